/** The three seats of the board when models sit on it: what each weighs first, and their votes put together. */
import { run } from '../ask/run.ts'
import type { Model, ModelId, Prefix } from '../ask/model.ts'
import type { Prompt } from '../ask/prompt.ts'
import { discuss } from '../ask/tasks/discuss.ts'
import { reviewAsSeat } from '../ask/tasks/review-as-seat.ts'
import type { Unit } from '../ask/unit.ts'
import { preliminaryOf, settleRepeats } from '../ecq/board.ts'
import type { Kind } from '../ecq/kind.ts'
import type { Seat, Vote } from '../ecq/review.ts'
import { withoutSide } from '../ecq/sort-reasons.ts'
import type { ReviewModel } from './deps.ts'
import type { Ledger } from './ledger.ts'

/** What a seat leads with; seats on one model differ in nothing else, so a difference of votes is a difference of judgment. */
export const leanings = [
  'What the candidate did, and whether it was the candidate who did it.',
  'What came of it, and whether it can be counted.',
  'How far it reached, and which competencies it shows.',
] as const

export interface BoardInput {
  readonly model: ReviewModel
  readonly prompts: Readonly<Record<string, Prompt>>
  readonly ledger: Ledger
  readonly kind: Kind
  readonly signal?: AbortSignal | undefined
  /** the votes that stand in where the model gave none, by seat */
  readonly standIns: readonly Seat[]
  /** how often each seat is asked about each ECQ */
  readonly repeats: number
}

interface Place {
  readonly unit: Unit
  readonly prefix: Prefix
}

/** Each seat votes alone on each ECQ, as often as it is to be asked; all calls run at once. */
export async function seatVotes(input: BoardInput, places: readonly Place[]): Promise<Seat[]> {
  return Promise.all(
    leanings.map(async (leaning, index) => {
      const own = input.model.seats?.[index] ?? null
      const cast = await Promise.all(places.map(async (place) => ({ ecq: place.unit.ecq, ...(await voteOf(input, own, leaning, place)) })))
      const votes: Record<string, Vote> = {}
      for (const { ecq, vote } of cast) {
        const settled = vote ?? input.standIns[index]?.votes[ecq]
        if (settled) votes[ecq] = settled
      }
      const engines = cast.flatMap(({ vote, by }) => (vote ? by.map(({ provider, id }) => `${provider}:${id}`) : ['offline']))
      return { seat: `Seat ${index + 1}`, leaning, engine: [...new Set(engines)].join(', ') || 'offline', preliminary: preliminaryOf(input.kind, Object.values(votes)), votes }
    }),
  )
}

/** The vote and who cast it; null where no answer was of use. */
async function voteOf({ model, prompts, ledger, signal, repeats }: BoardInput, own: Model | null, leaning: string, { unit, prefix }: Place): Promise<{ vote: Vote | null; by: ModelId[] }> {
  const prompt = prompts['review-as-seat'] as Prompt
  const results = await Promise.all(
    Array.from({ length: repeats }, (_, index) => run(own ?? model, reviewAsSeat(unit), { leaning }, { prompt, prefix, signal, urgent: true, meant: own?.id, repeat: index + 1 })),
  )
  const votes = results.map((result) => ledger.take('review-as-seat', result))
  return { vote: settleRepeats(votes.filter((vote) => vote !== null)), by: results.filter(({ ok }) => ok).map((result) => result.model) }
}

/** What the seats say to each other, where one of them would not simply approve; null where the model said nothing. */
export async function boardTalk({ model, prompts, ledger, signal }: BoardInput, seats: readonly Seat[], { prefix, names }: { prefix: Prefix; names: string }): Promise<string[] | null> {
  if (seats.every(({ preliminary }) => preliminary === 'approve')) return []
  const votes = votesInWords(seats)
  return ledger.take('discuss', await run(model, discuss(votes, names), { votes }, { prompt: prompts['discuss'] as Prompt, prefix: { ...prefix, unit: '' }, urgent: true, signal }))
}

const votesInWords = (seats: readonly Seat[]): string =>
  seats
    .map(({ seat, leaning, preliminary, votes }) => {
      const rows = Object.entries(votes).map(([ecq, { rating, certify, reasons }]) => `  ${ecq}: ${rating}, ${certify ? 'certify' : 'do not certify'}. ${reasons.slice(0, 3).map(({ text }) => withoutSide(text)).join(' ')}`)
      return `${seat} (${leaning}) would ${preliminary}.\n${rows.join('\n')}`
    })
    .join('\n')
