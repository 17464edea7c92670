/** Finds the minimum of a smooth function by limited-memory BFGS: no randomness, a fixed number of steps. */

/** The function's value at `point`; writes its slope into `slope`. */
export type Smooth = (point: Float64Array, slope: Float64Array) => number

const memory = 7

interface Step {
  readonly move: Float64Array
  readonly change: Float64Array
  readonly scale: number
}

/** The point reached from zero after at most `steps` steps, or earlier when a step hardly gains anything. */
export function minimise(size: number, smooth: Smooth, steps = 120): Float64Array {
  let point = new Float64Array(size)
  let slope = new Float64Array(size)
  let value = smooth(point, slope)
  const history: Step[] = []
  for (let step = 0; step < steps && norm(slope) > 1e-3; step++) {
    const direction = descent(slope, history)
    const found = search(smooth, point, value, slope, direction, history.length === 0 ? 1 / Math.max(1, norm(slope)) : 1)
    if (!found) break
    const move = minus(found.point, point)
    const change = minus(found.slope, slope)
    const product = dot(move, change)
    if (product > 1e-12) history.push({ move, change, scale: 1 / product })
    if (history.length > memory) history.shift()
    point = found.point
    slope = found.slope
    const gain = value - found.value
    value = found.value
    if (gain < 1e-5 * Math.abs(value)) break
  }
  return point
}

function descent(slope: Float64Array, history: readonly Step[]): Float64Array {
  const direction = slope.map((value) => -value)
  const factors: number[] = []
  for (const { move, change, scale } of history.toReversed()) {
    const factor = scale * dot(move, direction)
    factors.push(factor)
    add(direction, change, -factor)
  }
  const last = history.at(-1)
  if (last) {
    const size = dot(last.move, last.change) / dot(last.change, last.change)
    for (let i = 0; i < direction.length; i++) (direction[i] as number) *= size
  }
  history.forEach(({ move, change, scale }, i) => {
    const factor = factors[history.length - 1 - i] as number
    add(direction, move, factor - scale * dot(change, direction))
  })
  return direction
}

/** Halves the step until the value falls enough. */
function search(smooth: Smooth, point: Float64Array, value: number, slope: Float64Array, direction: Float64Array, first: number) {
  const fall = dot(slope, direction)
  let size = first
  for (let tries = 0; tries < 30; tries++) {
    const next = Float64Array.from(point)
    add(next, direction, size)
    const nextSlope = new Float64Array(point.length)
    const nextValue = smooth(next, nextSlope)
    if (nextValue <= value + 1e-4 * size * fall) return { point: next, slope: nextSlope, value: nextValue }
    size /= 2
  }
  return undefined
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a))

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - (b[i] as number))

function add(into: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < into.length; i++) (into[i] as number) += times * (from[i] as number)
}
