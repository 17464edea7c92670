/** Writes a review as one HTML file for the client: no script, nothing fetched, a draft never more than text; prints well. */
import { html } from 'hono/html'
import type { Review } from '../../ecq/review.ts'
import type { HandedBack } from '../../ecq/review-comment.ts'
import { kindWords } from '../review-words.ts'
import { boardSection } from './board-section.ts'
import { cover } from './cover.ts'
import { ecqSections } from './ecq-section.ts'
import { filePage } from './file-page.ts'
import { markedDraft } from './marked-draft.ts'
import { reportLook } from './report-look.ts'
import { colophon, ruleSection } from './rule-section.ts'
import { told } from './words.ts'

/** `name`: what the draft is called, mostly its file name; null where it has none. `handedBack`: by whom, where a coach signed it. */
export function writeHtml(review: Review, name: string | null, handedBack: HandedBack | null = null): Promise<string> {
  const ecqs = ecqSections(review)
  return filePage({
    title: `${name === null ? '' : `${told(name)}: `}review of ${kindWords(review.kind)}`,
    look: reportLook,
    body: html`${cover(review, name, handedBack)}
<nav aria-label="In this report"><ul><li><a href="#board">Votes</a></li>${ecqs === '' ? '' : html`<li><a href="#ecqs">Each ECQ</a></li>`}<li><a href="#draft">The draft with its notes</a></li><li><a href="#rules">Marks by rule</a></li></ul></nav>
${boardSection(review)}
${ecqs}
${markedDraft(review)}
${ruleSection(review)}
</main>
${colophon(review)}`,
  })
}
