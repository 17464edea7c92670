/** Time as wrappers need it; given from outside, so that tests wait for nothing. */

export interface Clock {
  /** milliseconds; only differences count */
  readonly now: () => number
  /** resolves after `ms`, or at once when the signal aborts; never rejects */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}
