/** Gathers what comes one by one into parts of a bounded size, and works on one part after another. */

export interface Bounds<Item> {
  readonly mostItems: number
  readonly mostBytes: number
  readonly bytesOf: (item: Item) => number
  /** milliseconds to wait for company */
  readonly patience: number
}

/** `work` must not throw. A single item may be larger than a part. */
export function gather<Item>({ mostItems, mostBytes, bytesOf, patience }: Bounds<Item>, work: (part: Item[]) => Promise<void>): (item: Item) => void {
  const line: Item[] = []
  let busy = false
  const take = (): Item[] => {
    let [count, bytes] = [0, 0]
    for (const item of line) {
      bytes += bytesOf(item)
      if (count === mostItems || (count > 0 && bytes > mostBytes)) break
      count++
    }
    return line.splice(0, count)
  }
  const begin = async (): Promise<void> => {
    while (line.length > 0) await work(take())
    busy = false
  }
  return (item) => {
    line.push(item)
    if (busy) return
    busy = true
    setTimeout(() => void begin(), patience)
  }
}
