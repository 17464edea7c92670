/** Marks ECQs in which challenge and context crowd out action and result, by a rule of thumb of our own. */
import { type Part, parts } from '../../ecq/kind.ts'
import type { Sentence } from '../../text/passage.ts'
import { documentRule } from '../rule.ts'
import { houseRule } from '../sources.ts'

/** Words by part, in the order of `counted`. */
type Counts = readonly number[]

/** What a draft may lack of the rule of thumb before anything is said: strong narratives keep within this. */
const most = { setting: 0.5 }
const least = { action: 0.25, result: 0.05 }
/** Under this there is no story to weigh. */
const leastWords = 150

const words = (count: number, word: string): string => `${`${word} `.repeat(count - 1)}${word}.`
const story = (context: number, action: number, result: number): string =>
  `Challenge: ${words(20, 'need')}\n\nContext: ${words(context, 'river')}\n\nAction: ${words(action, 'moved')}\n\nResult: ${words(result, 'fell')}`

export default documentRule<Counts>({
  severity: 'warning',
  title: 'Parts out of balance',
  message: 'Challenge and context crowd out action and result.',
  reason: 'Too much challenge and context is the first of the common faults that boards name; what they certify is the action and its result.',
  advice: 'Tell the setting in one paragraph. As a rule of thumb give action at least half of the words, challenge and context together at most a third, results at least a tenth.',
  source: houseRule,
  weight: 65,
  gather: ({ passage, parts: labels, place }) => {
    if (place.heading) return nothing
    const counts = [...nothing]
    for (let index = 0; index < passage.sentences.length; index++) {
      const { from, to } = passage.sentences[index] as Sentence
      add(counts, counted.indexOf(labels[index] ?? 'unknown'), to - from)
    }
    return counts
  },
  kinds: ['statement', 'package'],
  judge: function* ({ facts, outline, settings }) {
    for (const [ecq, counts] of byEcq(outline.places, facts)) {
      const wordsOf = (part: Part | 'unknown'): number => counts[counted.indexOf(part)] as number
      const all = parts.reduce((sum, part) => sum + wordsOf(part), 0)
      if (all < leastWords || wordsOf('unknown') > all / 5) continue
      const setting = (wordsOf('challenge') + wordsOf('context')) / all
      const action = wordsOf('action') / all
      const result = wordsOf('result') / all
      if (setting <= most.setting && action >= least.action && result >= least.result) continue
      const title = settings.framework.ecqs.find(({ id }) => id === ecq)?.title ?? 'the draft'
      const shares = `Challenge and context take ${percent(setting)} percent of the words, action ${percent(action)}, result ${percent(result)}`
      yield { paragraph: null, where: `balance of ${title}`, message: `${shares}; a house rule asks for at most 33, at least 50 and at least 10.`, ...(ecq === null ? {} : { ecq }) }
    }
  },
  hits: [story(200, 60, 30), story(100, 300, 2), story(40, 30, 120), { text: `Leading Change\n\n${story(200, 60, 30)}`, kind: 'package' }],
  misses: [story(60, 200, 60), story(90, 100, 50), story(20, 5, 3), `${words(400, 'river')}\n\n${words(20, 'moved')}`],
})

const counted: readonly (Part | 'unknown')[] = [...parts, 'unknown']

const nothing: Counts = counted.map(() => 0)

function add(counts: number[], at: number, words: number): void {
  counts[at] = (counts[at] as number) + words
}

function byEcq(places: readonly { ecq: string | null }[], facts: readonly Counts[]): Map<string | null, Counts> {
  const sums = new Map<string | null, number[]>()
  for (let index = 0; index < places.length; index++) {
    const ecq = places[index]?.ecq ?? null
    let sum = sums.get(ecq)
    if (!sum) sums.set(ecq, (sum = [...nothing]))
    const own = facts[index] ?? nothing
    for (let i = 0; i < own.length; i++) add(sum, i, own[i] as number)
  }
  return sums
}

const percent = (share: number): number => Math.round(share * 100)
