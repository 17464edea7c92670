/** Lists the tokens of a paragraph that hold a digit: they are few, and who looks for years need look at no others. */
import { byPassage } from '../text/by-passage.ts'
import type { Sentence } from '../text/passage.ts'
import { signsIn, signsOf } from '../text/sentence-signs.ts'
import { Mark } from '../text/tokens.ts'

const none: readonly number[] = []

/** Indexes of tokens, in order. Linear; remembered by passage. */
export const figurePlaces = byPassage((passage): readonly number[] => {
  if (!(signsOf(passage) & Mark.digit)) return none
  const { sentences, tokens } = passage
  const { marks } = tokens
  let count = 0
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    if (!(signsIn(passage, sentence) & Mark.digit)) continue
    for (let at = sentence.from; at < sentence.to; at++) if ((marks[at] as number) & Mark.digit) room[count++] = at
  }
  return room.slice(0, count)
})

/** Filled again for each passage and copied. */
const room: number[] = []
