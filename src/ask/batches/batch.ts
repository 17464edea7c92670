/** The shape of a vendor's batch interface: give in requests at half price, ask later, take the answers out. */

/** How far a batch has come. */
export type BatchState =
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  /** `output`: lines for `mergeResponses`; requests that failed or expired are among them */
  | { readonly state: 'ended'; readonly output: string }

export interface Batches {
  /** `lines` as `batchLines` writes them; answers the vendor's ids, more than one where the vendor's limits ask for it */
  readonly submit: (lines: string) => Promise<string[]>
  readonly collect: (id: string) => Promise<BatchState>
}

export interface BatchOptions {
  readonly key: string
  /** asks this model instead of the one that the lines name */
  readonly model?: string | undefined
  readonly baseUrl?: string | undefined
}

/** Cuts a list where it would pass either limit. */
export function chunks(items: readonly string[], mostItems: number, mostCharacters: number): string[][] {
  const cut: string[][] = []
  let size = 0
  for (const item of items) {
    const last = cut.at(-1)
    if (last && last.length < mostItems && size + item.length <= mostCharacters) {
      last.push(item)
      size += item.length
    } else {
      cut.push([item])
      size = item.length
    }
  }
  return cut
}
