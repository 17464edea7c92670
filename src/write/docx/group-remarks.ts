/** Groups remarks into comments, so that no page is buried: one comment for what is said about the same words or the same sentence. */
import { shorten } from '../../text/shorten.ts'
import { contains, indexAt } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'
import type { Remark } from './remarks.ts'
import type { CommentLine } from './comment-part.ts'
import type { WordComment } from './word-comment.ts'

/** Comments in the order of the text. `text` is the draft, `sentences` its sentences in order. */
export function groupRemarks(text: string, sentences: readonly Span[], remarks: readonly Remark[]): WordComment[] {
  const groups = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const key = remark.apart ?? sentenceOf(sentences, remark)
    groups.set(key, [...(groups.get(key) ?? []), remark])
  }
  return [...groups.values()].map((group) => commentOf(text, group))
}

/** A remark that reaches over several sentences shares a comment with those on exactly its words. */
function sentenceOf(sentences: readonly Span[], remark: Remark): string {
  const index = indexAt(sentences, remark.start)
  const sentence = sentences[index]
  return sentence && contains(sentence, remark) ? `sentence ${index}` : `words ${remark.start} ${remark.end}`
}

function commentOf(text: string, group: readonly Remark[]): WordComment {
  const [start, end] = [Math.min(...group.map((remark) => remark.start)), Math.max(...group.map((remark) => remark.end))]
  const isOne = new Set(group.map((remark) => `${remark.start} ${remark.end}`)).size === 1
  const lines = group.flatMap((remark) => linesOf(remark, isOne ? '' : `“${shorten(text.slice(remark.start, remark.end), 60)}” `))
  return { start, end, quote: shorten(text.slice(start, end), 120), lines, remarks: group.map(({ ref, id, rule }) => ({ ref, id, rule })) }
}

/** The head stands out; short advice goes on in the same line. */
function linesOf({ head, lines }: Remark, words: string): CommentLine[] {
  const [first, ...rest] = lines
  const isShort = first !== undefined && first.strong === '' && head.length + first.plain.length < 200
  const top = { strong: `${words}${head}`, plain: isShort ? ` ${first.plain}` : '', small: '' }
  return isShort ? [top, ...rest] : [top, ...(first ? [first] : []), ...rest]
}

/** One remark alone in a comment. */
export const commentOn = (text: string, remark: Remark): WordComment => commentOf(text, [remark])
