/** Marks what goes beyond one introductory paragraph: a second one before the first ECQ, or a life or a history before the story asked for. */
import { exampleCues } from '../../ecq/example-cues.ts'
import type { Passage } from '../../text/passage.ts'
import type { Span } from '../../text/span.ts'
import type { PhraseHit } from '../phrases.ts'
import { type DocumentHit, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

/** A name, an address or a vacancy number above the text is no introduction. */
const leastWords = 15
/** A challenge and its setting may take two paragraphs; what fills three and two fifths of the text is a history. */
const longRun = 3
const longShare = 0.4

interface Fact {
  readonly words: number
  /** tells something that the writer did */
  readonly deed: boolean
  /** its author says what part of a story it is, or its first sentence has another label than an introduction's */
  readonly told: boolean
  /** by its labels it holds the problem itself */
  readonly problem: boolean
  /** the opening sentence */
  readonly first: Span
  /** sentences, by index, that tell of the writer's life and career, or of the statement itself */
  readonly life: readonly number[]
  /** the first of them that are the paragraph's own opening, in UTF-16 code units; null without */
  readonly opening: Span | null
}

const years = '_? _? years|decades'
const own = 'my _? career|education|childhood|parents|father|mother|grandfather|grandmother|family|upbringing|roots|hometown|journey|path'

export default documentRule<Fact>({
  severity: 'warning',
  title: 'Long introduction',
  message: 'The introduction runs past one paragraph.',
  reason: 'One introductory paragraph is the published limit; a board reads for deeds, and every paragraph before the first one is space lost.',
  advice: 'Keep one short paragraph with post, scope and dates, or none, and open with the first challenge. The resume tells the career.',
  source: briefing,
  weight: 55,
  kinds: ['statement', 'package'],
  phrases: [
    `i have|had _? spent|worked|served ${years}`,
    `i spent ${years} as|in|with|at`,
    'i was born|raised|brought',
    'i grew up',
    'i began|started _? my _? career|service|life|journey',
    'i entered|joined the _? _? _? service|army|navy|government|corps|force|agency|bureau|department in|at|after|from|as',
    'i hold|earned|received|have|completed a|an|my|two|three _? _? degree|degrees|doctorate|bachelor\'s|master\'s|certificate|mba|phd|jd|ph.d',
    'i graduated',
    'i rose|advanced|progressed|climbed through|from|steadily|to',
    'i have|had held|occupied _? _? positions|posts|jobs|roles|assignments',
    'i have|had been a|an _? _? for _? years|decades',
    'my|a|this career _? _? began|started|spans|spanned|has|took',
    own,
    'as a child|boy|girl|young|teenager|student',
    'since childhood|boyhood|girlhood|college',
    'over|throughout|during|across the? course? of? my _? _? career|tenure',
    'i am a|an _? _? graduate|native|son|daughter|veteran',
    'first in my family',
    'where|whom i come|came from',
    'in|on the pages|paragraphs|sections|lines|narrative|statement|account below|ahead|following|follow|follows',
    'in|on|through this|the|my following? statement|narrative|essay|account|section|response i will|shall|hope|describe|show|intend|want|aim',
    'i will|shall _? show|describe|demonstrate|explain|illustrate|relate|recount|outline|set|present|discuss',
    'before i|we turn|begin|describe|describing|go|come|start',
    'allow|permit|let me to? _? say|begin|start|introduce|explain|describe|note|offer|set|give',
    'by way of introduction|background',
    'a|few|some words|word about myself|me|my',
    'the reader|board|panel may|will|should',
    'to understand _? _? _? _? _? _? _? one|you|it|the',
    'what follows is|are|shows|describes',
  ],
  gather: ({ passage, parts, phrases, place }) => {
    const { deed, opening: opened } = exampleCues(passage, place.bodyStart)
    const life = lifeIn(passage, phrases)
    const first = life.length > 0 ? passage.sentences[life[0] as number] : undefined
    const last = life.length > 0 ? passage.sentences[life[life.length - 1] as number] : undefined
    return {
      words: place.heading ? 0 : passage.tokens.words.length,
      deed,
      told: !parts.includes('other') || parts.includes('challenge') || place.declared.some((part) => part !== null),
      problem: parts.includes('challenge'),
      first: { start: opened.start, end: opened.end },
      life,
      opening: first && last ? { start: first.start, end: last.end } : null,
    }
  },
  judge: function* ({ facts, outline, parsed, settings }) {
    const firstEcq = outline.places.findIndex(({ ecq, bodyStart }) => ecq !== null && bodyStart > 0)
    if (firstEcq > 0) yield* beyondOne(facts.slice(0, firstEcq), (index) => parsed.paragraphs[index]?.passage.text.length ?? 0)
    else if (settings.kind === 'statement') yield* beforeTheStory(facts, Math.max(firstEcq, 0), outline.places.some(({ declared }) => declared.some((part) => part !== null)))
  },
  hits: [
    'I led a division of nine offices with 400 staff and a budget of $40 million from 2018 on.\n\n[[Before that I was chief of a branch with sixty staff in two cities, where I learned the trade of budgets.]]\n\nLeading Change\n\nIn 2019 the office lost its lease.',
    { text: '[[I was born in a mill town and grew up on night shifts. I have spent thirty years in public health, and I hold a master\'s degree in nursing.]] In 2019 the clinic lost its lease. I found another.', kind: 'statement' },
    { text: '[[My career began in 1994, when I joined the weather service as a clerk. I rose through the ranks to chief of operations.]]\n\nIn 2019 the radar failed.', kind: 'statement' },
    { text: '[[I graduated from Tidewater College in 1991 and found, to my surprise, that I liked rules.]]\n\n[[My career has taken me to four agencies in three regions since then.]] All of them taught me something about people.\n\nIn 2019 the radar failed.', kind: 'statement' },
    { text: '[[I have spent 24 years in the service of the state. I began my career as an inspector of elevators.]] In 2018 I became Director.', kind: 'statement' },
    {
      text: '[[Before I turn to my record, a word about where I come from. I grew up on a ferry, the last of five.]]\n\n[[In the pages below I will show how the ferry shaped me.]] Some have called me firm.\n\nIn 2019 the radar failed. I borrowed two sets.',
      kind: 'statement',
    },
    {
      text: 'The Radar Office was founded in 1946 with surplus sets, in a barracks that leaked when the wind was in the east.\n\n[[In the sixties it moved to the cape, and a chain of nine stations was built along the coast.]] Congress paid for them over eleven years.\n\nThe stations changed hands three times, and in 1988 they came to a Department that had no use for them.\n\nIn 2016 I replaced all nine with sets that the Navy had no more use for, and no ship has been lost since then.',
      kind: 'statement',
    },
  ],
  misses: [
    { text: 'Jane Doe\n\nVacancy 17-204\n\nI have spent twenty years in mapping, hold a degree in geodesy and lead 640 people.\n\nLeading Change\n\nIn 2017 a tug ran onto a shoal.', kind: 'package' },
    { text: 'Fish do not stay where the law puts them, and in 24 years with the service I have had to deal with nearly everyone.\n\nIn 2011 a captain threw our gear over the side.', kind: 'statement' },
    { text: 'I have led people in tax fraud enforcement for eighteen years. In 2011 I was asked to set up a squad.', kind: 'statement' },
    { text: 'In 2019 the clinic lost its lease. I have spent ten years since on keeping that from happening again.', kind: 'statement' },
    {
      text: 'The Radar Office keeps nine stations, and in the winter of 2016 six of them were failing and the seventh had failed.\n\nShips paid for it with four groundings in two winters, and a cruise line sued for thirty million dollars.\n\nI borrowed two sets from the Navy and asked Congress for nine. They came in 2019, and no ship has been lost since that winter.',
      kind: 'statement',
    },
    { text: 'I became Director in 2018 with 640 employees and a budget of $94 million.\n\nI moved the offices. I hired ten chiefs.', kind: 'statement' },
  ],
})

const noLife: readonly number[] = []

/** Sentences that hold one of the phrases, by index, each once and in order. */
function lifeIn({ sentences }: Passage, phrases: readonly PhraseHit[]): readonly number[] {
  if (phrases.length === 0) return noLife
  const life = new Set(phrases.map(({ from }) => sentences.findIndex(({ to }) => to > from)))
  return [...life].sort((a, b) => a - b)
}

/** Before a first heading: every real paragraph after the first. */
function* beyondOne(facts: readonly Fact[], lengthOf: (index: number) => number): Generator<DocumentHit> {
  const real = facts.flatMap(({ words }, index) => (words >= leastWords ? [index] : []))
  for (const paragraph of real.slice(1)) {
    yield { paragraph, start: 0, end: lengthOf(paragraph), message: `The introduction has ${real.length} paragraphs before the first ECQ; one is the limit.` }
  }
}

/** Without a heading: an opening that tells a life, or else a history of several paragraphs. */
function* beforeTheStory(facts: readonly Fact[], from: number, headed: boolean): Generator<DocumentHit> {
  const real = facts.flatMap(({ words }, index) => (index >= from && words >= leastWords ? [index] : []))
  const life = [...lifeStory(facts, real)]
  if (life.length > 0) yield* life
  else if (!headed) yield* history(facts, real)
}

/** Opening paragraphs that tell a life in two sentences or more, from the first such sentence on. */
function* lifeStory(facts: readonly Fact[], real: readonly number[]): Generator<DocumentHit> {
  const [first, second] = real.slice(0, 2).map((index) => facts[index])
  if (!first || (first.life[0] ?? 9) > 1 || first.life.length + (second?.life.length ?? 0) < 2) return
  for (const [at, fact] of [first, second].entries()) {
    const paragraph = real[at] as number
    // Talk about nothing in particular after a life belongs to the life.
    const span = fact?.opening ?? (at > 0 && fact && !fact.deed && !fact.told ? fact.first : null)
    if (span) yield { paragraph, start: span.start, end: span.end, message: 'The statement opens with a career and not with a challenge.' }
  }
}

/** Paragraphs of setting before anybody does anything: the second is the first that is too much. */
function* history(facts: readonly Fact[], real: readonly number[]): Generator<DocumentHit> {
  const run = real.findIndex((index) => facts[index]?.deed)
  const before = run < 0 ? [] : real.slice(0, run)
  const wordsOf = (indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + (facts[index]?.words ?? 0), 0)
  const second = facts[before[1] ?? -1]
  if (!second || second.problem || before.length < longRun || wordsOf(before) < longShare * wordsOf(real)) return
  yield {
    paragraph: before[1] as number,
    start: second.first.start,
    end: second.first.end,
    message: `Your first deed comes after ${before.length} paragraphs of setting; one is enough.`,
  }
}
