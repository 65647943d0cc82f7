import 'server-only'
import type { Pair } from '#bitext/pair'
import type { Section } from '#store/content'

const known = new WeakMap<Section, ReadonlyMap<string, readonly string[]>>()

/** The IDs that are no longer in the text and whose heir is in a pair, sorted: links to them lead to its row. */
export function oldIdsOf(section: Section, pair: Pair): string[] {
  const byHeir = known.get(section) ?? oldIdsByHeir(section)
  known.set(section, byHeir)
  return pair.ids.flatMap((id) => byHeir.get(id) ?? []).sort()
}

function oldIdsByHeir({ heirs }: Section): Map<string, string[]> {
  const byHeir = new Map<string, string[]>()
  for (const [old, heir] of heirs) byHeir.set(heir, [...(byHeir.get(heir) ?? []), old])
  return byHeir
}
