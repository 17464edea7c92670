/** Loads the conversation once there is a review to talk about, so that the first page stays light. */
import { late, useLate } from '../late.ts'
import type { Coach } from '../use-coach.ts'
import type { PlaceProps } from './place-link.tsx'

interface Props {
  readonly coach: Coach
  readonly placeOf: PlaceProps['placeOf']
}

const chat = late(() => import('./chat.tsx'))

export function LateChat(props: Props) {
  const loaded = useLate(chat, () => props.coach.dispatch({ type: 'failed', error: 'The conversation could not be loaded; reload the page to try again.' }))
  return loaded && <loaded.Chat {...props} />
}
