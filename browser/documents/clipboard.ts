import { announceMessage } from './live-region.ts'
import type { MessageKey } from './translate.ts'

/** Copies a text to the clipboard and announces whether that worked. */
export async function copyToClipboard(
  text: string,
  success: MessageKey = 'reading.copied',
  failure: MessageKey = 'reading.notCopied',
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announceMessage(success)
  } catch {
    announceMessage(failure)
  }
}
