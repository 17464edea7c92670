/** Whether there is a review on the server to talk about. */
import { isWhole } from './reduce.ts'
import type { State } from './state.ts'

export const canTalk = ({ told, draft }: State): boolean => isWhole(told) && draft.stored !== null
