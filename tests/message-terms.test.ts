import { describe, expect, it } from 'vitest'
import en from '#messages/en.json' with { type: 'json' }
import es from '#messages/es.json' with { type: 'json' }

type Node = string | { readonly [name: string]: Node }

/** All messages by key: `reading.find`. */
function flatten(node: Node, key = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[key, node]]
  return Object.entries(node).flatMap(([name, child]) => flatten(child, key === '' ? name : `${key}.${name}`))
}

const messages = { en: new Map(flatten(en)), es: new Map(flatten(es)) }

/** Words that the interface does not use, and what it says instead. */
const avoided = {
  en: [
    [/\bmend(s|ed)?\b/i, 'fix or edit'],
    [/\banswers?\b/i, 'counterpart'],
    [/\bon demand\b/i, 'tap to reveal'],
    [/\bcolours\b/i, 'theme'],
    [/\bforget everything\b/i, 'delete all my data'],
    [/\b(?:e-mail|log ?in)\b/i, 'email, sign in'],
    [/['"]/, 'typographic quotation marks and apostrophes'],
  ],
  es: [
    [/\blenguas?\b/i, 'idioma'],
    [/\ba demanda\b/i, 'tocar para ver'],
    [/\bolvidar\b/i, 'borrar'],
    [/\b(?:usted|su navegador)\b/i, 'tú'],
    [/\bclickear|\bclicar/i, 'pulsar o tocar'],
    [/['"]/, 'comillas latinas'],
    [/(?<!¿[^?]*)\?/, 'signo de apertura'],
  ],
} as const

/**
 * Texts under several keys: each is one thing said in several places. A text that means two things does not belong
 * here: it gets two wordings.
 */
const shared = {
  en: [
    'Paragraph {number}',
    'Bookmarks',
    'Cancel',
    'Close',
    'English',
    'Find in this work',
    'Help',
    'Library',
    'Next',
    'Previous',
    'Sections',
    'Settings',
    'Shortcuts and help',
    'Single-key shortcuts',
    'Spanish',
    'Study',
    'Undo',
    'error',
    'warning',
  ],
  es: [
    'Estudiar',
    'inglés',
    'español',
    'Ajustes',
    'Anterior',
    'Atajos de una sola tecla',
    'Atajos y ayuda',
    'Ayuda',
    'Párrafo {number}',
    'Biblioteca',
    'Buscar en esta obra',
    'Cancelar',
    'Cerrar',
    'Deshacer',
    'Marcador eliminado.',
    'Marcadores',
    'Secciones',
    'Siguiente',
    'advertencia',
    'error',
  ],
} as const

describe.each(['en', 'es'] as const)('the messages in %s', (language) => {
  it('use the terms of the product', () => {
    const wrong = [...messages[language]].flatMap(([key, text]) =>
      avoided[language].flatMap(([pattern, instead]) =>
        pattern.test(text) && key !== 'site.switch' ? [`${key}: “${text}” → ${instead}`] : [],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('say one thing with one text', () => {
    const keys = new Map<string, string[]>()
    for (const [key, text] of messages[language]) keys.set(text, [...(keys.get(text) ?? []), key])
    const repeated = [...keys].flatMap(([text, own]) => (own.length > 1 ? [text] : []))
    expect(repeated.sort()).toEqual([...shared[language]].sort())
  })
})
