/** Makes a request ready for rules and engines: normalised, parsed, its kind, framework and ECQ settled. */
import { attacksIn } from '../check/attacks.ts'
import type { Framework } from '../ecq/framework.ts'
import { findEcq } from '../ecq/frameworks.ts'
import type { Kind } from '../ecq/kind.ts'
import { essayNotice } from '../ecq/notices.ts'
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
import { readsEnglish } from '../offline/reads-english.ts'
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
  const notice = essayNotice({ framework: framework.id, kind, date, titleFive: request.titleFive })
  const notes = [notice, settled.note, languageNote(parsed), doubledNote(settled.outline, settled.framework), ...(file?.notes ?? [])].filter((note) => note !== null)
  const laid = own === parsed ? settled.outline : outline(parsed, framework, ecq)
  return { parsed, outline: laid, own: { parsed: own, outline: settled.outline }, framework, kind, ecq, date, dateIsToday: request.date === undefined, draft: await describe(parsed, settled.outline, notes, file) }
}

/** Where neither the person nor a heading says which ECQ it is, it is guessed, and a note says so. */
function settle(parsed: ParsedText, request: DraftRequest) {
  const { framework, kind, headed, asked } = settleDraft(parsed, request)
  if (request.ecq !== undefined && !findEcq(framework, request.ecq)) {
    const known = framework.ecqs.map(({ id }) => id).join(', ')
    throw new Fault('bad-input', `"${request.ecq.slice(0, 80)}" is not an ECQ of ${framework.id}; it has ${known}.`)
  }
  if (kind === 'package' || kind === 'resume') return { framework, kind, ecq: null, note: null, outline: outline(parsed, framework, null) }
  const said = request.ecq ?? headed
  const ecq = said ?? guessEcq(parsed, outline(parsed, framework, null), framework)
  const title = findEcq(framework, ecq)?.title ?? ecq
  const note = said === null ? `Nobody said which ECQ this is; it was read as ${title}, the one it shows most of.` : asked && request.ecq === undefined ? `Nobody said which ECQ this is; it was read as ${title}, which the question that opens it asks for.` : null
  return { framework, kind, ecq, note, outline: outline(parsed, framework, ecq) }
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

async function describe(parsed: ParsedText, { sections }: Outline, notes: readonly string[], file?: FileFacts): Promise<ReviewedDraft> {
  const { text, paragraphs } = parsed
  return {
    sha256: await sha256(text),
    text,
    words: paragraphs.reduce((sum, { passage }) => sum + passage.tokens.words.length, 0),
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
