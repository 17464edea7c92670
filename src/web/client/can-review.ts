/** Whether the draft can be given to the board just now. */
import type { State } from './state.ts'

export const canReview = ({ draft, check, asking }: State): boolean => draft.text.trim() !== '' && !check?.declined && asking?.what !== 'review'
