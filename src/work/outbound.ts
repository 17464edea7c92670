/** The port to other people's servers: the only way by which the service calls an address that a tenant named. */

export interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Outbound {
  /** Throws the Fault `bad-input` for an address that may not be called, and says why. */
  readonly check: (url: string) => Promise<void>
  /**
   * Answers the HTTP status; follows no redirect and reads no body. Throws the Fault `bad-input` for an address that may
   * not be called, wherever its name leads now, and `unavailable` where nobody answers in time.
   */
  readonly post: (url: string, message: Message, signal: AbortSignal) => Promise<number>
}
