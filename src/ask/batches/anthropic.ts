/** Anthropic's batch interface: a list of requests in, a stream of results out. */
import Anthropic from '@anthropic-ai/sdk'
import { halves } from '../batch-lines.ts'
import { anthropicClient } from '../providers/anthropic.ts'
import { withFaults } from '../vendor-error.ts'
import { type Batches, type BatchOptions, type BatchState, chunks } from './batch.ts'

const classes = { timeout: Anthropic.APIConnectionTimeoutError, connection: Anthropic.APIConnectionError, api: Anthropic.APIError }

export function anthropicBatches({ key, model, baseUrl }: BatchOptions): Batches {
  const client = anthropicClient(key, baseUrl)
  const asked = { provider: 'anthropic', id: model ?? 'batch' }
  return {
    submit: (lines) => withFaults(classes, asked, () => submit(client, lines, model)),
    collect: (id) => withFaults(classes, asked, () => collect(client, id)),
  }
}

/** The vendor takes 100,000 requests and 256 MB a batch. */
async function submit(client: Anthropic, lines: string, model: string | undefined): Promise<string[]> {
  const requests = halves(lines, 'params', model).map(({ id, half }) => JSON.stringify({ custom_id: id, params: half }))
  const ids: string[] = []
  for (const chunk of chunks(requests, 100_000, 200_000_000)) {
    const batch = await client.messages.batches.create({ requests: chunk.map((request) => JSON.parse(request) as Anthropic.Messages.BatchCreateParams.Request) })
    ids.push(batch.id)
  }
  return ids
}

async function collect(client: Anthropic, id: string): Promise<BatchState> {
  const { processing_status: status, request_counts: counts } = await client.messages.batches.retrieve(id)
  if (status !== 'ended') {
    const done = counts.succeeded + counts.errored + counts.canceled + counts.expired
    return { state: 'running', done, total: done + counts.processing }
  }
  const lines: string[] = []
  for await (const result of await client.messages.batches.results(id)) lines.push(`${JSON.stringify(result)}\n`)
  return { state: 'ended', output: lines.join('') }
}
