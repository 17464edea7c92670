/** Requests as lines of a batch file that either vendor's batch interface can be given, the key as `custom_id`. */
import { cacheKeyOf } from './key.ts'
import type { ModelCall } from './model.ts'
import { defaultModels } from './models.ts'
import { anthropicParams } from './shapes/anthropic.ts'
import { responsesBody } from './shapes/openai.ts'
import { type JsonLine, jsonLines } from './tape.ts'

/** Which model each vendor's half of a line names. */
export type BatchModels = Readonly<Record<'anthropic' | 'openai', string>>

/**
 * `method`, `url` and `body` are OpenAI's half of a line, `params` is Anthropic's; `custom_id` serves both, and so does
 * anybody who answers by hand. Each half asks for the task's own schema, not for the envelope that live calls share:
 * batches are answered in no order, so that prompts are seldom found in a cache, and the plain shape is easier to answer.
 */
export async function batchLines(calls: ReadonlyMap<string, ModelCall>, models: BatchModels = defaultModels): Promise<string> {
  const lines: string[] = []
  for (const [key, call] of calls) {
    const body = responsesBody(call, models.openai, await cacheKeyOf(call.prefix))
    const params = anthropicParams(call, models.anthropic)
    lines.push(`${JSON.stringify({ custom_id: key, method: 'POST', url: '/v1/responses', body, params })}\n`)
  }
  return lines.join('')
}

/** One vendor's half of each line, with another model where one is named. */
export const halves = (text: string, half: 'body' | 'params', model?: string): { id: string; half: Readonly<Record<string, unknown>> }[] =>
  jsonLines(text).map(({ value }: JsonLine) => ({
    id: String(value['custom_id']),
    half: { ...(value[half] as Readonly<Record<string, unknown>>), ...(model ? { model } : {}) },
  }))
