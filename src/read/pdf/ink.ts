/** Follows the drawing of a PDF page to learn with what ink every letter is put on what ground. */

export type Operators = { fnArray: number[]; argsArray: unknown[] }
/** The numbers of the drawing operators, by name. */
export type OperatorNames = Record<string, number>

/** Colours are six hexadecimal digits; null where a pattern, a picture or a shading makes it unknown. */
export type Glyph = { text: string; colour: string | null; blank: boolean; at: number }
export type Painted = { box: Box; colour: string | null; at: number }
/** `isScan`: most of the text has no ink, as where a scanner's program laid what it recognised over a picture. */
export type Drawn = { glyphs: Glyph[]; painted: Painted[]; isScan: boolean }

type Box = readonly [left: number, bottom: number, right: number, top: number]
type Matrix = readonly number[]
type State = { colour: string | null; mode: number; alpha: number; matrix: Matrix }
type Pen = Pick<Drawn, 'glyphs' | 'painted'> & { state: State; stack: State[] }

const start: State = { colour: '000000', mode: 0, alpha: 1, matrix: [1, 0, 0, 1, 0, 0] }
const unitBox: Box = [0, 0, 1, 1]

export function followInk({ fnArray, argsArray }: Operators, operators: OperatorNames): Drawn {
  const nameOf = new Map(Object.entries(operators).map(([name, number]) => [number, name]))
  const pen: Pen = { glyphs: [], painted: [], state: start, stack: [] }
  fnArray.forEach((number, at) => {
    const given = argsArray[at]
    moves[nameOf.get(number) ?? '']?.(pen, Array.isArray(given) ? given : [], at)
  })
  const { glyphs, painted } = pen
  return { glyphs, painted, isScan: glyphs.filter(({ blank }) => blank).length > glyphs.length / 2 }
}

const set = (pen: Pen, change: Partial<State>): void => void (pen.state = { ...pen.state, ...change })
const save = (pen: Pen): void => void pen.stack.push(pen.state)
const restore = (pen: Pen): void => void (pen.state = pen.stack.pop() ?? pen.state)
const transform = (pen: Pen, matrix: unknown): void => {
  if (isNumbers(matrix) && matrix.length === 6) set(pen, { matrix: times(pen.state.matrix, matrix) })
}

const picture = (pen: Pen, _given: unknown[], at: number): void => paint(pen, unitBox, null, at)

const moves: Record<string, (pen: Pen, given: unknown[], at: number) => void> = {
  save,
  restore,
  transform: (pen, given) => transform(pen, given),
  paintFormXObjectBegin: (pen, [matrix]) => {
    save(pen)
    transform(pen, matrix)
  },
  paintFormXObjectEnd: restore,
  setFillRGBColor: (pen, [colour]) => set(pen, { colour: typeof colour === 'string' ? colour.slice(1, 7).toUpperCase() : null }),
  setFillColorN: (pen) => set(pen, { colour: null }),
  setTextRenderingMode: (pen, [mode]) => set(pen, { mode: Number(mode) }),
  setGState: (pen, [pairs]) => {
    for (const pair of Array.isArray(pairs) ? pairs : []) if (Array.isArray(pair) && pair[0] === 'ca') set(pen, { alpha: Number(pair[1]) })
  },
  showText: (pen, [glyphs], at) => showText(pen, glyphs, at),
  constructPath: (pen, [operator, , box], at) => {
    // 22 to 27 fill what was drawn; the others only stroke or clip.
    const fills = typeof operator === 'number' && operator >= 22 && operator <= 27 && pen.state.alpha > 0.1
    if (fills && box instanceof Float32Array) paint(pen, [...box], pen.state.colour, at)
  },
  paintImageXObject: picture,
  paintInlineImageXObject: picture,
  paintImageXObjectRepeat: picture,
  paintImageMaskXObject: picture,
  shadingFill: (pen, _given, at) => void pen.painted.push({ box: [-1e6, -1e6, 1e6, 1e6], colour: null, at }),
}

function showText({ glyphs, state }: Pen, shown: unknown, at: number): void {
  // Modes 3 and 7 leave no ink; outlines (1, 5) are drawn in another colour.
  const blank = state.mode === 3 || state.mode === 7 || state.alpha < 0.02
  const colour = state.mode === 1 || state.mode === 5 ? null : state.colour
  for (const glyph of Array.isArray(shown) ? shown : []) {
    if (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string') glyphs.push({ text: glyph.unicode, colour, blank, at })
  }
}

/** Enough for any page that people write; without a bound a hostile one could take for ever. */
const mostPainted = 2000
/** Thinner than this is a line, and no ground. */
const thinnest = 2

function paint({ painted, state }: Pen, box: readonly number[], colour: string | null, at: number): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box
  const [one, other] = [apply(state.matrix, x0, y0), apply(state.matrix, x1, y1)]
  const placed: Box = [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[0], other[0]), Math.max(one[1], other[1])]
  const isLine = placed[2] - placed[0] < thinnest || placed[3] - placed[1] < thinnest
  if (!isLine && painted.length < mostPainted) painted.push({ box: placed, colour, at })
}

/** What lies under a point when something is drawn there at a given moment: paper, a colour, or null for the unknown. */
export function groundAt(painted: Painted[], x: number, y: number, before: number): string | null {
  const under = painted.findLast(({ box, at }) => at < before && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
  return under ? under.colour : 'FFFFFF'
}

const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every((part) => typeof part === 'number')

export function apply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function times(outer: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  const [zeroX, zeroY] = apply(outer, e, f)
  const [rightX, rightY] = apply(outer, e + a, f + b)
  const [upX, upY] = apply(outer, e + c, f + d)
  return [rightX - zeroX, rightY - zeroY, upX - zeroX, upY - zeroY, zeroX, zeroY]
}
