/** Marks the official definition of an ECQ or competency repeated, word for word or turned to the first person. */
import type { Sentence } from '../../text/passage.ts'
import { copiedDefinition, fewestShared } from '../definitions.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { Count, countIn } from '../word-counts.ts'

export default paragraphRule({
  severity: 'error',
  title: 'Definition repeated',
  message: 'These words repeat an official definition.',
  reason: 'The board knows the definitions; repeated, they take the place of a deed and prove nothing.',
  advice: 'Cut the definition and begin with your challenge; let the deed show the qualification.',
  source: briefing,
  weight: 77,
  find: ({ passage }) => {
    const { tokens, sentences } = passage
    let hits: Hit[] | undefined
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      if (countIn(passage, sentence, Count.defining) < fewestShared) continue
      const { from, to } = sentence
      const copied = copiedDefinition(tokens, from, to)
      if (!copied) continue
      let first = copied.from
      while (first > from && leading.has(tokens.words[first - 1] as string)) first--
      ;(hits ??= []).push({ start: tokens.starts[first] as number, end: tokens.ends[copied.to - 1] as number })
    }
    return hits ?? none
  },
  hits: [
    'Business Acumen [[involves the ability to manage human, financial, and information resources strategically]].',
    'I [[made decisions that produced high-quality results by applying technical knowledge, analyzing problems, and calculating risks]].',
    'I [[built coalitions internally and with other Federal agencies, State and local governments, nonprofit and private sector organizations, foreign governments, and international organizations to achieve common goals]].',
    'I [[bring about strategic change, both within and outside the organization, to meet organizational goals]].',
    'I [[provided an inclusive workplace that fostered the development of others, facilitated cooperation and teamwork, and supported constructive resolution of conflicts]].',
    'I [[develop new insights into situations, question conventional approaches, and encourage new ideas and innovations]].',
    'I [[persuade others, build consensus through give and take, and gain cooperation from others to obtain information]].',
  ],
  misses: [
    'I brought federal agencies, state and local governments, nonprofits and private sector firms to one table, and they signed in nine weeks.',
    'I made the decision to close the line after I had analyzed the cause of the fire.',
    'I led 400 people toward one goal: no late checks by June.',
    'I built a coalition of nine towns and two tribes to buy the river bank.',
    'I managed a budget of $40 million and a staff of 300.',
    'I cut the budget by 9 percent without losing a single clinic.',
  ],
})

const none: readonly Hit[] = []

/** Small words right before the copy that belong to it. */
const leading = new Set(['involves', 'the', 'ability', 'to', 'a', 'an', 'demonstrated', 'is'])
