/**
 * Divides entries into shards of similar size, so that a page loads only the one that it needs. The shard of a key
 * depends on nothing but the key and the number of shards (FNV-1a).
 *
 * @param key a lemma or headword, as it is looked up
 * @param shards how many there are, at least 1
 * @returns from 0
 */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5
  for (const unit of new TextEncoder().encode(key)) hash = Math.imul(hash ^ unit, 0x01000193)
  return (hash >>> 0) % shards
}

/**
 * How many shards entries need.
 *
 * @param characters of all entries together
 * @param perShard about how many characters a shard may have
 */
export function shardCount(characters: number, perShard: number): number {
  return Math.max(1, Math.ceil(characters / perShard))
}
