import type messages from '#messages/en.json'

/** The interface’s words that the memory uses. */
export type MemoryWords = (typeof messages)['memory']

let loading: Promise<MemoryWords> | undefined

/** The words in the interface’s language, fetched once, when the first of them is needed. */
export function memoryWords(): Promise<MemoryWords> {
  loading ??= fetch(`/messages/${document.documentElement.lang}.json`)
    .then((response) => response.json())
    .then(({ memory }: { memory: MemoryWords }) => memory)
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

/** Puts values in the place of `{names}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
