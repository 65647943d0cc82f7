import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Language } from '../language.ts'

/** A translation unit: the same passage in both languages. */
export interface TranslationUnit {
  readonly id?: string
  readonly en: string
  readonly es: string
}

/**
 * Writes a translation memory in TMX 1.4b. Units with an empty side are left out, because a memory
 * cannot use them.
 *
 * @param units in text order
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
