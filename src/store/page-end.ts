/** Where a page of a list ended: known by its time and its id, because the entry itself may be gone when the next page is asked for. */

export interface PageEnd {
  /** ISO 8601 */
  readonly at: string
  readonly id: string
}
