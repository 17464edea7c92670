/** Marks deeds told with "we" or "my team and I", where a board cannot see what the writer did. */
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { type Deed, deedsOf, isMostlyMine } from '../deeds.ts'
import { hasMeasure, kindsOf } from '../measures.ts'
import { isNumber } from '../numbers.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefingThemes } from '../sources.ts'

/** Verbs of being, knowing, suffering and owning: an organization may say "we" with these. */
const stative = new Set(
  (
    'were was had lost needed knew saw heard felt thought believed understood wanted expected hoped wished meant owned employed spent paid owed lacked faced suffered received got came went ' +
    'remained stayed became lived relied depended missed failed struggled seemed served operated occupied covered fell called learned realized noticed feared worried ended ranked rose climbed slipped'
  ).split(' '),
)

/** What one's people do that is nobody's step: `our own scientists disagreed`. */
const reactions = new Set('disagreed quarreled argued resisted opposed objected complained refused doubted distrusted protested clashed balked'.split(' '))

/** Without an object these tell what the house did: `we opened in September`. */
const running = new Set('opened reopened restarted resumed started began finished closed moved'.split(' '))

/** With a figure, in a result, these tell what came of the writer's deeds and not who did them: `we sold 2,870 items`. */
const outcomes = new Set('sold returned saved placed housed filled finished ended recovered restored repaid'.split(' '))

/** With these a figure tells the size of the work, not a deed: `we processed 40,000 claims a year`. */
const rates = new Set(['year', 'month', 'week', 'day', 'annually', 'daily'])

export default paragraphRule({
  severity: 'warning',
  title: '"We" instead of "I"',
  message: 'This deed is told with "we", so your own part in it cannot be seen.',
  reason: 'A board certifies one person; it can credit only what it can trace to you.',
  advice: 'Say what you did: what you decided, started, changed or persuaded others to do. Credit the team by name where it did the rest.',
  source: briefingThemes,
  weight: 70,
  find: ({ passage, parts }) => {
    const hits: Hit[] = []
    const { words } = passage.tokens
    const { sentences } = passage
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      const deeds = deedsOf(passage, sentence)
      for (let i = 0; i < deeds.length; i++) {
        const deed = deeds[i] as Deed
        const { start, end, subject, verb, word, tense, main } = deed
        if (subject === 'i' || tense === 'present' || !main || (stative.has(word) && !isJointly(words, word, verb))) continue
        if ((word === 'started' && words[verb + 1] === 'with') || (word === 'used' && words[verb + 1] === 'to')) continue
        if (isOfHouse(passage, deed, sentence.to) || (parts[index] === 'result' && outcomes.has(word) && hasMeasure(passage, sentence, figures))) continue
        if (tellsRate(passage, verb, sentence.to) || isAnswered(deed, deeds)) continue
        hits.push({ start, end })
      }
    }
    // One "we" among many deeds of the writer's hides nobody: it credits the team.
    return hits.length > 0 && isMostlyMine(passage, hits.length) ? hits.map((hit) => ({ ...hit, unsure: true })) : hits
  },
  hits: [
    'By May [[we had to rebuild]] the schedule.',
    'The clinics were empty. Over the next year [[we also recruited]] nine nurses.',
    '[[My team and I moved]] the archive to a dry building.',
    'As a task force [[we wrote]] a new code of conduct, and [[we tested]] it at two ports.',
    'Since then [[we have cut]] the wait by half.',
    '[[Our team designed]] a shorter form.',
    'Working with the union, [[we developed]] a new roster.',
    'When the dam failed, [[we were able to house]] 400 families in the school.',
    'When the storm came [[we moved]] everyone to high ground.',
    'So [[we changed]] course.',
    '[[We, as a team, were able to close]] the office.',
    'After many long talks [[we came]] to a consensus.',
    '[[My deputies and I argued]] for a week and closed the office.',
    '[[We built]] a new roster, and I was pleased.',
    '[[My team and I moved]] the archive, and I wrote the label.',
    'Result: [[We held]] 31 reviews, and [[we opened]] talks with nine towns.',
    '[[We moved]] 40 clerks to Reno, and [[our division managers wrote]] the plan.',
  ],
  misses: [
    'I wrote the code, and it is the one we use today.',
    'We processed 40,000 claims a year with 90 people.',
    'Half of the money came from care that we bought in the community.',
    'The comptroller told me that we would run out of money in July.',
    'I asked which of the machines we had bought were still running.',
    'In August we lost a bearing at a cost of $1.4 million.',
    'I told them to find every job we were paying for.',
    'Of the patients we treated, 40 percent came back, so I changed how we discharge.',
    'Our office had 90 people.',
    'I stopped the practice by which we paid twice for the same mile.',
    'Each winter we lost a dozen trucks.',
    'We, as an agency, had 90 people.',
    'I sold the boats we no longer needed.',
    'My deputies and I disagreed; I decided to close the Omaha office.',
    'We debated three sites for a week, and I chose the smallest.',
    'We drew up three plans, and I chose the second.',
    'We rose from 127th to 31st of 139 hospitals on the survey.',
    'Our own scientists and our own fishery managers disagreed openly about the model.',
    'I asked two jurors to break it. They did, twice. We opened in September.',
    'I stopped the rollout. We restarted in April with a smaller vendor and moved into the mill in May.',
    'Result: Between October 2022 and September 2024 we sold or returned 2,870 items.',
  ],
})

const figures = kindsOf('money', 'share', 'count', 'change')

/** Told of the organization, or of people without the writer. */
function isOfHouse({ tokens: { words, marks } }: Passage, { subject, from, verb, word }: Deed, end: number): boolean {
  if (subject === 'team') return reactions.has(word) && !words.slice(from, verb).includes('i')
  if (!running.has(word)) return false
  return verb + 1 >= end || ((marks[verb + 1] as number) & Mark.parted) !== 0 || /^(?:in|on|at|by|within|after|before|again|early|late|into|that)$/.test(words[verb + 1] as string)
}

const talking = new Set('disagreed argued debated differed met talked spoke discussed quarreled deliberated looked considered weighed split disputed clashed compared'.split(' '))
const deciding = new Set('decided chose ruled overruled picked ordered directed rejected vetoed approved refused selected declined'.split(' '))

/** `My deputies and I disagreed; I decided`: the group talked and the writer acted, or the group prepared what the writer then decided. */
const isAnswered = (told: Deed, deeds: readonly Deed[]): boolean =>
  deeds.some(({ subject, verb, word, tense, main }) => subject === 'i' && main && tense !== 'present' && verb > told.verb && (deciding.has(word) || (talking.has(told.word) && !stative.has(word))))

/** `we came to an agreement`, `we came up with a plan`: deeds all the same. */
const isJointly = (words: readonly string[], word: string, verb: number): boolean =>
  word === 'came' && (words[verb + 1] === 'up' || words[verb + 1] === 'together' || (words[verb + 1] === 'to' && /^(?:a|an|terms|grips|consensus|agreement)$/.test(words[verb + 2] ?? '')))

function tellsRate(passage: Passage, verb: number, end: number): boolean {
  const { words } = passage.tokens
  let counted = false
  for (let at = verb + 1; at < end - 1 && at < verb + 9; at++) {
    counted ||= isNumber(passage, at)
    if (counted && rates.has(words[at + 1] as string) && /^(?:a|each|every|per)$/.test(words[at] as string)) return true
  }
  return false
}
