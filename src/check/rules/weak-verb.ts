/** Marks verbs that put the writer beside the deed: was responsible for, helped, was involved in, assisted. */
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { isAdverb } from '../clauses.ts'
import type { PhraseHit } from '../phrases.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { weakPhrases, weakPredicates, weakPresents } from '../words/weak-predicates.ts'

const presentsFrom = weakPredicates.length
const phrasesFrom = presentsFrom + weakPresents.length

export default paragraphRule({
  severity: 'warning',
  title: 'Weak verb',
  message: 'This verb puts you beside the deed instead of in it.',
  reason: 'A board can credit only what you did; "responsible for" and "helped" leave it to guess.',
  advice: 'Name the act: led, decided, negotiated, wrote, hired, stopped. If others did it, say what you did to make it happen.',
  source: briefing,
  weight: 60,
  phrases: [...weakPredicates, ...weakPresents, ...weakPhrases],
  find: ({ passage, phrases }) => {
    const hits: Hit[] = []
    let sentence = 0
    let lastEnd = -1
    for (const hit of longest(phrases)) {
      while ((passage.sentences[sentence]?.to ?? Infinity) <= hit.from) sentence++
      const home = passage.sentences[sentence]
      if (!home || hit.from < lastEnd || !isWriters(passage, home, hit) || ownsFault(passage, home, hit)) continue
      lastEnd = hit.to
      hits.push({ start: hit.start, end: hit.end })
    }
    return hits
  },
  hits: [
    'I [[was responsible for]] nine field offices.',
    'Before that I also [[helped]] draft the plan.',
    'I drafted one annex and [[assisted]] with the others.',
    'My staff [[helped]] the port with a second lane.',
    'My staff and I [[were also involved in]] talks with the growers.',
    'The board agreed, [[with my full support]], to close two lines.',
    'I [[am responsible for]] a budget of $4 million.',
    'I [[played a key role in]] the merger and [[took part in]] the talks.',
    'I [[served as a member]] of the recovery group.',
    'I have [[participated]] in three reorganizations.',
    'I [[was tasked with]] the closure of the depot.',
    'I [[was asked to assist]] with the audit.',
    'I [[was part of the team]] that wrote the rule.',
    '[[My role was to]] support the specialists.',
    'I [[was responsible for]] the loss prevention office.',
    'I [[was responsible for]] reducing the delay.',
  ],
  misses: [
    'I led nine field offices.',
    'The tool helped crews see the fire line.',
    'The contractor was responsible for the delay, and I ended its contract.',
    'I found the clerk who had helped them.',
    'I asked what would help, and the oldest driver answered.',
    'I changed the form, which helped new clerks.',
    'The court held the agency responsible for the spill.',
    'I told the mayor that the county was involved in the talks.',
    'It took me a year to win the support of the pilots.',
    'The tribe contributed land and I contributed the pipe.',
    'I fired two managers who had been involved in the fraud.',
    'I took part of the money from travel.',
    'I moved the clerks downstairs, and that helped.',
    'I was responsible for the failure and said so to the Secretary.',
    'I told the board that I was personally responsible for both of those costly errors.',
    'I had full responsibility for the $3 million loss.',
    'I am accountable for every mistake in that estimate, and was responsible for losses in the field.',
  ],
})

/** Of the hits that begin at one word, the longest. */
function longest(phrases: readonly PhraseHit[]): PhraseHit[] {
  const kept: PhraseHit[] = []
  for (const hit of phrases) {
    const last = kept.at(-1)
    if (!last || last.from !== hit.from) kept.push(hit)
    else if (hit.to > last.to) kept[kept.length - 1] = hit
  }
  return kept
}

const carriers = new Set(['have', 'has', 'had', 'been', 'did', 'would', 'could', 'will'])
const joining = new Set(['and', 'or', 'but', 'then'])

/** Whether the predicate's subject is the writer, or a group of the writer's. */
function isWriters(passage: Passage, sentence: Sentence, { from, phrase }: PhraseHit): boolean {
  if (phrase >= phrasesFrom) return true
  const { words, marks } = passage.tokens
  let at = from
  while (at > sentence.from && !((marks[at] as number) & Mark.parted) && (isAdverb(words[at - 1] as string) || carriers.has(words[at - 1] as string))) {
    if (words[at - 1] === 'not' || words[at - 1] === 'never') return false
    at--
  }
  if (at === sentence.from) return false
  const before = words[at - 1] as string
  const parted = ((marks[at] as number) & Mark.parted) !== 0
  if (!parted && /^(?:i|i've|i'd|i'm|we|we've)$/.test(before)) return true
  if (phrase >= presentsFrom) return false
  if (parted || joining.has(before)) {
    const joiner = joining.has(before) ? at - 1 : at
    return isChained(words, sentence.from, joiner, ((marks[joiner] as number) & Mark.parted) !== 0)
  }
  return groups.has(before) && isOwn(words, at - 1, sentence.from)
}

const faults = new Set('failure failures mistake mistakes error errors loss losses delay delays blunder blunders shortfall shortfalls lapse lapses misstep missteps breach breaches oversight overrun overruns outage outages'.split(' '))
const pointing = /^(?:the|that|this|those|these|my|our|its|every|each|any|all|both|a|an)$/
const longestFault = 5

/** `responsible for the failure`: a fault owned is a deed; `for the loss prevention office` and `for reducing the delay` are duties. */
function ownsFault({ tokens: { words, marks } }: Passage, { to }: Sentence, hit: PhraseHit): boolean {
  const first = words[hit.to] ?? ''
  if (words[hit.to - 1] !== 'for' || !(pointing.test(first) || (faults.has(first) && first.endsWith('s')))) return false
  for (let at = hit.to; at < Math.min(to, hit.to + longestFault); at++) {
    const word = words[at] as string
    if (at > hit.to && (marks[at] as number) & Mark.parted && !((marks[at] as number) & Mark.money)) return false
    if (faults.has(word)) return at + 1 >= to || ((marks[at + 1] as number) & Mark.parted) !== 0 || afterFault.test(words[at + 1] as string)
    if (word.endsWith('ing')) return false
  }
  return false
}

const afterFault = /^(?:and|or|but|of|in|on|at|to|by|that|which|when|so|because|as|from|with|we|i|it|they)$/

const groups = new Set('staff team teams office people unit group division branch deputies deputy managers employees analysts supervisors organization department directorate lawyers attorneys engineers officers'.split(' '))

function isOwn(words: readonly string[], group: number, from: number): boolean {
  for (let at = group - 1; at >= Math.max(from, group - 3); at--) if (words[at] === 'my' || words[at] === 'our') return true
  return false
}

const relatives = new Set(['who', 'which', 'that'])
const others = new Set(['he', 'she', 'they', 'it', 'you'])

/** Whether the verb at `to` goes on from `I`: no other subject since; a comma before it closes a relative clause. */
function isChained(words: readonly string[], from: number, to: number, closed: boolean): boolean {
  for (let at = to - 1; at >= from; at--) {
    const word = words[at] as string
    if (word === 'i' || word === 'we' || word === "i've") return true
    if (others.has(word) || (!closed && relatives.has(word))) return false
  }
  return false
}
