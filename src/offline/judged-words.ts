/** Counts the words that decide whether an ECQ holds enough to be judged: as whoever counts its file does, but what is said twice counts once. */
import { toldWords } from '../ecq/told-words.ts'
import type { Analysis } from './analysis.ts'
import type { EcqGroup } from './ecq-groups.ts'
import { storyFacts } from './story-facts.ts'

export function judgedWords({ parsed, outline }: Pick<Analysis, 'parsed' | 'outline'>, group: Pick<EcqGroup, 'ecq' | 'paragraphs'>): number {
  const own = new Set(group.paragraphs.map(({ index }) => index))
  return toldWords(parsed, outline, (index) => own.has(index) || outline.places[index]?.ecq === group.ecq) - storyFacts(group).repeated
}
