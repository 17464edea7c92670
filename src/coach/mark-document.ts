/** Writes a review into the margin of the draft's Word file, or of a new one where the draft had none. */
import type { Review } from '../ecq/review.ts'
import type { WordFile } from '../ecq/word-file.ts'
import { Fault } from '../fault.ts'
import { openWord } from '../read/docx/open-word.ts'
import { recognise } from '../read/recognise.ts'
import type { Span } from '../text/span.ts'
import { cleanWord, plainOf } from '../write/docx/clean-word.ts'
import { correctionsOf } from '../write/docx/corrections.ts'
import { groupRemarks } from '../write/docx/group-remarks.ts'
import { keptMarks } from '../write/docx/keep-marks.ts'
import { markWord } from '../write/docx/mark-word.ts'
import type { MarkedWord, Marks } from '../write/docx/mark-word.ts'
import { remarksOf, sentencesOf } from '../write/docx/remarks.ts'

export interface MarkOptions {
  /** suggestions of style get comments too */
  readonly suggestions: boolean
  /** mechanical mendings become tracked changes */
  readonly changes: boolean
}

export interface MarkedDocument extends MarkedWord {
  /** `own`: the person's file; `new`: one made of the text */
  readonly file: 'own' | 'new'
}

/**
 * `original` is the file that the draft came as, or null where it was pasted. The same review and file give the
 * same bytes. Throws a Fault: `unreadable` or `too-large` for a file that cannot be read, `conflict` for a Word
 * file that is not the one that was reviewed.
 */
export async function markDocument(review: Review, original: Uint8Array | null, options: MarkOptions): Promise<MarkedDocument> {
  if (original === null || recognise(original) !== 'zip') return markNew(review, options)
  const file = openWord(original)
  if (file.text !== review.draft.text) throw new Fault('conflict', 'This Word file is not the one that was reviewed: its text differs; review it first, or leave it out to get a new file of the text.')
  const known = keptMarks(file)
  const said = new Set([...known.comments.flatMap(({ remarks }) => remarks), ...known.changes].map(({ ref }) => ref))
  return { ...markWord(file, marksOf(review, options, said)), file: 'own' }
}

/** What an earlier round wrote into the file is not said again. */
function marksOf(review: Review, options: MarkOptions, said: ReadonlySet<string>): Marks {
  const sentences = sentencesOf(review.draft.text)
  const corrections = options.changes ? correctionsOf(review).filter(({ remark }) => !said.has(remark.ref)) : []
  const corrected = new Set(corrections.filter(({ settles }) => settles).map(({ remark }) => remark.ref))
  const remarks = remarksOf(review, sentences, options).filter(({ ref }) => !corrected.has(ref) && !said.has(ref))
  return { review: review.id, comments: groupRemarks(review.draft.text, sentences, remarks), corrections, date: review.createdAt }
}

async function markNew(review: Review, options: MarkOptions): Promise<MarkedDocument> {
  const { bytes, paragraphs } = await cleanWord(review)
  const file = openWord(bytes)
  const move = mover(review.draft.text, paragraphs, file)
  const { comments, corrections, ...marks } = marksOf(review, options, new Set())
  return {
    ...markWord(file, {
      ...marks,
      comments: comments.map((comment) => ({ ...comment, ...move(comment) })),
      corrections: corrections.map((correction) => ({ ...correction, ...move(correction), comment: correction.comment && { ...correction.comment, ...move(correction.comment) } })),
    }),
    file: 'new',
  }
}

/** Moves spans of the draft to where the same words stand in the new file. */
function mover(text: string, paragraphs: readonly Span[], file: WordFile): (span: Span) => Span {
  const starts: number[] = []
  let at = 0
  for (const { start, end } of paragraphs) {
    starts.push(at)
    if (!file.text.startsWith(plainOf(text.slice(start, end)), at)) throw new Error('the new file does not hold the text of the draft')
    at += end - start + 2
  }
  const moved = (offset: number): number => {
    const index = Math.max(0, paragraphs.findLastIndex(({ start }) => start <= offset))
    const { start, end } = paragraphs[index] ?? { start: 0, end: 0 }
    return (starts[index] ?? 0) + Math.min(Math.max(0, offset - start), end - start)
  }
  return ({ start, end }) => ({ start: moved(start), end: end > start ? moved(end - 1) + 1 : moved(end) })
}
