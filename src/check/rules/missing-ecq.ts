/** Marks packages in which one of the five ECQs has no section, or a heading with nothing under it. */
import type { Passage } from '../../text/passage.ts'
import { documentRule } from '../rule.ts'
import { guide2012 } from '../sources.ts'

const four = 'Leading Change\n\nI moved nine offices.\n\nLeading People\n\nI hired ten chiefs.\n\nResults Driven\n\nI cut the wait.\n\nBusiness Acumen\n\n'

export default documentRule<number>({
  severity: 'error',
  title: 'ECQ without a section',
  message: 'An ECQ has no section of its own.',
  reason: 'A board certifies five ECQs one by one; a package that lacks one goes back unread.',
  advice: 'Give each ECQ a heading with its official title and a story of its own.',
  source: guide2012,
  weight: 80,
  kinds: ['package'],
  gather: ({ passage, place }) => (passage.sentences.every((_, index) => place.bare[index]) ? 0 : wordsAfter(passage, place.bodyStart)),
  judge: function* ({ facts, outline, settings }) {
    const words = new Map<string, number>()
    outline.places.forEach(({ ecq }, index) => ecq !== null && words.set(ecq, (words.get(ecq) ?? 0) + (facts[index] ?? 0)))
    if (words.size === 0) {
      yield { paragraph: null, where: 'headings', message: 'No heading with the title of an ECQ was found, so the five could not be told apart.' }
      return
    }
    for (const { id, title } of settings.framework.ecqs) {
      if ((words.get(id) ?? 0) > 0) continue
      const message = words.has(id) ? `Nothing stands under the heading ${title}.` : `The package has no section headed ${title}.`
      yield { paragraph: null, where: `section ${title}`, message, ecq: id }
    }
  },
  hits: [
    `${four}\n\nI closed the books.`,
    `${four}I closed the books.\n\nBuilding Coalitions`,
    `${four}I closed the books.\n\nBuilding Coalitions\n\nChallenge\n\nContext\n\nAction\n\nResult`,
    'I led nine offices. I hired ten chiefs.',
    'Leading Change\n\nI moved nine offices.',
  ],
  misses: [
    `${four}I closed the books.\n\nBuilding Coalitions\n\nI brought six mayors together.`,
    `${four.replace('Results Driven', 'ECQ 3: Driving Results')}I closed the books.\n\nECQ 5. Building Coalitions/Communication\n\nI brought six mayors together.`,
    { text: 'I moved nine offices.', kind: 'statement' },
    { text: 'Leading Change: I moved nine offices.', kind: 'statement' },
  ],
})

function wordsAfter({ tokens: { ends } }: Passage, offset: number): number {
  let before = 0
  while (before < ends.length && (ends[before] as number) <= offset) before++
  return ends.length - before
}
