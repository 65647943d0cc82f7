/** Endings of the persons that each pronoun can refer back to. */
const persons: Readonly<Record<string, RegExp>> = {
  me: /(?:o|oy|é|í|e|ba|ía|ra|se)$/u,
  te: /(?:s|ste|[áéí]|a|e)$/u,
  nos: /mos$/u,
  os: /(?:is|d)$/u,
  se: /./u,
}
/** Third persons that look like first persons. */
const thirdPersons = new Set(
  'dijo trajo hizo puso quiso supo tuvo estuvo vino anduvo pudo dio fue vio'.split(' '),
)

/**
 * Whether a Spanish verb is used with a pronoun that refers back to its subject, so that its dictionary entry is
 * *sentarse* rather than *sentar*. Judged by the pronoun and the ending; *se lo dio* is not reflexive.
 *
 * @param words of the sentence, in lower case
 * @param at the index of the verb
 * @param infinitive of the verb
 */
export function isReflexive(words: readonly string[], at: number, infinitive: string): boolean {
  const verb = words[at] ?? ''
  if (/(?:r|ndo)se$/u.test(withoutAccents(verb))) return verb !== infinitive
  const before = words[at - 1] ?? ''
  if (/^l[oae]s?$/.test(before)) return false
  return (persons[before]?.test(verb) ?? false) && !(before === 'me' && thirdPersons.has(verb))
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}
