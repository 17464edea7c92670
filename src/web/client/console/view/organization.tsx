/** The organization: its name, how long drafts are kept, and all of its data to take along. */
import { useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'

type Tenant = AnswerTo<'GET /v1/tenant'>

export function Organization() {
  const { value, error, forgive, change } = useAnswer<Tenant>('v1/tenant')
  const [said, setSaid] = useState('')
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const days = Number(fields.get('days'))
    const saved = await change(askJson<Tenant>('v1/tenant', 'PATCH', { name: String(fields.get('name')), retentionDays: days > 0 ? days : null }))
    setSaid(saved ? 'Saved.' : '')
  }
  if (!value) return <Section title="Organization" error={error}><p class="faint">Reading…</p></Section>
  return (
    <Section title="Organization" error={error}>
      <form class="sieves" onInput={forgive} onSubmit={(event: Event) => void save(event as SubmitEvent)}>
        <div class="sieves__field"><label for="tenant-name">Name</label><input class="usa-input" id="tenant-name" name="name" required maxlength={200} value={value.name} /></div>
        <div class="sieves__field"><label for="tenant-days">Delete drafts untouched for (days)</label><input class="usa-input" id="tenant-days" name="days" type="number" min={1} max={36500} placeholder="never" value={value.retentionDays === null ? '' : String(value.retentionDays)} /></div>
        <button type="submit" class="usa-button">Save</button>
        <span class="faint" role="status">{said}</span>
      </form>
      <p><a class="usa-link" href="v1/tenant/export" download>Download all data of this organization (zip)</a></p>
    </Section>
  )
}
