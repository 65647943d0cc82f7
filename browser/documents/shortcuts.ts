/** The single-key shortcuts of the reading page, in the order in which the help lists them. */
export const shortcuts = [
  ['j', 'nextPair'],
  ['k', 'previousPair'],
  ['l', 'nextSentence'],
  ['h', 'previousSentence'],
  ['o', 'nextOneSided'],
  ['g', 'goToNumber'],
  ['r', 'revealPair'],
  ['e', 'revealSentence'],
  ['v', 'nextView'],
  ['s', 'swap'],
  ['c', 'copyPair'],
  ['m', 'menu'],
  ['w', 'lookUp'],
  ['b', 'bookmark'],
  ['B', 'bookmarks'],
  ['/', 'find'],
  ['t', 'contents'],
  ['a', 'settings'],
  ['?', 'help'],
] as const

/** What a shortcut does. */
export type ShortcutAction = (typeof shortcuts)[number][1]
