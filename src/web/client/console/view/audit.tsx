/** What was done lately and by whom: ids only, no word of a draft. */
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'

interface Entry {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly target: string | null
  readonly status: number
}

export function Audit() {
  const { value, error, again } = useAnswer<{ entries: readonly Entry[] }>('v1/audit?limit=25')
  return (
    <Section title="What was done" error={error}>
      <p><button type="button" class="usa-button usa-button--unstyled" onClick={() => void again()}>Look again</button></p>
      {value?.entries.length === 0 ? <p class="faint">Nothing yet.</p> : (
        <ul class="audit">{(value?.entries ?? []).map(({ at, actor, action, target, status }) => <li>{`${at.slice(0, 16).replace('T', ' ')} UTC: ${actor}, ${action}${target ? ` ${target}` : ''} (${status})`}</li>)}</ul>
      )}
    </Section>
  )
}
