/** Asks about the competencies of an ECQ that leave no trace in it, when the majority leaves none. */
import { documentRule } from '../rule.ts'
import { guide2012 } from '../sources.ts'
import { type Traces, countsOf, leastTraces, noTraces, tracePhrases, tracesIn } from '../traces.ts'

interface Fact {
  readonly words: number
  readonly traces: Traces
}

/** Under this an ECQ is a note. */
const leastWords = 120

const tale = (sentence: string): string => `${sentence} `.repeat(Math.ceil(leastWords / sentence.split(' ').length)).trim()

export default documentRule<Fact>({
  severity: 'suggestion',
  title: 'Competencies without a trace',
  message: 'By their words alone, little or no trace was found of most competencies of this ECQ. Deeds told in other words may show them; look yourself.',
  reason: 'Boards look for the majority of an ECQ\'s competencies in what was done; one that is not there at all cannot be credited.',
  advice: 'Look whether a deed of yours in this story shows one of them, and tell it; do not add the word alone.',
  source: guide2012,
  weight: 30,
  kinds: ['statement', 'package'],
  phrases: tracePhrases,
  gather: ({ passage, place, phrases }) => ({
    words: place.heading ? 0 : passage.tokens.words.length,
    traces: place.heading ? noTraces : tracesIn(passage, phrases, place.bodyStart),
  }),
  judge: function* ({ facts, outline, settings }) {
    for (const ecq of settings.framework.ecqs) {
      const traces: Traces[] = []
      let words = 0
      for (let index = 0; index < facts.length; index++) {
        if (outline.places[index]?.ecq !== ecq.id) continue
        const fact = facts[index] as Fact
        words += fact.words
        if (fact.traces.length > 0) traces.push(fact.traces)
      }
      if (words < leastWords) continue
      const counts = countsOf(traces)
      const counted = ecq.competencies.map(({ id, title }) => ({ title, traces: counts(id) }))
      const faint = counted.filter(({ traces }) => traces < leastTraces)
      if (faint.length * 2 < ecq.competencies.length || faint.every(({ traces }) => traces > 0)) continue
      const names = faint.map(({ title }) => title).join(', ')
      yield { paragraph: null, where: `competencies of ${ecq.title}`, message: `By their words alone, little or no trace was found in ${ecq.title} of: ${names}. Deeds told in other words may show them; look yourself.`, ecq: ecq.id }
    }
  },
  hits: [
    { text: tale('I asked the crew to paint the wall blue by noon.'), ecq: 'business-acumen', kind: 'statement' },
    { text: tale('I rode the boat to the bar and rode it home.'), ecq: 'leading-people', kind: 'statement' },
    { text: `Leading Change\n\n${tale('I rode the boat to the bar and rode it home.')}`, kind: 'package' },
    { text: tale('I rode the boat to the bar.'), ecq: 'achieving-results', kind: 'statement', framework: 'ecq-2025' },
  ],
  misses: [
    { text: tale('I moved the budget and its funds to new software and a database, and hired nine staff.'), ecq: 'business-acumen', kind: 'statement' },
    { text: tale('I settled the feud between both sides, trained and coached the crews, and the women among them came to trust the rest and stayed.'), ecq: 'leading-people', kind: 'statement' },
    { text: 'I rode the boat to the bar and rode it home.', ecq: 'leading-people', kind: 'statement' },
    { text: tale('I rode the boat to the bar and rode it home.'), kind: 'statement' },
  ],
})
