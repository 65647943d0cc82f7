import type { PageApi } from '../page-api.ts'
import { loadPanel } from './load-panel.ts'

/** Opens the help. It replaces the panel that is open, such as the settings with their help button. */
export async function openHelp(page: PageApi): Promise<void> {
  const dialog = await loadPanel<HTMLDialogElement>('_help', page)
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog.panel[open]')) {
    if (other !== dialog) other.close()
  }
  if (!dialog.open) dialog.showModal()
}
