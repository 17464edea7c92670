/** Marks steps told in the passive without the writer: a board cannot see who held the meeting or made the decision. */
import { tableOf } from '../../text/lexicon.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { isMostlyMine } from '../deeds.ts'
import { type Passive, passivesOf } from '../passive.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { isMeasuredEnd, stepKind } from '../told-steps.ts'

export default paragraphRule({
  severity: 'warning',
  title: 'Step in the passive',
  message: 'This step has nobody who took it.',
  reason: 'A board credits what you did; a plan that "was developed" may have been anybody\'s.',
  advice: 'Put the doer in front: "I set up…", "I had my deputy draft…". If somebody else did it, say what your part was.',
  source: briefing,
  weight: 65,
  find: ({ passage, place, parts, settings }) => {
    const found: { hit: Hit; sure: boolean; acted: boolean }[] = []
    const { sentences } = passage
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      // Under a heading that says so, a passive tells what was found, not what was done about it.
      if (place.declared[index] === 'context' || place.declared[index] === 'challenge') continue
      const passives = passivesOf(passage, sentence)
      let recent: boolean | undefined
      for (let i = 0; i < passives.length; i++) {
        const passive = passives[i] as Passive
        const kind = stepKind(passage, sentence, passive)
        if (kind === null || (parts[index] === 'result' && isMeasuredEnd(passage, sentence, passive))) continue
        recent ??= !tellsHistory(passage, sentence, Number(settings.date.slice(0, 4)) - 12)
        if (recent) found.push({ hit: { start: passive.start, end: passive.end, ...(passive.agent >= 0 && { message: byAnother }) }, sure: kind === 'sure', acted: parts[index] === 'action' })
      }
    }
    if (found.length === 0) return none
    const mine = isMostlyMine(passage, found.length)
    // Where one step hides its doer, its neighbors do too; alone, an unfamiliar verb is given the benefit of the doubt.
    if (found.some(({ sure }) => sure)) return found.map(({ hit }) => ({ ...hit, unsure: mine }))
    return mine ? none : found.flatMap(({ hit, acted }) => (acted ? [{ ...hit, unsure: true }] : []))
  },
  hits: [
    '[[A steering committee was established]] in March.',
    'I arrived in May. [[Three workshops were held]], and [[a new intake form was designed]].',
    'After much debate [[the schedule was revised]].',
    '[[A number of changes were made]] to the roster.',
    '[[The concerns of the union were given]] careful attention.',
    '[[Funds were reallocated]] from travel to repairs.',
    '[[The agreement was negotiated]] over six months by our lawyers.',
    'Where two sections disagreed, [[the matter was dealt with]] at the lowest level.',
    '[[The new rules were drafted, vetted and rolled out]] in nine ports.',
    '[[Weekly calls were set up]] with the carriers.',
    '[[A compromise was worked out]] between the two bureaus.',
    '[[Senior leaders were briefed]] weekly. [[The risks were listed]] in a table.',
    '[[Tabletop exercises were run]] with the hospitals.',
    'Result: [[The matter was resolved]].',
    '[[The rules were adopted]] by our team in May.',
  ],
  misses: [
    'I wrote the rule. It saved $6.4 million a year and no claim was held more than a day.',
    'Context: Formerly, the process was decentralized and the forms were reviewed twice.',
    'The process was decentralized, and each of nine offices had its own forms.',
    'Formerly, permits were issued by hand.',
    'The bill was signed into law in May.',
    'The county was hit by two hurricanes in eleven days.',
    'The island was cut off for nine days.',
    'The lake is fed by four rivers and is owned by the state.',
    'Half the fleet was grounded when I arrived.',
    'The plan that was sent to me had no dates in it.',
    'No grievance has been filed since 2020.',
    'The office was created by Congress in 1946.',
    'The dams were built in 1958 and have not been raised since.',
    'I was asked to take over the depot the day after it was flooded.',
    'A technician was exposed to brucella because nobody had reported the seal.',
    'Fourteen of the sergeants have been promoted.',
    'The clause was not invoked.',
    'Our registration was restored by the oversight board in November.',
    'I asked which of the claims were reviewed twice.',
    'The workforce was organized by trade.',
    'The agency was fined $2 million by the court.',
    'The laboratory is located in Ohio and is funded by fees.',
    'More than half of the wait came after a physician had decided, while a bed was being cleaned, assigned and argued over.',
    'Result: The four spillways were repaired before the 2024 runoff. Both weaknesses were closed in one audit cycle.',
    'The model was subsequently adopted by the Congressional Budget Office for its own projections.',
    'Our partnership was recognized with an award.',
  ],
})

const none: readonly Hit[] = []
const byAnother = 'By these words somebody else took this step.'
const past = tableOf(['ago', 'originally', 'historically', 'previously', 'formerly', 'traditionally'])

/** A year before the working memory of a narrative, or words that put the sentence before the writer's time. */
function tellsHistory({ tokens: { words, ids, marks } }: Passage, sentence: Sentence, oldest: number): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at] as string
    if ((marks[at] as number) & Mark.digit && /^(?:1[89]|20)\d\ds?$/.test(word) && Number(word.slice(0, 4)) < oldest) return true
    if (past[ids[at] as number] === 1) return true
    if (word === 'years' && (words[at + 1] === 'before' || words[at + 1] === 'earlier')) return true
  }
  return false
}
