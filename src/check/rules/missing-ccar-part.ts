/** Marks where an example ends without a result, or is told without an action. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { type Example, findExamples } from '../../ecq/examples.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import type { Span } from '../../text/span.ts'
import { deedsOf } from '../deeds.ts'
import { hasMeasure } from '../measures.ts'
import { passivesOf } from '../passive.ts'
import { type DocumentHit, type DocumentView, type ParagraphView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

interface Fact {
  readonly words: number
  /** every sentence has a label, so that the words need not be guessed from */
  readonly labelled: boolean
  readonly result: boolean
  readonly action: boolean
  readonly deed: boolean
  /** one of its last sentences tells a change by its words */
  readonly outcome: boolean
  /** ...and so does one at or after its first deed: what was counted before anybody acted belongs to the problem */
  readonly outcomeOfDeed: boolean
  /** a last sentence that puts something in the place of a result */
  readonly instead: Span | null
  readonly last: Span | null
  /** the last two sentences hold anything that may be a result */
  readonly ends: boolean
}

/** A shorter stretch is a remark, not an example. */
const leastWords = 20
const noAction = 'This example says what was wrong and what came of it, but not what you did.'

const state = 'under|in|awaiting|pending|before'
const soon = 'drafted|reviewed|considered|finalized|developed|written|prepared|negotiated|evaluated|implemented|piloted|planned|tested|discussed|calculated|tallied|measured|compiled|collected|analyzed|scheduled|arranged|circulated|debated|weighed|litigated|processed|staffed|coordinated|refined|designed|vetted|explored|assessed|studied|examined|rolled'
const deep = 'hardest|proudest|rewarding|humbling|valuable|memorable|meaningful|difficult|important|formative|satisfying|challenging|best|greatest'

export default documentRule<Fact>({
  severity: 'warning',
  title: 'Example without a result or an action',
  message: 'The example ends here without saying what came of it.',
  reason: 'A story without its result, or without your own deed, cannot be credited: boards certify outcomes that you brought about.',
  advice: 'Say what was different afterward and by how much, or what you did to bring it about; if nothing has come of it yet, choose another example.',
  source: briefing,
  weight: 80,
  kinds: ['statement', 'package', 'accomplishment-record', 'answer'],
  phrases: [
    `is|are|remains|remain|stands|sits now|still|currently|presently? ${state} _? review|development|way|consideration|discussion|discussions|negotiation|progress|draft|clearance|evaluation|study|council|board|committee|legislature|approval|decision`,
    'is|are now|still|currently? underway|ongoing|pending|forthcoming|unfinished',
    `is|are now|still|currently? being _? ${soon}`,
    'is|are now|still|currently? expected|scheduled|slated|projected|anticipated|poised to',
    'has|have yet to',
    'awaits|await _? _? approval|decision|review|signature|action|funding',
    'work|effort|efforts|process|discussions|talks|project|initiative _? continues|continue|progresses',
    'is|remains on track|schedule',
    'remains to be seen',
    'too early|soon to',
    'i|we hope|expect|plan|intend|anticipate',
    'look|looking forward',
    'early|initial|first stages|stage|phase|phases',
    'its|their infancy',
    'is|are continuing|evolving|maturing|progressing|proceeding',
    'has|have since|now|also? been submitted|forwarded|sent|introduced|referred|transmitted|proposed|recommended|briefed',
    'will be|continue|begin|start|launch|expand|resume|go|take|allow|enable|provide|serve|help|save|reduce|improve|ensure|make|give',
    'work in progress',
    'is|are set|due|ready to',
    'is|are|rests|rest|lies now with the',
    'in the hands of',
    'not yet',
    'am|are|remain|remains confident|hopeful|optimistic|certain|convinced|sure',
    'taught|teaches|showed|shown|reminded|convinced|gave me',
    'i|we learned|gained|grew|matured',
    'i have learned|gained|grown|drawn',
    'i came away|to',
    `the|my|a|most|of ${deep} _? _? thing|things|moment|moments|experience|experiences|decision|assignment|lesson|lessons|part|chapter|work|time|challenge|period`,
    'proud|prouder|proudest of|to|that',
    'i count it',
    'i still? remember|treasure|cherish|recall',
    'i will|shall never|always _? forget|remember|treasure|value|carry',
    'lesson|lessons i|that|for|in|about|of|from|learned|stayed|have|has',
    'experience strengthened|deepened|sharpened|broadened|prepared|reinforced|confirmed|tested|was|has|gave|made',
    'found the|this|that|it _? experience|work|assignment|effort|process|humbling|rewarding|instructive|gratifying',
    'tested|changed|humbled|strengthened|moved|prepared|equipped|readied|stretched me|us',
    'leader i am|have|was|became',
    'me as|how|that|more|well',
    'my leadership|own|thinking|style|approach|character|confidence|growth|outlook|resolve',
    'privileged|fortunate|humbled|gratified|humbling|memorable|rewarding|honored',
    'felt good|better|proud|heard|valued|it|that|as',
    'i still|often|now|truly|firmly|sincerely|strongly? think|believe|feel|consider|regard|know|miss|trust|value|see|understand',
    'i|we am|are|were now|still|currently? working|rolling|looking|planning|preparing|building|developing|continuing|moving|testing|drafting|seeking|exploring|hoping|waiting',
    'is|are|was|were|been planned|requested|scheduled|proposed|submitted|referred|sought|budgeted|promised',
    'sits|rests|waits|goes|go with|on|before|in',
    'learning experience',
    'made me a',
    'privilege|honor to',
    'served|serves|stood me well|in',
    'remains|remain|is|are|stayed|has|have _? strong|close|cordial|warm|good|positive|excellent|healthy today|now|still|since|and|to',
    'remains|remain|stayed|stay strong|close|cordial|warm|good|positive|excellent|healthy',
    'grateful|thankful|indebted|honored to|for|that',
    'good|strong|close|excellent|cordial|warm|productive|solid|great|positive relationship|relationships|rapport',
    'shaped me|my|how|who',
  ],
  gather: (view) => factOf(view),
  judge: function* (view) {
    const examples = findExamples(view.parsed, view.outline)
    for (const example of examples) {
      const short = examples.filter(({ ecq }) => ecq === example.ecq).length > 2
      const facts = view.facts.slice(example.firstParagraph, example.lastParagraph + 1)
      if (facts.reduce((sum, { words }) => sum + words, 0) < leastWords) continue
      yield* withoutResult(example, facts, short)
      yield* withoutAction(view, example, facts)
    }
  },
  hits: [
    'In 2016 I took on the rotating shift, which the younger forecasters hated and the union defended. I met both sides and wrote a new roster with them. After much discussion a pilot was approved at three offices. [[The experience taught me a great deal about patience.]]',
    'In 2021 I persuaded the lead plaintiff to spend a day hauling pots and the president of the cooperative to stand on a beach. Each agreed to join a task force. It has held nine meetings and delivered 31 recommendations. [[A proposed rule is being drafted.]]',
    'In 2017 I led our side in talks with the Tehaleh Nation over the hatchery. We worked through a number of difficult issues, and a memorandum was signed in the fall. [[I count it among the things I am proudest of, and the relationship remains strong today.]]',
    'As Acting Director I asked three offices to test a single form for all benefits and to send me their doubts. I wrote the form myself over one weekend, and it went to the council. [[It calls for one door for every claimant and is now under review by the council.]]',
    'The shelter lost its lease nine days before the first frost. I called every landlord in the ward, signed for two floors of an empty school, and moved the beds with the guards. [[It was the hardest thing that I have had to do in this work.]]',
    '[[Challenge: The lobby of the county courthouse was closed to the public for nine weeks after the flood.]] It stank.\n\nResult: Court reopened within three days, and no hearing was lost. It has not closed again since then, although the creek has risen twice.',
  ],
  misses: [
    'In 2016 I took on the rotating shift, which the younger forecasters hated and the union defended. I wrote a new roster with both. Sick leave fell by 40 percent in a year. The experience taught me a great deal about patience.',
    'The shelter lost its lease nine days before the first frost. I signed for two floors of an empty school and moved the beds with the guards. Nobody slept outside that winter. It was the hardest thing that I have had to do.',
    'A rule was being drafted when I came to the office in 2018, and the comments had gone unread for a year. I read them all with nine analysts. Complaints fell from 310 to 44.',
    'I am proud of this work.',
    'In 2019 I moved the archive to the old mint. I hired the movers, drew the plan for each shelf, and slept there for nine nights. Readers now get a box in ten minutes and not in two days, and nothing was lost. A second building is under review.',
  ],
})

function factOf({ passage, parts, phrases, place }: ParagraphView): Fact {
  const { sentences } = passage
  const last = sentences.at(-1)
  const acted = sentences.findIndex((sentence) => deedsOf(passage, sentence).length > 0)
  const telling = sentences.flatMap((sentence, index) => (index >= sentences.length - 3 && tellsChange(passage, sentence) ? [index] : []))
  const stands = last !== undefined && phrases.some(({ from }) => from >= last.from)
  return {
    words: place.heading ? 0 : passage.tokens.words.length,
    labelled: sentences.length > 0 && parts.every((part) => part !== null),
    result: parts.includes('result'),
    action: parts.includes('action'),
    deed: acted >= 0,
    outcome: telling.length > 0,
    outcomeOfDeed: acted >= 0 && telling.some((index) => index >= acted),
    instead: stands ? { start: last.start, end: last.end } : null,
    last: last ? { start: last.start, end: last.end } : null,
    ends: sentences.slice(-2).some((sentence) => mayTellResult(passage, sentence)),
  }
}

const changes = new Set(
  (
    'fell rose dropped grew shrank improved increased decreased declined doubled tripled halved saved adopted copied reopened withdrew withdrawn settled won restored recovered ' +
    'ended stopped closed expanded renewed repaid eliminated cleared survived passed exceeded nothing nobody none never longer'
  ).split(' '),
)

/** A measure of change, or a word of change that is not the writer's own deed. */
const tellsChange = (passage: Passage, { from, to }: Sentence): boolean => {
  if (hasMeasure(passage, from, to, ['share', 'change', 'none'])) return true
  const { words } = passage.tokens
  for (let at = from; at < to; at++) if (changes.has(words[at] as string) && words[at - 1] !== 'i' && words[at - 1] !== 'we') return true
  return false
}

const signs = new Set('still now since back again opened agreed signed accepted issued finished arrived approved remains use uses used well better success successful award awarded won permanent ever'.split(' '))

const mayTellResult = (passage: Passage, { from, to }: Sentence): boolean =>
  hasMeasure(passage, from, to) || passage.tokens.words.slice(from, to).some((word) => signs.has(word) || changes.has(word))

/** What is put in the place of a result, or, where every sentence is labelled and none as a result, the last words. */
function* withoutResult({ firstParagraph }: Example, facts: readonly Fact[], short: boolean): Generator<DocumentHit> {
  const firstDeed = facts.findIndex(({ deed }) => deed)
  const lastOutcome = facts.findLastIndex(({ outcome, outcomeOfDeed }, index) => (index > firstDeed ? outcome : outcomeOfDeed))
  const at = facts.findIndex(({ instead }, index) => instead !== null && index > lastOutcome)
  const labelled = facts.every((fact) => fact.labelled || fact.words === 0)
  // Where examples are many and short, one that ends in nothing at all is told by that alone.
  const bare = (labelled && facts.every(({ result }) => !result)) || (short && facts.every(({ ends }) => !ends))
  const fact = at >= 0 ? facts[at] : bare ? facts.at(-1) : undefined
  const span = fact?.instead ?? fact?.last
  if (fact && span) yield { paragraph: firstParagraph + facts.indexOf(fact), ...span }
}

function* withoutAction({ parsed, outline }: DocumentView<Fact>, { firstParagraph, lastParagraph }: Example, facts: readonly Fact[]): Generator<DocumentHit> {
  if (facts.some(({ action }) => action)) return
  const told = parsed.paragraphs.slice(firstParagraph, lastParagraph + 1).map(({ passage }) => passage)
  const labelled = facts.every((fact) => fact.labelled || fact.words === 0)
  // A heading "Result" may stand over more than results, so the words are asked as well.
  if (told.some((passage) => acts(passage, !labelled))) return
  const paragraph = parsed.paragraphs[firstParagraph]
  if (!paragraph) return
  const { start, end } = exampleCues(paragraph.passage, outline.places[firstParagraph]?.bodyStart ?? 0).opening
  yield { paragraph: firstParagraph, start, end, message: noAction }
}

const acts = (passage: Passage, passiveToo: boolean): boolean =>
  passage.sentences.some((sentence) => deedsOf(passage, sentence).length > 0 || (passiveToo && passivesOf(passage, sentence).length > 0))
