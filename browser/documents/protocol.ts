/**
 * One page of a work, searched without being opened. The server writes a list of them as
 * `/text/<work>.json`.
 */
export interface TextPage {
  /** Its path in each interface language. */
  readonly paths: readonly [en: string, es: string]
  readonly pairs: readonly (readonly [id: string, original: string, translation: string])[]
}
