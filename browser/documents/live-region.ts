import { type MessageKey, t } from './translate.ts'

/** How long an announcement stays visible, in milliseconds. */
const duration = 4000

let clearTimer: ReturnType<typeof setTimeout> | undefined

/** Shows a text in the status line of the page for a few seconds; screen readers read it out. */
export function announce(text: string): void {
  const status = statusLine()
  if (!status) return
  status.textContent = text
  clearTimeout(clearTimer)
  clearTimer = setTimeout(() => {
    status.textContent = ''
  }, duration)
}

/** Announces a message of the page. */
export function announceMessage(key: MessageKey): void {
  if (statusLine()) announce(t(key))
}

function statusLine(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.status')
}
