/** Letters and digits that are not mistaken for one another and spell no words. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789'
const letters = 23
const shortest = 4

/**
 * A source of alignment IDs that nobody has used: four letters and digits by chance, more when those
 * run short.
 *
 * @param taken IDs that are used already, or ever were; new ones are added
 * @param random numbers from 0 to 1, 1 excluded
 */
export function newIds(taken: Set<string>, random: () => number = secureRandom): () => string {
  return () => {
    for (let tries = 0; ; tries++) {
      const length = shortest + Math.floor(tries / 20)
      let id = alphabet[Math.floor(random() * letters)] ?? 'b'
      while (id.length < length) id += alphabet[Math.floor(random() * alphabet.length)]
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}

function secureRandom(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value / 2 ** 32
}
