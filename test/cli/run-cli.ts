/** Runs a command line on files in memory and says what came of it. */
import { reviewFile } from '../../src/coach/batch/review-file.ts'
import type { Batches, CoachDeps } from '../../src/coach/deps.ts'
import { runCli } from '../../src/cli/cli.ts'
import type { Client } from '../../src/client/client.ts'
import type { CliContext, Probe } from '../../src/cli/context.ts'
import { Fault } from '../../src/fault.ts'

export interface World {
  /** files by their names; what commands write lands here too */
  readonly files: Map<string, Uint8Array>
  readonly openModel?: (name: string | undefined) => CoachDeps['openModel']
  readonly batches?: Batches
  readonly probes?: readonly Probe[]
  readonly signal?: AbortSignal
  readonly server?: Client
  /** standard error is a terminal */
  readonly redraws?: boolean
  readonly input?: Uint8Array
  readonly proofread?: CoachDeps['proofread']
  /** what a person types */
  readonly lines?: readonly string[]
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = ({ files }: World, name: string): string => new TextDecoder().decode(files.get(name))

export async function runIn(world: World, ...args: string[]) {
  let [out, err] = ['', '']
  const written = new Map<string, string>()
  const outside = { now: () => new Date('2026-03-01T00:00:00Z'), id: () => 'id', proofread: world.proofread ?? null, countPages: null }
  const context: CliContext = {
    version: '0.0.0',
    terminal: { out: (text) => (out += text), err: (text) => (err += text), colors: false, width: 100, redraws: world.redraws ?? false },
    coach: ({ model }) => ({ ...outside, openModel: world.openModel?.(model) ?? null }),
    readBytes: async (path) => {
      const found = world.files.get(path)
      if (!found) throw new Fault('unreadable', 'there is no such file; check the path.', { cause: Object.assign(new Error('none'), { code: 'ENOENT' }) })
      return found
    },
    readInput: async () => world.input ?? new Uint8Array(),
    lines: async function* () {
      yield* world.lines ?? []
    },
    makeFolder: async () => undefined,
    write: async (path, content) => {
      written.set(path, typeof content === 'string' ? content : new TextDecoder().decode(content))
      world.files.set(path, typeof content === 'string' ? bytes(content) : content)
    },
    findFiles: async (path, without) => {
      const found = [...world.files.keys()].filter((name) => name === path || name.startsWith(`${path}/`))
      if (found.length === 0) throw new Fault('unreadable', `${path}: there is no such file or folder; check the path.`)
      return found.filter((name) => !name.startsWith(`${without}/`)).map((name) => ({ path: name, name, named: name === path }))
    },
    openShelf: async (folder) => ({
      write: async (name, content) => context.write(`${folder}/${name}`, content),
      has: async (name) => world.files.has(`${folder}/${name}`),
      journal: world.files.has(`${folder}/journal.jsonl`) ? textOf(world, `${folder}/journal.jsonl`) : '',
      append: async (text) => void world.files.set(`${folder}/journal.jsonl`, bytes(`${world.files.has(`${folder}/journal.jsonl`) ? textOf(world, `${folder}/journal.jsonl`) : ''}${text}`)),
      close: async () => undefined,
    }),
    openReviewers: ({ coach, misses, signal, concurrency }) => ({
      atOnce: concurrency ?? 2,
      review: (job) => reviewFile({ coach, print: context.printPdf, misses, signal }, job),
      close: async () => undefined,
    }),
    openServer: () => world.server as Client,
    printPdf: async (html) => bytes(`%PDF of ${html.length} characters`),
    stopSignal: () => world.signal ?? new AbortController().signal,
    batches: async () => world.batches ?? { submit: async () => [], collect: async () => ({ state: 'ended', output: '' }) },
    examine: async function* () {
      yield* world.probes ?? []
    },
    serve: async () => undefined,
    foundTenant: async ({ name, owner }) => ({ id: name, name, owner, key: 'ecq_x' }),
    listTenants: async () => [],
    rotateKeys: async () => 0,
    work: async () => undefined,
    calibrate: async (request) => `${JSON.stringify(request)}\n`,
    label: async (request) => `${JSON.stringify(request)}\n`,
    evaluation: async () => (await import('../../evals/desk.ts')).evaluation,
    migrate: async () => ['0001-drafts'],
  }
  return { exit: await runCli(args, context), out, err, written }
}
