/** What the person is told of a draft beside its marks: of the framework, the kind, the ECQ it was read as, and what cannot be judged. */
import type { Framework } from '../ecq/framework.ts'
import type { Kind } from '../ecq/kind.ts'
import { kindNote } from '../ecq/kind-note.ts'
import { essayNotice } from '../ecq/notices.ts'
import { type Outline, outline } from '../ecq/outline.ts'
import type { DraftRequest } from '../ecq/request.ts'
import { toldWords } from '../ecq/told-words.ts'
import { tooShortNote } from '../ecq/too-short.ts'
import { unassignedNote } from '../ecq/unassigned-note.ts'
import { readsEnglish } from '../offline/reads-english.ts'
import type { ParsedText } from '../text/parse.ts'

export interface NotedDraft {
  readonly parsed: ParsedText
  /** the draft as if what addresses an automated reader were not there */
  readonly own: ParsedText
  readonly framework: Framework
  readonly kind: Kind
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly request: DraftRequest
  /** how its ECQ was settled, where nobody said it */
  readonly settled: string | null
  /** its outline under the ECQ that was settled */
  readonly laid: Outline
}

export function draftNotes({ parsed, own, framework, kind, date, request, settled, laid }: NotedDraft): string[] {
  const headings = outline(own, framework, null)
  const notes = [
    essayNotice({ framework: framework.id, kind, date, titleFive: request.titleFive }),
    tooShortNote({ kind, draft: { words: toldWords(parsed, laid) } }),
    kindNote(request.kind, own, { framework, headings }),
    ecqNote(request.ecq, headings, framework),
    settled,
    unassignedNote(laid),
    languageNote(parsed),
    doubledNote(headings, framework),
  ]
  return notes.filter((note) => note !== null)
}

/** The ECQ that somebody named holds only where no heading says otherwise. */
function ecqNote(named: string | undefined, { sections }: Outline, { ecqs }: Framework): string | null {
  const headed = ecqs.filter(({ id }) => sections.some(({ ecq, asked }) => !asked && ecq === id))
  if (named === undefined || headed.length === 0 || (headed.length === 1 && headed[0]?.id === named)) return null
  const title = ecqs.find(({ id }) => id === named)?.title ?? named
  return `${title} was named, but the draft has ${headed.length === 1 ? 'a heading' : 'headings'} of ${headed.map((ecq) => ecq.title).join(', ')}; each part was read under its own heading.`
}

const languageNote = (parsed: ParsedText): string | null =>
  readsEnglish(parsed) ? null : 'This text does not read as English. The rules and the offline engine read English only: no sentence was given a part of the story, and what they did not find means nothing here.'

/** Two drafts in one file would else be read as one without a word. */
function doubledNote({ sections }: Outline, { ecqs }: Framework): string | null {
  const doubled = ecqs.flatMap(({ id, title }) => {
    const count = sections.filter(({ ecq }) => ecq === id).length
    return count > 1 ? [`${title} has ${count === 2 ? 'two' : count} sections`] : []
  })
  return doubled.length === 0 ? null : `${doubled.join('; ')}; the sections of one ECQ were read together as one. If the file holds two drafts, send each by itself.`
}
