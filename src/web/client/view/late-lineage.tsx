/** Loads what became of the draft once there is a version before it, so that the first page stays light. */
import { type FC, useEffect, useState } from 'hono/jsx/dom'
import type { LineageProps } from './lineage-message.tsx'

export function LateLineage(props: LineageProps) {
  const [loaded, setLoaded] = useState<{ readonly LineageMessage: FC<LineageProps> } | null>(null)
  useEffect(() => void import('./lineage-message.tsx').then(setLoaded, () => props.dispatch({ type: 'failed', error: 'What changed since the last version could not be loaded; reload the page to try again.' })), [])
  return loaded && <loaded.LineageMessage {...props} />
}
