/** Answers calls as a model might: well, by quoting the sentences that it was shown. */
import type { ModelCall } from '../../src/ask/model.ts'

interface Shown {
  readonly number: number
  readonly paragraph: number
  readonly words: string
}

/** The numbered sentences of the unit, without those that were withheld. */
export function shownIn({ prefix }: ModelCall): Shown[] {
  let paragraph = 0
  return prefix.unit.split('\n').flatMap((line) => {
    if (/^P\d+$/.test(line)) paragraph = Number(line.slice(1))
    const [, number, words] = /^(\d+) (.+)$/.exec(line) ?? []
    return number && words && words !== '(withheld)' ? [{ number: Number(number), paragraph, words }] : []
  })
}

/** One object for each task, of the shape that it asks for. */
export function goodAnswer(call: ModelCall): Readonly<Record<string, unknown>> {
  const shown = shownIn(call)
  const last = shown.at(-1) ?? { number: 1, paragraph: 1, words: '' }
  switch (call.task) {
    case 'label-ccar':
      return { labels: shown.map(({ number }, at) => ({ n: number, part: at === 0 ? 'challenge' : at === shown.length - 1 ? 'result' : 'action', who: 'i' })) }
    case 'map-competencies':
      return { found: [{ p: last.paragraph, quote: last.words, competency: 'accountability', grade: 'shown' }] }
    case 'flag-weak-sections':
      return { weak: [{ p: last.paragraph, quote: last.words, section: 'result', reason: 'no-baseline', question: 'Where did it stand before?' }] }
    case 'suggest-outcomes':
      return { outcomes: [{ quote: last.words, families: ['time'], questions: ['How long did it take?'], template: 'It now takes […] instead of […].' }] }
    case 'review-as-seat':
      return { evidence: [{ quote: last.words, speaks: 'for', proves: 'It tells what came of it.' }], rating: 'meets', certify: true }
    case 'discuss':
      return { lines: [] }
    default:
      return {}
  }
}
