import { readSettings } from '../settings-storage.ts'
import { holdPlace } from './scroll-anchor.ts'
import { choose } from './settings.ts'

const least = 0.25
const most = 0.75
const step = 0.02

/** The line between the columns is a handle to drag, and a slider for the keyboard. */
export function moveDivider(): void {
  const divider = document.querySelector<HTMLElement>('.divider')
  if (!divider) return
  const show = (share: number) => {
    divider.ariaValueNow = String(Math.round(share * 100))
  }
  const shareNow = () => Number(readSettings().sizes?.share ?? 0.5)
  const put = (share: number) => {
    const within = Math.round(Math.min(most, Math.max(least, share)) * 1000) / 1000
    choose({ sizes: { ...readSettings().sizes, share: String(within) } })
  }
  show(shareNow())
  document.addEventListener('cotejo:settings', () => show(shareNow()))
  divider.addEventListener('keydown', (event) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: shareNow() - step,
      ArrowRight: shareNow() + step,
      Home: least,
      End: most,
    }
    const share = moves[event.key]
    if (share === undefined) return
    event.preventDefault()
    put(share)
  })
  divider.addEventListener('dblclick', () => put(0.5))
  divider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    divider.setPointerCapture(event.pointerId)
    const row = document.querySelector<HTMLElement>('.pair[id]')
    const sides = ['.original', '.translation'].map((side) =>
      row?.querySelector(side)?.getBoundingClientRect(),
    )
    const from = Math.min(...sides.map((side) => side?.left ?? 0))
    const to = Math.max(...sides.map((side) => side?.right ?? 1))
    let share = shareNow()
    const drag = ({ clientX }: PointerEvent) => {
      share = Math.min(most, Math.max(least, (clientX - from) / (to - from)))
      holdPlace(() => document.documentElement.style.setProperty('--share', String(share)))
    }
    divider.addEventListener('pointermove', drag)
    divider.addEventListener(
      'lostpointercapture',
      () => {
        divider.removeEventListener('pointermove', drag)
        put(share)
      },
      { once: true },
    )
  })
}
