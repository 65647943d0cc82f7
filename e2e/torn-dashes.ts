/**
 * Runs in a page: the dashes in its text that are on another line than the word they are attached to, each with
 * the text around it, and how many attached dashes there are.
 */
export function tornDashes(): { torn: string[]; seen: number } {
  const torn: string[] = []
  let seen = 0
  for (const block of document.querySelectorAll('.pair[id] :is(p, li, h2, h3)')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const characters: { node: Text; offset: number; character: string }[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (let offset = 0; offset < node.data.length; offset++) {
        characters.push({ node, offset, character: node.data.charAt(offset) })
      }
    }
    const bottomOf = (index: number) => {
      const at = characters[index]
      if (!at) return Number.NaN
      const range = new Range()
      range.setStart(at.node, at.offset)
      range.setEnd(at.node, at.offset + 1)
      const rects = range.getClientRects()
      return rects[rects.length - 1]?.bottom ?? Number.NaN
    }
    const isSpace = (at: number) => (characters[at]?.character ?? ' ').trim() === ''
    const isWord = (at: number) => /[\p{L}\p{N}]/u.test(characters[at]?.character ?? '')
    /** The indexes of the characters that a dash is attached to; none if it is between two words or two spaces. */
    const attachedTo = (dash: number) => {
      const closed = [dash - 1, dash + 1].filter((at) => !isSpace(at))
      return closed.length === 2 && closed.every(isWord) ? [] : closed
    }
    for (const [index, { character }] of characters.entries()) {
      const neighbours = character === '—' ? attachedTo(index) : []
      if (neighbours.length > 0) seen++
      if (neighbours.every((at) => Math.abs(bottomOf(at) - bottomOf(index)) <= 6)) continue
      torn.push(
        characters
          .slice(Math.max(0, index - 12), index + 12)
          .map((one) => one.character)
          .join(''),
      )
    }
  }
  return { torn, seen }
}
