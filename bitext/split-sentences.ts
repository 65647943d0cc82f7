import type { Language } from './language.ts'

/** A sentence of a text: where it begins and ends, counted in UTF-16 units; white space round it left out. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const segmenters: { readonly [Key in Language]: Intl.Segmenter } = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  es: new Intl.Segmenter('es', { granularity: 'sentence' }),
}

/** Abbreviations after which a sentence goes on, whatever follows. */
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

/** Letters either side of a cut that are looked at. */
const farEnough = 120

/**
 * Cuts a text into sentences: `Intl.Segmenter`, mended for what English and Spanish prose need:
 * abbreviations and initials, speech with its incisos (“—No —dijo ella—. Ven.”), suspension points,
 * quotation marks and numbers of lists. Line ends count as white space.
 *
 * @param text plain text
 * @param language the language it is in
 * @returns the sentences in order; together they hold every character that is not white space
 */
export function splitSentences(text: string, language: Language): Sentence[] {
  const flat = text.replace(/[\n\r\u2028\u2029\u0085]/g, ' ')
  const bounds: { start: number; end: number }[] = []
  for (const { segment, index } of cutBeforeRayas(segmenters[language].segment(flat))) {
    const last = bounds.at(-1)
    const end = index + segment.length
    if (
      last &&
      goesOn(
        flat.slice(Math.max(last.start, last.end - farEnough), last.end),
        flat.slice(index, index + farEnough),
        language,
      )
    )
      last.end = end
    else bounds.push({ start: index, end })
  }
  return bounds.map(({ start, end }) => trim(text, start, end)).filter((sentence) => sentence.text !== '')
}

/**
 * Narration after speech is a sentence of its own: “Vamos. —Pensó un momento.” The segmenter never
 * cuts before a dash.
 */
function* cutBeforeRayas(
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

/** Whether what a segmenter cut off belongs to the sentence before it. */
function goesOn(before: string, after: string, language: Language): boolean {
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

/** Some abbreviations are words too: “He said no. Then…” ends a sentence, “no. 5” does not. */
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
