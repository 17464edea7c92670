/** Marks paragraphs whose deeds are hands-on, technical or first-line supervisory work. */
import type { Passage, Sentence } from '../../text/passage.ts'
import type { Span } from '../../text/span.ts'
import { deedsOf } from '../deeds.ts'
import { compilePatterns, mayMatch, nextMatch, patternAt } from '../patterns.ts'
import { documentRule } from '../rule.ts'
import { briefingThemes } from '../sources.ts'
import { handsOn, handsOnClasses } from '../words/hands-on.ts'

const patterns = compilePatterns(handsOnClasses, handsOn)
const anyPattern = [patterns]

/** So many signs in one paragraph are no accident; beside such a paragraph, fewer tell the same. */
const alone = 3
const beside = 2

export default documentRule<readonly Span[]>({
  severity: 'warning',
  title: 'Technical work, not executive leadership',
  message: 'Most of this paragraph is hands-on or first-line work.',
  reason: 'Boards refuse cases that show a specialist or a supervisor; an executive decides, directs and changes how others work.',
  advice: 'Say what you decided and why, whom you put in charge, what you changed in the organization. Leave out the tools.',
  source: briefingThemes,
  weight: 78,
  kinds: ['statement', 'package', 'answer', 'accomplishment-record'],
  gather: ({ passage }) => {
    const end = passage.tokens.ids.length
    if (nextMatch(anyPattern, passage, 0, end) === end) return none
    const signs: Span[] = []
    for (let index = 0; index < passage.sentences.length; index++) putSigns(signs, passage, passage.sentences[index] as Sentence)
    return signs
  },
  judge: function* ({ facts, outline }) {
    const dense = new Set<number>()
    for (let paragraph = 0; paragraph < facts.length; paragraph++) if ((facts[paragraph]?.length ?? 0) >= alone) dense.add(outline.places[paragraph]?.section ?? -1)
    for (let paragraph = 0; paragraph < facts.length; paragraph++) {
      const signs = facts[paragraph] as readonly Span[]
      const least = dense.has(outline.places[paragraph]?.section ?? -1) ? beside : alone
      const first = signs[0]
      if (first && signs.length >= least) yield { paragraph, start: first.start, end: first.end }
    }
  },
  hits: [
    'I [[installed]] the new routers myself over a weekend. I wrote the scripts that move the files and tested every one.',
    'I [[approved leave]], drew up the weekly roster and checked the work of each clerk. I wrote eleven appraisals.',
    'I [[wrote the code for the intake form]], built the database behind it and fixed the printer queue by hand.\n\nI [[sat with]] a clerk every morning. I pulled the logs.',
    'I [[debugged the batch job]] at night. I rewrote the queries, rebuilt two indexes and moved the backup to four in the morning.',
  ],
  misses: [
    'I appointed a chief engineer from outside and gave her the whole of the network. She rebuilt it in a year.',
    'I moved the budget to the four districts and closed the central depot. I wrote to each mayor myself.',
    'I called nine of the prosecutors myself, and I set a single date for all offices.',
    'I ended the third signature, split the intake into three streams and published the cost every Friday.',
    'A contractor installed the servers, wrote the scripts and ran the cables.',
  ],
})

const none: readonly Span[] = []

/** Puts those of a sentence that tells a deed of the writer's. */
function putSigns(signs: Span[], passage: Passage, sentence: Sentence): void {
  if (!mayMatch(patterns, passage, sentence.from, sentence.to)) return
  if (!deedsOf(passage, sentence).some(({ subject, tense }) => subject === 'i' && tense !== 'perfect')) return
  const { starts, ends } = passage.tokens
  for (let at = nextMatch(anyPattern, passage, sentence.from, sentence.to); at < sentence.to; at = nextMatch(anyPattern, passage, at + 1, sentence.to)) {
    const hit = patternAt(patterns, passage, at, sentence.to)
    if (!hit) continue
    signs.push({ start: starts[at] as number, end: ends[hit.to - 1] as number })
    at = hit.to - 1
  }
}
