/** OpenAI's batch interface: a file of requests in, a file of answers out. */
import OpenAI, { toFile } from 'openai'
import { halves } from '../batch-lines.ts'
import { openaiClient } from '../providers/openai.ts'
import { withFaults } from '../vendor-error.ts'
import { type Batches, type BatchOptions, type BatchState, chunks } from './batch.ts'

const classes = { timeout: OpenAI.APIConnectionTimeoutError, connection: OpenAI.APIConnectionError, api: OpenAI.APIError }

export function openaiBatches({ key, model, baseUrl }: BatchOptions): Batches {
  const client = openaiClient(key, baseUrl)
  const asked = { provider: 'openai', id: model ?? 'batch' }
  return {
    submit: (lines) => withFaults(classes, asked, () => submit(client, lines, model)),
    collect: (id) => withFaults(classes, asked, () => collect(client, id)),
  }
}

/** The vendor takes 50,000 requests and 200 MB a file. */
async function submit(client: OpenAI, lines: string, model: string | undefined): Promise<string[]> {
  const requests = halves(lines, 'body', model).map(({ id, half }) => `${JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/responses', body: half })}\n`)
  const ids: string[] = []
  for (const chunk of chunks(requests, 50_000, 150_000_000)) {
    const file = await client.files.create({ file: await toFile(new TextEncoder().encode(chunk.join('')), 'requests.jsonl'), purpose: 'batch' })
    const batch = await client.batches.create({ input_file_id: file.id, endpoint: '/v1/responses', completion_window: '24h' })
    ids.push(batch.id)
  }
  return ids
}

const over: ReadonlySet<string> = new Set(['completed', 'failed', 'expired', 'cancelled'])

async function collect(client: OpenAI, id: string): Promise<BatchState> {
  const batch = await client.batches.retrieve(id)
  if (!over.has(batch.status)) return { state: 'running', done: batch.request_counts?.completed ?? 0, total: batch.request_counts?.total ?? 0 }
  const files = [batch.output_file_id, batch.error_file_id].filter((file) => typeof file === 'string')
  const texts = await Promise.all(files.map(async (file) => (await client.files.content(file)).text()))
  return { state: 'ended', output: texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('') }
}
