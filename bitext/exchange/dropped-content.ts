/** Counts what an importer could not keep, by noun phrases such as “links to files”. */
export class DroppedContent {
  readonly counts = new Map<string, number>()

  add(what: string, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }
}
