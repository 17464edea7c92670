/** Turns annotators' answers into gold labels: what more than half of them said, and the adjudicator's word before all. */
import type { Grade, Rating, WeakSection } from '../../src/ecq/kind.ts'
import { decideEcq, dispositionOf } from '../../src/ecq/board.ts'
import { type LabelledDraft, adjudicator, annotatorsOf } from './labelled-draft.ts'
import { ecqsOf, sentencesIn } from './question.ts'

type Gold = LabelledDraft['gold']

/** Everybody's answers to one question, or the adjudicator's alone. */
export function votesOn({ annotations }: Pick<LabelledDraft, 'annotations'>, names: readonly string[], question: string): string[][] {
  const settled = annotations[adjudicator]?.[question]
  return settled ? [settled] : names.flatMap((name) => (annotations[name]?.[question] ? [annotations[name][question]] : []))
}

/** The draft with its gold labels made anew. A sentence without a majority has none; a rating is the median, the stricter one of two. */
export function withGold(draft: LabelledDraft): LabelledDraft {
  const names = annotatorsOf(draft)
  const votes = (question: string): string[][] => votesOn(draft, names, question)
  const ratings = Object.fromEntries(ecqsOf(draft).flatMap((ecq) => ratingOf(ecq, votes)))
  const { disposition: _, ...rest } = draft.gold
  const gold: Gold = {
    ...rest,
    sentences: draft.gold.sentences.map((sentence, index) => ({ ...sentence, ccar: partOf(votes(`ccar ${index}`)) })),
    paragraphs: draft.gold.paragraphs.map((paragraph, index) => ({ ...paragraph, competencies: shown(votes(`competencies ${index}`)), weak: weak(votes(`weak ${index}`)) })),
    outcome_opportunities: names.flatMap((name, annotator) => placesOf(draft, name, annotator)),
    ratings,
    ...(draft.kind === 'package' && Object.keys(ratings).length > 0 ? { disposition: dispositionOf(draft.kind, ratings).outcome } : {}),
  }
  return { ...draft, gold }
}

/** Everybody's places stand, as annotators of the datasets have theirs; the adjudicator's alone where there is one. */
function placesOf(draft: LabelledDraft, name: string, annotator: number): Gold['outcome_opportunities'] {
  const { sentences, paragraphs } = draft.gold
  return paragraphs.flatMap((_, paragraph) => {
    const settled = draft.annotations[adjudicator]?.[`outcomes ${paragraph}`]
    const answer = settled ? (annotator === 0 ? settled : []) : (draft.annotations[name]?.[`outcomes ${paragraph}`] ?? [])
    return sentencesIn(draft, paragraph).flatMap((index) => {
      const families = answer.filter((value) => value.startsWith(`${index}/`)).map((value) => value.slice(`${index}/`.length))
      const { start, end } = sentences[index] ?? { start: 0, end: 0 }
      return families.length === 0 ? [] : [{ annotator, start, quote: draft.text.slice(start, end), families }]
    })
  })
}

const most = (votes: readonly string[][], value: string): boolean => votes.filter((vote) => vote.includes(value)).length * 2 > votes.length

function partOf(votes: readonly string[][]): Gold['sentences'][number]['ccar'] {
  const part = votes.flat().find((value) => most(votes, value))
  return (part ?? null) as Gold['sentences'][number]['ccar']
}

const shown = (votes: readonly string[][]): string[] =>
  [...new Set(votes.flat().filter((value) => value.endsWith(`=${'shown' satisfies Grade}`)))].filter((value) => most(votes, value)).map((value) => value.slice(0, -'=shown'.length))

function weak(votes: readonly string[][]): Gold['paragraphs'][number]['weak'] {
  return (['action', 'result'] as const satisfies readonly WeakSection[]).flatMap((section) => {
    const found = votes.map((vote) => vote.filter((value) => value.startsWith(`${section}/`))).filter((values) => values.length > 0)
    if (found.length * 2 <= votes.length) return []
    const reasons: Record<string, number> = {}
    for (const value of found.flat()) reasons[value.slice(section.length + 1)] = (reasons[value.slice(section.length + 1)] ?? 0) + 1
    return [{ section, reasons }]
  })
}

function ratingOf(ecq: string, votes: (question: string) => string[][]): [string, Gold['ratings'][string]][] {
  const ratings = votes(`rating ${ecq}`).flat() as Rating[]
  const certify = votes(`certify ${ecq}`).flat()
  if (ratings.length === 0 || certify.length === 0) return []
  const { rating } = decideEcq(ratings.map((one) => ({ rating: one, certify: one === 'meets' })))
  return [[ecq, { rating, certify: certify.filter((one) => one === 'yes').length * 2 > certify.length }]]
}
