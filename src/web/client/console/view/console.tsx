/** The agency's console: keys, usage, members, how long drafts are kept, and what was done. */
import { PageTop } from '../../view/page-top.tsx'
import { Audit } from './audit.tsx'
import { Keys } from './keys.tsx'
import { Members } from './members.tsx'
import { Organization } from './organization.tsx'
import { Usage } from './usage.tsx'

export const Console = () => (
  <>
    <a class="usa-skipnav" href="#console">Skip to the console</a>
    <PageTop here="console" note="Everything here is in the API too; see /docs." />
    <main class="board console" id="console" tabIndex={-1}>
      <Keys />
      <Usage />
      <Members />
      <Organization />
      <Audit />
    </main>
  </>
)
