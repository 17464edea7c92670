/** Asks for the scope of the post where an ECQ never says how many people, how much money or how far it reached. */
import { wordTable } from '../../text/word-table.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { signFor, signsIn, signsOf } from '../../text/sentence-signs.ts'
import { Mark } from '../../text/tokens.ts'
import { isNumber, mayBeNumber, numberWords } from '../numbers.ts'
import { documentRule } from '../rule.ts'
import { guide2012 } from '../sources.ts'

interface Fact {
  readonly words: number
  readonly scope: boolean
}

/** Under this an ECQ is a note. */
const leastWords = 120
const tale = (sentence: string): string => `${sentence} `.repeat(Math.ceil(leastWords / sentence.split(' ').length)).trim()
const plain = tale('I asked the crew to paint the wall blue, and they did it by noon.')

export default documentRule<Fact>({
  severity: 'suggestion',
  title: 'Scope not said',
  message: 'Nothing here says how many people, how much money or how many sites the work reached.',
  reason: 'A board has to see executive scope; without staff, budget or reach it may take the work for that of a first-line supervisor.',
  advice: 'Say once, near the post, how many people you led, what budget you held, and whom or how many places it served.',
  source: guide2012,
  weight: 25,
  kinds: ['statement', 'package'],
  phrases: [
    'nationwide|statewide|countywide|worldwide|agencywide|agency-wide|enterprise-wide|departmentwide|department-wide|companywide|systemwide|government-wide|governmentwide',
    'all|every|each _? states|counties|regions|regional|offices|centers|installations|bases|districts|campuses',
    'across the _? country|nation|state|agency|department|enterprise|world|region',
  ],
  gather: ({ passage, place, phrases }) => ({ words: place.heading ? 0 : passage.tokens.words.length, scope: phrases.length > 0 || saysScope(passage) }),
  judge: function* ({ facts, outline, settings }) {
    const ecqs = Map.groupBy(facts, (_, index) => outline.places[index]?.ecq ?? null)
    for (const [ecq, own] of ecqs) {
      if (ecq === null && ecqs.size > 1) continue
      if (own.reduce((sum, { words }) => sum + words, 0) < leastWords || own.some(({ scope }) => scope)) continue
      const title = settings.framework.ecqs.find(({ id }) => id === ecq)?.title ?? 'the statement'
      yield { paragraph: null, where: `scope in ${title}`, ...(ecq === null ? {} : { ecq }) }
    }
  },
  hits: [
    plain,
    { text: plain, ecq: 'leading-people' },
    { text: `Leading People\n\nI led 310 people. ${plain}\n\nBusiness Acumen\n\n${plain}`, kind: 'package' },
    `In 2019 it took me 14 months and nine drafts. ${plain}`,
  ],
  misses: [
    `I led 640 employees. ${plain}`,
    `My budget was $94 million. ${plain}`,
    `The offices of all nine states took part, and 31 stations kept the log. ${plain}`,
    `The rule applied nationwide. ${plain}`,
    'I painted the wall.',
    { text: `I have served. ${plain}\n\nLeading People\n\nI led eleven hundred soldiers. ${plain}`, kind: 'package' },
  ],
})

const counted =
  /^(?:employees?|staff|people|persons|personnel|workers?|members?|soldiers?|sailors?|marines?|airmen|troops|civilians?|officers?|deputies|agents?|inspectors?|examiners?|analysts?|engineers?|scientists?|controllers?|nurses?|physicians?|doctors?|teachers?|faculty|attorneys?|lawyers?|supervisors?|managers?|technicians?|operators?|clerks?|contractors?|volunteers?|specialists?|professionals?|positions?|sites?|stations?|offices?|centers?|states?|counties|cities|towns|countries|nations|regions?|districts?|bases|installations?|facilities|hospitals?|clinics?|schools?|campuses|universities|laboratories|labs|ships?|aircraft|dams|parks|museums?|depots?|customers?|claimants?|patients?|students?|residents?|veterans?|beneficiaries|annuitants?|taxpayers?|passengers?|users?|households|families|prisoners|inmates|miles|acres|agencies|organizations?|branches|divisions|units|battalions|teams)$/

const countedAt = wordTable((word) => (counted.test(word) ? 1 : 0))

/** A sum of money, or a number with the people or places that it counts within the next words. */
function saysScope(passage: Passage): boolean {
  if (signsOf(passage) & Mark.money) return true
  for (let i = 0; i < passage.sentences.length; i++) {
    const sentence = passage.sentences[i] as Sentence
    if (signsIn(passage, sentence) & numeric && countsThings(passage, sentence)) return true
  }
  return false
}

const numeric = Mark.digit | signFor(numberWords)

function countsThings(passage: Passage, { from, to }: Sentence): boolean {
  const { tokens } = passage
  const { words } = tokens
  for (let at = from; at < to; at++) {
    if (!mayBeNumber(tokens, at) || words[at] === 'one' || !isNumber(passage, at)) continue
    for (let step = 1; step <= 4 && at + step < words.length; step++) if (countedAt(tokens, at + step) === 1) return true
  }
  return false
}
