import type { Language } from './language.ts'

/**
 * A sentence and its position in the text, in UTF-16 units, without white space around it; `end` is
 * exclusive.
 */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const segmenters: { readonly [Key in Language]: Intl.Segmenter } = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  es: new Intl.Segmenter('es', { granularity: 'sentence' }),
}

/** Abbreviations that do not end a sentence, whatever follows. */
const abbreviations: { readonly [Key in Language]: ReadonlySet<string> } = {
  en: new Set(
    'mr mrs ms dr st prof rev gen gov sen rep capt col lt sgt maj hon messrs mt ft vs cf eg ie viz no nos vol vols p pp ch fig figs ed eds trans ca approx jan feb mar apr jun jul aug sept oct nov dec'.split(
      ' ',
    ),
  ),
  es: new Set(
    'sr sra srta sres dr dra d dña da ud uds vd vds fr sto sta gral cap cnel tte prof lic ing arq mons pdte ee art arts cap caps cf núm nº n no pág págs p pp vol vols fig figs ed eds trad ca aprox av avda c ctra teléf tel ss aa'.split(
      ' ',
    ),
  ),
}

/** How many characters on either side of a boundary are examined. */
const contextLength = 120

/**
 * Splits a text into sentences: `Intl.Segmenter`, corrected for English and Spanish prose:
 * abbreviations and initials, speech with incisos (“—No —dijo ella—. Ven.”), ellipses, quotation
 * marks and list numbers. Line ends count as white space.
 *
 * @param text plain text
 * @param language its language
 * @returns the sentences in order; together they contain every character that is not white space
 */
export function splitSentences(text: string, language: Language): Sentence[] {
  const flat = text.replace(/[\n\r\u2028\u2029\u0085]/g, ' ')
  const bounds: { start: number; end: number }[] = []
  for (const { segment, index } of splitBeforeRayas(segmenters[language].segment(flat))) {
    const last = bounds.at(-1)
    const end = index + segment.length
    if (
      last &&
      continues(
        flat.slice(Math.max(last.start, last.end - contextLength), last.end),
        flat.slice(index, index + contextLength),
        language,
      )
    )
      last.end = end
    else bounds.push({ start: index, end })
  }
  return bounds.map(({ start, end }) => trim(text, start, end)).filter((sentence) => sentence.text !== '')
}

/**
 * Splits before a dash that opens narration after speech: “Vamos. —Pensó un momento.” The segmenter
 * never splits before a dash.
 */
function* splitBeforeRayas(
  segments: Iterable<{ segment: string; index: number }>,
): Generator<{ segment: string; index: number }> {
  for (const { segment, index } of segments) {
    let from = 0
    for (const match of segment.matchAll(narration)) {
      const at = match.index + match[0].length
      yield { segment: segment.slice(from, at), index: index + from }
      from = at
    }
    yield { segment: segment.slice(from), index: index + from }
  }
}

const closers = '»”’"\')\\]}'
const narration = new RegExp(`[.!?…][${closers}]*\\s+(?=[—–][¿¡«“]*\\p{Lu})`, 'gu')
const endsInSuspension = new RegExp(`(?:…|\\.\\.\\.)[${closers}]*$`, 'u')
const startsLower = /^[\s—–\-«“‘"'(¿¡[]*\p{Ll}/u
const onlyMarks = /^[^\p{L}\p{N}]*$/u
const lastWord = /([\p{L}º]+)\.$/u
const initial = /(?:^|[\s(.«“])\p{Lu}\.$/u
const listNumber = /^\s*\(?\d{1,3}[.)]$/u

/** Whether a sentence that the segmenter ended continues in the next one. */
function continues(before: string, after: string, language: Language): boolean {
  const sentence = before.trimEnd()
  if (onlyMarks.test(sentence) || listNumber.test(sentence)) return true
  const next = after.trimStart()
  if (onlyMarks.test(next.split(/\s/, 1)[0] ?? '') && !/^[—–«“‘¿¡([]/.test(next)) return true
  if (startsLower.test(next)) return true
  if (/^[—–]\s*$/.test(next)) return true
  if (initial.test(sentence) && !/\s(?:I|A|O|Y)\.$/u.test(sentence)) return true
  const word = lastWord.exec(sentence)?.[1]?.toLowerCase()
  if (word !== undefined && abbreviations[language].has(word) && !endsInSuspension.test(sentence)) {
    return !isWholeWordAtEnd(word, language, next)
  }
  return false
}

/** Some abbreviations are also words: “He said no. Then…” ends a sentence, “no. 5” does not. */
function isWholeWordAtEnd(word: string, language: Language, next: string): boolean {
  const words =
    language === 'en'
      ? ['no', 'fig', 'mar', 'may', 'art', 'ed', 'ch', 'p', 'ft']
      : ['no', 'da', 'art', 'fig', 'cap', 'ed', 'c', 'n', 'p']
  return words.includes(word) && !/^[\d#]/.test(next)
}

function trim(text: string, start: number, end: number): Sentence {
  const raw = text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  const trimmed = raw.trim()
  return { text: trimmed, start: start + lead, end: start + lead + trimmed.length }
}
