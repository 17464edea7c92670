/** Draws figures over time as lines of characters and as SVG, and fits straight lines to them. */

const rows = 8

/** A title and a plot of the values, in order, with the least and the most at its left; it begins at 0, so that small changes look small. */
export function drawLine(title: string, values: readonly number[]): string {
  const most = Math.max(...values, 1)
  const lines = Array.from({ length: rows }, (_, row) => {
    const [low, high] = [((rows - row - 1) * most) / rows, ((rows - row) * most) / rows]
    const label = row === 0 ? most.toFixed(0) : row === rows - 1 ? '0' : ''
    return `${label.padStart(6)} │${values.map((value) => (value > low && (value <= high || row === 0) ? '●' : ' ')).join('')}`
  })
  return [title, ...lines, `       └${'─'.repeat(values.length)}`].join('\n')
}

/** The slope of the line of least squares through the points. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread
}

export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

/** One line for each series, side by side. */
export function drawSvg(series: readonly Series[]): string {
  const [width, height] = [480, 240]
  const plots = series.map(({ name, values }, place) => {
    const most = Math.max(...values, 1)
    const points = values.map((value, at) => `${((at * width) / Math.max(values.length - 1, 1)).toFixed(1)},${(height - (value * height) / most).toFixed(1)}`)
    return `<g transform="translate(${20 + place * (width + 40)} 40)"><text y="-12">heap over ${name}, 0 to ${most.toFixed(0)} MB</text><path d="M0 0V${height}H${width}" fill="none" stroke="#888"/><polyline points="${points.join(' ')}" fill="none" stroke="#005ea2" stroke-width="2"/></g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${20 + series.length * (width + 40)}" height="${height + 60}" font-family="sans-serif" font-size="14">${plots.join('')}</svg>\n`
}
