/** Adds answers to a file of recorded responses and says what was added, what is still open and what does not fit. */
import { z } from 'zod'
import { mergeResponses } from '../ask/merge-responses.ts'
import { readAnswer } from '../ask/read-answer.ts'
import { isRecord, jsonLines, modelOf, readTape, type TapeLine, unknownModel, writeTape } from '../ask/tape.ts'

export interface AnswersToMerge {
  /** lines of a vendor's batch output, or plain `{custom_id, output}` */
  readonly answers: string
  /** the file of recorded responses so far */
  readonly into: string
  /** the lines that were to be answered, where they are at hand */
  readonly requests?: string | undefined
  /** who answered, as `provider:model`, where the answers do not say */
  readonly answeredBy?: string | undefined
}

export interface MergedAnswers {
  /** the new words of the file of recorded responses */
  readonly file: string
  readonly added: number
  /** how many answers came from whom */
  readonly by: Readonly<Record<string, number>>
  /** what the vendor did not answer; it stays open */
  readonly failed: readonly KeyedProblem[]
  /** added, but the next review will have to ask again */
  readonly unfit: readonly KeyedProblem[]
  /** keys that none of the requests has */
  readonly unasked: readonly string[]
  /** how many of the requests have no answer yet; null where they are not at hand */
  readonly open: number | null
}

export interface KeyedProblem {
  readonly key: string
  readonly problem: string
}

/** Throws a Fault (`bad-input`) that names a line which cannot be read. */
export function mergeAnswers({ answers, into, requests, answeredBy }: AnswersToMerge): MergedAnswers {
  const asked = requests === undefined ? null : new Map(jsonLines(requests, 'the requests').map(({ value }) => [String(value['custom_id']), value['body'] ?? value['params'] ?? null] as const))
  const merged = mergeResponses(answers, readTape(into), asked ?? new Map())
  const keys = new Set(jsonLines(answers, 'the answers').map(({ value }) => String(value['custom_id'] ?? value['key'])))
  const failed = merged.failed.filter(({ key }) => !merged.tape.has(key)).map(({ key, reason }) => ({ key, problem: reason }))
  const tape = new Map([...merged.tape].map(([key, line]) => [key, keys.has(key) ? signed(line, answeredBy) : line] as const))
  const fresh = [...keys].flatMap((key) => tape.get(key) ?? [])
  return {
    file: writeTape(tape),
    added: merged.added,
    by: countBy(fresh),
    failed,
    unfit: fresh.flatMap(({ key, request, response }) => {
      const problem = problemOf(request, response)
      return problem === null ? [] : [{ key, problem }]
    }),
    unasked: asked === null ? [] : fresh.map(({ key }) => key).filter((key) => !asked.has(key)),
    open: asked === null ? null : [...asked.keys()].filter((key) => !tape.has(key)).length,
  }
}

const signed = (line: TapeLine, by: string | undefined): TapeLine => {
  const { provider, id } = line.response.model
  const unsigned = provider === unknownModel.provider && id === unknownModel.id
  return by && unsigned ? { ...line, response: { ...line.response, model: modelOf(by) } } : line
}

function countBy(lines: readonly TapeLine[]): Record<string, number> {
  const by: Record<string, number> = {}
  for (const { response } of lines) {
    const name = `${response.model.provider}:${response.model.id}`
    by[name] = (by[name] ?? 0) + 1
  }
  return by
}

const stops: Readonly<Record<string, string>> = { length: 'The answer was cut short.', refusal: 'The model declined to answer.', filtered: "The vendor's filter stopped the answer." }

/** What the next review would find wrong with the shape of an answer; null where nothing, or where the request is not at hand. */
function problemOf(request: unknown, { stop, text }: TapeLine['response']): string | null {
  if (stop !== 'end') return stops[stop] ?? stop
  const schema = schemaOf(request)
  const read = schema === null ? null : readAnswer(text, '', z.fromJSONSchema(schema))
  return read === null || read.ok ? null : read.problem
}

/** The schema in either vendor's half of a line. */
function schemaOf(request: unknown): Parameters<typeof z.fromJSONSchema>[0] | null {
  const outer = ['text', 'output_config'].map((field) => (isRecord(request) ? request[field] : null)).find(isRecord)
  const format = outer?.['format']
  return isRecord(format) && isRecord(format['schema']) ? format['schema'] : null
}
