/** What the aligner aligns: one block of a text, or one sentence. */
export interface TextUnit {
  readonly text: string
  /**
   * The kind of block, by any names that are the same in both texts (`BlockKind`, for example);
   * absent if not known.
   */
  readonly kind?: string | undefined
}
