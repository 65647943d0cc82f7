import { idInAddress } from './url-hash.ts'

/**
 * An address with a fragment of another part, such as one kept from before a text grew long, leads on
 * to that part. Only then is the list of IDs asked for.
 */
export function goToPart(): void {
  const main = document.querySelector<HTMLElement>('main[data-parts]')
  if (!main) return
  let asked = ''
  const look = () => {
    const id = idInAddress()
    if (id === '' || id === asked || document.getElementById(id)) return
    asked = id
    void goTo(id, main.dataset)
  }
  look()
  window.addEventListener('hashchange', look)
}

let asking: Promise<string[][]> | undefined

/** The IDs of the section, part by part; none if the section has one part, or if they cannot be loaded. */
export async function partsOfSection(): Promise<string[][]> {
  const list = document.querySelector<HTMLElement>('main[data-parts]')?.dataset.parts
  if (list === undefined) return []
  asking ??= idsByPart(list)
  return asking
}

async function goTo(id: string, { section = '' }: DOMStringMap): Promise<void> {
  const parts = await partsOfSection()
  const number = parts.findIndex((ids) => ids.includes(id)) + 1
  if (number === 0) return
  const page = number === 1 ? section : `${section}/${number}`
  if (page !== location.pathname) location.replace(page + location.search + location.hash)
}

async function idsByPart(list: string): Promise<string[][]> {
  const response = await fetch(list).catch(() => undefined)
  return response?.ok ? response.json() : []
}
