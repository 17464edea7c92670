/** Writes comments into the part that a Word file keeps them in, behind those that are there. */
import type { WordFile } from '../../ecq/word-file.ts'
import type { Dialect, Namer } from './dialect.ts'
import { namer } from './dialect.ts'
import type { Signature } from './mark-text.ts'
import { addPart, partNow } from './new-part.ts'
import type { Changed } from './new-part.ts'
import { appendToRoot, escapeXml, namingOf } from './xml-text.ts'

/** A line of a comment; what stands out is bold, what is small print is small and gray. */
export interface CommentLine {
  readonly strong: string
  readonly plain: string
  readonly small: string
}

export interface CommentText {
  readonly id: number
  readonly lines: readonly CommentLine[]
}

/** The first number that no comment of the file has. */
export function firstCommentId(file: WordFile): number {
  const name = file.related('comments')
  const ids = [...`${(name && file.part(name)) ?? ''}${file.xml}`.matchAll(/<(?:[^\s<>/:]+:)?comment(?:Reference|RangeStart|RangeEnd)?\s[^>]*?:id="(\d{1,9})"/g)].map(([, id]) => Number(id))
  return ids.reduce((most, id) => Math.max(most, id + 1), 0)
}

export function writeComments(file: WordFile, changed: Changed, { comments, dialect, signature }: { comments: readonly CommentText[]; dialect: Dialect; signature: Signature & { initials: string } }): void {
  if (comments.length === 0) return
  const known = file.related('comments')
  const before = known === undefined ? undefined : partNow(file, changed, known)
  const fresh = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${dialect.words}"/>`
  const names = namer(namingOf(before ?? fresh, dialect.words, 'w'))
  const xml = appendToRoot(before ?? fresh, comments.map((comment) => commentXml(comment, names, signature)).join(''))
  if (known !== undefined && before !== undefined) changed.set(known, xml)
  else {
    const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1)
    const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
    addPart(file, changed, { name: `${folder}comments.xml`, xml, contentType, relation: `${dialect.relations}/comments`, from: file.main })
  }
}

function commentXml({ id, lines }: CommentText, names: Namer, { author, initials, date }: Signature & { initials: string }): string {
  const { open, close, empty } = names
  const mark = `${open('r')}${empty('annotationRef')}${close('r')}`
  const paragraphs = lines.map((line, index) => `${open('p')}${index === 0 ? mark : ''}${lineXml(line, names)}${close('p')}`)
  return `${open('comment', { id, author, date, initials })}${paragraphs.join('')}${close('comment')}`
}

function lineXml({ strong, plain, small }: CommentLine, { open, close, empty }: Namer): string {
  const run = (text: string, look: string): string => (text === '' ? '' : `${open('r')}${open('rPr')}${look}${close('rPr')}${open('t').slice(0, -1)} xml:space="preserve">${escapeXml(text)}${close('t')}${close('r')}`)
  const size = (halfPoints: number): string => `${empty('sz', { val: halfPoints })}${empty('szCs', { val: halfPoints })}`
  return `${run(strong, `${empty('b')}${size(20)}`)}${run(plain, size(20))}${run(small, `${empty('color', { val: '767676' })}${size(14)}`)}`
}
