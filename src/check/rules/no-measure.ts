/** Marks claims of success, improvement or praise that no figure and no observable change stands behind. */
import type { Part } from '../../ecq/kind.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { numberOf } from '../../text/lexicon.ts'
import { signFor, signsIn } from '../../text/sentence-signs.ts'
import { Mark } from '../../text/tokens.ts'
import { clauseBefore, isAdverb } from '../clauses.ts'
import { hasMeasure, kindsOf, measuresIn } from '../measures.ts'
import { compilePatterns, mayMatch, nextMatch, patternAt } from '../patterns.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { givesFigureFor } from '../figure-follows.ts'
import { type VagueClaim, vagueClaims } from '../vague-claim.ts'
import { growth, hopes, praise, praiseClasses, verdicts } from '../words/praise.ts'

const patterns = compilePatterns(praiseClasses, [...praise, ...hopes, ...growth])
const anyPattern = [patterns]
const growthFrom = praise.length + hopes.length

export default paragraphRule({
  severity: 'warning',
  title: 'Result without a measure',
  message: 'This result has no figure and no change that anybody could observe.',
  reason: 'Boards refuse cases whose results cannot be checked; praise and adjectives are not results.',
  advice: 'Say what changed and by how much: from what to what, over what time, counted by whom.',
  source: briefing,
  weight: 80,
  find: ({ passage, parts: labels }) => {
    let hits: Hit[] | undefined
    for (let index = 0; index < passage.sentences.length; index++) {
      const sentence = passage.sentences[index] as Sentence
      const label = labels[index] ?? null
      const claimed = claimsIn(passage, sentence, label)
      if (claimed.length === 0) continue
      const next = passage.sentences[index + 1]
      if (!(next && givesFigureFor(passage, sentence, next))) (hits ??= []).push(...claimed)
    }
    return hits ?? none
  },
  hits: [
    '[[The program has been a great success]].',
    'Result: [[Helicopter flights are down]].',
    '[[Feedback from the counties was very positive]].',
    'I moved the crews. Morale was low then; since the move [[morale has improved a great deal]].',
    '[[The merger significantly improved]] service.',
    '[[The new process is much more efficient]].',
    '[[Other agencies have expressed interest]] in the tool.',
    '[[The office is now widely seen as]] a leader in the field.',
    '[[We expect to]] see fewer accidents.',
    '[[The roster was well received]] by the pilots.',
    '[[The reform made a real difference]] to the clinics.',
    '[[Today the port is a safer place for crews.]]',
    '[[Customers are delighted with the new portal.]]',
    '[[The transition was seamless.]]',
    '[[The agency\'s image has been enhanced]].',
    '[[Wait times are down significantly]].',
    '[[The rotation has been copied by]] divisions all over, and all six of our own liked it.',
    '[[The academy has earned an excellent reputation]].',
    '[[Processing time was significantly reduced]]. It had been 90 days for years.',
    '[[Morale has improved a great deal]]. The budget fell from $40 million to $30 million.',
    '[[The merger significantly improved]] service. It covered 40 counties.',
    '[[Our rating rose considerably]], from fair beginnings to a better place.',
    '[[The town is now spending smarter]] on water.',
    '[[Staff felt]] heard at last, and [[the roster was a great victory]].',
    '[[The results were dramatic]]. We met every week and hired 40 people.',
  ],
  misses: [
    'The rotation has been copied by nine other divisions.',
    'Result: Today we answer calls in 40 seconds.',
    'The rotation was copied by all six regions.',
    'The river was higher than it had ever been.',
    'I asked what better would look like.',
    'The board wanted a stronger case and gave me a month.',
    'The program had been called a success for years, though nobody had counted anything.',
    'Nine in ten calls are answered within a minute, up from four.',
    'Morale improved: turnover fell from 27 percent to 9.',
    'The pilot was a success in one respect: errors dropped by half.',
    'Feedback scores rose from 3.1 to 4.4.',
    'I wanted to improve morale.',
    'The plan was to improve service and reduce costs.',
    'Nobody had asked whether the course was a success.',
    'I set three measures of success before we began.',
    'The judge closed the case, and no suit has been filed since.',
    'Complaints fell by 40 percent in a year.',
    'Each of my chiefs worked in a different office, and I opened a new office in Reno.',
    'I am a people person who works well with others.',
    'Processing time was significantly reduced. It fell from 90 days to 40 days.',
    'Complaints have decreased considerably. Formal complaints dropped by 60 percent in a year.',
    'The results were dramatic. Failed updates went from 94 to 6 in a year.',
    'The new process is much more efficient. This cut the cost of a claim from $90 to $40.',
    'In May I was tasked with improving morale in the depot.',
    'It is important that employees feel valued.',
    'I am confident that my years at sea have prepared me for this post.',
    'I will bring this expertise to the position.',
    'I am proud of what my team has done, and I look forward to bringing it to the Senior Executive Service.',
    'I saw each chief of staff and offered none of them a victory.',
    'I promised each side a win and gave neither.',
    'The cities were spending more each year to treat their water.',
    'Result: She taught me more about queue discipline than any course had.',
    'Result: Our safety rating rose from fair to good.',
    'A survey told me that support staff felt invisible.',
  ],
})

const none: readonly Hit[] = []

function claimsIn(passage: Passage, sentence: Sentence, label: Part | null): readonly Hit[] {
  if (isSelfPortrait(passage, sentence)) return none
  const found = mayMatch(patterns, passage, sentence.from, sentence.to) ? claims(passage, sentence) : none
  const vague = label === null || label === 'other' ? none : vagueIn(passage, sentence, label)
  if (found.length + vague.length > 0 && tellsNoResult(passage, sentence)) return none
  if (found.length === 0 && vague.length > 0) return vague
  if (found.length > 0) return [...found, ...vague.filter((claim) => !found.some((one) => one.start < claim.end && claim.start < one.end))]
  return (label ?? 'result') === 'result' && isVerdict(passage, sentence) ? [{ start: sentence.start, end: sentence.end }] : none
}

/** Weaker signs, which need to know that a result is told here; elsewhere only many at once count. */
function vagueIn(passage: Passage, sentence: Sentence, label: Part): readonly Hit[] {
  let found: Hit[] | undefined
  const { starts, ends } = passage.tokens
  const vague = vagueClaims(passage, sentence)
  for (let i = 0; i < vague.length; i++) {
    const { from, to, score, present } = vague[i] as VagueClaim
    if (label === 'result' ? score >= 2 : score >= 4 && present) (found ??= []).push({ start: starts[from] as number, end: ends[to - 1] as number, unsure: label !== 'result' || score < plainlyVague })
  }
  return found ?? none
}

/** Fewer signs may also meet in a sentence that claims nothing. */
const plainlyVague = 3

function claims(passage: Passage, sentence: Sentence): Hit[] {
  const found: Hit[] = []
  const { starts, ends } = passage.tokens
  let done = sentence.from
  for (let at = nextMatch(anyPattern, passage, done, sentence.to); at < sentence.to; at = nextMatch(anyPattern, passage, Math.max(done, at + 1), sentence.to)) {
    const hit = patternAt(patterns, passage, at, sentence.to)
    if (!hit) continue
    if (isMeasured(passage, sentence, hit.pattern) || isUnreal(passage, sentence, at, hit.to)) continue
    const { subject, opener } = clauseBefore(passage, sentence, at)
    const from = opener === null ? Math.max(done, subject) : at
    done = withDegree(passage, hit.to, sentence.to)
    found.push({ start: starts[from] as number, end: ends[done - 1] as number, unsure: hasMeasure(passage, sentence) })
  }
  return found
}

/** `I am a people person who works well with others`: a portrait tells no result at all. */
function isSelfPortrait({ tokens: { words, ids } }: Passage, { from, to }: Sentence): boolean {
  const first = ids[from]
  if (first !== writer && first !== writerIs) return false
  if (first === writer && words[from + 1] !== 'am') return false
  const verb = first === writer ? from + 2 : from + 1
  const article = words[verb] === 'also' || words[verb] === 'truly' || words[verb] === 'simply' ? verb + 1 : verb
  return /^(?:a|an)$/.test(words[article] ?? '') && words.slice(article, Math.min(to, article + longestPortrait)).includes('who')
}

/** What the writer offers the next post or was taught, and a grade that stands beside the one before it. */
function tellsNoResult({ tokens: { words, ids } }: Passage, { from, to }: Sentence): boolean {
  for (let at = from; at < to - 1; at++) {
    const word = words[at] as string
    const next = words[at + 1] as string
    if (ids[at] === writer && ((next === 'look' && words[at + 2] === 'forward') || (/^(?:will|would|can)$/.test(next) && words[at + 2] === 'bring'))) return true
    if (word === 'taught' && next === 'me') return true
    if (word === 'from' && grades.test(next) && words[at + 2] === 'to' && grades.test(words[at + 3] ?? '')) return true
  }
  return false
}

const grades = /^(?:poor|weak|fair|good|excellent|outstanding|average|adequate|inadequate|marginal|deficient|satisfactory|unsatisfactory|acceptable|unacceptable|red|amber|yellow|green|first|second|third|last|bronze|silver|gold|worst|best|high|medium|moderate|low)$/

const writer = numberOf('i')
const writerIs = numberOf("i'm")
const longestPortrait = 9

/** Takes in the adverb of degree: `has improved a great deal`, `has been reduced considerably`. */
function withDegree({ tokens: { words, marks } }: Passage, to: number, end: number): number {
  const open = (at: number): boolean => at < end && ((marks[at] as number) & Mark.parted) === 0
  if (open(to) && isAdverb(words[to] as string) && (words[to] as string).endsWith('ly')) return to + 1
  const deal = open(to + 2) && words[to] === 'a' && /^(?:great|good|whole)$/.test(words[to + 1] as string) && /^(?:deal|lot)$/.test(words[to + 2] as string)
  return deal ? to + 3 : to
}

/** With these the sentence wishes, believes, plans or denies. */
const unsettled = "i would could should must can may might will if had not no never need needs require requires call calls want wants wanted asked hoped claim claimed depend depends depended promised believe feel think leader leaders leadership when whenever any anyone what how".split(' ')
const judging = signFor(verdicts)
const unsettling = signFor(unsettled)
const settling = kindsOf('share', 'change', 'money', 'count', 'none')

/** A judgment with no figure at all: `the port is a safer place today`. */
function isVerdict(passage: Passage, sentence: Sentence): boolean {
  const signs = signsIn(passage, sentence)
  return (signs & judging) > 0 && (signs & unsettling) === 0 && !hasMeasure(passage, sentence, settling)
}

const always = kindsOf('share', 'change', 'money')

/** A figure in the sentence stands behind the claim; `the two offices` is none, `copied by two offices` is one. */
function isMeasured(passage: Passage, sentence: Sentence, pattern: number): boolean {
  if (hasMeasure(passage, sentence, always)) return true
  if (pattern < growthFrom) return false
  const { words } = passage.tokens
  return measuresIn(passage, sentence).some((one) => one.kind === 'none' || (one.kind === 'count' && (!fewParts.test(words[one.from] as string) || words[one.from - (words[one.from - 1] === 'all' ? 2 : 1)] === 'by')))
}

const fewParts = /^(?:two|three|four|five|six|seven|eight|nine)$/

const negators = new Set(['not', 'no', 'never', 'without', 'hardly', 'neither', 'nor', 'little', 'few', "n't", 'wasn\'t', 'weren\'t', 'isn\'t', 'hadn\'t'])
const irreal = new Set(['to', 'would', 'could', 'might', 'if', 'whether', 'until', 'unless'])

/** Denied, wished for, or asked about: `was not a success`, `to improve morale`, `whether the course was well received`. */
function isUnreal({ tokens: { words } }: Passage, sentence: Sentence, from: number, to: number): boolean {
  for (let at = Math.max(sentence.from, from - 2); at < from; at++) {
    if (negators.has(words[at] as string)) return true
    if (irreal.has(words[at] as string) && !/^(?:continues?|proved|appears?|seems?)$/.test(words[at - 1] ?? '')) return true
  }
  for (let at = Math.max(sentence.from, from - 3); at < Math.min(to, from + 3); at++) if (words[at] === 'had' && !/^(?:has|have)$/.test(words[at - 1] ?? '')) return true
  for (let at = Math.max(sentence.from, from - 8); at < from; at++) if (words[at] === 'whether' || words[at] === 'if') return true
  if (isGiven(words, sentence.from, from) || (/^(?:feel|feels|felt)$/.test(words[to - 1] as string) && slighted.test(words[to] ?? ''))) return true
  for (let at = from + 1; at < to; at++) if (words[at] === 'not' && words[at + 1] !== 'happen') return true
  return isAsked(words, from) || (words[to - 1] === 'that' && words[to] === 'my')
}

/** `staff felt invisible`: a trouble. */
const slighted = /^(?:invisible|ignored|unheard|unsafe|overlooked|punished|blamed|abandoned|betrayed|forgotten|powerless|excluded|threatened|slighted|cheated|trapped)$/

/** `offered none of them a victory`, `I promised each side a win`: what is handed out or held back, and not what came of it. */
function isGiven(words: readonly string[], first: number, from: number): boolean {
  for (let at = Math.max(first, from - 5); at < from; at++) if (/^(?:offered|promised|denied|granted|sought)$/.test(words[at] as string) || (words[at] === 'none' && words[at + 1] === 'of')) return true
  return false
}

/** `tasked with improving morale`, `it is important that employees feel valued`: what should be, and not what came of anything. */
const isAsked = (words: readonly string[], from: number): boolean =>
  (words[from - 1] === 'with' && /^(?:tasked|charged|entrusted)$/.test(words[from - 2] ?? '')) || (words[from - 1] === 'that' && /^(?:important|essential|vital|critical|crucial|necessary|imperative)$/.test(words[from - 2] ?? ''))
