import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Language } from '../language.ts'

/** A translation unit: what one language says, and what the other does. */
export interface TranslationUnit {
  readonly id?: string
  readonly en: string
  readonly es: string
}

/**
 * Units as a translation memory: TMX 1.4b, with every unit in both languages; units with an empty
 * side are left out, because a memory has no use for them.
 *
 * @param units in the order of the text
 * @param source the language that was written first
 */
export function toTmx(units: readonly TranslationUnit[], source: Language): string {
  const whole = units.filter(({ en, es }) => en.trim() !== '' && es.trim() !== '')
  const tree = x('tmx', { version: '1.4' }, [
    x('header', {
      creationtool: 'Cotejo',
      creationtoolversion: '1',
      segtype: 'paragraph',
      'o-tmf': 'Markdown',
      adminlang: 'en',
      srclang: source,
      datatype: 'plaintext',
    }),
    x(
      'body',
      whole.map(({ id, en, es }) =>
        x('tu', id === undefined ? {} : { tuid: id }, [
          x('tuv', { 'xml:lang': 'en' }, [x('seg', en)]),
          x('tuv', { 'xml:lang': 'es' }, [x('seg', es)]),
        ]),
      ),
    ),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree)}\n`
}
