/** The keys of the reading page, in the order that help lists them. Each does one thing. */
export const shortcuts = [
  ['j', 'nextPair'],
  ['k', 'previousPair'],
  ['l', 'nextSentence'],
  ['h', 'previousSentence'],
  ['r', 'revealPair'],
  ['e', 'revealSentence'],
  ['v', 'nextView'],
  ['s', 'swap'],
  ['c', 'copyPair'],
  ['m', 'menu'],
  ['b', 'bookmark'],
  ['B', 'bookmarks'],
  ['/', 'find'],
  ['translation', 'contents'],
  ['a', 'settings'],
  ['?', 'help'],
] as const

/** What a key does. */
export type Action = (typeof shortcuts)[number][1]
