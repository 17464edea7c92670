/** Marks counts of activity told as results: meetings held, people trained, reports issued. */
import type { Part } from '../../ecq/kind.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { clauseStart } from '../clauses.ts'
import { type CountedActivity, countedActivities } from '../counted-activity.ts'
import { countedOutputs, countedOwnWork } from '../counted-output.ts'
import { measuresIn } from '../measures.ts'
import { tellsEffect } from '../effects.ts'
import { compilePatterns, mayMatch, patternAt } from '../patterns.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

/** Activity that carries no number. */
const plain = compilePatterns({}, [
  'summary|report|plan|guide|study|memo|strategy|charter|dashboard|findings|minutes _2 was|were|is|has|have been? posted|published|circulated|distributed|discussed|shared|briefed _3 intranet|website|portal|sharepoint|sites|staff|offices|employees|headquarters|leadership|widely',
  'ran to _2 pages',
  'now|all|fully in operation|use|place|service',
  'hosted|briefed|received|welcomed|addressed delegations|visitors|teams|officials|representatives|groups|guests from|of|for',
  'copies|leaflets|flyers|brochures|booklets of _4 were|was|have been? distributed|printed|mailed|published|handed|downloaded',
  'presented|spoke|spoken|testified|lectured _3 at two|three|four|five|six|seven|eight|nine|ten|several|many|numerous _1 conferences|seminars|symposia|summits|workshops|forums|conventions|hearings',
  'reviewed|inspected|examined|processed|audited|checked|screened|surveyed _1 _1 percent of',
])

export default paragraphRule({
  severity: 'warning',
  title: 'Output, not outcome',
  message: 'This counts activity; it does not say what changed because of it.',
  reason: 'Boards look for outcomes: what the meetings, courses and reports changed, not how many there were.',
  advice: 'Keep the count if it shows scale, and add the effect: what rose, fell, stopped or was saved.',
  source: briefing,
  weight: 75,
  find: ({ passage, parts, place }) => {
    let hits: Hit[] | undefined
    for (let index = 0; index < passage.sentences.length; index++) {
      const sentence = passage.sentences[index] as Sentence
      if (measuresIn(passage, sentence).length === 0 && !mayMatch(plain, passage, sentence.from, sentence.to)) continue
      // Under a heading that says so, counting is the deed; the result has a heading of its own.
      if (parts[index] === 'challenge' || place.declared[index] === 'action') continue
      const span = activityIn(passage, sentence, parts[index] ?? null)
      if (span) (hits ??= []).push(span)
    }
    return hits ?? noHits
  },
  hits: [
    'In two years [[we held 34 workshops]].',
    'Action: I rewrote the course. Result: [[We held 34 workshops]].',
    '[[More than 1,900 people attended]] the open days.',
    '[[The council has met 22 times]].',
    '[[All 112 inspectors have completed]] the new course.',
    '[[The office issued twelve bulletins]] and a guide.',
    '[[Forty town halls were held]].',
    '[[I have given more than 40 briefings]] on the move.',
    '[[Staff completed over 4,100 hours of training]].',
    '[[Our experts spoke at 40 conferences]].',
    '[[Fifteen memoranda of understanding were signed]].',
    '[[The video has been viewed 60,000 times]].',
    '[[I held more than 40 briefings]], and the staff learned how to file.',
    'In a year [[we held 34 workshops]] rather than lectures.',
    '[[The office issued 40 more bulletins]] than it did last year.',
    '[[We trained nine managers, and six took]] the advanced course.',
    'Result: [[We won 3 awards and published 40 articles]].',
    'Result: [[We issued 41 standard reports]].',
    '[[More than 5,000 copies of the guide were distributed]].',
    'Result: [[I have presented it at four conferences]].',
  ],
  misses: [
    'ACTIONS\nI held forty-one listening sessions on all three shifts and published what I heard.\n\nRESULTS\nTurnover fell from 29 to 11 percent.',
    'Action: I held 12 town halls and asked what people needed. Result: Turnover fell from 29 to 11 percent.',
    'In May 2021 the inspector general closed two findings on security.',
    'Complaints fell from 340 to 52.',
    'I interviewed 84 employees, one at a time.',
    'The course cut errors by half, and 300 clerks have completed it.',
    'I visited every one of the 30 campuses and closed two of them.',
    'The backlog held 85,000 applications.',
    'The agency had issued 52 advisories before anybody read one.',
    'I brought the two groups together for three sessions.',
    'The laboratory serves 340 police agencies and 71 county prosecutors.',
    'By September, 1,746 requests had been withdrawn.',
    'There were six exit interviews on file for 94 departures.',
    'I inherited a backlog that had reached 3,800 applications, and the inspector general had written three reports on it.',
    'Two other agencies adopted the queue.',
    'Of 63 residents who have finished the course, 51 work for us.',
    'I completed 340 more claims than a replacement would.',
    'I held 31 small-group meetings, and learned that nobody had asked the night shift.',
    'We held 31 meetings and found out why the crews were leaving.',
    'Coached nine managers through a year-long program; six now lead divisions.',
    'Result: The government won all three cases that followed.',
    'Result: The Under Secretary made the Monday review and the peer call standard in all 18 networks in January 2025.',
    'I ordered that the clock start with the call, and published all nine hospitals\' figures.',
    'Result: The board upheld all 14 removals.',
    'Result: Falls with injury went from 5.1 to 2.6 per thousand resident days.',
    'Result: It went live on all 22 lines by March with 14 hours of downtime.',
    'The House held two hearings, and the auditors closed all five of their recommendations.',
    'Result: Some 9,800 more people a month are heard.',
    'It took four meetings before anyone talked about trees.',
    'Result: Exports to all six buyers went on without a closing.',
    'I trained 14 supervisors, and nine of them have since become branch chiefs.',
  ],
})

function activityIn(passage: Passage, sentence: Sentence, label: Part | null): { start: number; end: number } | undefined {
  const counted = countedActivities(passage, sentence)
  const labelled = label === 'result' ? countedOutputs(passage, sentence) : label === 'action' ? countedOwnWork(passage, sentence) : none
  const told = mayMatch(plain, passage, sentence.from, sentence.to) ? plainActivities(passage, sentence) : none
  const count = counted.length + labelled.length + told.length
  if (count === 0 || hasEffect(passage, sentence, count)) return undefined
  const found = [...counted, ...labelled, ...told].filter(({ from }) => !isEffort(passage, from))
  if (found.length === 0) return undefined
  const from = Math.min(...found.map((one) => one.from))
  const to = Math.max(...found.map((one) => one.to))
  return { start: passage.tokens.starts[from] as number, end: passage.tokens.ends[to - 1] as number }
}

/** `It took four meetings`, `the House held two hearings`: what something cost, or what others did, is not told as what came of it. */
const isEffort = ({ tokens: { words } }: Passage, from: number): boolean => (/^(?:it|that|this)$/.test(words[from] as string) && words[from + 1] === 'took') || (words[from] === 'the' && /^(?:house|senate|congress|court|courts|legislature|president)$/.test(words[from + 1] ?? ''))

const noHits: readonly Hit[] = []
const none: readonly CountedActivity[] = []

function plainActivities(passage: Passage, sentence: Sentence): readonly CountedActivity[] {
  const found: CountedActivity[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = patternAt(plain, passage, at, sentence.to)
    if (hit) found.push({ from: clauseStart(passage, sentence, at), to: hit.to })
  }
  return found
}

/** Whether the sentence also says what came of it. */
function hasEffect(passage: Passage, sentence: Sentence, counts: number): boolean {
  const measures = measuresIn(passage, sentence)
  if (measures.some(({ kind }) => kind === 'money' || kind === 'none')) return true
  if (measures.filter(({ kind }) => kind === 'change').length > counts) return true
  return tellsEffect(passage, sentence)
}
