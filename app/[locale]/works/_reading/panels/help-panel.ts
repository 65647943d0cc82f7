import { panel } from './load-panels.ts'

/** Shows the list of keys. */
export async function openHelp(): Promise<void> {
  const dialog = await panel<HTMLDialogElement>('_help')
  if (!dialog.open) dialog.showModal()
}
