/** The lines of a draft, each cut into stretches that look one way, and the drawing of those that have changed. */
import type { Segment } from './cut-segments.ts'

export interface Line {
  /** its line end included */
  readonly words: string
  /** in order; they cover the line */
  readonly stretches: readonly Stretch[]
}

interface Stretch {
  /** UTF-16 offset in the line */
  readonly end: number
  /** names of classes; empty for plain words */
  readonly look: string
}

/** Segments in order, that cover the text; `active` is the id of the mark that is being explained. */
export function markedLines(text: string, segments: readonly Segment[], active: string | null): Line[] {
  const lines: Line[] = []
  // The letters of a text box end in a line of their own, and so do these.
  const whole = `${text}\n`
  let at = 0
  for (let start = 0; start < whole.length; ) {
    const end = whole.indexOf('\n', start) + 1
    const stretches: Stretch[] = []
    for (let from = start; from < end; ) {
      while (at < segments.length && (segments[at] as Segment).end <= from) at++
      const segment = segments[at]
      from = Math.min(end, segment?.end ?? end)
      stretches.push({ end: from - start, look: segment ? lookOf(segment, active) : '' })
    }
    lines.push({ words: whole.slice(start, end), stretches })
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

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  if (!a || !b || a.words !== b.words || a.stretches.length !== b.stretches.length) return false
  return a.stretches.every(({ end, look }, index) => end === b.stretches[index]?.end && look === b.stretches[index]?.look)
}

function draw({ words, stretches }: Line): HTMLElement {
  const block = document.createElement('div')
  let start = 0
  for (const { end, look } of stretches) {
    const piece = words.slice(start, end)
    if (look === '') block.append(piece)
    else block.append(Object.assign(document.createElement('span'), { className: look, textContent: piece }))
    start = end
  }
  return block
}
