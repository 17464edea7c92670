/** Requests a second of POST /v1/checks on a body of 30 KB: our API, our API with a key, and the same rules behind bare Hono, in turns, by the clock and by processor time: `node test/bench/checks.ts [SECONDS]`. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

const seconds = Number(process.argv[2] ?? 4)
const rounds = 5
const source = readFileSync(new URL('../fixtures/documents/package.txt', import.meta.url), 'utf8')
const body = Buffer.from(JSON.stringify({ text: source.repeat(Math.ceil(30_000 / source.length)).slice(0, 29_900), kind: 'package' }))

interface Server {
  readonly kind: string
  readonly port: number
  readonly key: string | null
  /** processor time taken so far, in milliseconds; other programs on the machine do not change it */
  readonly processor: () => Promise<number>
  readonly stop: () => void
}

async function start(kind: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'checks-server.ts'), [kind], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [message] = (await once(child, 'message')) as [string]
  const processor = async (): Promise<number> => {
    child.send('processor')
    return ((await once(child, 'message')) as [number])[0]
  }
  return { kind, ...(JSON.parse(message) as { port: number; key: string | null }), processor, stop: () => void child.kill() }
}

function send(server: Server, agent: Agent): Promise<number> {
  const { port, key } = server
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, ...(key ? { authorization: `Bearer ${key}` } : {}) }
    const out = request({ host: '127.0.0.1', port, path: '/v1/checks', method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode ?? 0))
    })
    // A server closes connections that were idle for a while; who meets that asks again.
    out.on('error', (error: NodeJS.ErrnoException) => (out.reusedSocket && error.code === 'ECONNRESET' ? done(send(server, agent)) : failed(error)))
    out.end(body)
  })
}

interface Loaded {
  /** requests a second */
  readonly rate: number
  readonly p99: number
  /** milliseconds of processor time a request */
  readonly cost: number
}

async function load(server: Server, connections: number, ms: number): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const [began, used] = [performance.now(), await server.processor()]
  const until = began + ms
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
  return { rate: (times.length / (performance.now() - began)) * 1000, p99: times[Math.floor(times.length * 0.99)] ?? 0, cost: ((await server.processor()) - used) / times.length }
}

const servers = await Promise.all(['bare', 'ours', 'key'].map(start))
for (const server of servers) await load(server, 4, 2000)
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
for (const connections of [1, 16, 64]) {
  const results = new Map(servers.map(({ kind }) => [kind, [] as Loaded[]]))
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) {
      results.get(server.kind)?.push(await load(server, connections, (seconds * 1000) / rounds))
    }
  }
  const of = (kind: string, figure: keyof Loaded): number => median((results.get(kind) ?? []).map((loaded) => loaded[figure]))
  for (const { kind } of servers) {
    const [rate, cost] = [of(kind, 'rate'), of(kind, 'cost')]
    process.stdout.write(`${connections} connections, ${kind}: ${rate.toFixed(0)} requests/s, ${(rate / of('bare', 'rate')).toFixed(2)} of bare by the clock, ${(of('bare', 'cost') / cost).toFixed(2)} by processor time (${cost.toFixed(1)} ms a request), p99 ${of(kind, 'p99').toFixed(1)} ms\n`)
  }
}
for (const server of servers) server.stop()
