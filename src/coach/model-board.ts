/** The three seats of the board when a model sits on it: what each weighs first, and their votes put together. */
import { run } from '../ask/run.ts'
import type { Model, Prefix } from '../ask/model.ts'
import type { Prompt } from '../ask/prompt.ts'
import { discuss } from '../ask/tasks/discuss.ts'
import { reviewAsSeat } from '../ask/tasks/review-as-seat.ts'
import type { Unit } from '../ask/unit.ts'
import { preliminaryOf } from '../ecq/board.ts'
import type { Kind } from '../ecq/kind.ts'
import type { Seat, Vote } from '../ecq/review.ts'
import type { Ledger } from './ledger.ts'

/** What a seat leads with; the seats differ in nothing else, so a difference of votes is a difference of judgment. */
export const leanings = [
  'What the candidate did, and whether it was the candidate who did it.',
  'What came of it, and whether it can be counted.',
  'How far it reached, and which competencies it shows.',
] as const

export interface BoardInput {
  readonly model: Model
  readonly prompts: Readonly<Record<string, Prompt>>
  readonly ledger: Ledger
  readonly kind: Kind
  readonly signal?: AbortSignal | undefined
  /** the votes that stand in where the model gave none, by seat */
  readonly standIns: readonly Seat[]
}

/** Each seat votes alone on each ECQ; all calls run at once. */
export async function seatVotes(input: BoardInput, units: readonly { unit: Unit; prefix: Prefix }[]): Promise<Seat[]> {
  return Promise.all(
    leanings.map(async (leaning, index) => {
      const votes = await Promise.all(units.map(async (one): Promise<[string, Vote | null]> => [one.unit.ecq, await voteOf(input, leaning, one)]))
      const standIn = input.standIns[index]
      const settled = Object.fromEntries(votes.flatMap(([ecq, vote]) => (vote ?? standIn?.votes[ecq] ? [[ecq, vote ?? standIn?.votes[ecq]] as [string, Vote]] : [])))
      return {
        seat: `Seat ${index + 1}`,
        leaning,
        engine: votes.every(([, vote]) => vote === null) ? 'offline' : `${input.model.id.provider}:${input.model.id.id}`,
        preliminary: preliminaryOf(input.kind, Object.values(settled)),
        votes: settled,
      }
    }),
  )
}

async function voteOf({ model, prompts, ledger, signal }: BoardInput, leaning: string, { unit, prefix }: { unit: Unit; prefix: Prefix }): Promise<Vote | null> {
  const prompt = prompts['review-as-seat'] as Prompt
  return ledger.take('review-as-seat', await run(model, reviewAsSeat(unit), { leaning }, { prompt, prefix, signal }))
}

/** What the seats say to each other, where one of them would not simply approve; null where the model said nothing. */
export async function boardTalk({ model, prompts, ledger, signal }: BoardInput, seats: readonly Seat[], { prefix, names }: { prefix: Prefix; names: string }): Promise<string[] | null> {
  if (seats.every(({ preliminary }) => preliminary === 'approve')) return []
  const votes = votesInWords(seats)
  return ledger.take('discuss', await run(model, discuss(votes, names), { votes }, { prompt: prompts['discuss'] as Prompt, prefix: { ...prefix, unit: '' }, signal }))
}

const votesInWords = (seats: readonly Seat[]): string =>
  seats
    .map(({ seat, leaning, preliminary, votes }) => {
      const rows = Object.entries(votes).map(([ecq, { rating, certify, reasons }]) => `  ${ecq}: ${rating}, ${certify ? 'certify' : 'do not certify'}. ${reasons.slice(0, 3).map(({ text }) => text).join(' ')}`)
      return `${seat} (${leaning}) would ${preliminary}.\n${rows.join('\n')}`
    })
    .join('\n')
