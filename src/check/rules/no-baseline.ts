/** Marks a result figure that stands alone: no value before it, no span of time, no scale to read it on. */
import { flagsOf } from '../../text/lexicon.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { clauseBefore } from '../clauses.ts'
import { type Measure, hasMeasure, kindsOf, measuresIn } from '../measures.ts'
import { compilePatterns, patternAt } from '../patterns.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

/** What tells of a result when a share or an amount follows within a few words. */
const results = compilePatterns(
  {
    thing:
      'satisfaction accuracy compliance retention engagement efficiency productivity approval turnout attendance completion adoption participation uptime availability readiness quality performance timeliness scores score rating ratings rate rates index morale trust turnover errors complaints costs cost backlog overtime absenteeism vacancies delays spending',
    moved: 'increased decreased improved reduced cut lowered raised boosted grew rose fell dropped declined shrank shortened trimmed slashed expanded saved climbed jumped',
  },
  [
    '$thing _3 is|are|stands|stand|reached|hit|was|were|averages|averaged|exceeded|exceeds|exceeding|remains|stood _3',
    '$moved _8 by',
    'achieved|achieving|attained|reached|earned|scored|secured|maintained|posted|delivered _3',
    'rated _8', 'resulted|resulting in _3', 'saved|saving|saves|recovered|generated|brought in? _3', 'savings of _3', 'reported _3 satisfaction _4',
  ],
)

/** What tells how fast a thing now goes. */
const speeds = compilePatterns({}, ['today|now|currently _6 in'])

/** Any of these gives the figure something to stand against. */
const comparisons = flagsOf([
  [
    1,
    (
      'from than compared versus against up down instead previous previously before earlier after since within over under first last annually annual yearly month monthly year years quarter quarterly weeks week days day decade fiscal average target goal goals benchmark baseline ' +
      'national standard threshold required requirement limit ceiling budget budgeted estimate estimated projected planned original former until now-and-then twice double doubled half halved third record highest lowest best worst ahead below above per each every only still remaining rest of-the peers ever'
    ).split(' '),
  ],
])

export default paragraphRule({
  severity: 'suggestion',
  title: 'Figure without a baseline',
  message: 'This figure has nothing beside it to compare it with.',
  reason: 'A board cannot tell whether 84 percent is good until it knows what it was before, or what others reach.',
  advice: 'Add what it was before, over what time it changed, or the standard it is held to.',
  source: briefing,
  weight: 50,
  find: ({ passage, parts }) => {
    let hits: Hit[] | undefined
    for (let index = 0; index < passage.sentences.length; index++) {
      const sentence = passage.sentences[index] as Sentence
      const part = parts[index] ?? null
      if ((part !== null && part !== 'result') || !hasMeasure(passage, sentence, tellingKinds) || !standsAlone(passage, sentence)) continue
      const span = figureIn(passage, sentence, passage.sentences[index - 1])
      if (span) (hits ??= []).push(span)
    }
    return hits ?? none
  },
  hits: [
    'I rebuilt the desk around one queue. [[Customer satisfaction reached 94 percent]].',
    'I moved the crews. [[The change improved productivity by 30 percent]].',
    '[[Ninety percent]] of the managers rated the course good.',
    'I rebuilt the desk. [[Today we answer calls in 40 seconds]].',
    '[[Compliance is 97 percent]], and the inspectors noticed.',
    'I rebid the contract. [[The new contract saved $2 million]].',
  ],
  misses: [
    'Customer satisfaction rose from 61 to 94 percent.',
    'In the first year the change improved productivity by 30 percent.',
    'Compliance is 97 percent; the national average is 71.',
    'I moved the crews. Satisfaction reached 84 percent, the best of twelve regions.',
    'Calls took nine minutes. Today we answer them in 40 seconds.',
    'Today I meet the crews in two shifts for 40 minutes.',
    'In 2018 overtime stood at 14 percent of pay.',
    'I hired 40 inspectors.',
    'The error rate had been 9 percent. It is now 2 percent, and complaints are rare.',
  ],
})

const none: readonly Hit[] = []
/** The measures that a result is told by. */
const tellingKinds = kindsOf('share', 'money', 'change', 'time')

/** Dates, spans or words of comparison in the sentence give the figure a scale. */
function standsAlone({ tokens: { words, ids, marks } }: Passage, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    if (comparisons[ids[at] as number] === 1 || ((marks[at] as number) & Mark.digit && /^(?:1[89]|20)\d\d$/.test(words[at] as string))) return false
  }
  return true
}

function figureIn(passage: Passage, sentence: Sentence, before: Sentence | undefined): { start: number; end: number } | undefined {
  const measures = measuresIn(passage, sentence)
  for (const figure of measures) {
    if (!(kindsOf(figure.kind) & tellingKinds) || hasRival(measures, figure) || !isResult(passage, sentence, figure)) continue
    // The value before may stand in the sentence before.
    if (before && hasMeasure(passage, before, kindsOf(figure.kind))) continue
    const { subject } = clauseBefore(passage, sentence, figure.from)
    return { start: passage.tokens.starts[subject] as number, end: figure.end }
  }
  return undefined
}

const hasRival = (measures: readonly Measure[], { kind, from }: Measure): boolean =>
  measures.some((one) => one.from !== from && (one.kind === kind || (one.kind === 'change' && kind === 'share')))

const opinions = new Set(['rated', 'reported', 'said', 'satisfied', 'agreed', 'recommended', 'recommend', 'rate', 'report', 'say', 'approved', 'passed'])

function isResult(passage: Passage, sentence: Sentence, { kind, from, to }: Measure): boolean {
  for (let at = Math.max(sentence.from, from - 12); at < from; at++) {
    const hit = patternAt(kind === 'time' ? speeds : results, passage, at, from)
    if (hit && hit.to >= from - 1) return true
  }
  if (kind !== 'share' || passage.tokens.words[to] !== 'of') return false
  for (let at = to; at < Math.min(sentence.to, to + 12); at++) if (opinions.has(passage.tokens.words[at] as string)) return true
  return false
}
