/** Asks a model for the coach's words: it gets the numbered draft, the review, the books and the conversation as data. */
import type { Model, ModelMessage } from '../../ask/model.ts'
import { type Prompt, fence, fillPrompt, livePrompt } from '../../ask/prompt.ts'
import { prompts } from '../../ask/prompts.gen.ts'
import { run } from '../../ask/run.ts'
import { type Spoken, takeTurn } from '../../ask/tasks/take-turn.ts'
import { type Unit, unitOf } from '../../ask/unit.ts'
import type { Reply, Statement, Turn } from '../../ecq/chat.ts'
import type { Answer } from '../../offline/chat/answer-shape.ts'
import { hear } from '../../offline/chat/hear.ts'
import { say } from '../../offline/chat/say.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import { standingWords } from '../../offline/chat/standing.ts'
import { Fault } from '../../fault.ts'
import { parse } from '../../text/parse.ts'
import type { CoachDeps } from '../deps.ts'
import { openLedger } from '../ledger.ts'
import { guardWords } from './guard-words.ts'
import { handOver } from './hand-over.ts'
import { reviewInShort } from './review-in-short.ts'
import type { SpokenPiece, TurnInput } from './take-turn.ts'

export interface ModelTurn {
  /** null where the model gave no words of use */
  readonly statements: Statement[] | null
  /** why, where that is known */
  readonly note: string | null
  readonly usage: Reply['usage']
}

/** So many earlier turns are shown again. */
const remembered = 12

export async function* modelTurn(deps: CoachDeps, input: TurnInput & { readonly told: Answer }, signal?: AbortSignal): AsyncGenerator<SpokenPiece, ModelTurn> {
  const { scene, turns, message, told } = input
  const model = await opened(deps)
  if (typeof model === 'string') return { statements: null, note: model, usage: null }
  signal?.throwIfAborted()
  const unit = wholeUnit(scene)
  const ledger = openLedger()
  const values = { review: `${reviewInShort(scene)}\n\nThe books: ${booksOf(told)}`, facts: factsOf(scene), question: message.text }
  const known = [unit.known, tradeNames, values.review, values.facts, message.text, ...turns.map(wordsOf)].join('\n')
  const standing = told.ratings.length > 0 && told.ratings.length <= 2 ? told.ratings.map((ecq) => say(standingWords(scene, ecq), { references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })) : []
  const pieces = handOver<SpokenPiece>()
  const first = standing.map(({ text }) => `${text}\n\n`).join('')
  if (first !== '') pieces.give({ type: 'text-delta', text: first })
  const guard = guardWords(known, (text) => pieces.give({ type: 'text-delta', text }))
  const onRestart = (): void => {
    guard.restart()
    pieces.give({ type: 'text-void' })
    if (first !== '') pieces.give({ type: 'text-delta', text: first })
  }
  const options = { prompt: livePrompt(prompts, 'take-turn'), prefix: prefixOf(scene, unit), history: historyOf(turns), signal, onText: guard.hear, onRestart }
  const asked = run(model, takeTurn(scene.text, known), values, options).finally(() => {
    guard.end()
    pieces.end()
  })
  // Whoever stops the turn need not wait for a model that does not hear.
  signal?.addEventListener('abort', pieces.end, { once: true })
  void asked.catch(() => undefined)
  yield* pieces.taken()
  signal?.throwIfAborted()
  const value = ledger.take('take-turn', await asked)
  const statements = value && value.paragraphs.length > 0 ? [...standing, ...statementsOf(scene, value), ...addedRatings(scene, told, value)] : null
  if (!statements) yield { type: 'text-void' }
  const { calls, usage, costUsd, dropped } = ledger.books()
  const [failure] = ledger.books().failed
  return { statements, note: failure?.message ?? null, usage: { calls, input: usage.input, cachedInput: usage.cachedInput, output: usage.output, costUsd, droppedClaims: dropped } }
}

/** The model, or why none can be asked now, as when a budget is spent. */
async function opened({ openModel }: CoachDeps): Promise<Model | string> {
  try {
    return openModel ? await openModel() : 'No model is set up here.'
  } catch (error) {
    if (error instanceof Fault) return error.message
    throw error
  }
}

const wholeUnit = ({ text, findings, framework }: Scene): Unit => {
  const parsed = parse(text)
  return unitOf({ parsed, ecq: '', title: 'the whole draft', paragraphs: parsed.paragraphs.map(({ index }) => index), findings, framework })
}

function prefixOf({ framework }: Scene, { title, numbered }: Unit) {
  const rules: Prompt = livePrompt(prompts, `rules-${framework.id}`)
  const { instruction, message } = fillPrompt(rules, { title, draft: numbered })
  return { rules: instruction, unit: message }
}

/** Names of the trade that are no facts about anybody. */
const tradeNames = 'OPM. QRB. SES. ECQ. ECQs. CCAR. Challenge. Context. Action. Result. Title 5. Criterion A. Criterion B. Criterion C. Qualifications Review Board. Senior Executive Service. Executive Core Qualifications. Seat 1. Seat 2. Seat 3.'

const booksOf = ({ statements, understood }: Answer): string => (understood ? statements.map(({ text }) => text).join('\n') : 'Nothing to this message.')

const factsOf = ({ facts }: Scene): string => (facts.length === 0 ? 'None yet.' : facts.map(({ text }) => `- ${text}`).join('\n'))

const wordsOf = ({ said, reply }: Turn): string => [said ?? '', ...(reply?.statements.map(({ text }) => text) ?? [])].join('\n')

/** Earlier turns as messages; the candidate's words are fenced, so that they stay data. */
function historyOf(turns: readonly Turn[]): ModelMessage[] {
  const whole = turns.filter(({ said, reply }) => said !== null && reply !== null).slice(-remembered)
  return whole.flatMap(({ said, reply }): ModelMessage[] => [
    { role: 'user', text: fence('message', said ?? '') },
    { role: 'assistant', text: JSON.stringify({ say: reply?.statements.map(({ text }) => text).join('\n\n') ?? '', quotes: [], ratings: [] }) },
  ])
}

/** Each quote belongs to the paragraph that says it, else to the last; names are found by code. */
function statementsOf(scene: Scene, { paragraphs, evidence }: Spoken): Statement[] {
  const home = evidence.map(({ quote }) => {
    const at = paragraphs.findIndex((paragraph) => paragraph.includes(quote))
    return at < 0 ? paragraphs.length - 1 : at
  })
  return paragraphs.map((text, at) => {
    const { names } = hear(scene, { said: text, cited: [], absent: [], about: null })
    const references = [
      ...names.rules.map(({ id }) => ({ type: 'rule' as const, id })),
      ...names.competencies.map(({ competency, framework }) => ({ type: 'competency' as const, id: competency.id, framework })),
      ...names.ecqs.map(({ ecq, framework }) => ({ type: 'ecq' as const, id: ecq.id, framework })),
    ]
    return say(text, { places: evidence.filter((_, index) => home[index] === at), references })
  })
}

/** The standing of ECQs that the model asked for and that is not told yet. */
function addedRatings(scene: Scene, { ratings }: Answer, spoken: Spoken): Statement[] {
  const wanted = [...new Set(spoken.ratings)].filter((ecq) => scene.review?.ecqs[ecq] && !(ratings.includes(ecq) && ratings.length <= 2))
  return wanted.slice(0, 5).map((ecq) => say(standingWords(scene, ecq), { references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] }))
}
