/** Maps a draft's text back to the runs of the Word file that it was read from. */
import type { WordFile, WordRun, WordStretch, WordUnit } from '../../ecq/word-file.ts'
import { alignNormal } from '../../text/align-normal.ts'
import type { Placed } from '../assemble.ts'
import { charactersOf } from './characters.ts'
import type { Around, Origin } from './origin.ts'
import type { Block } from './story.ts'
import { child, children } from './xml.ts'
import type { Node } from './xml.ts'

type Places = Pick<WordFile, 'runs' | 'units' | 'stretches'>
type Building = { runs: WordRun[]; units: WordUnit[]; stretches: WordStretch[]; known: Map<Node, number>; runIndexes: Map<string, number>; cells: Map<Node, number> }

/** `blocks` are the paragraphs with text, where they came to stand in the whole. */
export function placesOf(blocks: readonly Placed<Block>[]): Places {
  const building: Building = { runs: [], units: [], stretches: [], known: new Map(), runIndexes: new Map(), cells: new Map() }
  for (const block of blocks) placeBlock(block, building)
  const { runs, units, stretches } = building
  return { runs, units, stretches }
}

/** Walks pieces and aligned stretches side by side; both cover the paragraph's text before composing. */
function placeBlock({ pieces, start, length }: Placed<Block>, building: Building): void {
  const aligned = alignNormal(pieces.map(({ text }) => text).join(''))
  let [at, index] = [0, 0]
  for (const { text, origin } of pieces) {
    const end = at + text.length
    while (index < aligned.length) {
      const stretch = aligned[index] as (typeof aligned)[number]
      const [from, to] = [Math.max(stretch.from, at), Math.min(stretch.to, end)]
      const shift = stretch.same ? { start: stretch.start + from - stretch.from, end: stretch.start + to - stretch.from } : stretch
      // A letter composed over two pieces is in both, so that a mark on it reaches around both; what was cut at the end is nowhere.
      const [first, last] = [shift.start, Math.min(shift.end, length)]
      if (from < to && origin && first < last) {
        building.stretches.push({ start: start + first, end: start + last, unit: unitOf(origin, building), at: from - at, length: to - from, same: stretch.same, aside: origin.aside })
      }
      if (stretch.to > end) break
      index++
    }
    at = end
  }
}

function unitOf(origin: Origin, building: Building): number {
  const { unit, run } = origin
  const known = building.known.get(unit)
  if (known !== undefined) return known
  const index = building.units.length
  // Content that is there twice is cut at the edges of the whole.
  const own = children(run).find(({ from, to }) => from <= unit.from && unit.to <= to) ?? unit
  building.units.push({ run: runOf(origin, building), from: own.from, to: own.to, text: own === unit && unit.name === 'w:t' ? (charactersOf(unit) ?? null) : null })
  building.known.set(unit, index)
  return index
}

function runOf(origin: Origin, { runs, runIndexes, cells }: Building): number {
  const { run, around, cell } = origin
  const bounds = wholeBounds(origin)
  // One run can hold a field's end and words after it, which may be cut though the field may not.
  const key = `${run.from} ${bounds?.from} ${bounds?.to}`
  const known = runIndexes.get(key)
  if (known !== undefined) return known
  if (cell && !cells.has(cell)) cells.set(cell, cells.size + 1)
  const properties = child(run, 'w:rPr')
  const { from, open, close, to } = run
  runs.push({
    from, open, close, to,
    properties: properties ? { start: properties.from, end: properties.to } : null,
    before: bounds?.from ?? from,
    after: bounds?.to ?? to,
    whole: bounds !== undefined,
    outside: Math.max(outermost(around)?.to ?? to, bounds?.to ?? to),
    cell: cell ? (cells.get(cell) ?? 0) : 0,
  })
  runIndexes.set(key, runs.length - 1)
  return runs.length - 1
}

function outermost(around: Around): Node | undefined {
  let found: Node | undefined
  for (let at = around; at; at = at.outer) found = at.node
  return found
}

/** The edges of the outermost thing around a run that Word makes anew as a whole, or that takes no marks inside. */
function wholeBounds({ around, fields, aside, run, unit }: Origin): { from: number; to: number } | undefined {
  let bounds: { from: number; to: number } | undefined = aside || run.name !== 'w:r' ? { from: run.from, to: run.to } : undefined
  for (let at = around; at; at = at.outer) if (isWhole(at.node)) bounds = { from: at.node.from, to: at.node.to }
  for (const { code, from, to } of fields) {
    if (to === null || to < unit.to || /^\s*HYPERLINK\b/i.test(code)) continue
    bounds = { from: Math.min(from, bounds?.from ?? from), to: Math.max(to, bounds?.to ?? to) }
  }
  return bounds
}

/** LibreOffice overlooks comments that begin or end inside the last four. */
const wholes = new Set(['m:oMath', 'm:oMathPara', 'mc:AlternateContent', 'w:fldSimple', 'w:r', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo'])
const bound = new Set(['w:text', 'w:dataBinding', 'w15:dataBinding', 'w:date', 'w:dropDownList', 'w:comboBox', 'w:picture', 'w14:checkbox'])

/** A control that is filled by a program, or holds plain text only, takes no marks inside. */
const isWhole = (node: Node): boolean => wholes.has(node.name) || (node.name === 'w:sdt' && children(child(node, 'w:sdtPr')).some(({ name }) => bound.has(name)))
