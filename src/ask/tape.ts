/** Recorded answers: the file of lines `{key, request, response}`, and what stands in a response. */
import type { ModelId, ModelReply, Stop, Usage } from './model.ts'
import { Fault } from '../fault.ts'
import { noUsage } from './usage.ts'

export interface Recorded {
  readonly text: string
  readonly stop: Stop
  readonly usage: Usage
  /** who answered, as far as the file says */
  readonly model: ModelId
}

export interface TapeLine {
  readonly key: string
  /** null where the answer came without its question, as batch outputs do */
  readonly request: unknown
  readonly response: Recorded
}

export type Tape = ReadonlyMap<string, TapeLine>

export const unknownModel: ModelId = { provider: 'recorded', id: 'unknown' }

const recordedFile = 'the file of recorded responses'

/** `name`: what the file is called. Throws a Fault (`bad-input`) that names the line which is none. A later line of the same key wins. */
export function readTape(text: string, name = recordedFile): Map<string, TapeLine> {
  const tape = new Map<string, TapeLine>()
  for (const { value, line } of jsonLines(text, name)) {
    const key = value['key']
    if (typeof key !== 'string' || value['response'] === undefined) throw badLine(line, name, 'is not {key, request, response}')
    tape.set(key, { key, request: value['request'] ?? null, response: recordedOf(value['response']) })
  }
  return tape
}

export const writeTape = (tape: Tape): string => [...tape.values()].map((line) => `${JSON.stringify(line)}\n`).join('')

export const recordedOfReply = ({ text, stop, usage, model }: ModelReply): Recorded => ({ text, stop, usage, model })

export interface JsonLine {
  readonly value: Readonly<Record<string, unknown>>
  /** counts from 1 */
  readonly line: number
}

/** `name`: what the file is called where a line of it is none. Throws a Fault (`bad-input`) that names the line. */
export function jsonLines(text: string, name: string): JsonLine[] {
  return text.split('\n').flatMap((source, at) => {
    if (source.trim() === '') return []
    const value = parsed(source)
    if (!isRecord(value)) throw badLine(at + 1, name, 'is not a JSON object')
    return [{ value, line: at + 1 }]
  })
}

/**
 * A response as somebody may have written it: what `writeTape` writes, `{output}` with the answer as JSON, the bare
 * answer, or its text.
 */
export function recordedOf(response: unknown): Recorded {
  const plain: Recorded = { text: '', stop: 'end', usage: noUsage, model: unknownModel }
  if (typeof response === 'string') return { ...plain, text: response }
  if (!isRecord(response)) return { ...plain, text: JSON.stringify(response) }
  const facts = { ...plain, model: modelOf(response['model']), ...(isUsage(response['usage']) ? { usage: response['usage'] } : {}) }
  if (typeof response['text'] === 'string') return { ...facts, text: response['text'], stop: isStop(response['stop']) ? response['stop'] : 'end' }
  if ('output' in response) return { ...facts, text: textOf(response['output']) }
  return { ...plain, text: JSON.stringify(response) }
}

export const textOf = (output: unknown): string => (typeof output === 'string' ? output : JSON.stringify(output))

/** `anthropic:claude-…`, a bare name, or `{provider, id}`. */
export function modelOf(value: unknown): ModelId {
  if (isRecord(value) && typeof value['provider'] === 'string' && typeof value['id'] === 'string') return { provider: value['provider'], id: value['id'] }
  if (typeof value !== 'string' || value === '') return unknownModel
  const colon = value.indexOf(':')
  return colon < 0 ? { provider: 'recorded', id: value } : { provider: value.slice(0, colon), id: value.slice(colon + 1) }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isStop = (value: unknown): value is Stop => value === 'end' || value === 'length' || value === 'refusal' || value === 'filtered'

const isUsage = (value: unknown): value is Usage => isRecord(value) && ['input', 'cachedInput', 'cacheWrite', 'output'].every((name) => typeof value[name] === 'number')

const badLine = (line: number, name: string, what: string): Fault => new Fault('bad-input', `Line ${line} of ${name} ${what}; put it right, or take it out.`)

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
