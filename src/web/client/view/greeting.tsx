/** What the coach says before there is a draft. */
import type { State } from '../state.ts'
import { Said } from './said.tsx'

export const Greeting = ({ shut }: Pick<State, 'shut'>) => (
  <article class="greeting">
    <h3 class="greeting__title">Bring your draft</h3>
    <p>
      Paste an ECQ narrative, a resume or a spoken answer. I mark in place what makes boards refuse, say why, and ask for the facts that are missing. I never write a
      fact for you.
    </p>
    {shut === null ? <WhereItGoes /> : <p class="note"><Said words={shut} /></p>}
    <p class="faint">This is not a government site, and no real board has a part in it.</p>
  </article>
)

const WhereItGoes = () => (
  <p>
    The marks are made here, in your browser. A file that you open is read by the server that gave you this page, and not kept. When you press Review, that server
    keeps the draft and the review in its own store; a draft goes further only where a model was set up, and then the review names it.
  </p>
)
