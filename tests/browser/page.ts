import { parseHTML } from 'linkedom'
import { vi } from 'vitest'

/** Makes some HTML the page of the test, and resets the modules that hold state of the page. */
export function openPage(html: string): void {
  vi.resetModules()
  vi.stubGlobal('document', parseHTML(`<!doctype html>${html}`).document)
}
