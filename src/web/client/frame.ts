/** What is different where the candidate's page stands in a frame of another site. */
import type { Child } from 'hono/jsx/dom'
import type { State } from './state.ts'

export interface Frame {
  /** keeps the draft of one guest apart from all others' */
  readonly storage: Storage
  /** in place of the head with its ways to other pages */
  readonly top: Child
  /** is told the state after each change */
  readonly hear: (state: State) => void
}
