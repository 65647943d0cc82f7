/** The lemmas of irregular forms, by form in lower case. */
export type IrregularForms = ReadonlyMap<string, readonly string[]>

/**
 * Reads a table of irregular forms, such as `irregular-forms-en.txt`: on each line a lemma, then its forms.
 * A form may be on several lines; the order of lines is the order of its lemmas.
 */
export function readIrregularForms(table: string): IrregularForms {
  const lemmas = new Map<string, string[]>()
  for (const line of table.split('\n')) {
    const [lemma = '', ...forms] = line.split(' ')
    for (const form of forms) {
      const known = lemmas.get(form)
      if (!known) lemmas.set(form, [lemma])
      else if (!known.includes(lemma)) known.push(lemma)
    }
  }
  return lemmas
}
