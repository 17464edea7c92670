/** Replies in the shape that the vendors' own services send, made small; each wire says one thing in its own way. */
import { HttpResponse } from 'msw'

/** What a service says, whatever its wire. */
export interface Said {
  readonly text: string
  readonly stop: 'end' | 'length' | 'refusal' | 'filtered'
  readonly tokens: { readonly plain: number; readonly read: number; readonly written: number; readonly output: number }
}

export interface Wire {
  /** path under the base URL */
  readonly path: string
  readonly whole: (said: Said) => object
  /** events by name; an event without a name is data alone */
  readonly events: (said: Said) => readonly (readonly [string | null, unknown])[]
  /** an error in the middle of a stream: the vendor is overloaded */
  readonly failing: readonly (readonly [string | null, unknown])[]
  readonly error: (type: string, message: string) => object
  readonly stops: readonly Said['stop'][]
}

const pieces = (text: string): string[] => text.match(/[\s\S]{1,7}/g) ?? []

const claudeUsage = ({ plain, read, written, output }: Said['tokens']) => ({ input_tokens: plain, cache_read_input_tokens: read, cache_creation_input_tokens: written, output_tokens: output })
const claudeStop = { end: 'end_turn', length: 'max_tokens', refusal: 'refusal', filtered: 'refusal' } as const
const claudeMessage = { id: 'msg_01', type: 'message', role: 'assistant', model: 'claude-sonnet-5-5', stop_sequence: null, stop_details: null, container: null }

export const anthropicWire: Wire = {
  path: '/v1/messages',
  stops: ['end', 'length', 'refusal'],
  whole: ({ text, stop, tokens }) => ({
    ...claudeMessage,
    content: [{ type: 'thinking', thinking: 'Let me see.', signature: 'c2ln' }, ...(text ? [{ type: 'text', text, citations: null }] : [])],
    stop_reason: claudeStop[stop],
    usage: claudeUsage(tokens),
  }),
  events: ({ text, stop, tokens }) => [
    ['message_start', { type: 'message_start', message: { ...claudeMessage, content: [], stop_reason: null, usage: { ...claudeUsage(tokens), output_tokens: 1 } } }],
    ['ping', { type: 'ping' }],
    ['content_block_start', { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } }],
    ['content_block_delta', { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Let me see.' } }],
    ['content_block_stop', { type: 'content_block_stop', index: 0 }],
    ['content_block_start', { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '', citations: null } }],
    ...pieces(text).map((piece) => ['content_block_delta', { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: piece } }] as const),
    ['content_block_stop', { type: 'content_block_stop', index: 1 }],
    ['message_delta', { type: 'message_delta', delta: { stop_reason: claudeStop[stop], stop_sequence: null, stop_details: null }, usage: { output_tokens: tokens.output } }],
    ['message_stop', { type: 'message_stop' }],
  ],
  failing: [['error', { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }]],
  error: (type, message) => ({ type: 'error', error: { type, message }, request_id: 'req_011' }),
}

const openaiUsage = ({ plain, read, written, output }: Said['tokens']) => ({
  input_tokens: plain + read + written,
  input_tokens_details: { cached_tokens: read, cache_write_tokens: written },
  output_tokens: output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: plain + read + written + output,
})

const responseOf = ({ text, stop, tokens }: Said) => ({
  id: 'resp_01',
  object: 'response',
  created_at: 1790000000,
  model: 'gpt-6-sol',
  status: stop === 'length' || stop === 'filtered' ? 'incomplete' : 'completed',
  incomplete_details: stop === 'length' ? { reason: 'max_output_tokens' } : stop === 'filtered' ? { reason: 'content_filter' } : null,
  error: null,
  output: [
    { id: 'rs_01', type: 'reasoning', summary: [] },
    { id: 'msg_01', type: 'message', role: 'assistant', status: 'completed', content: [stop === 'refusal' ? { type: 'refusal', refusal: 'I cannot help with that.' } : { type: 'output_text', text, annotations: [], logprobs: [] }] },
  ],
  usage: openaiUsage(tokens),
})

export const responsesWire: Wire = {
  path: '/responses',
  stops: ['end', 'length', 'refusal', 'filtered'],
  whole: responseOf,
  events: (said) => {
    const response = responseOf(said)
    const data: [string, object][] = [
      ['response.created', { response: { ...response, status: 'in_progress', output: [], usage: null } }],
      ['response.output_item.added', { output_index: 0, item: { id: 'msg_01', type: 'message', role: 'assistant', status: 'in_progress', content: [] } }],
      ...(said.stop === 'refusal' ? [] : pieces(said.text).map((delta): [string, object] => ['response.output_text.delta', { item_id: 'msg_01', output_index: 0, content_index: 0, delta, logprobs: [] }])),
      [response.status === 'incomplete' ? 'response.incomplete' : 'response.completed', { response }],
    ]
    return data.map(([type, fields], at) => [type, { type, sequence_number: at, ...fields }] as const)
  },
  failing: [['error', { type: 'error', sequence_number: 9, code: 'server_is_overloaded', message: 'The server is overloaded', param: null }]],
  error: (type, message) => ({ error: { type, code: null, param: null, message } }),
}

const chatFinish = { end: 'stop', length: 'length', refusal: 'stop', filtered: 'content_filter' } as const
const chatUsageOf = ({ plain, read, written, output }: Said['tokens']) => ({
  prompt_tokens: plain + read + written,
  completion_tokens: output,
  total_tokens: plain + read + written + output,
  prompt_tokens_details: { cached_tokens: read, cache_write_tokens: written },
})
const completion = { id: 'chatcmpl-01', created: 1790000000, model: 'gpt-6-sol' }

export const chatWire: Wire = {
  path: '/chat/completions',
  stops: ['end', 'length', 'refusal', 'filtered'],
  whole: ({ text, stop, tokens }) => ({
    ...completion,
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: chatFinish[stop], logprobs: null, message: { role: 'assistant', content: stop === 'refusal' ? null : text, refusal: stop === 'refusal' ? 'No.' : null } }],
    usage: chatUsageOf(tokens),
  }),
  events: ({ text, stop, tokens }) => {
    const chunk = (delta: object, finish: string | null) => ({ ...completion, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }] })
    return [
      [null, chunk({ role: 'assistant', content: '' }, null)],
      ...(stop === 'refusal' ? [[null, chunk({ refusal: 'No.' }, null)] as const] : pieces(text).map((content) => [null, chunk({ content }, null)] as const)),
      [null, chunk({}, chatFinish[stop])],
      [null, { ...completion, object: 'chat.completion.chunk', choices: [], usage: chatUsageOf(tokens) }],
      [null, '[DONE]'],
    ]
  },
  failing: [[null, { error: { message: 'The server is overloaded', type: 'server_error', code: null, param: null } }]],
  error: (type, message) => ({ error: { type, code: null, param: null, message } }),
}

/** Server-sent events one after another; `thenFail` breaks the connection instead of ending it. */
export function stream(events: Wire['failing'], thenFail = false): HttpResponse<ReadableStream> {
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      for (const [name, data] of events) {
        controller.enqueue(encoder.encode(`${name ? `event: ${name}\n` : ''}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`))
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
      if (thenFail) controller.error(new TypeError('terminated'))
      else controller.close()
    },
  })
  return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } })
}
