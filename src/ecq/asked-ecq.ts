/** Tells from the words of a question which ECQ it asks for. */
import type { Framework } from './framework.ts'

/** What a word weighs: in an ECQ's title, in the title of one of its competencies, in what is said of either. */
const weights = { title: 6, competency: 4, definition: 1 } as const
const leastScore = 3
/** The best must stand so far above the next. */
const lead = 1.3

/** The id of the ECQ whose own words the question has, or null where it has none's or those of several. */
export function askedEcq(question: string, framework: Framework): string | null {
  const asked = new Set(stemsIn(question))
  const known = wordsOf(framework)
  const scores = framework.ecqs.map(({ id }) => {
    let score = 0
    for (const stem of asked) score += known.get(stem)?.get(id) ?? 0
    return { id, score }
  })
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  return best && best.score >= leastScore && best.score >= lead * (next?.score ?? 0) ? best.id : null
}

type WordWeights = ReadonlyMap<string, ReadonlyMap<string, number>>
const remembered = new WeakMap<Framework, WordWeights>()

/** By stem and ECQ its weight: what several ECQs share counts less. */
function wordsOf(framework: Framework): WordWeights {
  const known = remembered.get(framework)
  if (known) return known
  const heaviest = new Map<string, Map<string, number>>()
  for (const { id, title, definition, competencies } of framework.ecqs) {
    const hear = (text: string, weight: number): void => {
      for (const stem of stemsIn(text)) {
        const byEcq = heaviest.get(stem) ?? new Map<string, number>()
        heaviest.set(stem, byEcq.set(id, Math.max(weight, byEcq.get(id) ?? 0)))
      }
    }
    hear(title, weights.title)
    hear(definition, weights.definition)
    for (const competency of competencies) {
      hear(competency.title, weights.competency)
      hear(competency.definition, weights.definition)
    }
  }
  for (const byEcq of heaviest.values()) {
    const sum = [...byEcq.values()].reduce((total, weight) => total + weight, 0)
    for (const [id, weight] of byEcq) byEcq.set(id, (weight * weight) / sum)
  }
  remembered.set(framework, heaviest)
  return heaviest
}

/** Words of questions that the frameworks say otherwise. */
const otherwise: ReadonlyMap<string, string> = new Map(Object.entries({ staff: 'peopl', team: 'peopl', teams: 'peopl', employees: 'peopl', budget: 'fiscal', budgets: 'fiscal', law: 'law', legal: 'law', constitution: 'law', setback: 'resili', adapt: 'resili', adapted: 'resili' }))
/** In any question, and in what is said of any ECQ. */
const empty = new Set('this that with from into when what where which have your time tell describe give example experience situation about through make made must while they their them other able ability involves'.split(' '))
/** Of verbs that stand in one title and in questions about any. */
const emptyStems = new Set(['driv', 'drov', 'manag', 'lead', 'build', 'built', 'achiev'])

/** Stems of the words that carry a sense; enough to bring "solve" and "solving", "efficient" and "efficiency" together. */
const stemsIn = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => otherwise.get(word) ?? (word.length < 4 || empty.has(word) ? [] : stemOf(word))).filter((stem) => !emptyStems.has(stem))

const stemOf = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|e)$/, '').slice(0, 6)
