/** The agency's console: keys, webhooks, usage, members, the coach in its own site, how long drafts are kept, and what was done. */
import type { AnswerTo } from '../../../../client/routes.ts'
import { PageTop } from '../../view/page-top.tsx'
import { SaidAlert } from '../../view/said-alert.tsx'
import { useAnswer } from '../use-answer.ts'
import { Audit } from './audit.tsx'
import { Embedding } from './embedding.tsx'
import { Keys } from './keys.tsx'
import { Members } from './members.tsx'
import { Organization } from './organization.tsx'
import { Usage } from './usage.tsx'
import { Webhooks } from './webhooks.tsx'

type Me = AnswerTo<'GET /v1/me'>

export function Console() {
  const { value: me, error, again } = useAnswer<Me>('v1/me')
  return (
    <>
      <a class="usa-skipnav" href="#console">Skip to the console</a>
      <PageTop here="console" note={<>What programs may do and what was used. Programs do the same over the <a class="usa-link" href="./docs">API</a>.</>} />
      <main class="board console" id="console" tabIndex={-1}>
        {error !== null && <SaidAlert words={error} onAgain={() => void again()} />}
        {me && <Panels me={me} />}
      </main>
    </>
  )
}

/** Whoever may not manage the organization is told so once, and sees what is left. */
function Panels({ me: { role, scopes } }: { readonly me: Me }) {
  if (!scopes.includes('admin')) {
    return (
      <>
        <p class="note">{`You are signed in as ${role ?? 'somebody'} of your organization. Keys, webhooks, members and settings are for its owners; ask one of them.`}</p>
        <Usage />
      </>
    )
  }
  return (
    <>
      <Keys />
      <Webhooks />
      <Usage />
      <Members />
      <Embedding />
      <Organization />
      <Audit />
    </>
  )
}
