/** Tells items of a list that open with a deed of the writer's, where no heading says what they are. */
import { parts } from '../ecq/kind.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import { adverbs } from './words/verbs.ts'

export const actionColumn = parts.indexOf('action')

/** What came of a deed is often told with one of these: `Reduced errors from 9 to 2 percent`. */
const outcomeVerbs = new Set(
  (
    'achieved added attained avoided boosted brought closed completed cut decreased delivered doubled earned eliminated enabled ended exceeded finished freed gained generated grew halved improved increased kept ' +
    'lifted lowered met produced raised reached received recovered reduced resulted retained returned saved secured shortened surpassed tripled won inherited'
  ).split(' '),
)

/**
 * Indexes of the sentences of one section that do without "I" and tell a step taken: no figure before and after, no verb of what
 * came of it. None where nobody says "I" at all: a resume tells its results so, too. Linear.
 */
export function plainDeeds(told: readonly SentenceFacts[]): number[] {
  return told.some(({ saysI }) => saysI) ? told.flatMap((sentence, at) => (tellsStep(sentence) ? [at] : [])) : []
}

function tellsStep({ bare, declared, moved, passage: { tokens }, from, to }: SentenceFacts): boolean {
  if (!bare || declared !== null || moved) return false
  const verb = tokens.words.slice(from, to).find((word) => !adverbs.has(word) && !/^\d/.test(word)) ?? ''
  return !outcomeVerbs.has(verb)
}
