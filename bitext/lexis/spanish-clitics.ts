/** What may be left of a verb when the pronouns at its end are taken off, and these pronouns. */
export interface WithoutClitics {
  /** As a form of its own: without the accent that only the pronouns asked for. */
  readonly verb: string
  readonly pronouns: readonly string[]
}

const pronoun = /^(.{2,}?)(me|te|se|nos|os|los|las|les|lo|la|le)$/u
const plain: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }

/**
 * Takes the pronouns off the end of a Spanish infinitive, gerund or imperative: `quítatelo` is `quita`, `te`,
 * `lo`. Whether what is left is a verb is for the caller to find out. An imperative may have lost its last
 * letter before the pronoun: `sentémonos` is `sentemos`, `sentaos` is `sentad`.
 *
 * @param form in lower case
 * @returns every way to take one to three pronouns off, the fewest first; an accent is kept and taken off
 */
export function withoutClitics(form: string): WithoutClitics[] {
  const found: WithoutClitics[] = []
  let rest = form
  const pronouns: string[] = []
  while (pronouns.length < 3) {
    const match = pronoun.exec(rest)
    if (!match) break
    rest = match[1] ?? ''
    pronouns.unshift(match[2] ?? '')
    const bases = [rest]
    if (pronouns[0] === 'nos' && rest.endsWith('mo')) bases.push(`${rest}s`)
    if (pronouns[0] === 'os' && /[aeí]$/u.test(rest)) bases.push(`${rest.replace(/í$/u, 'i')}d`)
    for (const base of bases) {
      const bare = base.replace(/[áéíóú]/gu, (letter) => plain[letter] ?? letter)
      for (const verb of new Set([bare, base])) found.push({ verb, pronouns: [...pronouns] })
    }
  }
  return found
}
