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
    <PageTop here="console" note={<>What programs may do and what was used. Programs do the same over the <a class="usa-link" href="./docs">API</a>.</>} />
    <main class="board console" id="console" tabIndex={-1}>
      <Keys />
      <Usage />
      <Members />
      <Organization />
      <Audit />
    </main>
  </>
)
