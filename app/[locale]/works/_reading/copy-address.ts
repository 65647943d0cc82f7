/** A paragraph number, besides leading to its paragraph, puts the paragraph’s address on the clipboard. */
export function copyAddress(): void {
  document.addEventListener('click', async (event) => {
    const number =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.pair > a.n') : null
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return
    try {
      await navigator.clipboard.writeText(number.href)
      say('copied')
    } catch {
      say('notCopied')
    }
  })
}

let silence: ReturnType<typeof setTimeout> | undefined

function say(what: 'copied' | 'notCopied'): void {
  const status = document.querySelector<HTMLElement>('[role=status]')
  if (!status) return
  status.textContent = status.dataset[what] ?? ''
  clearTimeout(silence)
  silence = setTimeout(() => {
    status.textContent = ''
  }, 4000)
}
