/**
 * The views of a text: two columns, stacked, one language only, the second side on demand, and the
 * second side blurred. The names are stored in settings and appear in URLs.
 */
export const views = ['side', 'stacked', 'original', 'translation', 'demand', 'blur'] as const

/** The name of a view. */
export type View = (typeof views)[number]

/** Whether a view hides content that only a script can reveal. */
export function needsScript(view: View): boolean {
  return view === 'demand' || view === 'blur'
}
