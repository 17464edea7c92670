/** The exit statuses that the contract fixes. */

export const Exit = {
  done: 0,
  /** `check` found at least one error */
  foundErrors: 1,
  /** wrong usage, or input that cannot be read */
  usage: 2,
  /** some files of many failed; the rest are done */
  someFailed: 3,
  /** answers are missing that have to be collected first */
  missing: 4,
  /** somebody pressed Ctrl-C */
  stopped: 130,
} as const
export type Exit = (typeof Exit)[keyof typeof Exit]
