/**
 * Turns off `content-visibility` for the rows. The heights of rows out of view are estimates until they
 * are rendered, so a scroll position far down the page is exact only with all rows rendered. If the page
 * opens at a paragraph, `boot.ts` does this from the start.
 */
export function renderAllRows(): void {
  document.documentElement.dataset.whole = ''
}
