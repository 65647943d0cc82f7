/** What the page’s status line can say; the words stand in its `data-…`. */
export type Saying = 'copied' | 'notCopied' | 'addressCopied' | 'addressInBar' | 'notLoaded'

let silence: ReturnType<typeof setTimeout> | undefined

/** Says something in the status line, for a few seconds. */
export function say(what: Saying): void {
  sayWords(document.querySelector<HTMLElement>('.status')?.dataset[what] ?? '')
}

/** Says words of the page in the status line, such as the name of the view that a key chose. */
export function sayWords(words: string): void {
  const status = document.querySelector<HTMLElement>('.status')
  if (!status) return
  status.textContent = words
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
