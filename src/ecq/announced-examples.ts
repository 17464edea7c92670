/** Tells a paragraph by which several examples are announced. */
import { bySentence } from '../text/by-sentence.ts'
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { caseWords } from './case-words.ts'

/** Whether the paragraph says, after `bodyStart`, that several examples follow. Asked of the first paragraphs of a section only. */
export function announcesExamples(passage: Passage, bodyStart: number): boolean {
  const { sentences } = passage
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    if (sentence.end > bodyStart && announces(passage, sentence)) return true
  }
  return false
}

/** What a word does in an announcement; flags are added up. */
const Role = { names: 1, counts: 2, follows: 4, shows: 8, each: 16 } as const

const roles = flagsOf([
  [Role.names, caseWords.filter((word) => word.endsWith('s'))],
  [Role.counts, 'following below short brief these several three four five six seven other few many both two those range series handful selection variety number set string sampling'.split(' ')],
  [Role.follows, ['following', 'follow', 'follows', 'below']],
  [
    Role.shows,
    'show shows shown showed seen illustrate illustrates illustrated demonstrate demonstrates demonstrated describe describes described reflect reflected exemplify present presented highlight told offer give'.split(' '),
  ],
  [Role.each, ['each']],
])

const announces = bySentence(({ tokens: { words, ids } }, { from, to }): boolean => {
  let said = 0
  for (let at = from; at < to; at++) {
    const role = roles[ids[at] as number] as number
    if (role === Role.each && words[at + 1] === 'of' && words[at + 3] === 'following') return true
    said |= role
  }
  return (said & Role.names) > 0 && ((said & Role.follows) > 0 || (said & (Role.counts | Role.shows)) === (Role.counts | Role.shows))
})
