/** The lines of a draft, each cut into stretches that look one way, and the drawing of those that have changed. */
import type { Segment } from './cut-segments.ts'

interface Stretch {
  readonly words: string
  /** names of classes; empty for plain words */
  readonly look: string
}

/** Its line end included. */
export type Line = readonly Stretch[]

/** Segments in order, that cover the text; `active` is the id of the mark that is being explained. */
export function markedLines(text: string, segments: readonly Segment[], active: string | null): Line[] {
  const lines: Line[] = []
  // The letters of a text box end in a line of their own, and so do these.
  const whole = `${text}\n`
  let at = 0
  for (let start = 0; start < whole.length; ) {
    const end = whole.indexOf('\n', start) + 1
    const line: Stretch[] = []
    for (let from = start; from < end; ) {
      while (at < segments.length && (segments[at] as Segment).end <= from) at++
      const segment = segments[at]
      const to = Math.min(end, segment?.end ?? end)
      line.push({ words: whole.slice(from, to), look: segment ? lookOf(segment, active) : '' })
      from = to
    }
    lines.push(line)
    start = end
  }
  return lines
}

function lookOf({ severity, id, folded, long, spot }: Segment, active: string | null): string {
  const names = []
  if (severity) names.push('mark', `mark--${severity}`)
  if (long) names.push('mark--long')
  if (folded) names.push('mark--folded')
  if (id !== null && id === active) names.push('mark--active')
  if (spot) names.push('mark--spot')
  return names.join(' ')
}

/**
 * Draws `after` where `before` stands. Each line is a block of its own, and only lines that differ are made
 * anew, without a tree in between: then a keystroke costs the browser one line and not the whole draft.
 */
export function drawLines(host: HTMLElement, before: readonly Line[], after: readonly Line[]): void {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && isSame(before[head], after[head])) head++
  let tail = 0
  while (tail < least - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const old = [...host.children].slice(head, before.length - tail)
  const fresh = after.slice(head, after.length - tail)
  if (old.length === fresh.length) {
    fresh.forEach((line, index) => isSame(before[head + index], line) || old[index]?.replaceWith(draw(line)))
    return
  }
  const next = host.children[before.length - tail] ?? null
  for (const one of old) one.remove()
  for (const line of fresh) host.insertBefore(draw(line), next)
}

const isSame = (a: Line = [], b: Line = []): boolean => a.length === b.length && a.every(({ words, look }, index) => words === b[index]?.words && look === b[index]?.look)

function draw(line: Line): HTMLElement {
  const block = document.createElement('div')
  for (const { words, look } of line) {
    if (look === '') block.append(words)
    else block.append(Object.assign(document.createElement('span'), { className: look, textContent: words }))
  }
  return block
}
