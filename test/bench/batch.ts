/** Benchmarks `ecq-coach batch` against one file after another in one warm process, by the clock and by processor seconds, then kills it halfway and resumes: `node test/bench/batch.ts [files]`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { reviewFile } from '../../src/coach/batch/review-file.ts'
import { Fault } from '../../src/fault.ts'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { makeBatchFiles } from './batch-files.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** One file after another, the first twenty to warm up; prints files a second. */
async function oneByOne(folder: string): Promise<void> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const deps = { coach: nodeCoachDeps({ proof: true }), print: () => Promise.reject(new Error('nothing is printed here')) }
  let began = 0
  for (const [index, path] of paths.entries()) {
    if (index === 20) began = performance.now()
    await reviewFile(deps, { bytes: readFileSync(path), name: path, request: { engine: 'offline' }, formats: ['html'], marks: { suggestions: false, changes: false } }).catch((cause: unknown) => {
      if (!(cause instanceof Fault)) throw cause
    })
  }
  print(String((paths.length - 20) / ((performance.now() - began) / 1000)))
}

interface Run {
  readonly seconds: number
  /** of all its processes together */
  readonly processorSeconds: number
  readonly out: string
  /** the last line but that of the times */
  readonly said: string
}

/** Bash adds up the times of a program and all that it started. */
async function timed(...args: readonly string[]): Promise<Run> {
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', process.execPath, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  await once(child, 'close')
  const lines = err.trim().split('\n')
  const [real = 0, user = 0, system = 0] = (lines.pop() ?? '').split(' ').map(Number)
  return { seconds: real, processorSeconds: user + system, out, said: lines.at(-1) ?? '' }
}

async function bench(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ecq-batch-'))
  const [files, whole, killed] = ['in', 'whole', 'killed'].map((name) => join(folder, name)) as [string, string, string]
  const batch = (out: string): string[] => [new URL('../../src/main/cli.ts', import.meta.url).pathname, 'batch', files, '--out', out]
  const cores = availableParallelism()
  print(`${count} files, ${await makeBatchFiles(files, count)} of them broken; ${cores} cores`)
  const single = await timed(import.meta.filename, 'one-by-one', files)
  const rate = Number(single.out)
  print(`one after another: ${rate.toFixed(2)} files a second when warm; ${(single.processorSeconds / count).toFixed(3)} processor seconds a file`)
  const run = await timed(...batch(whole))
  print(`batch: ${(count / run.seconds).toFixed(2)} files a second with its start; ${(run.processorSeconds / count).toFixed(3)} processor seconds a file; ${run.said}`)
  print(`ratio to cores x one after another: ${(count / run.seconds / (cores * rate)).toFixed(2)} by the clock, ${(single.processorSeconds / run.processorSeconds).toFixed(2)} by processor seconds`)
  const again = await timed(...batch(whole))
  print(`again: ${again.seconds.toFixed(1)} s; ${again.said}`)
  const child = spawn(process.execPath, batch(killed), { stdio: 'ignore' })
  await wait((run.seconds / 2) * 1000)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const before = journal(killed).length
  const resumed = await timed(...batch(killed))
  const names = journal(killed)
  print(`killed with ${before} done, then: ${resumed.said}; ${names.length - new Set(names).size} done twice`)
  rmSync(folder, { recursive: true })
}

/** Names in the journal, one for each time that a file was done. */
const journal = (out: string): string[] => [...readFileSync(join(out, 'journal.jsonl'), 'utf8').matchAll(/^\{.*"name":"([^"]+)".*\}$/gm)].map(([, name]) => name as string)

const [mode = '200', given = ''] = process.argv.slice(2)
await (mode === 'one-by-one' ? oneByOne(given) : bench(Number(mode)))
process.exit(0)
