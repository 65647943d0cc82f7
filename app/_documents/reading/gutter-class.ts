/**
 * The class of a text whose gutter has room for its highest paragraph number. The Content-Security-Policy
 * forbids `style` attributes, so the rules of the classes are in rows.css.
 */
export function gutterClass(highestNumber: number): string {
  return `digits-${Math.max(3, String(highestNumber).length)}`
}
