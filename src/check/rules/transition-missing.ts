/** Asks for a link where a paragraph begins something new without saying how it hangs on what came before. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { findExamples } from '../../ecq/examples.ts'
import { share } from '../../ecq/stems.ts'
import { flagsOf } from '../../text/lexicon.ts'
import type { Paragraph } from '../../text/parse.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { documentRule } from '../rule.ts'
import { houseRule } from '../sources.ts'

/** Fewer uncommon words say nothing about what a paragraph hangs on. */
const leastStems = 12

const pier = 'In 2018 the harbor pilots refused to board at night, and ships waited eleven hours off the bar. I rode with the pilots for nine nights and bought two lights. Waiting fell from eleven hours to three, and no ship has grounded since.'

export default documentRule({
  severity: 'suggestion',
  title: 'No transition',
  message: 'Nothing links this paragraph to what came before.',
  reason: 'A reader of ten cases in a sitting should not have to find out alone whether a new story has begun.',
  advice: 'Open with a time, a post, or the thing from before that it follows from.',
  source: houseRule,
  weight: 10,
  kinds: ['statement', 'package'],
  gather: ({ passage, place }) => {
    const first = passage.sentences.find(({ end }) => end > place.bodyStart)
    return first !== undefined && opensWithLink(passage, first)
  },
  judge: function* ({ parsed, outline, facts }) {
    const cuesAt = (index: number) => exampleCues((parsed.paragraphs[index] as Paragraph).passage, outline.places[index]?.bodyStart ?? 0)
    for (const { firstParagraph, lastParagraph } of findExamples(parsed, outline)) {
      for (let index = firstParagraph + 1; index <= lastParagraph; index++) {
        const { stems, opening, dated, post, another, titled } = cuesAt(index)
        const declared = outline.places[index]?.declared.some((part) => part !== null) ?? false
        if (facts[index] === true || dated || post || another || titled || declared || stems.length < leastStems) continue
        let before = 0
        let known = 0
        // The nearest paragraph is the likeliest to know its words.
        for (let earlier = index - 1; earlier >= firstParagraph && known === 0; earlier--) {
          known = share(stems, cuesAt(earlier).stems)
          before += cuesAt(earlier).stems.length
        }
        if (before > 0 && known === 0) yield { paragraph: index, ...opening }
      }
    }
  },
  hits: [
    `${pier}\n\n[[I value courtesy at every counter of a library.]] Readers deserve warm rooms, clean tables, patient clerks, sharp pencils, quiet corners, generous shelves, and friendly answers.`,
    `${pier}\n\n[[Apples grow poorly in the sandy gardens of a coast.]] I manured orchards, pruned branches, grafted cuttings, watered seedlings, fenced meadows, drained ditches, planted hedges, and harvested bushels.`,
  ],
  misses: [
    pier,
    `${pier}\n\nIn 2020 the orchard failed. I manured meadows, pruned branches, grafted cuttings, watered seedlings, drained ditches, planted hedges, and harvested bushels.`,
    `${pier}\n\nThe pilots asked for a third light. I found money for it.`,
    `${pier}\n\nAnother success was the orchard. I manured meadows, pruned branches, grafted cuttings, watered seedlings, drained ditches, planted hedges, and harvested bushels.`,
  ],
})

/** What a word does where a paragraph opens; flags are added up. */
const Kind = { link: 1, the: 2, known: 4 } as const

const links = (
  'another also then next still once after before when while since until as because besides beyond meanwhile instead however throughout later soon finally first second third with within during by despite even but and yet so to today now ' +
  'this that these those it its they them their both each neither either none nobody one two three four five all most some many such he she his her'
).split(' ')
/** With `the` before them. */
const known = 'next other same second third last final first rest remaining new resulting results result outcome outcomes work effort plan program change changes numbers'.split(' ')

const kinds = flagsOf([
  [Kind.link, links],
  [Kind.the, ['the']],
  [Kind.known, known],
])

function opensWithLink({ tokens: { ids, marks } }: Passage, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const kind = kinds[ids[at] as number] as number
    if (kind & Kind.link) return true
    if (kind & Kind.the && at + 1 < ids.length && (kinds[ids[at + 1] as number] as number) & Kind.known && !((marks[at + 1] as number) & Mark.parted)) return true
  }
  return false
}
