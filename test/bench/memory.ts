/** Draws the memory of a server over thousands of checks and reviews, and says whether it grows: `node test/bench/memory.ts [CHECKS] [REVIEWS] [--svg FILE]`. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawLine, drawSvg, slopeOf } from './plot.ts'

const [checks = 10_000, reviews = 1000] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number)
const svg = process.argv.includes('--svg') ? process.argv[process.argv.indexOf('--svg') + 1] : undefined
const samples = 40
/** Caches fill and code is compiled in the first part; what grows after it grows for ever. */
const settled = 0.4
/** Megabytes of heap a thousand requests: less than what a collector leaves to chance. */
const flat = 2

const folder = mkdtempSync(join(tmpdir(), 'ecq-memory-'))
const source = readFileSync(new URL('../fixtures/documents/package.txt', import.meta.url), 'utf8')
const child = fork(join(import.meta.dirname, 'memory-server.ts'), [folder], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: ['--expose-gc'] })
const address = /http:\S+/.exec(String(((await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer])[0]))?.[0] ?? ''

interface Sample {
  readonly requests: number
  readonly heap: number
  readonly rss: number
}

const seen: Record<string, readonly Sample[]> = {}
// Each draft is another, so that nothing that remembers drafts can hide.
seen['checks'] = await watched(checks, (number) => post('/v1/checks', { text: textOf(number), kind: 'statement' }, 200))
seen['reviews'] = await watched(reviews, async (number) => {
  const path = await post('/v1/reviews', { text: textOf(number), kind: 'statement' }, 201)
  // What is kept in the embedded database is kept in its memory too, and is no leak.
  await (await fetch(`${address}${path}`, { method: 'DELETE' })).text()
})
child.kill('SIGTERM')
await once(child, 'exit')
rmSync(folder, { recursive: true, force: true })

let grows = false
for (const [name, all] of Object.entries(seen)) {
  const rest = all.slice(Math.floor(all.length * settled))
  const slope = 1000 * slopeOf(rest.map(({ requests, heap }) => [requests, heap]))
  grows ||= slope > flat
  for (const figure of ['heap', 'rss'] as const) process.stdout.write(`${drawLine(`${figure} in MB over ${all.at(-1)?.requests} ${name}`, all.map((sample) => sample[figure]))}\n`)
  process.stdout.write(`${name}: the heap after collection ${slope > flat ? 'GROWS' : 'is flat'}, ${slope.toFixed(2)} MB a thousand after the first ${100 * settled} percent; resident ${rest[0]?.rss.toFixed(0)} MB then, ${rest.at(-1)?.rss.toFixed(0)} MB at the end\n\n`)
}
if (svg) writeFileSync(svg, drawSvg(Object.entries(seen).map(([name, all]) => ({ name, values: all.map(({ heap }) => heap) }))))
process.exitCode = grows ? 1 : 0

function textOf(number: number): string {
  const paragraphs = source.split('\n\n')
  const at = number % paragraphs.length
  return `${[...paragraphs.slice(at), ...paragraphs.slice(0, at)].slice(0, 6).join('\n\n')}\n\nIn ${2000 + (number % 20)} I led team number ${number} of agency ${(number * 7919) % 104_729}.`
}

async function post(path: string, body: object, status: number): Promise<string> {
  const response = await fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  await response.text()
  if (response.status !== status) throw new Error(`${path} answered ${response.status}`)
  return response.headers.get('location') ?? ''
}

async function watched(count: number, once: (number: number) => Promise<unknown>): Promise<Sample[]> {
  const all: Sample[] = [{ requests: 0, ...(await memory()) }]
  for (let number = 0; number < count; number += 4) {
    await Promise.all([0, 1, 2, 3].map((more) => once(number + more)))
    if (number + 4 < (all.length * count) / samples) continue
    all.push({ requests: number + 4, ...(await memory()) })
    // It lasts; who stops it early has these.
    process.stderr.write(`${JSON.stringify(all.at(-1))}\n`)
  }
  return all
}

async function memory(): Promise<Pick<Sample, 'heap' | 'rss'>> {
  child.send('memory')
  const [[heap, rss]] = (await once(child, 'message')) as [[number, number]]
  return { heap, rss }
}
