/** The program in a process of its own, with a vendor on this machine that never answers. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ecq-program-'))
const program = new URL('../../src/main/cli.ts', import.meta.url).pathname
let asked = 0
let vendor: Server
beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), 'Leading People\n\nIn 2019 nine offices shared one clerk. I hired three. By 2021 the wait fell from 97 days to 22.\n')
  vendor = createServer(() => { asked++ }).listen(0, '127.0.0.1')
  await once(vendor, 'listening')
})
afterAll(() => {
  vendor.closeAllConnections()
  vendor.close()
  rmSync(folder, { recursive: true })
})

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, ...environment } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  return { child, ended: once(child, 'exit').then(([code]: (number | null)[]) => ({ code, out, err })) }
}

const address = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const silent = (): Record<string, string> => ({ ANTHROPIC_API_KEY: 'very-secret', ANTHROPIC_BASE_URL: address(vendor) })
const signIn = (issuer: string): Record<string, string> => ({ ECQ_OIDC_ISSUER: issuer, ECQ_OIDC_CLIENT_ID: 'coach', ECQ_OIDC_CLIENT_SECRET: 'very-secret', ECQ_PUBLIC_URL: 'https://coach.example' })

test('Ctrl-C ends a review that waits for a model, at once and with its own status', async () => {
  const { child, ended } = start(['review', 'a.txt', '--engine', 'model', '--no-proof'], silent())
  await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(0)
  const told = performance.now()
  child.kill('SIGINT')
  const { code, out, err } = await ended
  expect([code, out, err]).toEqual([130, '', 'Stopped; 0 of 1 done.\n'])
  expect(performance.now() - told).toBeLessThan(5000)
})

test('doctor says what is set up, tries it, leaves nothing behind and prints no key', async () => {
  const { code, out, err } = await start(['doctor'], { ...silent(), ANTHROPIC_BASE_URL: 'http://127.0.0.1:9', ECQ_ENGINE: 'model', ECQ_MODEL_DEADLINE: '1', ...signIn('http://127.0.0.1:9') }).ended
  expect([code, err]).toEqual([2, ''])
  expect(out.match(/^(?:ok|-|fails) +\S+/gm)?.map((line) => line.split(/ +/)[1])).toEqual(['engine', 'model', 'board', 'budget', 'database', 'privacy', 'sign-in', 'LibreOffice', 'Chromium', 'proofreader'])
  expect(out).toMatch(/^fails +model +The model anthropic:claude-sonnet-5-5 cannot be reached/m)
  expect(out).toMatch(/^fails +sign-in +http:\/\/127\.0\.0\.1:9 does not answer as an OpenID Connect provider; check ECQ_OIDC_ISSUER/m)
  expect(out).not.toContain('very-secret')
  expect(readdirSync(folder)).not.toContain('.ecq-coach')
})

test('doctor reads a file of recorded answers, hears the sign-in provider and is content', async () => {
  const provider = createServer((_, answer) => void answer.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer: `${address(provider)}/`, authorization_endpoint: `${address(provider)}/a` }))).listen(0, '127.0.0.1')
  await once(provider, 'listening')
  writeFileSync(join(folder, 'tape.jsonl'), '{"key":"k","request":null,"response":{"output":{}}}\n')
  const { code, out } = await start(['doctor', '--model', 'recorded:tape.jsonl'], signIn(address(provider))).ended
  provider.close()
  expect(code, out).toBe(0)
  expect(out).toContain('has to allow https://coach.example/sign-in/callback')
  expect(out).toContain('recorded answers in tape.jsonl: 1')
})

test('a board of several models that are asked repeatedly is recorded, each line for its own model', async () => {
  const board = ['--seat-models', 'anthropic:claude-opus-5-5,openai:gpt-6-luna,', '--repeats', '2']
  const { code, err } = await start(['review', 'a.txt', '--no-proof', '--model', 'recorded:none.jsonl', ...board, '--misses', 'board.jsonl']).ended
  expect([code, err]).toEqual([4, expect.stringContaining('10 answers are missing')])
  const lines = readFileSync(join(folder, 'board.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line))
  const models = lines.map(({ body, params }) => [body?.model, params?.model].filter(Boolean).join(' '))
  expect(models.filter((model) => model === 'claude-opus-5-5')).toHaveLength(2)
  expect(models.filter((model) => model === 'gpt-6-luna')).toHaveLength(2)
  expect(new Set(lines.map(({ custom_id: key }) => key)).size).toBe(10)
})

test.each([
  [['--repeats', '2'], '--repeats is about asking a model, and the offline engine asks none'],
  [['--model', 'recorded:none.jsonl', '--repeats', 'twice'], 'Give a whole number from 1 to 9'],
  [['--model', 'recorded:none.jsonl', '--seat-models', 'a,b'], '--seat-models must be three models between commas'],
  [['--model', 'recorded:none.jsonl', '--prompts', 'label-ccar@99'], 'There is no prompt label-ccar@99'],
])('review %j is refused in one line', async (wishes, words) => {
  const { code, out, err } = await start(['review', 'a.txt', '--no-proof', ...wishes]).ended
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
  expect(err).toContain(words)
})
