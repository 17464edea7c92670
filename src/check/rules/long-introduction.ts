/** Marks what goes beyond one introductory paragraph: a second one before the first ECQ, or the story of a life before the story asked for. */
import { type DocumentHit, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

/** A name, an address or a vacancy number above the text is no introduction. */
const leastWords = 15

interface Fact {
  readonly words: number
  /** sentences, by index, that tell of the writer's life and career */
  readonly life: readonly number[]
  /** the first of them that are the paragraph's own opening, in UTF-16 code units; null without */
  readonly opening: { readonly start: number; readonly end: number } | null
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
    'i was born|raised|brought',
    'i grew up',
    'i began|started _? my _? career|service|life|journey',
    'i entered|joined the _? service|army|navy|government|corps|force in|at|after|from',
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
  ],
  gather: ({ passage, phrases, place }) => {
    const life = new Set<number>()
    for (const { from } of phrases) life.add(passage.sentences.findIndex((sentence) => sentence.to > from))
    const list = [...life].sort((a, b) => a - b)
    const first = passage.sentences[list[0] ?? -1]
    const last = passage.sentences[list.at(-1) ?? -1]
    return { words: place.heading ? 0 : passage.tokens.words.length, life: list, opening: first && last ? { start: first.start, end: last.end } : null }
  },
  judge: function* ({ facts, outline, parsed, settings }) {
    const firstEcq = outline.places.findIndex(({ ecq, bodyStart }) => ecq !== null && bodyStart > 0)
    if (firstEcq > 0) yield* beyondOne(facts.slice(0, firstEcq), (index) => parsed.paragraphs[index]?.passage.text.length ?? 0)
    else if (settings.kind === 'statement') yield* lifeStory(facts, Math.max(firstEcq, 0))
  },
  hits: [
    'I led a division of nine offices with 400 staff and a budget of $40 million from 2018 on.\n\n[[Before that I was chief of a branch with sixty staff in two cities, where I learned the trade of budgets.]]\n\nLeading Change\n\nIn 2019 the office lost its lease.',
    { text: '[[I was born in a mill town and grew up on night shifts. I have spent thirty years in public health, and I hold a master\'s degree in nursing.]] In 2019 the clinic lost its lease. I found another.', kind: 'statement' },
    { text: '[[My career began in 1994, when I joined the weather service as a clerk. I rose through the ranks to chief of operations.]]\n\nIn 2019 the radar failed.', kind: 'statement' },
    { text: '[[I graduated from Tidewater College in 1991 and found, to my surprise, that I liked rules.]]\n\n[[My career has taken me to four agencies in three regions since then.]] All of them taught me something about people.\n\nIn 2019 the radar failed.', kind: 'statement' },
    { text: '[[I have spent 24 years in the service of the state. I began my career as an inspector of elevators.]] In 2018 I became Director.', kind: 'statement' },
  ],
  misses: [
    { text: 'Jane Doe\n\nVacancy 17-204\n\nI have spent twenty years in mapping, hold a degree in geodesy and lead 640 people.\n\nLeading Change\n\nIn 2017 a tug ran onto a shoal.', kind: 'package' },
    { text: 'Fish do not stay where the law puts them, and in 24 years with the service I have had to deal with nearly everyone.\n\nIn 2011 a captain threw our gear over the side.', kind: 'statement' },
    { text: 'I have led people in tax fraud enforcement for eighteen years. In 2011 I was asked to set up a squad.', kind: 'statement' },
    { text: 'In 2019 the clinic lost its lease. I have spent ten years since on keeping that from happening again.', kind: 'statement' },
    { text: 'I became Director in 2018 with 640 employees and a budget of $94 million.\n\nI moved the offices. I hired ten chiefs.', kind: 'statement' },
  ],
})

/** Before a first heading: every real paragraph after the first. */
function* beyondOne(facts: readonly Fact[], lengthOf: (index: number) => number): Generator<DocumentHit> {
  const real = facts.flatMap(({ words }, index) => (words >= leastWords ? [index] : []))
  for (const paragraph of real.slice(1)) {
    yield { paragraph, start: 0, end: lengthOf(paragraph), message: `The introduction has ${real.length} paragraphs before the first ECQ; one is the limit.` }
  }
}

/** Without headings: opening paragraphs that tell a life in two sentences or more, from the first such sentence on. */
function* lifeStory(facts: readonly Fact[], from: number): Generator<DocumentHit> {
  const real = facts.flatMap(({ words }, index) => (index >= from && words >= leastWords ? [index] : []))
  const [first, second] = real.slice(0, 2).map((index) => facts[index])
  if (!first || (first.life[0] ?? 9) > 1 || first.life.length + (second?.life.length ?? 0) < 2) return
  for (const [at, fact] of [first, second].entries()) {
    const paragraph = real[at] as number
    if (fact?.opening) yield { paragraph, ...fact.opening, message: 'The statement opens with a career and not with a challenge.' }
  }
}
