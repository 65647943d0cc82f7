interface IndexBead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
}

/**
 * Orders beads by their English units. A bead with Spanish units only follows the bead that contains
 * the Spanish unit before it.
 *
 * @param groups beads; those with English units in their order
 */
export function inTextOrder<Group extends IndexBead>(groups: readonly Group[]): Group[] {
  const ordered = groups.filter(({ english }) => english.length > 0)
  const spanishOnly = groups.filter(({ english }) => english.length === 0)
  const holder = new Map<number, number>()
  ordered.forEach(({ spanish }, index) => {
    for (const block of spanish) holder.set(block, index)
  })
  const after: Map<number, Group[]> = new Map()
  let last = -1
  const byPlace = new Map(spanishOnly.map((group) => [group.spanish[0] ?? 0, group]))
  const all = groups.flatMap(({ spanish }) => spanish).sort((a, b) => a - b)
  for (const block of all) {
    const held = holder.get(block)
    const single = byPlace.get(block)
    if (held !== undefined) last = held
    else if (single) after.set(last, [...(after.get(last) ?? []), single])
  }
  return [
    ...(after.get(-1) ?? []),
    ...ordered.flatMap((group, index) => [group, ...(after.get(index) ?? [])]),
  ]
}
