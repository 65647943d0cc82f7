/**
 * A Hunspell dictionary, read for analysis: which words can a form be an inflection of? Spell checking,
 * compounds and suggestions are left out.
 */
export interface HunspellDictionary {
  /** The flags of each word; a word with several entries has an array for each. */
  readonly entries: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Suffix rules by their ending, the longest of which has `longestSuffix` letters. */
  readonly suffixes: ReadonlyMap<string, readonly AffixRule[]>
  readonly longestSuffix: number
  readonly prefixes: readonly AffixRule[]
}

/** One rule of a class of affixes: take `added` off, put `stripped` back, and the condition must match. */
export interface AffixRule {
  readonly flag: string
  readonly stripped: string
  readonly added: string
  /** Matches the word without the affix. */
  readonly condition: RegExp
  /** The classes that may be added to the result. */
  readonly continuation: readonly string[]
}

/** A word of the dictionary that a form comes from. */
export interface Analysis {
  /** As the dictionary has it. */
  readonly word: string
  /** The classes of affixes between word and form, from the word outwards; empty if the form is the word. */
  readonly flags: readonly string[]
}

/**
 * Parses the two files of a Hunspell dictionary whose flags are single characters.
 *
 * @param aff the text of the affix file
 * @param dic the text of the word list
 */
export function parseHunspell(aff: string, dic: string): HunspellDictionary {
  const suffixes = new Map<string, AffixRule[]>()
  const prefixes: AffixRule[] = []
  let longestSuffix = 0
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag = '', strip = '', affix = '', condition = '.'] = line.trim().split(/\s+/)
    if ((kind !== 'SFX' && kind !== 'PFX') || /^[YN]$/.test(strip)) continue
    const [added = '', continuation = ''] = affix.split('/')
    const rule = {
      flag,
      stripped: strip === '0' ? '' : strip,
      added: added === '0' ? '' : added,
      condition: conditionPattern(kind, condition),
      continuation: [...continuation],
    }
    if (kind === 'PFX') prefixes.push(rule)
    else {
      const known = suffixes.get(rule.added)
      if (known) known.push(rule)
      else suffixes.set(rule.added, [rule])
      longestSuffix = Math.max(longestSuffix, rule.added.length)
    }
  }
  return { entries: parseWordList(dic), suffixes, longestSuffix, prefixes }
}

function conditionPattern(kind: string, condition: string): RegExp {
  return new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`, 'u')
}

function parseWordList(dic: string): Map<string, (readonly string[])[]> {
  const entries = new Map<string, (readonly string[])[]>()
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [entry = ''] = line.split(/\s/)
    const [word = '', flags = ''] = entry.split('/')
    if (word === '') continue
    const known = entries.get(word)
    if (known) known.push([...flags])
    else entries.set(word, [[...flags]])
  }
  return entries
}

/**
 * The words of the dictionary that a form can be made from: the form itself, with one or two suffixes taken
 * off, and the same behind one prefix.
 *
 * @param form in the spelling of the dictionary (lower case for common words)
 * @returns each word once for each way to it, the form itself first
 */
export function analyse(form: string, dictionary: HunspellDictionary): Analysis[] {
  const found = withoutPrefix(form, dictionary)
  for (const { flag, stripped, added, condition } of dictionary.prefixes) {
    const rest = stripped + form.slice(added.length)
    if (!form.startsWith(added) || rest.length < 3 || !condition.test(rest)) continue
    for (const { word, flags } of withoutPrefix(rest, dictionary)) {
      if (!hasFlag(word, flag, dictionary)) continue
      found.push({ word: added + word.slice(stripped.length), flags: [...flags, flag] })
    }
  }
  return found
}

function withoutPrefix(form: string, dictionary: HunspellDictionary): Analysis[] {
  const found: Analysis[] = dictionary.entries.has(form) ? [{ word: form, flags: [] }] : []
  for (const outer of strippings(form, dictionary)) {
    if (hasFlag(outer.word, outer.rule.flag, dictionary))
      found.push({ word: outer.word, flags: [outer.rule.flag] })
    for (const inner of strippings(outer.word, dictionary)) {
      if (!inner.rule.continuation.includes(outer.rule.flag)) continue
      if (hasFlag(inner.word, inner.rule.flag, dictionary))
        found.push({ word: inner.word, flags: [inner.rule.flag, outer.rule.flag] })
    }
  }
  return found
}

function hasFlag(word: string, flag: string, { entries }: HunspellDictionary): boolean {
  return entries.get(word)?.some((flags) => flags.includes(flag)) ?? false
}

/** What is left of a form after each suffix rule that could have made it. */
function strippings(form: string, dictionary: HunspellDictionary): { word: string; rule: AffixRule }[] {
  const found: { word: string; rule: AffixRule }[] = []
  for (let length = 0; length <= Math.min(dictionary.longestSuffix, form.length - 1); length++) {
    const end = form.length - length
    for (const rule of dictionary.suffixes.get(form.slice(end)) ?? []) {
      const word = form.slice(0, end) + rule.stripped
      if (rule.condition.test(word)) found.push({ word, rule })
    }
  }
  return found
}
