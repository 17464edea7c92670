/** The two versions side by side, only where words changed; the earlier text is fetched when somebody looks. */
import { useState } from 'hono/jsx/dom'
import type { Lineage } from '../../../ecq/lineage.ts'
import { many } from '../../../text/many.ts'
import { fetchReview } from '../ask-server.ts'
import { type Passage, changedPassages } from '../changed-passages.ts'

interface Props {
  readonly lineage: Lineage
  /** the later text */
  readonly now: string
}

export function ChangedWords({ lineage, now }: Props) {
  const [passages, setPassages] = useState<readonly Passage[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const earlier = lineage.versions.find(({ version }) => version === lineage.from)
  if (lineage.changes.length === 0 || !earlier) return <p class="faint">The words are the same.</p>
  const open = async (): Promise<void> => {
    if (passages) return
    const answer = await fetchReview(earlier.review)
    if ('error' in answer) setError(answer.error)
    else setPassages(changedPassages(lineage.changes, answer.value.draft.text, now))
  }
  return (
    <details class="listing" onToggle={() => void open()}>
      <summary>{`What you changed: ${many(lineage.changes.length, 'place')}`}</summary>
      {error !== null && <p class="note">{error}</p>}
      {passages?.map(({ before, after }) => (
        <div class="sides">
          <Side title={`Version ${lineage.from}`} pieces={before} tag="del" />
          <Side title={`Version ${lineage.to}`} pieces={after} tag="ins" />
        </div>
      ))}
    </details>
  )
}

interface SideProps {
  readonly title: string
  readonly pieces: Passage['before']
  readonly tag: 'del' | 'ins'
}

const Side = ({ title, pieces, tag: Tag }: SideProps) => (
  <p class="sides__side">
    <span class="usa-sr-only">{`${title}: `}</span>
    {pieces.map(({ text, changed }) => (changed ? <Tag>{text}</Tag> : text))}
  </p>
)
