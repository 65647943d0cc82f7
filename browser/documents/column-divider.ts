import { readSettings } from '../settings-storage.ts'
import { changeSettings } from './change-settings.ts'
import { preserveScroll } from './preserve-scroll.ts'

/** The share of the width that the first column has, 0 to 1. */
const minShare = 0.25
const maxShare = 0.75
const defaultShare = 0.5
const keyStep = 0.02

/** Makes the line between the columns a handle that can be dragged, or moved with arrow keys. */
export function enableColumnDivider(): void {
  const divider = document.querySelector<HTMLElement>('.divider')
  if (!divider) return
  const update = () => {
    divider.ariaValueNow = String(Math.round(currentShare() * 100))
  }
  update()
  document.addEventListener('cotejo:settings', update)
  divider.addEventListener('keydown', (event) => {
    const shares: Readonly<Record<string, number>> = {
      ArrowLeft: currentShare() - keyStep,
      ArrowRight: currentShare() + keyStep,
      Home: minShare,
      End: maxShare,
    }
    const share = shares[event.key]
    if (share === undefined) return
    event.preventDefault()
    setShare(share)
  })
  divider.addEventListener('dblclick', () => setShare(defaultShare))
  divider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    drag(divider, event.pointerId)
  })
}

/** Follows a pointer until it is released. Only the end of the drag is stored. */
function drag(divider: HTMLElement, pointerId: number): void {
  divider.setPointerCapture(pointerId)
  const row = document.querySelector<HTMLElement>('.pair[id]')
  const sides = ['.original', '.translation'].map((side) => row?.querySelector(side)?.getBoundingClientRect())
  const left = Math.min(...sides.map((side) => side?.left ?? 0))
  const right = Math.max(...sides.map((side) => side?.right ?? 1))
  let share = currentShare()
  const move = ({ clientX }: PointerEvent) => {
    share = limit((clientX - left) / (right - left))
    preserveScroll(() => document.documentElement.style.setProperty('--share', String(share)))
  }
  const stop = () => {
    divider.removeEventListener('pointermove', move)
    setShare(share)
  }
  divider.addEventListener('pointermove', move)
  divider.addEventListener('lostpointercapture', stop, { once: true })
}

function currentShare(): number {
  return Number(readSettings().sizes?.share ?? defaultShare)
}

function setShare(share: number): void {
  const rounded = Math.round(limit(share) * 1000) / 1000
  changeSettings({ sizes: { ...readSettings().sizes, share: String(rounded) } })
}

function limit(share: number): number {
  return Math.min(maxShare, Math.max(minShare, share))
}
