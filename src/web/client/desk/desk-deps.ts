/** What whoever works on things of the desk is given: its state, its voice, and a way to have all of it asked for again. */
import type { Answer } from '../ask-json.ts'
import type { DeskAction, DeskState } from './state.ts'

export interface DeskDeps {
  readonly known: () => DeskState
  readonly dispatch: (action: DeskAction) => void
  /** Answers null where it failed, and says so on the desk. */
  readonly told: <Value>(asking: Promise<Answer<Value>>) => Promise<Value | null>
  readonly refresh: () => Promise<void>
}
