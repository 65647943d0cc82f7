import { panel } from './load-panels.ts'

/** Shows what fingers, mouse and keys do; in the place of a panel that it was asked for in. */
export async function openHelp(): Promise<void> {
  const dialog = await panel<HTMLDialogElement>('_help')
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog.panel[open]')) {
    if (other !== dialog) other.close()
  }
  if (!dialog.open) dialog.showModal()
}
