/** Tells whose deed a sentence tells: the writer's, the group's, nobody's that is named, or none. */
import type { Owner } from '../ecq/kind.ts'
import type { Tokens } from '../text/tokens.ts'
import { adverbs, causedDeeds, collectiveSubjects, formsOfBe, isParticiple, isPast, modals, presentDeeds, presentVerbs } from './words/verbs.ts'

/** The owner of the deed in the tokens [from, to): the first subject with a verb of doing decides. */
export function ownerOf({ words }: Tokens, from: number, to: number): Owner {
  let passive = false
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (word === 'i' && acts(words, at + 1, to)) return 'i'
    if (word === 'we' && acts(words, at + 1, to)) return 'we'
    if (collectiveSubjects.has(word) && isOurs(words[at - 1]) && acts(words, at + 1, to)) return 'we'
    if (!passive && formsOfBe.has(word)) passive = isParticiple(words[skip(words, at + 1, to)] ?? '')
  }
  return passive ? 'passive' : 'none'
}

const isOurs = (word: string | undefined): boolean => word === 'our' || word === 'my'

/** A verb of doing follows; `I was`, `I had a budget`, `I could not` tell no deed. */
function acts(words: readonly string[], at: number, to: number): boolean {
  const verb = skip(words, at, to)
  if (verb >= to) return false
  const word = words[verb] as string
  if (word === 'had' || word === 'have' || word === "i've") return isParticiple(words[skip(words, verb + 1, to)] ?? '') || (word === 'had' && causes(words, verb + 1, to))
  if (states.has(word) || formsOfBe.has(word) || modals.has(word)) return false
  return isPast(word) || !presentVerbs.has(word)
}

/** `I had my analysts rebuild it`, `I had them trained`: others did it, at the writer's word. */
function causes(words: readonly string[], at: number, to: number): boolean {
  if (!objects.has(words[at] ?? '')) return false
  for (let i = at + 1; i < Math.min(to, at + 6) && !halts.has(words[i] as string); i++) {
    const word = words[i] as string
    if (isParticiple(word) || ((presentDeeds.has(word) || causedDeeds.has(word)) && (i > at + 1 || pronouns.has(words[at] as string)))) return true
  }
  return false
}

const pronouns = new Set(['them', 'him', 'her', 'everyone', 'everybody', 'staff'])
const objects = new Set([...pronouns, 'my', 'our', 'their', 'his', 'each', 'every', 'all', 'both', 'the'])
const halts = new Set(['to', 'of', 'that', 'who', 'which', 'and', 'or', 'but', 'for', 'in', 'with', 'on', 'at', 'from', 'when', 'as', 'than', 'i', 'we'])

const states = new Set(['inherited', 'became', 'faced', 'needed', 'knew', 'believe', 'believed', 'value', 'think', 'expected', 'joined', 'wanted', 'hoped', 'lacked', 'feel', 'felt', 'do', 'did', 'and', 'or', 'of', 'to', 'in'])

function skip(words: readonly string[], at: number, to: number): number {
  let next = at
  while (next < to && adverbs.has(words[next] as string)) next++
  return next
}
