/** Loads the conversation once there is a review to talk about, so that the first page stays light. */
import { type FC, useEffect, useState } from 'hono/jsx/dom'
import type { Coach } from '../use-coach.ts'
import type { PlaceProps } from './place-link.tsx'

interface Props {
  readonly coach: Coach
  readonly placeOf: PlaceProps['placeOf']
}

export function LateChat(props: Props) {
  const [loaded, setLoaded] = useState<{ readonly Chat: FC<Props> } | null>(null)
  useEffect(() => void import('./chat.tsx').then(setLoaded, () => props.coach.dispatch({ type: 'failed', error: 'The conversation could not be loaded; reload the page to try again.' })), [])
  return loaded && <loaded.Chat {...props} />
}
