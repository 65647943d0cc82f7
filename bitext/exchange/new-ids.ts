/** Letters and digits that are not mistaken for one another. Without vowels they spell no words. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789'
const letters = 23
const shortest = 4

/**
 * A source of new alignment IDs: four random letters and digits, more if few of that length are free.
 *
 * @param used IDs that are or were in use, those of `ids.yaml` included; new ones are added
 * @param random gives numbers from 0 to 1, 1 excluded
 */
export function newIds(used: Set<string>, random: () => number = secureRandom): () => string {
  return () => {
    for (let tries = 0; ; tries++) {
      const length = shortest + Math.floor(tries / 20)
      let id = alphabet[Math.floor(random() * letters)] ?? 'b'
      while (id.length < length) id += alphabet[Math.floor(random() * alphabet.length)]
      if (used.has(id)) continue
      used.add(id)
      return id
    }
  }
}

function secureRandom(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value / 2 ** 32
}
