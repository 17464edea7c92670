/** Finds where in the runs of a Word file a span of the draft's text begins and ends. */
import type { WordFile, WordRun, WordStretch, WordUnit } from '../../ecq/word-file.ts'
import type { Span } from '../../text/span.ts'

/** A place between two characters: an offset in the XML and, inside a text, how many of its characters stand before. */
export interface Place {
  /** the unit's start for a place inside it */
  readonly xml: number
  /** 0 everywhere but inside a text */
  readonly within: number
  readonly unit: number | null
  /** the run that has to be cut there, or null between runs */
  readonly cuts: WordRun | null
  /** where the run stands that a comment is referred to by: outside of links and insertions */
  readonly outside: number | null
}

export interface Placed {
  readonly start: Place
  readonly end: Place
  /** the words stand in a note or a box, which takes no comments, so that what leads there is marked */
  readonly aside: boolean
}

type TextMap = Pick<WordFile, 'runs' | 'units' | 'stretches'>

/** Null where the file has no text at all. A span that reaches over the edge of a cell is marked as far as the cell goes. */
export function findPlace(map: TextMap, span: Span): Placed | null {
  const reached = stretchesIn(map.stretches, span)
  const [first] = reached
  if (!first) return null
  const home = partsOf(map, first)
  const last = reached.findLast((stretch) => partsOf(map, stretch).run.cell === home.run.cell && stretch.aside === first.aside) ?? first
  const [from, to] = [Math.max(span.start, first.start), Math.min(Math.max(span.end, first.start + 1), last.end)]
  const end = partsOf(map, last)
  return {
    start: startPlace(home, wholeLetter(home.unit, unitOffset(first, from, 'start'), -1)),
    end: endPlace(end, wholeLetter(end.unit, unitOffset(last, to, 'end'), 1)),
    aside: first.aside,
  }
}

/** Those that share text with the span; where none does, the one that comes next, or the last. */
export function stretchesIn(stretches: readonly WordStretch[], { start, end }: Span): readonly WordStretch[] {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle] as WordStretch).end <= start) low = middle + 1
    else high = middle
  }
  let after = low
  while (after < stretches.length && (stretches[after] as WordStretch).start < end) after++
  return stretches.slice(Math.min(low, stretches.length - 1), Math.max(after, low + 1))
}

interface Parts {
  readonly unit: WordUnit
  readonly index: number
  readonly run: WordRun
}

function partsOf({ units, runs }: TextMap, { unit: index }: WordStretch): Parts {
  const unit = units[index] as WordUnit
  return { unit, index, run: runs[unit.run] as WordRun }
}

/** A composed letter is taken whole. */
function unitOffset({ start, at, length, same }: WordStretch, offset: number, side: 'start' | 'end'): number {
  if (same) return at + offset - start
  return side === 'start' ? at : at + length
}

/** Never between the two halves of an emoji. */
function wholeLetter({ text }: WordUnit, offset: number, step: -1 | 1): number {
  const splits = text !== null && /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '')
  return splits ? offset + step : offset
}

function startPlace({ unit, index, run }: Parts, offset: number): Place {
  if (run.whole) return between(run.before, null)
  if (unit.text !== null && offset > 0 && offset < unit.text.length) return inside(unit, index, offset, run)
  const xml = offset > 0 && unit.text !== null ? unit.to : unit.from
  return xml <= (run.properties?.end ?? run.open) ? between(run.from, run) : { xml, within: 0, unit: null, cuts: run, outside: outsideOf(run) }
}

function endPlace({ unit, index, run }: Parts, offset: number): Place {
  if (run.whole) return between(run.after, run)
  if (unit.text !== null && offset > 0 && offset < unit.text.length) return inside(unit, index, offset, run)
  return unit.to >= run.close ? between(run.to, run) : { xml: unit.to, within: 0, unit: null, cuts: run, outside: outsideOf(run) }
}

const inside = (unit: WordUnit, index: number, within: number, run: WordRun): Place => ({ xml: unit.from, within, unit: index, cuts: run, outside: outsideOf(run) })
const between = (xml: number, run: WordRun | null): Place => ({ xml, within: 0, unit: null, cuts: null, outside: run && run.outside > xml ? run.outside : null })
const outsideOf = (run: WordRun): number | null => (run.outside > run.to ? run.outside : null)
