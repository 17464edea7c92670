/** Loads what became of the draft once there is a version before it, so that the first page stays light. */
import { late, useLate } from '../late.ts'
import type { LineageProps } from './lineage-message.tsx'

const lineageMessage = late(() => import('./lineage-message.tsx'))

export function LateLineage(props: LineageProps) {
  const loaded = useLate(lineageMessage, () => props.dispatch({ type: 'failed', error: 'What changed since the last version could not be loaded; reload the page to try again.' }))
  return loaded && <loaded.LineageMessage {...props} />
}
