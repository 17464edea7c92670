/** Finds what repeats at the top and foot of the pages of a PDF, so that it does not break into the draft. */
import type { Line } from './lines.ts'

export type Edges = { body: Line[][]; headers: string[]; footers: string[]; pageNumbers: boolean }

/** The part of the paper, above and below, where headers and footers stand. */
const zone = 0.125
/** In characters: what is longer is prose. */
const longestEdge = 200
const bareNumber = /^(?:page\s*)?[-–—|]?\s*(\d{1,4})\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–—|]?$/i

type Edge = { line: Line; isTop: boolean; key: string }

export function splitEdges(pages: Line[][], height: number): Edges {
  const edges = pages.map((lines) => edgesOf(lines, height))
  const counts = new Map<string, number>()
  for (const page of edges) for (const key of new Set(page.map((edge) => edge.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const offset = numberOffset(edges)
  const isEdge = (edge: Edge, page: number): boolean =>
    (counts.get(edge.key) ?? 0) >= Math.max(2, pages.length / 3) || Number(bareNumber.exec(edge.line.text.trim())?.[1]) === page + 1 + (offset ?? 0)
  const removed = edges.map((page, index) => page.filter((edge) => isEdge(edge, index)))
  const repeated = new Set(removed.flat().map(({ line }) => line))
  // A document of nothing but edges has no edges: short pages that resemble each other.
  const gone = pages.flat().every((line) => repeated.has(line)) ? new Set<Line>() : repeated
  const texts = (isTop: boolean): string[] => [...new Map(removed.flat().filter((edge) => edge.isTop === isTop).map((edge) => [edge.key, edge.line.text.trim()])).values()]
  return { body: pages.map((lines) => lines.filter((line) => !gone.has(line))), headers: texts(true), footers: texts(false), pageNumbers: offset !== undefined }
}

/** The two outermost lines above and below; two lines repeat when they differ in nothing but numbers. */
function edgesOf(lines: Line[], height: number): Edge[] {
  const ordered = lines.filter(({ text }) => text.length < longestEdge).sort((one, other) => one.y - other.y)
  const top = ordered.slice(0, 2).filter(({ y }) => y < height * zone)
  const foot = ordered.slice(-2).filter(({ y }) => y > height * (1 - zone))
  const edge = (isTop: boolean) => (line: Line): Edge => ({ line, isTop, key: `${isTop} ${Math.round(line.y / 4)} ${line.text.trim().replace(/\d+/g, '#')}` })
  return [...top.map(edge(true)), ...foot.map(edge(false))]
}

/** Pages are numbered when a number at the edge goes up with them; the first page may go without, and a few in a long document. */
function numberOffset(edges: Edge[][]): number | undefined {
  const numbers = edges.map((page) => page.flatMap(({ line }) => (edges.length > 1 ? allNumbers(line.text) : bare(line.text))))
  const needed = edges.length > 2 ? Math.min(edges.length - 1, Math.ceil(edges.length * 0.85)) : edges.length
  // A cover makes the numbers smaller than the count of pages; a part cut out of a longer document makes them greater.
  for (const offset of Array.from({ length: 81 }, (_, index) => (index % 2 === 0 ? index / 2 : -(index + 1) / 2))) {
    if (numbers.filter((page, index) => page.includes(index + 1 + offset)).length >= needed) return offset
  }
  return undefined
}

const allNumbers = (text: string): number[] => [...text.matchAll(/\b\d{1,4}\b/g)].map(([digits]) => Number(digits))
const bare = (text: string): number[] => [bareNumber.exec(text.trim())?.[1]].flatMap((digits) => (digits ? [Number(digits)] : []))
