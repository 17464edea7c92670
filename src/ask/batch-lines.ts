/** Requests as lines of a batch file that either vendor's batch interface can be given, the key as `custom_id`. */
import { Fault } from '../fault.ts'
import { cacheKeyOf } from './key.ts'
import type { ModelCall } from './model.ts'
import { defaultModels } from './models.ts'
import { anthropicParams } from './shapes/anthropic.ts'
import { responsesBody } from './shapes/openai.ts'
import { isRecord, jsonLines } from './tape.ts'

/** Which model each vendor's half of a line names. */
export type BatchModels = Readonly<Record<'anthropic' | 'openai', string>>

/**
 * `method`, `url` and `body` are OpenAI's half of a line, `params` is Anthropic's; `custom_id` serves both, and so does
 * anybody who answers by hand. A call that is meant for one model has its vendor's half only, so that no other is given
 * it by mistake. Each half asks for the task's own schema, not for the envelope that live calls share:
 * batches are answered in no order, so that prompts are seldom found in a cache, and the plain shape is easier to answer.
 */
export async function batchLines(calls: ReadonlyMap<string, ModelCall>, models: BatchModels = defaultModels): Promise<string> {
  const lines: string[] = []
  for (const [key, call] of calls) lines.push(`${JSON.stringify({ custom_id: key, ...(await halvesOf(call, models)) })}\n`)
  return lines.join('')
}

async function halvesOf(call: ModelCall, models: BatchModels): Promise<object> {
  const { meant } = call
  if (meant?.provider === 'anthropic') return { params: anthropicParams(call, meant.id) }
  const model = meant ? (meant.provider === 'openai' ? meant.id : `${meant.provider}:${meant.id}`) : models.openai
  const own = { method: 'POST', url: '/v1/responses', body: responsesBody(call, model, await cacheKeyOf(call.prefix)) }
  return meant ? own : { ...own, params: anthropicParams(call, models.anthropic) }
}

export interface Half {
  readonly id: string
  readonly half: Readonly<Record<string, unknown>>
}

/**
 * One vendor's half of each line that has it, with another model where one is named; a line that is meant for one model
 * keeps that. Throws a Fault (`bad-input`) where no line is for this vendor.
 */
export function halves(text: string, half: 'body' | 'params', model?: string): Half[] {
  const found = jsonLines(text, 'the requests').flatMap(({ value }) => {
    const own = value[half]
    if (!isRecord(own)) return []
    const both = isRecord(value['body']) && isRecord(value['params'])
    return [{ id: String(value['custom_id']), half: { ...own, ...(model && both ? { model } : {}) } }]
  })
  if (found.length === 0) throw new Fault('bad-input', 'None of these requests is for this vendor; name the other one with --model, or give the file that --misses wrote.')
  return found
}
