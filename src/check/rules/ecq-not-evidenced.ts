/** Marks ECQs of which a resume gives no evidence: none of their competencies leaves a trace in it. */
import { type PhraseHit, compile, phrasesIn } from '../phrases.ts'
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { type Traces, countsOf, leastTraces, tracePhrases, tracesIn } from '../traces.ts'

interface Fact {
  readonly words: number
  readonly traces: Traces
}

/** Under this a resume is a note. */
const leastWords = 120

let index: ReturnType<typeof compile> | null = null
/** Not among the phrases of all rules: only a resume is asked. */
const phrases = (): ReturnType<typeof compile> => (index ??= compile([tracePhrases]))
const noHits: readonly PhraseHit[] = []

const long = (lines: string): string => `${lines}\n`.repeat(Math.ceil((2 * leastWords) / lines.split(/\s+/).length)).trim()

export default documentRule<Fact>({
  severity: 'warning',
  title: 'ECQ not evidenced in the resume',
  message: 'Nothing in the resume gives evidence of one ECQ.',
  reason: 'The ECQs must be evidenced in the resume itself; where it is the whole application, a board has nothing else to read.',
  advice: 'Add an accomplishment of the last ten years that shows this ECQ, with its result; do not add the name of the ECQ alone.',
  source: briefing,
  weight: 60,
  kinds: ['resume'],
  gather: ({ passage }) => ({ words: passage.tokens.words.length, traces: tracesIn(passage, phrasesIn(phrases(), passage.tokens)[0] ?? noHits, 0) }),
  judge: function* ({ facts, settings }) {
    if (facts.reduce((sum, { words }) => sum + words, 0) < leastWords) return
    const counts = countsOf(facts.map(({ traces }) => traces))
    for (const { id, title, competencies } of settings.framework.ecqs) {
      if (competencies.some((competency) => counts(competency.id) >= leastTraces)) continue
      const names = competencies.map((competency) => competency.title).join(', ')
      yield { paragraph: null, where: `evidence of ${title}`, message: `No word was found by which this program would know evidence of ${title}: nothing names ${names}. Lines told in other words may show it; look yourself.`, ecq: id }
    }
  },
  hits: [
    { text: long('Director, 2019 to 2024\n- Rode the boat to the bar and painted the wall blue by noon'), framework: 'ecq-2012' },
    { text: long('Chief, 2019 to 2024\n- Hired and coached the crews, settled the feud between both sides, and moved the budget and its funds to new software'), framework: 'ecq-2025' },
  ],
  misses: [
    {
      text: long(
        'Director, 2019 to 2024\n- Set the strategy and vision for nine ports, piloted a new method, and adapted the plan when the storm came\n- Hired, coached and trained the crews, and settled the feud between both sides\n- Met every target and standard for customers, and decided under pressure\n- Moved the budget and its funds to new software, and recruited staff\n- Negotiated a compact with the mayors and partners of six cities',
      ),
      framework: 'ecq-2012',
    },
    { text: 'Director, 2019 to 2024\n- Rode the boat to the bar', framework: 'ecq-2012' },
    { text: long('I rode the boat to the bar and rode it home.'), kind: 'statement', framework: 'ecq-2012' },
  ],
})
