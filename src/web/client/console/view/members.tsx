/** The people of the organization: invited by address, each with a role. */
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import { dayOf } from '../day-of.ts'
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'

type Member = AnswerTo<'GET /v1/members'>['members'][number]

export function Members() {
  const { value, error, forgive, change } = useAnswer<AnswerTo<'GET /v1/members'>>('v1/members?limit=100')
  const invite = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    if (await change(askJson('v1/members', 'POST', { email: String(fields.get('email')), role: String(fields.get('role')) }))) form.reset()
  }
  const remove = ({ id, email }: Member): void => void (confirm(`Remove ${email}? They are signed out at once.`) && change(askJson(`v1/members/${id}`, 'DELETE')))
  return (
    <Section title="Members" error={error}>
      <form class="sieves" onInput={forgive} onSubmit={(event: Event) => void invite(event as SubmitEvent)}>
        <div class="sieves__field"><label for="member-email">E-mail address</label><input class="usa-input" id="member-email" name="email" type="email" required maxlength={254} /></div>
        <div class="sieves__field"><label for="member-role">Role</label><select class="usa-select" id="member-role" name="role"><option value="coach">coach</option><option value="reviewer">reviewer</option><option value="owner">owner</option></select></div>
        <button type="submit" class="usa-button">Invite</button>
      </form>
      <p class="faint">Nothing is sent: tell the person to sign in with this address. Owners may do everything, coaches work on drafts and clients, reviewers read.</p>
      {value && value.members.length > 0 && (
        <ul>{value.members.map((member) => <li>{`${member.email}, ${member.role}, ${member.seenAt ? `last here ${dayOf(member.seenAt)}` : 'not here yet'} `}<button type="button" class="usa-button usa-button--unstyled" onClick={() => remove(member)}>{'Remove'}<span class="usa-sr-only">{` ${member.email}`}</span></button></li>)}</ul>
      )}
    </Section>
  )
}
