/** Marks official, consultants' and headquarters' phrases, and sentences built of abstract nouns instead of verbs. */
import { abstractNouns } from '../abstract-nouns.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { compilePatterns, mayMatch, nextMatch, patternAt } from '../patterns.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { Count, countIn } from '../word-counts.ts'
import { consultant, headquarters, hollow, official, officialClasses } from '../words/officialese.ts'

const patterns = compilePatterns(officialClasses, [...official, ...consultant, ...headquarters, ...hollow])
const anyPattern = [patterns]
/** Nouns made of verbs in one sentence, and their share of its words, from which on it is no longer prose. */
const fewest = 5
const share = 0.22

export default paragraphRule({
  severity: 'warning',
  title: 'Bureaucratic wording',
  message: 'This is the language of offices; a plain verb would say who did what.',
  reason: 'Boards are warned against bureaucratic words and expressions: they hide the deed and tire the reader.',
  advice: 'Say it as you would to a neighbor: name the person, the verb and the thing.',
  source: briefing,
  weight: 40,
  find: ({ passage, place }) => {
    const hits: Hit[] = []
    if (place.heading) return hits
    const { sentences } = passage
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      if (sentence.start >= place.bodyStart && isSuspect(passage, sentence)) for (const hit of heavyIn(passage, sentence)) hits.push(hit)
    }
    return hits
  },
  hits: [
    '[[In furtherance of]] these aims, I wrote the plan.',
    'The plan was [[effectuated]] in May.',
    'It could not support the office [[on a go-forward basis]].',
    'I wrote the vision and [[socialized it across the enterprise]].',
    'Gains came across the benefits [[value chain]].',
    '[[Engagement was conducted]] in four towns.',
    '[[Pursuant to]] the order I closed the yard.',
    'I set up a [[battle rhythm]] with the water managers.',
    '[[Appropriate follow-up actions were taken]].',
    'I [[leveraged existing governance structures]] to reach them.',
    'We worked by, [[with and through]] the states.',
    'The Trust is [[well positioned]] for the decade.',
    'I [[ensured alignment of]] the offices.',
    'We planned for the [[rationalization, harmonization, consolidation and subsequent reorganization and simplification]] of it all.',
  ],
  misses: [
    'I signed the order and posted it at each gate.',
    'The court ordered the agency to pay by June.',
    'I wrote the contract so that one firm fixes what is nobody\'s job.',
    'The population of the county had doubled, and the commission closed two stations.',
    'The department bought the equipment after an inspection and an argument about the insurance.',
    'The battle of 1812 was fought here, and the rhythm section played.',
    'The chain of custody held, and the value of the land rose.',
    'I set the line of buoys and the effort took two days.',
    'The vaccination of 40,000 children took nine weeks.',
    'The stakeholders of the lawsuit sat at one table.',
    'We conducted the ship through the channel.',
    'On the basis of these files I fired the vendor.',
  ],
})

const isSuspect = (passage: Passage, sentence: Sentence): boolean =>
  mayMatch(patterns, passage, sentence.from, sentence.to) || countIn(passage, sentence, Count.abstract) >= Math.max(fewest, Math.floor(share * (sentence.to - sentence.from)))

function* heavyIn(passage: Passage, sentence: Sentence): Generator<{ start: number; end: number; message?: string }> {
  const { starts, ends, words } = passage.tokens
  let from = -1
  let to = -1
  let found = false
  for (let at = nextMatch(anyPattern, passage, sentence.from, sentence.to); at < sentence.to; at = nextMatch(anyPattern, passage, at + 1, sentence.to)) {
    const hit = patternAt(patterns, passage, at, sentence.to)
    if (!hit) continue
    found = true
    // Phrases a few words apart make one heavy stretch.
    if (from >= 0 && at > to + 4) {
      yield { start: starts[from] as number, end: ends[trimmedEnd(words, from, to)] as number }
      from = -1
    }
    if (from < 0) from = at
    to = Math.max(to, hit.to)
  }
  if (from >= 0) yield { start: starts[from] as number, end: ends[trimmedEnd(words, from, to)] as number }
  if (found) return
  const density = abstractNouns(passage, sentence)
  if (density.count < fewest || density.count / density.words < share || hasFigure(passage, sentence)) return
  yield {
    start: starts[density.from] as number,
    end: ends[density.to - 1] as number,
    message: 'Nouns made of verbs stand here in a row; verbs would say who did what.',
  }
}

const hasFigure = ({ tokens: { marks } }: Passage, { from, to }: Sentence): boolean => {
  for (let at = from; at < to; at++) if ((marks[at] as number) & Mark.digit) return true
  return false
}

const little = new Set('and the a an or that were was is are be been it this all'.split(' '))

function trimmedEnd(words: readonly string[], from: number, to: number): number {
  let last = to - 1
  while (last > from && little.has(words[last] as string)) last--
  return last
}
