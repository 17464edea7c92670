/** Adds answers to a tape: from a vendor's batch output, from another tape, or written by hand. */
import type OpenAI from 'openai'
import { Fault } from '../fault.ts'
import { anthropicStop, anthropicText, anthropicUsage } from './shapes/anthropic.ts'
import { chatStop, chatUsage, responsesText, responsesUsage } from './shapes/openai.ts'
import { isRecord, jsonLines, modelOf, type Recorded, recordedOf, type Tape, textOf } from './tape.ts'
import { noUsage } from './usage.ts'

export interface Merged {
  readonly tape: Tape
  readonly added: number
  /** lines without an answer; these stay misses */
  readonly failed: readonly { readonly key: string; readonly reason: string }[]
  /** how many answers came from whom, as `provider:id` */
  readonly by: Readonly<Record<string, number>>
}

type Line = Readonly<Record<string, unknown>>

/**
 * Reads the three forms line by line: OpenAI's batch output, Anthropic's batch results, and the plain
 * `{custom_id, output, model?}`; lines of a tape too. `requests`: what was asked, by key, to be kept beside the answer.
 * A later answer replaces an earlier one. Throws a Fault (`bad-input`) that names a line of no known form.
 */
export function mergeResponses(text: string, into: Tape, requests: ReadonlyMap<string, unknown> = new Map()): Merged {
  const tape = new Map(into)
  const failed: { key: string; reason: string }[] = []
  const by: Record<string, number> = {}
  let added = 0
  for (const { value, line } of jsonLines(text, 'the answers')) {
    const key = value['custom_id'] ?? value['key']
    if (typeof key !== 'string') throw new Fault('bad-input', `Line ${line} of the answers has no custom_id; put in the key of the request.`)
    const answer = answerOf(value)
    if (!answer) throw new Fault('bad-input', `Line ${line} of the answers has no output; write {"custom_id": …, "output": …}, or give a vendor's batch output.`)
    if (typeof answer === 'string') {
      failed.push({ key, reason: answer })
      continue
    }
    tape.set(key, { key, request: requests.get(key) ?? tape.get(key)?.request ?? null, response: answer })
    added++
    const name = `${answer.model.provider}:${answer.model.id}`
    by[name] = (by[name] ?? 0) + 1
  }
  return { tape, added, failed, by }
}

/** The answer in a line, why it has none in a word, or null for a line of no known form. */
function answerOf(value: Line): Recorded | string | null {
  if (isRecord(value['result'])) return anthropicAnswer(value['result'])
  if (isRecord(value['response']) && ('body' in value['response'] || 'status_code' in value['response'])) return openaiAnswer(value['response'])
  if ('output' in value) return { text: textOf(value['output']), stop: 'end', usage: noUsage, model: modelOf(value['model']) }
  if (isRecord(value['error'])) return String(value['error']['code'] ?? 'error')
  return value['response'] === undefined || value['response'] === null ? null : recordedOf(value['response'])
}

function anthropicAnswer(result: Line): Recorded | string {
  const message = result['message']
  if (result['type'] !== 'succeeded' || !isRecord(message)) return String(result['type'] ?? 'error')
  return {
    text: anthropicText((message['content'] ?? []) as { type: string; text?: string }[]),
    stop: anthropicStop((message['stop_reason'] ?? null) as string | null),
    usage: anthropicUsage(message['usage'] as Parameters<typeof anthropicUsage>[0]),
    model: { provider: 'anthropic', id: String(message['model'] ?? 'unknown') },
  }
}

function openaiAnswer({ status_code: status, body }: Line): Recorded | string {
  if (!isRecord(body) || (typeof status === 'number' && status >= 400)) return `status ${String(status)}`
  const model = { provider: 'openai', id: String(body['model'] ?? 'unknown') }
  if (!('choices' in body)) {
    const response = body as unknown as OpenAI.Responses.Response
    if (response.status === 'failed') return response.error?.code ?? 'failed'
    return { ...responsesText(response), usage: response.usage ? responsesUsage(response.usage) : noUsage, model }
  }
  const completion = body as unknown as OpenAI.ChatCompletion
  const [choice] = completion.choices
  if (!choice) return 'no choice'
  const { content, refusal } = choice.message
  return { text: content ?? '', stop: chatStop(choice.finish_reason, refusal), usage: completion.usage ? chatUsage(completion.usage) : noUsage, model }
}
