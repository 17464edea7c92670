/** What the environment sets up, and what it is told when it is wrong. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readModelSettings, readServiceSettings } from '../../src/main/settings.ts'

const names = ['ECQ_ENGINE', 'ECQ_MODEL', 'ECQ_FALLBACK_MODEL', 'ECQ_SEAT_MODELS', 'ECQ_SEAT_REPEATS', 'ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL', 'DATABASE_URL', 'ECQ_DATA']
beforeEach(() => { for (const name of names) vi.stubEnv(name, undefined) })
afterEach(() => vi.unstubAllEnvs())

const having = (variables: Readonly<Record<string, string>>): void => { for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value) }

describe('the engine', () => {
  test.each([
    ['nothing is set', {}, 'offline', null],
    ['a key alone is there, it serves only who names it', { ANTHROPIC_API_KEY: 'k' }, 'offline', 'anthropic'],
    ['the other key alone is there', { OPENAI_API_KEY: 'k' }, 'offline', 'openai'],
    ['a key and the engine are there', { ANTHROPIC_API_KEY: 'k', ECQ_ENGINE: 'model' }, 'model', 'anthropic'],
    ['a model is named', { ECQ_MODEL: 'recorded:x.jsonl' }, 'model', 'recorded:x.jsonl'],
    ['a model is named, but the offline engine is to serve', { ECQ_MODEL: 'openai:gpt-6-luna', ECQ_ENGINE: 'offline' }, 'offline', 'openai:gpt-6-luna'],
    ['variables are set to nothing', { ECQ_MODEL: '', ECQ_ENGINE: '', ANTHROPIC_BASE_URL: '' }, 'offline', null],
  ])('where %s', (_, variables, engine, model) => {
    having(variables)
    const settings = readModelSettings()
    expect([settings.engine, settings.model?.model ?? null]).toEqual([engine, model])
  })

  test('takes a model that is named on the command line before that of the environment', () => {
    having({ ECQ_MODEL: 'openai', OPENAI_API_KEY: 'k', ECQ_FALLBACK_MODEL: 'anthropic', ECQ_MODEL_TIMEOUT: '90', ECQ_MODEL_CONCURRENCY: '4', ECQ_BUDGET_TOKENS: '200000', ECQ_BUDGET_USD: '0.5' })
    expect(readModelSettings({ model: 'recorded:a.jsonl' })).toMatchObject({
      engine: 'model', model: { model: 'recorded:a.jsonl', fallback: 'anthropic', timeoutMs: 90_000, concurrency: 4 }, budget: { tokens: 200_000, usd: 0.5 },
    })
  })
})

describe('the board', () => {
  test.each([
    ['anthropic', ['anthropic', 'anthropic', 'anthropic']],
    ['anthropic:a, openai:b ,', ['anthropic:a', 'openai:b', '']],
  ])('of %s', (names, seats) => {
    having({ ECQ_MODEL: 'anthropic', ECQ_SEAT_MODELS: names, ECQ_SEAT_REPEATS: '3', ECQ_TENANT_BUDGET_USD: '20', ECQ_TENANT_BUDGET_TOKENS: '1000000' })
    expect(readModelSettings()).toMatchObject({ model: { seats }, repeats: 3, tenantBudget: { usd: 20, tokens: 1_000_000 } })
    expect(readModelSettings({ seats: ['x', 'y', 'z'], repeats: 1 })).toMatchObject({ model: { seats: ['x', 'y', 'z'] }, repeats: 1 })
  })
})

test.each([
  ['ECQ_ENGINE', 'magic'], ['ANTHROPIC_BASE_URL', 'here'], ['OPENAI_BASE_URL', 'ftp://x'], ['ECQ_MODEL_CONCURRENCY', '0'], ['ECQ_MODEL_CONCURRENCY', '1.5'],
  ['ECQ_MODEL_TIMEOUT', 'soon'], ['ECQ_MODEL_DEADLINE', '-1'], ['ECQ_BUDGET_TOKENS', 'many'], ['ECQ_BUDGET_USD', '0'],
  ['ECQ_TENANT_BUDGET_TOKENS', '1.5'], ['ECQ_TENANT_BUDGET_USD', '-1'], ['ECQ_SEAT_MODELS', 'a,b'], ['ECQ_SEAT_REPEATS', '0'], ['ECQ_SEAT_REPEATS', '10'], ['ECQ_SEAT_REPEATS', 'often'],
])('%s=%s is refused in one line that names it', (name, value) => {
  vi.stubEnv(name, value)
  expect(() => readModelSettings()).toThrow(new RegExp(`^The environment variable ${name} is wrong: .*\\.$`))
})

test('the service keeps its own settings apart from the model\'s', () => {
  having({ ECQ_BUDGET_USD: 'x', ECQ_DATA: '/somewhere' })
  expect(readServiceSettings()).toMatchObject({ dataFolder: '/somewhere', databaseUrl: undefined })
  vi.stubEnv('DATABASE_URL', 'postgres://x')
  expect(readServiceSettings()).toMatchObject({ databaseUrl: 'postgres://x' })
  for (const [address, host, port] of [['127.0.0.1:9464', '127.0.0.1', 9464], ['[::1]:80', '::1', 80]] as const) {
    vi.stubEnv('ECQ_WORKER_LISTEN', address)
    expect(readServiceSettings().workerListen).toEqual({ host, port })
  }
  vi.stubEnv('ECQ_WORKER_LISTEN', '9464')
  expect(() => readServiceSettings()).toThrow('must be a host and a port')
  vi.stubEnv('ECQ_WORKER_LISTEN', '')
  expect(readServiceSettings().proxies).toBe(0)
  vi.stubEnv('ECQ_PROXIES', '2')
  expect(readServiceSettings().proxies).toBe(2)
  vi.stubEnv('ECQ_PROXIES', 'yes')
  expect(() => readServiceSettings()).toThrow('The environment variable ECQ_PROXIES is wrong: must be a whole number of proxies.')
  vi.stubEnv('ECQ_PROXIES', '')
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4317')
  expect(() => readServiceSettings()).toThrow('The environment variable OTEL_EXPORTER_OTLP_ENDPOINT is wrong: must be the http:// or https:// address')
  vi.stubEnv('DATABASE_URL', 'mysql://x')
  expect(() => readServiceSettings()).toThrow('must be a postgres:// address')
})

test.each(['compose.yaml', 'Dockerfile'])('%s sets nothing that nobody reads', (file) => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const known = read('src/main/settings.ts')
  const set = [...read(file).matchAll(/^\s*(?:ENV .*)?\b((?:ECQ|OTEL|OPENAI|ANTHROPIC|DATABASE)_[A-Z_]+)[:=] ?/gm)].map(([, name]) => name as string)
  expect(set).not.toEqual([])
  expect(set.filter((name) => !known.includes(`  ${name}: `))).toEqual([])
})
