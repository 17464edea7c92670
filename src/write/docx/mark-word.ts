/** Puts comments and tracked changes into a Word file; all that they do not touch stays byte for byte. */
import { changeBookmark, coachAuthor, refOpening } from '../../ecq/returned-marks.ts'
import type { WordFile } from '../../ecq/word-file.ts'
import type { Span } from '../../text/span.ts'
import { planChange } from './change.ts'
import type { Change } from './change.ts'
import { firstCommentId, writeComments } from './comment-part.ts'
import type { CommentLine } from './comment-part.ts'
import { dialectOf } from './dialect.ts'
import { findPlace } from './find-place.ts'
import { keepMarks } from './keep-marks.ts'
import { markText } from './mark-text.ts'
import type { TrackedChange } from './mark-text.ts'
import type { Changed } from './new-part.ts'
import type { Correction } from './corrections.ts'
import type { RemarkRef, WordComment } from './word-comment.ts'
import { asUtf8 } from './xml-text.ts'
import { packAgain } from './zip.ts'

export interface Marks {
  /** id of the review that they come from */
  readonly review: string
  readonly comments: readonly WordComment[]
  readonly corrections: readonly Correction[]
  /** ISO 8601 */
  readonly date: string
}

export interface MarkedWord {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly comments: number
  readonly changes: number
}

const initials = 'ECQ'

/** Corrections that cannot be made as tracked changes (inside links, fields, others' changes) are made as comments. Throws a Fault (`unreadable`, `too-large`). */
export function markWord(file: WordFile, { review, comments: wanted, corrections, date }: Marks): MarkedWord {
  const changed: Changed = new Map()
  const { planned, left } = planAll(file, corrections)
  const signature = { author: coachAuthor, initials, date: `${date.slice(0, 19)}Z` }
  const dialect = dialectOf(file.xml)
  const first = firstCommentId(file)
  const comments = [...wanted, ...left].sort((a, b) => a.start - b.start || b.end - a.end).flatMap((comment, index) => {
    const place = findPlace(file, besideChanges(comment, planned))
    return place ? [{ ...comment, id: first + index, place }] : []
  })
  const xml = markText(file, { comments, changes: planned, signature, referenceStyle: referenceStyle(file) })
  changed.set(file.main, xml)
  writeComments(file, changed, { comments: comments.map(({ id, lines, remarks, quote, place }) => ({ id, lines: [...(place.aside ? [quoting(quote)] : []), ...lines, refLine(remarks)] })), dialect, signature })
  const said = comments.map(({ remarks, lines }) => ({ remarks: [...remarks], about: aboutOf(lines) }))
  keepMarks(file, changed, { reviews: [review], comments: said, changes: planned.map(({ remark, from, to }) => ({ ...remark, from, to })) }, dialect)
  const bytes = packAgain(file.packed, new Map([...changed].map(([name, part]) => [name, asUtf8(part)])))
  return { bytes, comments: comments.length, changes: planned.length }
}

type PlannedChange = TrackedChange & { readonly remark: RemarkRef; readonly from: string; readonly to: string }

function planAll(file: WordFile, corrections: readonly Correction[]): { planned: PlannedChange[]; left: WordComment[] } {
  const [planned, left]: [PlannedChange[], WordComment[]] = [[], []]
  for (const { instead, remark, comment, ...span } of [...corrections].sort((a, b) => a.start - b.start)) {
    const change = planChange(file, span, instead)
    if (!change) left.push(...(comment ? [comment] : []))
    // Two wishes for the same words cannot both be had; the second is for the next round.
    else if (change.start >= (planned.at(-1)?.end ?? 0)) planned.push({ ...change, bookmark: changeBookmark(remark.ref), remark, from: file.text.slice(change.start, change.end), to: change.instead })
  }
  return { planned, left }
}

/** A comment that begins or ends inside a change takes in the whole of it. */
function besideChanges({ start, end }: Span, changes: readonly Change[]): Span {
  const around = (offset: number): Change | undefined => changes.find((change) => change.start < offset && offset < change.end)
  return { start: around(start)?.start ?? start, end: around(end)?.end ?? end }
}

const quoting = (quote: string): CommentLine => ({ strong: '', plain: `On “${quote}”:`, small: '' })
const refLine = (remarks: readonly RemarkRef[]): CommentLine => ({ strong: '', plain: '', small: `${refOpening} ${remarks.map(({ ref }) => ref).join(' ')}` })
const aboutOf = ([line]: readonly CommentLine[]): string => `${line?.strong ?? ''}${line?.plain ?? ''}`.slice(0, 200)

/** Word's own style for the sign, by the name that is the same in every language. */
function referenceStyle(file: WordFile): string | null {
  const name = file.related('styles')
  return /:styleId="([^"]+)"[^>]*>\s*<(?:[^\s<>/:]+:)?name\s[^>]*?:val="annotation reference"/.exec((name && file.part(name)) ?? '')?.[1] ?? null
}
