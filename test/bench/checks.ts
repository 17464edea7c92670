/** Requests a second of POST /v1/checks on a body of 30 KB: our API, our API with a key, and the same rules behind bare Hono, in turns: `node test/bench/checks.ts [SECONDS]`. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

const seconds = Number(process.argv[2] ?? 4)
const rounds = 3
const source = readFileSync(new URL('../fixtures/documents/package.txt', import.meta.url), 'utf8')
const body = Buffer.from(JSON.stringify({ text: source.repeat(Math.ceil(30_000 / source.length)).slice(0, 29_900), kind: 'package' }))

interface Server {
  readonly kind: string
  readonly port: number
  readonly key: string | null
  readonly stop: () => void
}

async function start(kind: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'checks-server.ts'), [kind], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [message] = (await once(child, 'message')) as [string]
  return { kind, ...(JSON.parse(message) as { port: number; key: string | null }), stop: () => void child.kill() }
}

function send({ port, key }: Server, agent: Agent): Promise<number> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, ...(key ? { authorization: `Bearer ${key}` } : {}) }
    const out = request({ host: '127.0.0.1', port, path: '/v1/checks', method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode ?? 0))
    })
    out.on('error', failed)
    out.end(body)
  })
}

async function load(server: Server, connections: number, ms: number): Promise<{ rate: number; p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const until = performance.now() + ms
  const began = performance.now()
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const sent = performance.now()
      const status = await send(server, agent)
      if (status !== 200) throw new Error(`${server.kind} answered ${status}`)
      times.push(performance.now() - sent)
    }
  }))
  agent.destroy()
  times.sort((a, b) => a - b)
  return { rate: (times.length / (performance.now() - began)) * 1000, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

const servers = await Promise.all(['bare', 'ours', 'key'].map(start))
for (const server of servers) await load(server, 4, 2000)
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
for (const connections of [1, 16, 64]) {
  const results = new Map(servers.map(({ kind }) => [kind, { rate: [] as number[], p99: [] as number[] }]))
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) {
      const { rate, p99 } = await load(server, connections, (seconds * 1000) / rounds)
      results.get(server.kind)?.rate.push(rate)
      results.get(server.kind)?.p99.push(p99)
    }
  }
  const bare = median(results.get('bare')?.rate ?? [0])
  for (const [kind, { rate, p99 }] of results) process.stdout.write(`${connections} connections, ${kind}: ${median(rate).toFixed(0)} requests/s, ${(median(rate) / bare).toFixed(2)} of bare, p99 ${median(p99).toFixed(1)} ms\n`)
}
for (const server of servers) server.stop()
