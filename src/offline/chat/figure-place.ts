/** Finds where a change that is told in talk belongs in the draft: with a result, never at a duty or at words that only share a word with it. */
import type { Evidence } from '../../ecq/finding.ts'
import type { Family } from '../../ecq/kind.ts'
import { type Span, overlaps } from '../../text/span.ts'
import { type Scene, sentenceAt } from './scene.ts'
import { stemOf, stemsOf, wordsOf } from './words.ts'

export interface FigurePlace {
  /** a result of the draft */
  readonly at: Evidence
  readonly ecq: string | null
  /** `same`: it speaks of the same thing; `story`: it ends the story that speaks of it; `guess`: nothing in the draft does */
  readonly how: 'same' | 'story' | 'guess'
  /** where the story speaks of it before its result */
  readonly named: Evidence | null
}

export interface FigureWanted {
  readonly told: string
  readonly family: Family | null
  /** those that are named; empty for all */
  readonly ecqs: readonly string[]
}

/** Null where the draft has no result that it could belong to, or several and nothing tells which. */
export function figurePlace(scene: Scene, { told, family, ecqs }: FigureWanted): FigurePlace | null {
  const { text, review } = scene
  if (!review) return null
  const ecqOf = (start: number): string | null => review.paragraphs.find((one) => one.start <= start && start < one.end)?.ecq ?? null
  const among = <One extends { readonly start: number }>(all: readonly One[]): One[] => all.filter(({ start }) => ecqs.length === 0 || ecqs.includes(ecqOf(start) ?? ''))
  const sentences = among(review.sentences)
  const duties = scene.findings.filter(({ ruleId }) => ruleId === 'duty-not-deed' || ruleId === 'weak-verb')
  const isDuty = (span: Span): boolean => duties.some((duty) => overlaps(duty, span)) || present.test(text.slice(span.start, span.end))
  const results = sentences.filter((one) => one.part === 'result' && !isDuty(one))
  const closeness = closenessTo(told)
  const close = (span: Span): number => closeness(text.slice(span.start, span.end))
  const unmeasured = ({ start, end }: Span): boolean => !/\d/.test(text.slice(start, end))
  const place = (span: Span, how: FigurePlace['how'], named: Span | null = null): FigurePlace => ({ at: sentenceAt(scene, span), ecq: ecqOf(span.start), how, named: named && sentenceAt(scene, named) })
  const speaking = [...among(review.outcomes), ...results].filter((one) => close(one) > 0 && !isDuty(one))
  const [same] = speaking.toSorted((a, b) => Number(unmeasured(b)) - Number(unmeasured(a)) || close(b) - close(a))
  if (same) return place(same, 'same')
  // A resume has no story to end: what is told of no bullet makes one of its own.
  if (scene.kind === 'resume') return null
  const rank = { challenge: 0, context: 1, action: 2, result: 3, other: 4 } as const
  const speakers = sentences.filter((one) => close(one) > 0 && !isDuty(one)).toSorted((a, b) => rank[a.part] - rank[b.part] || close(b) - close(a))
  const weak = review.paragraphs.flatMap((one) => one.weak.filter(({ section }) => section === 'result').flatMap(({ evidence }) => evidence ?? []))
  /** The last result without a measure of the same story, else its last result. */
  const resultOf = (ecq: string | null, after: number): Span | undefined => {
    const own = results.filter(({ start }) => ecqOf(start) === ecq)
    const story = review.ecqs[ecq ?? '']?.examples.find(({ start, end }) => start <= after && after < end)
    const told = story ? own.filter(({ start }) => story.start <= start && start < story.end) : own
    return told.findLast((one) => unmeasured(one) && weak.some((mark) => overlaps(mark, one))) ?? told.findLast(unmeasured) ?? told.at(-1)
  }
  for (const speaker of speakers) {
    const end = resultOf(ecqOf(speaker.start), speaker.start)
    if (end) return place(end, 'story', speaker)
  }
  const fitting = among(review.outcomes).find((one) => family !== null && one.families.includes(family) && results.some((result) => overlaps(result, one)))
  const written = [...new Set(sentences.map(({ start }) => ecqOf(start)))]
  const guess = fitting ?? (written.length === 1 ? resultOf(written[0] ?? null, sentences[0]?.start ?? 0) : undefined)
  return guess ? place(guess, 'guess') : null
}

/** "I oversee nine departments, approve leave": what goes on in a post. */
const present = /\bI (?:also |currently |routinely |directly )*(?:oversee|manage|supervise|serve|approve|direct|lead|chair|perform|handle|advise|prepare|administer|ensure|represent|am)\b/

/** How closely words speak of what has changed: 0 where they do not name it, and share but one word with what is told of it. */
function closenessTo(told: string): (words: string) => number {
  const things = thingsIn(told)
  const head = headOf(told)?.stem
  return (words) => {
    const own = new Set(stemsOf(words))
    const common = things.filter((stem) => own.has(stem)).length
    return common > 1 || (head !== undefined && own.has(head)) ? common : 0
  }
}

/** The word that names what has changed, as it is said: the last telling one before the first figure. */
export function headOf(told: string): { readonly stem: string; readonly word: string } | undefined {
  const things = new Set(thingsIn(told))
  const before = wordsOf(told.slice(0, Math.max(told.search(/\d/), 0)))
  const found = before.findLast((word) => things.has(stemOf(word))) ?? wordsOf(told).find((word) => things.has(stemOf(word)))
  return found === undefined ? undefined : { stem: stemOf(found), word: found }
}

/** Stems of the words that say what has changed, without those that only say that something has. */
const thingsIn = (told: string): string[] => [...new Set(stemsOf(told).filter((stem) => stem.length > 3 && !/\d/.test(stem) && !idleStems.has(stem)))]

const idleStems = new Set(
  stemsOf(
    'about after before from with went have been fell rose dropped declined grew shrank climbed increased decreased improved reduced lowered raised brought percent percentage point points dollars days weeks months years hours minutes million thousand ' +
      'rate share number numbers figure figures average this that there then them they their over under within during since down only just into some than more less also year month week hour would could should help surely really really much where does ' +
      'agency government department organization company office team saved save money ' +
      'according confirm confirms confirmed vouch report audit said says four five seven eight nine eleven twelve before afterwards now today used were made make made went which because fiscal',
  ),
)
