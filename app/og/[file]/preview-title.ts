/**
 * The characters that the font of preview images has (the Latin subset of Literata), without those that the image
 * library would take for emoji. It fetches glyphs that it does not find from public hosts, so all others are left out.
 */
const withoutGlyph =
  /[^\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ad\u00af-\u00ff\u0131\u0152\u0153\u2009-\u201e\u2026\u2032\u2033\u20ac]/gu
const maxLength = 140

/** A title as the preview image of a work shows it: glyphs that the font lacks are left out, and it is cut if it is long. */
export function previewTitle(title: string): string {
  const shown = title.normalize('NFC').replace(withoutGlyph, '').replace(/\s+/g, ' ').trim()
  return shown.length <= maxLength ? shown : `${shown.slice(0, maxLength).trimEnd()}…`
}
