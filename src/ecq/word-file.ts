/** A Word file as marks are put into it: its parts, and where in its XML each stretch of the draft's text stands. */
import type { Span } from '../text/span.ts'

/** One run of text of the body. Offsets count in the XML of the main part. */
export interface WordRun {
  readonly from: number
  /** after its start tag */
  readonly open: number
  /** before its end tag */
  readonly close: number
  readonly to: number
  readonly properties: Span | null
  /** where a mark may stand before and after it: its own edges, or those of a field or formula that must stay whole */
  readonly before: number
  readonly after: number
  /** it must not be cut, and a mark covers all from `before` to `after` */
  readonly whole: boolean
  /** the end of the link, insertion or control around it; its own end where it stands in the paragraph itself */
  readonly outside: number
  /** number of the table cell it stands in; 0 is the page itself */
  readonly cell: number
}

/** A child of a run that stands for text. */
export interface WordUnit {
  readonly run: number
  readonly from: number
  readonly to: number
  /** the characters of a text element, as the draft has them before composing; null for a tab, a break, a sign */
  readonly text: string | null
}

/** The draft's text from `start` to `end` is `length` characters of one unit, from `at` on. */
export interface WordStretch extends Span {
  readonly unit: number
  readonly at: number
  readonly length: number
  /** offsets inside match one by one; otherwise the stretch is one composed letter */
  readonly same: boolean
  /** the words stand in a note or a box; the unit is what leads there from the body */
  readonly aside: boolean
}

/** An element of a part; names carry one fixed prefix a namespace (`w:p`), whatever prefix the file itself chose. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly kids: readonly (XmlNode | string)[]
  /** offsets in the part's XML: its first sign, the one after its start tag, the first of its end tag, the one after it */
  readonly from: number
  readonly open: number
  readonly close: number
  readonly to: number
}

/** A part as it is packed in the file. */
export interface PackedPart {
  readonly name: string
  /** 0 stored, 8 deflated */
  readonly method: number
  readonly crc: number
  /** bytes unpacked */
  readonly size: number
  readonly bytes: Uint8Array
}

export interface WordFile {
  /** what a reader makes of the file: the text that offsets of stretches count in */
  readonly text: string
  /** name of the main part, and its XML as offsets of runs count in it */
  readonly main: string
  readonly xml: string
  readonly runs: readonly WordRun[]
  readonly units: readonly WordUnit[]
  /** in the order of the text, without overlap */
  readonly stretches: readonly WordStretch[]
  readonly packed: readonly PackedPart[]
  /** the text of an XML part, or undefined where there is none; throws a Fault (`unreadable`, `too-large`) */
  readonly part: (name: string) => string | undefined
  /** the same part's root element */
  readonly tree: (name: string) => XmlNode | undefined
  /** the part that the main one refers to by a relationship whose type ends in this word */
  readonly related: (type: string) => string | undefined
  /** the part that it refers to by this id */
  readonly byId: (id: string) => string | undefined
}
