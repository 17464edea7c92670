/** Reads the sections of a Word file: margins, paper, and what stands above and below every page. */
import type { Margins } from '../../ecq/format-facts.ts'
import { isPageNumber } from './fields.ts'
import { isOn, valueOf } from './look.ts'
import { readStory } from './story.ts'
import type { Reader } from './story.ts'
import { child, children } from './xml.ts'
import type { Node } from './xml.ts'

export type Paper = { widthPoints: number; heightPoints: number }
export type Sections = { margins: Margins[]; paper: Paper; headers: string[]; footers: string[]; pageNumbers: boolean }

type Edges = { headers: Map<string, Node>; footers: Map<string, Node> }

/** `part` gives the header or footer that a section's reference points to. */
export function readSections(document: Node, part: (id: string) => Node | undefined, reader: Reader): Sections {
  const nodes = sectionNodes(document)
  const edges: Edges = { headers: new Map(), footers: new Map() }
  for (const node of nodes) {
    collect(node, 'w:headerReference', edges.headers, part)
    collect(node, 'w:footerReference', edges.footers, part)
  }
  let pageNumbers = false
  const read = (kind: Map<string, Node>): string[] =>
    [...kind].flatMap(([key, node]) => {
      reader.fieldCodes = []
      const text = readStory(node, reader).map(({ pieces }) => pieces.map((piece) => piece.text).join('')).filter((line) => line.trim() !== '').join('\n')
      // A number on the first page only, or on nothing but even pages, does not number the pages.
      if (!/^(?:first|even) /.test(key) && reader.fieldCodes.some(isPageNumber)) pageNumbers = true
      return text === '' ? [] : [text]
    })
  const [headers, footers] = [read(edges.headers), read(edges.footers)]
  return { margins: nodes.flatMap(readMargins), paper: readPaper(nodes[0]), headers, footers, pageNumbers }
}

/** Keyed by type and id, so that sections which share a header count it once. First-page headers need `titlePg` to be shown. */
function collect(section: Node, reference: string, into: Map<string, Node>, part: (id: string) => Node | undefined): void {
  for (const node of children(section, reference)) {
    const type = valueOf(node, 'w:type') ?? 'default'
    const id = valueOf(node, 'r:id') ?? ''
    if (into.has(`${type} ${id}`) || (type === 'first' && !isOn(child(section, 'w:titlePg')))) continue
    const found = part(id)
    if (found) into.set(`${type} ${id}`, found)
  }
}

/** Every section's properties in order; those of an earlier revision lie inside and are not looked at. */
function sectionNodes(node: Node): Node[] {
  return children(node).flatMap((kid) => {
    if (kid.name === 'w:sectPr') return [kid]
    return kid.name === 'w:pPrChange' || kid.name === 'w:r' ? [] : sectionNodes(kid)
  })
}

function readMargins(section: Node, index: number): Margins[] {
  const node = child(section, 'w:pgMar')
  if (!node) return []
  const inches = (name: string): number => Math.round((points(valueOf(node, name)) / 72) * 1000) / 1000
  return [{
    section: index + 1,
    // A negative top or bottom means "exactly this much, whatever the header holds".
    topInches: Math.abs(inches('w:top')),
    rightInches: inches('w:right'),
    bottomInches: Math.abs(inches('w:bottom')),
    leftInches: inches('w:left') + inches('w:gutter'),
  }]
}

function readPaper(section: Node | undefined): Paper {
  const size = child(section, 'w:pgSz')
  return { widthPoints: points(valueOf(size, 'w:w')) || 612, heightPoints: points(valueOf(size, 'w:h')) || 792 }
}

const unitPoints: Record<string, number> = { '': 1 / 20, pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12 }

/** Twentieths of a point, or in the strict dialect a number with its unit. */
function points(measure = ''): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(measure) ?? []
  return (Number.parseFloat(number) || 0) * (unitPoints[unit] ?? 0)
}
