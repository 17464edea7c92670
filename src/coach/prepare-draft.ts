/** Makes a request ready for rules and engines: normalised, parsed, its kind, framework and ECQ settled. */
import { attacksIn } from '../check/attacks.ts'
import { countWords } from '../ecq/count-words.ts'
import type { Framework } from '../ecq/framework.ts'
import { findEcq } from '../ecq/frameworks.ts'
import type { Kind } from '../ecq/kind.ts'
import { type Outline, outline } from '../ecq/outline.ts'
import { demandsOwnWords, ownWordsNotice } from '../ecq/own-words.ts'
import type { DraftRequest } from '../ecq/request.ts'
import type { ReviewedDraft } from '../ecq/review.ts'
import { settleDraft } from '../ecq/settle-draft.ts'
import { Fault } from '../fault.ts'
import { estimatePlainPages } from '../read/pages.ts'
import { blankOut } from '../text/blank-out.ts'
import { normalise } from '../text/normal.ts'
import { type ParsedText, parse } from '../text/parse.ts'
import { guessEcq } from '../offline/guess-ecq.ts'
import { draftNotes } from './draft-notes.ts'
import { noSuchEcq } from './no-such-ecq.ts'
import type { FileFacts } from './read-file.ts'

export interface PreparedDraft {
  readonly parsed: ParsedText
  readonly outline: Outline
  /** the draft as if what addresses an automated reader were not there; the same two where nothing does */
  readonly own: { readonly parsed: ParsedText; readonly outline: Outline }
  readonly framework: Framework
  readonly kind: Kind
  readonly ecq: string | null
  /** `YYYY-MM-DD` */
  readonly date: string
  /** nobody named the date */
  readonly dateIsToday: boolean
  readonly draft: ReviewedDraft
}

/**
 * Throws a Fault: `bad-input` for an empty draft or an unknown ECQ, `declined` for an essay that must be
 * the writer's own words.
 */
export async function prepareDraft(request: DraftRequest, today: Date, file?: FileFacts): Promise<PreparedDraft> {
  const text = normalise(request.text)
  if (text.trim() === '') throw new Fault('bad-input', 'The draft is empty; paste or send some text.')
  if (demandsOwnWords(text)) throw new Fault('declined', ownWordsNotice)
  const parsed = parse(text)
  const own = blankOut(parsed, attacksIn(parsed, file?.facts ?? null))
  const settled = settle(own, request)
  const { framework, kind, ecq } = settled
  const date = request.date ?? today.toISOString().slice(0, 10)
  const words = countWords(parsed)
  const notes = [...draftNotes({ parsed, own, framework, kind, date, request, settled: settled.note, laid: settled.outline }), ...(file?.notes ?? [])]
  const laid = own === parsed ? settled.outline : outline(parsed, framework, ecq)
  return { parsed, outline: laid, own: { parsed: own, outline: settled.outline }, framework, kind, ecq, date, dateIsToday: request.date === undefined, draft: await describe({ parsed, words, notes }, settled.outline, file) }
}

/** Where neither the person nor a heading says which ECQ it is, it is guessed, and a note says so. */
function settle(parsed: ParsedText, request: DraftRequest) {
  const { framework, kind, headed, asked } = settleDraft(parsed, request)
  if (request.ecq !== undefined && !findEcq(framework, request.ecq)) throw noSuchEcq(request.ecq, framework)
  if (kind === 'package' || kind === 'resume') return { framework, kind, ecq: null, note: null, outline: outline(parsed, framework, null) }
  const said = request.ecq ?? headed
  const ecq = said ?? guessEcq(parsed, outline(parsed, framework, null), framework)
  const laid = outline(parsed, framework, ecq)
  const titles = [...new Set(laid.sections.flatMap((section) => section.ecq ?? []))].map((id) => findEcq(framework, id)?.title ?? id)
  const note = said === null ? `Nobody said which ECQ this is; it was read as ${titles[0]}, the one it shows most of.` : asked && request.ecq === undefined ? askedNote(titles) : null
  return { framework, kind, ecq, note, outline: laid }
}

const askedNote = (titles: readonly string[]): string =>
  `Nobody said which ECQ this is; ${titles.length > 1 ? `the answers were read as ${titles.join(', ')}, which their questions ask for` : `it was read as ${titles[0]}, which the question that opens it asks for`}.`

async function describe({ parsed: { text }, words, notes }: { parsed: ParsedText; words: number; notes: readonly string[] }, { sections }: Outline, file?: FileFacts): Promise<ReviewedDraft> {
  return {
    sha256: await sha256(text),
    text,
    words,
    pages: file?.pages ?? estimatePlainPages(text),
    sections: sections.map(({ ecq, title, start, end }) => ({ ecq, title, start, end })),
    format: file?.facts ?? null,
    notes: [...notes],
    ...(file?.marks ? { returned: file.marks } : {}),
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
