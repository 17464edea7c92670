/** Keys for programs: made, shown once, listed with their last use, revoked. */
import { useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import { dayOf } from '../day-of.ts'
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'

type ApiKey = AnswerTo<'GET /v1/keys'>['keys'][number]

const uses = [
  { title: 'read and write', scopes: ['read', 'write'] },
  { title: 'read only', scopes: ['read'] },
  { title: 'everything, keys and members too', scopes: ['read', 'write', 'admin'] },
]

export function Keys() {
  const { value, error, forgive, change } = useAnswer<AnswerTo<'GET /v1/keys'>>('v1/keys?limit=100')
  const revoke = ({ id, name }: ApiKey): void => void (confirm(`Revoke the key “${name}”? Programs that use it are refused from then on.`) && change(askJson(`v1/keys/${id}`, 'DELETE')))
  return (
    <Section title="Keys" error={error}>
      <p class="faint">A program sends <code>Authorization: Bearer ecq_…</code> with each request.</p>
      <MakeKey onInput={forgive} onMake={(order) => change(askJson('v1/keys', 'POST', order))} />
      {value && value.keys.length > 0 && <KeyTable keys={value.keys} onRevoke={revoke} />}
      {value?.keys.length === 0 && <p class="faint">No keys yet. Name one after the program that will use it.</p>}
    </Section>
  )
}

interface MakeKeyProps {
  readonly onInput: () => void
  /** answers null where no key was made */
  readonly onMake: (order: object) => Promise<AnswerTo<'POST /v1/keys'> | null>
}

/** The key that was made stands below until the next one, or until the page is left. */
function MakeKey({ onInput, onMake }: MakeKeyProps) {
  const [made, setMade] = useState<string | null>(null)
  const make = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    const days = Number(fields.get('days'))
    const key = await onMake({ name: String(fields.get('name')), scopes: uses[Number(fields.get('use'))]?.scopes, ...(days > 0 ? { expiresInDays: days } : {}) })
    if (!key) return
    setMade(key.key)
    form.reset()
  }
  return (
    <>
      <form class="sieves" onInput={onInput} onSubmit={(event: Event) => void make(event as SubmitEvent)}>
        <div class="sieves__field"><label for="key-name">Name</label><input class="usa-input" id="key-name" name="name" required maxlength={100} /></div>
        <div class="sieves__field"><label for="key-use">It may</label><select class="usa-select" id="key-use" name="use">{uses.map(({ title }, index) => <option value={String(index)}>{title}</option>)}</select></div>
        <div class="sieves__field"><label for="key-days">Days until it expires</label><input class="usa-input" id="key-days" name="days" type="number" min={1} max={3650} placeholder="never" /></div>
        <button type="submit" class="usa-button">Make a key</button>
      </form>
      {made !== null && <p class="note" role="status">{'Copy it now; it is not shown again: '}<code class="secret">{made}</code></p>}
    </>
  )
}

const KeyTable = ({ keys, onRevoke }: { readonly keys: readonly ApiKey[]; readonly onRevoke: (key: ApiKey) => void }) => (
  <div class="scroll" tabIndex={0} role="region" aria-label="Keys">
    <table class="triage">
      <thead><tr><th scope="col">Name</th><th scope="col">May</th><th scope="col">Made</th><th scope="col">Last used</th><th scope="col">Expires</th><th scope="col"><span class="usa-sr-only">Revoke</span></th></tr></thead>
      <tbody>
        {keys.map((key) => (
          <tr>
            <th scope="row">{key.name}</th>
            <td>{uses.find(({ scopes }) => scopes.join() === key.scopes.join())?.title ?? key.scopes.join(', ')}</td>
            <td>{dayOf(key.createdAt)}</td>
            <td>{key.usedAt ? dayOf(key.usedAt) : 'never'}</td>
            <td>{key.expiresAt ? dayOf(key.expiresAt) : 'never'}</td>
            <td>{key.revokedAt ? `revoked ${dayOf(key.revokedAt)}` : <button type="button" class="usa-button usa-button--unstyled" onClick={() => onRevoke(key)}>{'Revoke'}<span class="usa-sr-only">{` ${key.name}`}</span></button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
