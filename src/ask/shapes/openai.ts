/** A call as OpenAI's Responses and Chat Completions take it, and what their replies mean. */
import type OpenAI from 'openai'
import type { ModelCall, Stop, Usage } from '../model.ts'
import { knownModel } from '../models.ts'

/**
 * OpenAI hashes the output schema, then `input` in order. The rules come first as the developer's words, the unit
 * second as a user's, because its orders must not count; a breakpoint closes each. Then the task speaks with the
 * developer's voice again. `explicit` keeps the vendor from writing a breakpoint after the last message as well, which
 * nobody would ever read and which costs a quarter more than plain input.
 */
export function responsesBody(call: ModelCall, model: string, cacheKey: string): OpenAI.Responses.ResponseCreateParamsNonStreaming {
  const { prefix, instruction, messages, output, settings } = call
  const marked = takesBreakpoints(model)
  return {
    model,
    input: [
      ...(prefix.rules ? [closed('developer', prefix.rules, marked)] : []),
      ...(prefix.unit ? [closed('user', prefix.unit, marked)] : []),
      ...(instruction ? [{ role: 'developer' as const, content: instruction }] : []),
      ...messages.map(({ role, text }) => ({ role, content: text })),
    ],
    max_output_tokens: settings.maxTokens,
    text: { format: { type: 'json_schema', name: output.name, schema: { ...output.schema }, strict: true } },
    ...(settings.effort ? { reasoning: { effort: settings.effort } } : {}),
    prompt_cache_key: cacheKey,
    ...(marked ? { prompt_cache_options: { mode: 'explicit' } } : {}),
    store: false,
  }
}

const closed = (role: 'developer' | 'user', text: string, marked: boolean): OpenAI.Responses.EasyInputMessage => ({
  role,
  content: [{ type: 'input_text', text, ...(marked ? { prompt_cache_breakpoint: { mode: 'explicit' } } : {}) }],
})

/** Breakpoints came with GPT-5.6; older models cache by themselves and refuse the field. */
const takesBreakpoints = (model: string): boolean => Boolean(knownModel({ provider: 'openai', id: model })) || /^gpt-(?:5\.[6-9]|[6-9])/.test(model)

/**
 * Compatible servers often allow one system message at most, and turns that alternate; so the unit, the instruction
 * and the first message are one user turn.
 */
export function chatBody(call: ModelCall, model: string, compatible: boolean): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { prefix, instruction, messages, output, settings } = call
  const [first, ...rest] = messages
  return {
    model,
    messages: [
      ...(prefix.rules ? [{ role: 'system' as const, content: prefix.rules }] : []),
      { role: 'user', content: [prefix.unit, instruction, first?.text ?? ''].filter(Boolean).join('\n\n') },
      ...rest.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(compatible ? { max_tokens: settings.maxTokens } : { max_completion_tokens: settings.maxTokens }),
    ...(settings.effort ? { reasoning_effort: settings.effort } : {}),
    response_format: { type: 'json_schema', json_schema: { name: output.name, schema: { ...output.schema }, strict: true } },
  }
}

export function responsesUsage(usage: OpenAI.Responses.ResponseUsage): Usage {
  const details = usage.input_tokens_details as Partial<OpenAI.Responses.ResponseUsage.InputTokensDetails> | undefined
  return { input: usage.input_tokens, cachedInput: details?.cached_tokens ?? 0, cacheWrite: details?.cache_write_tokens ?? 0, output: usage.output_tokens }
}

export function chatUsage(usage: OpenAI.CompletionUsage): Usage {
  const details = usage.prompt_tokens_details
  return { input: usage.prompt_tokens, cachedInput: details?.cached_tokens ?? 0, cacheWrite: details?.cache_write_tokens ?? 0, output: usage.completion_tokens }
}

type ResponseParts = Pick<OpenAI.Responses.Response, 'output' | 'status' | 'incomplete_details'>

/** The words of a response and how it ended; a refusal's words are not an answer and stay behind. */
export function responsesText({ output, status, incomplete_details: incomplete }: Partial<ResponseParts>): { text: string; stop: Stop } {
  const parts = (output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  const text = parts.reduce((all, part) => (part.type === 'output_text' ? all + part.text : all), '')
  if (parts.some(({ type }) => type === 'refusal')) return { text: '', stop: 'refusal' }
  if (status !== 'incomplete') return { text, stop: 'end' }
  return { text, stop: incomplete?.reason === 'content_filter' ? 'filtered' : 'length' }
}

export function chatStop(reason: string | null | undefined, refusal: string | null | undefined): Stop {
  if (refusal) return 'refusal'
  if (reason === 'content_filter') return 'filtered'
  return reason === 'length' ? 'length' : 'end'
}

