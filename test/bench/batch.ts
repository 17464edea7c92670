/** Benchmarks `ecq-coach batch` against one file after another in one warm process: `node test/bench/batch.ts [files]`; kills it halfway and resumes, too. */
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

const count = Number(process.argv[2] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'ecq-batch-'))
const program = new URL('../../src/main/cli.ts', import.meta.url).pathname
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const start = (out: string) => spawn(process.execPath, [program, 'batch', join(folder, 'in'), '--out', join(folder, out)], { stdio: ['ignore', 'ignore', 'pipe'] })

async function runWhole(out: string): Promise<{ seconds: number; code: number; said: string }> {
  const began = performance.now()
  const child = start(out)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  const [code] = (await once(child, 'exit')) as [number]
  return { seconds: (performance.now() - began) / 1000, code, said: said.trim().split('\n').at(-1) ?? '' }
}

/** Names in the journal, one for each time that a file was done. */
const journal = (out: string): string[] => readFileSync(join(folder, out, 'journal.jsonl'), 'utf8').split('\n').flatMap((line) => { try { return [(JSON.parse(line) as { name: string }).name] } catch { return [] } })

const broken = await makeBatchFiles(join(folder, 'in'), count)
const paths = readdirSync(join(folder, 'in'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
const cores = availableParallelism()
print(`${count} files, ${broken} of them broken; ${cores} cores`)

const deps = { coach: nodeCoachDeps({ proof: true }), print: () => Promise.reject(new Error('nothing is printed here')) }
const one = async (path: string): Promise<void> => {
  await reviewFile(deps, { bytes: readFileSync(path), name: path, request: {}, formats: ['html'], marks: { suggestions: false, changes: false } }).catch((cause: unknown) => {
    if (!(cause instanceof Fault)) throw cause
  })
}
for (const path of paths.slice(0, 20)) await one(path)
const sample = paths.slice(20, 80)
const began = performance.now()
for (const path of sample) await one(path)
const single = sample.length / ((performance.now() - began) / 1000)
print(`one after another, warm: ${single.toFixed(2)} files a second`)

const whole = await runWhole('whole')
const rate = count / whole.seconds
print(`batch, with its start: ${rate.toFixed(2)} files a second, exit ${whole.code}; ${whole.said}`)
print(`ratio to cores × single: ${(rate / (cores * single)).toFixed(2)}`)
const again = await runWhole('whole')
print(`again: ${again.seconds.toFixed(1)} s; ${again.said}`)

const child = start('killed')
await wait((whole.seconds / 2) * 1000)
child.kill('SIGKILL')
await once(child, 'exit')
const before = journal('killed').length
const resumed = await runWhole('killed')
const names = journal('killed')
print(`killed with ${before} done, then: ${resumed.said}; ${names.length - new Set(names).size} done twice`)
rmSync(folder, { recursive: true })
process.exit(0)
