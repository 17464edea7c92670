/** Says how many pages a text fills: by a real count where something can lay pages out, else by an honest estimate. */
import type { Pages } from '../ecq/format-facts.ts'
import { inWords } from './limits.ts'

/** Lays a document out and counts; null when it cannot. Given from outside, because it needs a program to run. */
export type PageCounter = (document: { bytes: Uint8Array; format: 'docx' }) => Promise<Pages | null>

export type Paragraph = {
  characters: number
  points: number
  lineFactor?: number
  lineExact?: number
  /** Points between this paragraph and the next. */
  space?: number
  newPage?: boolean
}

/** The part of the paper that text may fill, in points. */
export type Sheet = { width: number; height: number }

const letterWithOneInch: Sheet = { width: 468, height: 648 }

/** An average letter of the usual text faces, and a single line, in parts of the type size. */
const letterWidth = 0.425
const lineHeight = 1.16
/** What a line loses because words are not cut. */
const raggedness = 3

export function estimatePages(words: number, paragraphs: Paragraph[], sheet: Sheet = letterWithOneInch): Pages {
  let pages = 0
  let filled = 0
  for (const paragraph of paragraphs) {
    if (paragraph.newPage && filled > 0) {
      pages += Math.ceil(filled)
      filled = 0
    }
    filled += heightOf(paragraph, sheet) / Math.max(sheet.height, 72)
  }
  // A hair over the edge is within the error of the estimate, and no page of its own.
  const count = words === 0 ? 0 : pages + Math.max(1, Math.ceil(filled - 0.02))
  const rate = count === 0 ? 500 : Math.round(words / Math.max(pages + filled, words / 2000) / 10) * 10
  if (pages + filled < 0.9) return { count, exact: false, how: `estimated from ${inWords(words)} ${words === 1 ? 'word' : 'words'}: under a page` }
  return { count, exact: false, how: `estimated from ${inWords(words)} words at about ${rate} words a page` }
}

/** Plain text has no form of its own: 12 points on letter paper with one inch all round, a blank line between paragraphs. */
export function estimatePlainPages(text: string): Pages {
  const paragraphs = text.split(/\n{2,}/).flatMap((block) => {
    const lines = block.split('\n')
    return lines.map((line, index) => ({ characters: line.length, points: 12, space: index === lines.length - 1 ? 14 : 0 }))
  })
  return estimatePages(countWords(text), paragraphs)
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

function heightOf(paragraph: Paragraph, sheet: Sheet): number {
  const perLine = Math.max(sheet.width / (paragraph.points * letterWidth) - raggedness, 10)
  const lines = Math.max(1, Math.ceil(paragraph.characters / perLine))
  const line = paragraph.lineExact ?? paragraph.points * lineHeight * (paragraph.lineFactor ?? 1)
  return lines * line + (paragraph.space ?? 0)
}
