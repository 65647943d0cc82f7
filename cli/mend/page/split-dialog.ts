import { type Cut, cutsOf, type EditResult, split } from '#bitext/alignment-edit/operations'
import { proposeCut } from '#bitext/alignment-edit/propose-cut'
import { type Side, sides } from '#bitext/alignment-edit/rows'
import type { Words } from '../wire.ts'
import { button, element } from './element.ts'
import { fill } from './fill.ts'
import type { Session } from './session.ts'
import { wordsOf } from './text-view.ts'

/** Words of a sentence that name the cut after it. */
const namingWords = 5

/**
 * Opens the dialog in which a person chooses where to cut the current row: on each side a place
 * between blocks or sentences, proposed by length.
 *
 * @param apply called with the split row when they agree
 */
export function openSplitDialog(session: Session, words: Words, apply: (result: EditResult) => void): void {
  const { alignment, current } = session
  const proposed = proposeCut(alignment, current, (side, atom) => textOf(session, side, [atom]).length)
  const fault = element('p', { class: 'fault', role: 'alert' })
  const heading = element('h2', { id: 'split-title' }, fill(words.split.title, { number: current + 1 }))
  const form = element(
    'form',
    { method: 'dialog' },
    heading,
    element('p', { class: 'how' }, words.split.how),
    element(
      'div',
      { class: 'cuts' },
      ...sides.map((side) => cutChoice(session, words, side, proposed[side])),
    ),
    fault,
    element(
      'p',
      { class: 'choices' },
      button(words.split.cancel, {}, () => dialog.close()),
      element('button', { type: 'submit', class: 'main' }, words.split.apply),
    ),
  )
  const dialog = element('dialog', { class: 'ui split', 'aria-labelledby': 'split-title' }, form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const chosen = new FormData(form)
    const cut: Cut = {
      original: Number(chosen.get('original')),
      translation: Number(chosen.get('translation')),
    }
    const result = split(alignment, current, cut)
    if (!result) {
      fault.textContent = words.split.empty
      return
    }
    dialog.close()
    apply(result)
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  form.querySelector<HTMLInputElement>('input:checked')?.focus()
}

/** One side of the row with a choice between its texts. */
function cutChoice(session: Session, words: Words, side: Side, proposed: number): HTMLElement {
  const { alignment, current, section } = session
  const own = alignment.rows[current]?.[side] ?? []
  const { language } = section.sides[side]
  const cuts = cutsOf(alignment, current, side)
  const parts = cuts.flatMap((count, place): Node[] => {
    const text = textOf(session, side, own.slice(count, cuts[place + 1] ?? count))
    const radio = element('input', { type: 'radio', name: side, value: String(count) })
    radio.checked = count === proposed
    const label = count === 0 ? words.split.below : count === own.length ? words.split.above : words.split.cut
    if (label === words.split.cut)
      radio.setAttribute('aria-label', cutName(session, words, side, own.slice(0, count)))
    return [
      element('label', { class: 'cut' }, radio, element('span', {}, label)),
      ...(text === '' ? [] : [element('p', { lang: language, class: 'part' }, text)]),
    ]
  })
  const name = element('legend', { class: `mark ${language}` }, words.language[language])
  if (own.length === 0) {
    const nothing = element('p', { class: 'none' }, words.emptySide[language])
    return element(
      'fieldset',
      {},
      name,
      nothing,
      element('input', { type: 'hidden', name: side, value: '0' }),
    )
  }
  return element('fieldset', {}, name, ...parts)
}

function cutName(session: Session, words: Words, side: Side, above: readonly number[]): string {
  const last = textOf(session, side, above.slice(-1)).split(' ').slice(-namingWords).join(' ')
  return fill(words.split.cutAfter, { words: last })
}

function textOf({ section }: Session, side: Side, indices: readonly number[]): string {
  return indices
    .map((index) => section.sides[side].atoms[index])
    .map((atom) => (atom ? wordsOf(atom) : ''))
    .join(' ')
    .trim()
}
