/** Marks standing duties and habits told where a deed belongs: "I oversee", "I hold quarterly meetings". */
import type { Passage, Sentence } from '../../text/passage.ts'
import { isAdverb } from '../clauses.ts'
import { type Deed, deedsOf } from '../deeds.ts'
import { hasMeasureWithin, kindsOf } from '../measures.ts'
import { compilePatterns, mayMatch, patternAt } from '../patterns.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** In the present these tell what the job is, not what was done in it. */
const duties = set(
  'hold meet review oversee manage direct supervise lead guide ensure assure encourage mentor coach monitor approve maintain work communicate serve provide coordinate represent advise brief track look make set promote foster champion ' +
    'empower motivate support hire write chair attend speak listen keep stay conduct delegate evaluate assess plan prepare administer engage collaborate interact liaise consult counsel train teach use apply strive seek try assign allocate ' +
    'facilitate participate handle negotiate identify solve analyze address resolve require insist demand recognize reward give run visit walk travel respond answer report deliver help assist leverage cultivate nurture inspire develop ' +
    'demonstrate model embrace solicit invite practice stress emphasize celebrate build create establish implement partner interface reach share inform update integrate align balance formulate execute perform carry sign certify spend',
)

/** With these and a figure the sentence gives the size of the job, as a context should. */
const scope = set('lead manage oversee direct supervise run serve employ')
const sizes = kindsOf('count', 'money', 'share')

const habits = set('regularly routinely frequently constantly always continually continuously consistently often periodically typically normally usually daily')

/** `I always believed`: a belief, which another rule tells. */
const opinions = set('say said tell told believe believed think thought feel felt know knew tried try want wanted hoped considered')

/** These open a belief or belong to no job: `I make no claim`, `I keep a letter`, `I hold a degree`. */
const aside = compilePatterns({}, [
  'i hold|hold a|an|two|three|the _2 degree|degrees|license|licenses|certificate|certificates|certification|certifications|clearance|commission|doctorate|rank|title|patent|patents|fellowship|designation|credential|credentials|diploma',
  'i hold a|an master\'s|bachelor\'s|law|doctoral|ph.d|mba|juris',
  'i make|use|give|keep|share|write no|this|these|that|it|them|a letter|point here|the? claim?',
  'i keep a|an|the|his|her|their|that|one',
  'i work in|at|for|out|from|on|nights|days',
  'i serve as the? director|chief|deputy|commander|administrator',
])

const standing = compilePatterns({ period: 'regular frequent routine periodic weekly biweekly bi-weekly monthly quarterly annual daily standing ongoing' }, [
  'my core|primary|main|principal|day-to-day|daily|official|specific|other? duties|responsibilities|responsibility|portfolio|job include|included|includes|encompass|encompassed|are|were|consist|consisted|involve|involved|entails|entailed',
  'duties|responsibilities include|included|includes|including',
  'my office? door is|was|remains|stays always|also? open', 'an? open-door|open door policy?', 'i have|maintain|keep|had|kept|maintained an? open',
  'i make|made it a|my|an|a|the personal? point|priority|practice|habit|rule|policy of|to', 'i make|made a point of', 'i make|made it clear|known|my business',
  'it is|was my practice|custom|habit|policy|job|duty|responsibility to',
  'i hold|held|have|had|conduct|conducted|host|hosted|attend|attended|schedule|scheduled|convene $period _3 meetings|meeting|reviews|halls|briefings|calls|sessions|check-ins|one-on-ones|huddles|all-hands|visits|inspections|audits|tours',
  'i am|was constantly|continually|continuously|forever',
  'i meet|met|speak|spoke|communicate|communicated|interact|interacted|work|worked|confer|conferred|consult|consulted|engage|engaged|collaborate|collaborated|brief|briefed|review|reviewed|coordinate|coordinated|visit|visited|mentor|mentored _2 regularly|routinely|frequently|constantly|continually|continuously|often|daily',
  'i make sure|certain', 'i am always|generally|readily|usually available|accessible|ready|open|willing|looking', 'i set clear|high|realistic|specific|measurable expectations|standards|goals|objectives', 'i continue to', 'has|have always been a|my|one great|top|high|particular? priority|passion|hallmark|strength|focus',
  'on a|an regular|daily|weekly|monthly|ongoing|continuous|continual|recurring|routine|frequent basis',
])

export default paragraphRule({
  severity: 'warning',
  title: 'Duty, not deed',
  message: 'This tells what your job is, not what you did in it.',
  reason: 'Boards certify what somebody has done; duties and habits are the job description of whoever sits there.',
  advice: 'Choose one occasion: what was wrong, what you did that day or that year, and what came of it.',
  source: briefing,
  weight: 72,
  kinds: ['statement', 'package', 'answer', 'accomplishment-record', 'resume'],
  find: ({ passage, settings }) => {
    const hits: Hit[] = []
    const { sentences } = passage
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      const bullet = settings.kind === 'resume' ? dutyOfPost(passage, sentence) : null
      if (bullet) hits.push(bullet)
      if (bullet || (deedsOf(passage, sentence).length === 0 && !mayMatch(standing, passage, sentence.from, sentence.to))) continue
      let done = -1
      const told = dutiesIn(passage, sentence)
      for (let i = 0; i < told.length; i++) {
        const { start, end } = told[i] as Hit
        if (start < done) continue
        hits.push({ start, end })
        done = end
      }
    }
    return hits
  },
  hits: [
    'As Director [[I oversee]] all audits in the region.',
    '[[I hold quarterly meetings]] with the staff, and [[I review]] every plan.',
    '[[My duties include]] the review of leases.',
    '[[I routinely met]] with senior officers.',
    '[[I make sure]] that everyone is heard.',
    '[[I encourage]] my people to take courses.',
    '[[My door is always open]].',
    '[[I met frequently]] with the supervisors.',
    '[[I hold]] an IPR with the staff each week, and [[my door was always open]].',
    '[[My door was open]] to everyone.',
    { text: 'Director, 2019 to 2024\n- [[Responsible for oversight]] of the western offices\n- Cut the backlog from 900 to 40', kind: 'resume' },
    { text: '- [[Directly responsible for the]] hiring of inspectors', kind: 'resume' },
  ],
  misses: [
    'I look forward to the work.',
    'I held one meeting with all nine chiefs and left with a plan.',
    'I lead 512 employees in fourteen states and manage a budget of $94 million.',
    'I keep a letter from a hotel cook on my desk.',
    'I hold a master\'s degree in geodesy.',
    'I asked the crews what I should change, and I changed it.',
    'I believe that the valley will hold.',
    'I am the Director of the Center, where I supervise the western offices.',
    { text: '- Responsible for 400 people and a $94 million budget\n- Held those responsible for the leak to account', kind: 'resume' },
    'Each spring I pay an outside firm to try to break in.',
    'I hold an FSA and have twenty-two years of experience.',
    'I hold two patents on the method and the rank of captain.',
    'My door was open; I also walked through theirs.',
  ],
})

const posts = compilePatterns({}, ['responsible|accountable|answerable for', 'responsibility for', 'tasked|charged|entrusted with', 'in charge of'])

/** A line of a resume that opens with a duty, unless it goes on to tell the size of the post: "Responsible for 400 people". */
function dutyOfPost(passage: Passage, { from, to }: Sentence): Hit | null {
  const { starts, ends, words } = passage.tokens
  const at = isAdverb(words[from] ?? '') ? from + 1 : from
  const hit = at < to ? patternAt(posts, passage, at, to) : undefined
  if (!hit || hit.to >= to || hasMeasureWithin(passage, hit.to, Math.min(to, hit.to + 2), sizes)) return null
  return { start: starts[from] as number, end: ends[hit.to] as number }
}

const none: readonly Hit[] = []

function dutiesIn(passage: Passage, sentence: Sentence): readonly Hit[] {
  const deeds = deedsOf(passage, sentence)
  if (mayMatch(standing, passage, sentence.from, sentence.to)) return standingOr(passage, sentence, deeds)
  let found: Hit[] | undefined
  for (let i = 0; i < deeds.length; i++) {
    const deed = deeds[i] as Deed
    if (deed.subject !== 'i' || !isDuty(passage, sentence, deed) || isCredential(passage, sentence, deed) || patternAt(aside, passage, deed.from, sentence.to)) continue
    found ??= []
    found.push({ start: deed.start, end: deed.end })
  }
  return found ?? none
}

/** Duties that a pattern tells, and deeds where none does. */
function standingOr(passage: Passage, sentence: Sentence, deeds: readonly Deed[]): Hit[] {
  const found: Hit[] = []
  const { starts, ends } = passage.tokens
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = patternAt(standing, passage, at, sentence.to)
    const deed = hit ? undefined : ownDeedAt(deeds, at)
    if ((!hit && !(deed && isDuty(passage, sentence, deed))) || patternAt(aside, passage, at, sentence.to)) continue
    if (hit && isOnce(passage, hit) && deeds.some(({ subject, tense, main }) => subject === 'i' && tense === 'past' && main)) continue
    if (hit) found.push({ start: starts[at] as number, end: ends[hit.to - 1] as number })
    else if (deed) found.push({ start: deed.start, end: deed.end })
  }
  return found
}

/** `my door was open; I also walked through theirs`: told of a time in which the writer acts, and not of a habit. */
const isOnce = ({ tokens: { words } }: Passage, { at, to }: { readonly at: number; readonly to: number }): boolean => words[at] === 'my' && words[to - 1] === 'open' && words[to - 2] === 'was'

/** `I hold an FSA`: a title in capitals, unless it is a meeting that comes round. */
function isCredential({ text, tokens: { words, starts, ends } }: Passage, { to }: Sentence, { verb, word }: Deed): boolean {
  if (word !== 'hold') return false
  const at = /^(?:a|an|the|both)$/.test(words[verb + 1] ?? '') ? verb + 2 : verb + 1
  return at < to && /^[A-Z][A-Z.-]{1,5}s?$/.test(text.slice(starts[at], ends[at])) && !words.slice(at + 1, Math.min(to, at + 7)).some((next) => rounds.test(next))
}

const rounds = /^(?:meetings?|calls?|sessions?|reviews?|briefings?|each|every|daily|weekly|biweekly|monthly|quarterly|annually)$/

function ownDeedAt(deeds: readonly Deed[], at: number): Deed | undefined {
  for (const deed of deeds) if (deed.from === at && deed.subject === 'i') return deed
  return undefined
}

function isDuty(passage: Passage, sentence: Sentence, { from, verb, word, tense, main }: Deed): boolean {
  const { words } = passage.tokens
  for (let at = from + 1; at < verb; at++) if (habits.has(words[at] as string) && tense !== 'perfect') return main && !opinions.has(word)
  if (tense !== 'present' || !main || !duties.has(word) || (word === 'look' && words[verb + 1] === 'forward')) return false
  return !(scope.has(word) && hasMeasureWithin(passage, verb, Math.min(sentence.to, verb + 8), sizes))
}
