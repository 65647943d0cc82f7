import { announceMessage } from './live-region.ts'
import type { MessageKey } from './translate.ts'

/**
 * Copies a text to the clipboard and announces whether that worked.
 *
 * @param html the same as HTML, for programs that take it
 */
export async function copyToClipboard(
  text: string,
  html?: string,
  success: MessageKey = 'reading.copied',
  failure: MessageKey = 'reading.notCopied',
): Promise<void> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else {
      const types = { 'text/plain': text, 'text/html': html }
      await navigator.clipboard.write([new ClipboardItem(types)])
    }
    announceMessage(success)
  } catch {
    announceMessage(failure)
  }
}
