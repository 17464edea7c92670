/** Puts the ranges of comments and tracked changes into the XML of a document; only runs that are cut change. */
import type { WordFile, WordRun, WordUnit } from '../../ecq/word-file.ts'
import type { Change, Struck } from './change.ts'
import { dialectOf, namer } from './dialect.ts'
import type { Namer } from './dialect.ts'
import type { Place, Placed } from './find-place.ts'
import { applyEdits, escapeXml } from './xml-text.ts'
import type { Edit } from './xml-text.ts'

export interface CommentRange {
  readonly id: number
  readonly place: Placed
}

export interface TrackedChange extends Change {
  readonly bookmark: string
}

export interface Signature {
  readonly author: string
  /** ISO 8601, to the second */
  readonly date: string
}

/** What stands at one place, in the order in which it must come there. */
interface Sign {
  readonly place: Pick<Place, 'xml' | 'within' | 'unit' | 'cuts'>
  readonly order: 'change-end' | 'comment-end' | 'comment-start' | 'change-start'
  readonly text: string
}
const orders: readonly Sign['order'][] = ['change-end', 'comment-end', 'comment-start', 'change-start']

interface Pen {
  readonly file: WordFile
  readonly names: Namer
  /** a new id for a revision or a bookmark */
  readonly next: () => number
  readonly signature: Signature
  /** style of the sign that refers to a comment, where the file has it */
  readonly referenceStyle: string | null
}

export interface Marking {
  readonly comments: readonly CommentRange[]
  readonly changes: readonly TrackedChange[]
  readonly signature: Signature
  readonly referenceStyle: string | null
}

/** The main part's XML with the marks in it. */
export function markText(file: WordFile, { comments, changes, signature, referenceStyle }: Marking): string {
  const pen: Pen = { file, names: namer(dialectOf(file.xml).naming), next: newIds(file.xml), signature, referenceStyle }
  const signs = [...comments.flatMap((comment) => commentSigns(comment, pen)), ...changes.flatMap((change) => changeSigns(change, pen))]
  return applyEdits(file.xml, editsOf(signs, changes.flatMap(({ struck }) => struck), pen))
}

/** Ids of revisions and bookmarks are counted over the whole document. */
function newIds(xml: string): () => number {
  let last = 0
  for (const [, id] of xml.matchAll(/:id="(\d{1,9})"/g)) last = Math.max(last, Number(id))
  return () => ++last
}

function commentSigns({ id, place: { start, end } }: CommentRange, { names, referenceStyle }: Pen): Sign[] {
  const style = referenceStyle === null ? '' : `${names.open('rPr')}${names.empty('rStyle', { val: escapeXml(referenceStyle) })}${names.close('rPr')}`
  const reference = `${names.open('r')}${style}${names.empty('commentReference', { id })}${names.close('r')}`
  const ending = names.empty('commentRangeEnd', { id })
  const begin: Sign = { place: start, order: 'comment-start', text: names.empty('commentRangeStart', { id }) }
  if (end.outside === null) return [begin, { place: end, order: 'comment-end', text: ending + reference }]
  // Inside a link or an insertion the sign would become part of it.
  const apart = { xml: end.outside, within: 0, unit: null, cuts: null }
  return [begin, { place: end, order: 'comment-end', text: ending }, { place: apart, order: 'comment-end', text: reference }]
}

function changeSigns({ place: { start, end }, struck, instead, bookmark }: TrackedChange, pen: Pen): Sign[] {
  const { file, names, next, signature } = pen
  const [mark, first] = [next(), file.runs[file.units[struck[0]?.unit ?? 0]?.run ?? 0]]
  const signed = () => ({ id: next(), author: signature.author, date: signature.date })
  const open = `${names.empty('bookmarkStart', { id: mark, name: bookmark })}${names.open('del', signed())}`
  const look = first ? propertiesOf(first, pen).replace(/<([^\s<>/:]+:)?rPrChange\b[\s\S]*?<\/\1?rPrChange>/, '') : ''
  const insertion =
    instead === '' ? '' : `${names.open('ins', signed())}${names.open('r')}${look}${textElement('t', instead, names)}${names.close('r')}${names.close('ins')}`
  return [
    { place: start, order: 'change-start', text: open },
    { place: end, order: 'change-end', text: `${names.close('del')}${insertion}${names.empty('bookmarkEnd', { id: mark })}` },
  ]
}

const textElement = (name: 't' | 'delText', text: string, { open, close }: Namer): string =>
  text === '' ? '' : `${open(name).slice(0, -1)} xml:space="preserve">${escapeXml(text)}${close(name)}`

function editsOf(signs: readonly Sign[], struck: readonly Struck[], pen: Pen): Edit[] {
  const places = new Map<string, Sign[]>()
  for (const sign of signs) {
    const key = `${sign.place.xml} ${sign.place.within}`
    const there = places.get(key)
    if (there) there.push(sign)
    else places.set(key, [sign])
  }
  const cuts = new Map<number, { at: number; text: string }[]>()
  const edits: Edit[] = []
  for (const there of places.values()) {
    const { place } = there[0] as Sign
    const run = there.find((sign) => sign.place.cuts)?.place.cuts ?? null
    const text = orders.flatMap((order) => there.filter((sign) => sign.order === order)).map((sign) => sign.text).join('')
    const whole = run ? cutRun(run, text, pen) : text
    if (place.unit === null) edits.push({ from: place.xml, to: place.xml, insert: whole })
    else cuts.set(place.unit, [...(cuts.get(place.unit) ?? []), { at: place.within, text: whole }])
  }
  for (const unit of new Set([...cuts.keys(), ...struck.map(({ unit }) => unit)])) {
    edits.push(unitEdit(pen, unit, { cuts: cuts.get(unit) ?? [], struck: struck.filter((one) => one.unit === unit) }))
  }
  return edits
}

/** Ends the run, puts the signs between, and goes on with a run that looks the same. */
function cutRun(run: WordRun, signs: string, pen: Pen): string {
  const { xml } = pen.file
  return `${xml.slice(run.close, run.to)}${signs}${xml.slice(run.from, run.open)}${propertiesOf(run, pen)}`
}

/** A copy of what a run says of its look; the record of a change of look needs an id of its own. */
function propertiesOf({ properties }: WordRun, { file, next }: Pen): string {
  return properties ? file.xml.slice(properties.start, properties.end).replace(/(<(?:[^\s<>/:]+:)?rPrChange\b[^>]*?:id=")\d+(")/g, (_, before: string, after: string) => `${before}${next()}${after}`) : ''
}

/** One text, cut into several; what is struck out is named so. */
function unitEdit({ file, names }: Pen, index: number, { cuts, struck }: { cuts: readonly { at: number; text: string }[]; struck: readonly Struck[] }): Edit {
  const { from, to, text } = file.units[index] as WordUnit
  const inOrder = [...cuts].sort((a, b) => a.at - b.at)
  const out: string[] = []
  let at = 0
  for (const cut of [...inOrder, { at: text?.length ?? 0, text: '' }]) {
    const isStruck = struck.some((one) => one.from <= at && cut.at <= one.to)
    out.push(textElement(isStruck ? 'delText' : 't', text?.slice(at, cut.at) ?? '', names), cut.text)
    at = cut.at
  }
  return { from, to, insert: out.join('') }
}
