/** The closed list of ways a request can fail, each with a stable code that shells turn into a status. */

export type FaultCode =
  | 'bad-input' // the request or its settings are wrong; the message says how to put them right
  | 'unreadable' // a document that cannot be read: damaged, empty, encrypted, of another type
  | 'too-large' // over a stated limit
  | 'declined' // the coach does not help with this kind of text
  | 'not-found'
  | 'conflict' // the same key with another body, or a data folder that another process owns
  | 'unauthorized'
  | 'too-many-requests' // a quota of the day is used up
  | 'over-budget' // what may be spent on models this month is spent
  | 'unavailable' // try again later

export class Fault extends Error {
  readonly code: FaultCode

  /** `message` says what is wrong, with what, and what to do next; it never holds draft text. */
  constructor(code: FaultCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
  }
}
