/** Shows a review on a terminal while it is made: what the rules found stays, the rest is one line that redraws itself. */
import type { ReviewEvent } from '../ecq/review-event.ts'
import { countSeverities } from '../ecq/count-severities.ts'
import { many } from '../text/many.ts'
import { harmless } from '../write/paint.ts'
import type { Terminal } from './context.ts'

export interface LiveReview {
  readonly hear: (event: ReviewEvent) => void
  /** takes the redrawn line away */
  readonly clear: () => void
}

export const silentReview: LiveReview = { hear: () => undefined, clear: () => undefined }

const parts: Readonly<Partial<Record<ReviewEvent['type'], string>>> = {
  'sentences-labelled': 'CCAR parts',
  'paragraphs-mapped': 'competencies and weak sections',
  'outcomes-suggested': 'outcomes',
  'seats-voted': 'the board',
}

export function liveReview({ err, width }: Terminal, name: string): LiveReview {
  const here: string[] = []
  let ruled = false
  const redraw = (): void => {
    const waiting = Object.values(parts).filter((part) => !here.includes(part))
    const line = waiting.length > 0 ? `waiting for ${waiting.join(', ')}` : 'putting it together'
    err(`\r\u001b[2K  ${line.slice(0, width - 3)}`)
  }
  return {
    hear: (event) => {
      const part = parts[event.type]
      if (part) here.push(part)
      if (event.type === 'findings-found' && !ruled) {
        ruled = true
        const { error, warning, suggestion } = countSeverities(event.findings)
        err(`\r\u001b[2K${harmless(name)}: the rules found ${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}; the model is asked\n`)
      }
      if (part || event.type === 'findings-found') redraw()
    },
    clear: () => err('\r\u001b[2K'),
  }
}
