/** What the page’s status line can say; the words stand in its `data-…`. */
export type Saying = 'copied' | 'notCopied' | 'addressCopied' | 'addressInBar' | 'notLoaded'

let silence: ReturnType<typeof setTimeout> | undefined

/** Says something in the status line, for a few seconds. */
export function say(what: Saying): void {
  const status = document.querySelector<HTMLElement>('.status')
  if (!status) return
  status.textContent = status.dataset[what] ?? ''
  clearTimeout(silence)
  silence = setTimeout(() => {
    status.textContent = ''
  }, 4000)
}

/** Puts a text on the clipboard, and says whether that went well. */
export async function copy(
  text: string,
  done: Saying = 'copied',
  otherwise: Saying = 'notCopied',
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(done)
  } catch {
    say(otherwise)
  }
}
