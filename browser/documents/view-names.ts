/**
 * The ways to see a text: two columns; pair by pair; one side alone; the second side on demand, or
 * blurred until asked for.
 */
export const views = ['side', 'stacked', 'original', 'translation', 'demand', 'blur'] as const

/** One way to see a text. */
export type View = (typeof views)[number]

/** Whether a view hides what only a script can show. */
export function needsScript(view: View): boolean {
  return view === 'demand' || view === 'blur'
}
