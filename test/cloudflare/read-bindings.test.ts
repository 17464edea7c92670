/** A Worker's settings are everybody's, but for those that need a machine: these are refused with what to do instead. */
import { expect, test } from 'vitest'
import type { Bindings } from '../../src/main/cloudflare/bindings.ts'
import { readBindings } from '../../src/main/cloudflare/read-bindings.ts'

const bound = (variables: Record<string, string>): Bindings => ({
  DATABASE: { connectionString: 'postgres://hyperdrive/ecq' }, CALLS: { sendBatch: async () => {} }, PAGES: { fetch: async () => new Response() }, ...variables,
})

test('variables, secrets and the database come from what is bound', () => {
  expect(readBindings(bound({ ECQ_MODEL: 'anthropic', ANTHROPIC_API_KEY: 'key', ECQ_LOG: 'warn', ECQ_WEBHOOK_ALLOW: 'hooks.example' }))).toMatchObject({
    service: { databaseUrl: 'postgres://hyperdrive/ecq', logLevel: 'warn', webhookAllow: ['hooks.example'] },
    model: { engine: 'model', model: { model: 'anthropic', anthropicKey: 'key' } },
  })
})

test.each([
  [{ ECQ_MODEL: 'langchain:@langchain/openai#ChatOpenAI:gpt-6-sol' }, 'The model langchain:'],
  [{ ECQ_MODEL: 'anthropic', ANTHROPIC_API_KEY: 'key', ECQ_FALLBACK_MODEL: 'recorded:tape.jsonl' }, 'The model recorded:'],
  [{ ECQ_MODEL: 'anthropic', ANTHROPIC_API_KEY: 'key', ECQ_SEAT_MODELS: ',,langchain:x#Y:z' }, 'The model langchain:'],
  [{ ECQ_CALIBRATION: 'calibration.json' }, 'ECQ_CALIBRATION'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  [{ ECQ_LOG: 'loud' }, 'The environment variable ECQ_LOG is wrong'],
])('%o is refused', (variables, words) => {
  expect(() => readBindings(bound(variables))).toThrow(words)
})
