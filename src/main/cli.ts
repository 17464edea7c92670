#!/usr/bin/env node
/** The command line's entry: gives the commands a real terminal, disk and server. */
import { readFile } from 'node:fs/promises'
import { runCli } from '../cli/cli.ts'
import type { CliContext, ModelWishes } from '../cli/context.ts'
import { Exit } from '../cli/exit.ts'
import { Fault } from '../fault.ts'
import { choosePrompts } from './choose-prompts.ts'
import { nodeCoachDeps } from './coach-deps.ts'
import { commandLineBooks } from './command-line-books.ts'
import { findFiles } from './find-files.ts'
import { makeFolder } from './make-folder.ts'
import { openReviewers } from './open-reviewers.ts'
import { openServer } from './open-server.ts'
import { openShelf } from './open-shelf.ts'
import { pdfPrinter } from './print-pdf.ts'
import { type NamedModel, readModelSettings, readServiceSettings, readTerminalWishes } from './settings.ts'
import { typedLines } from './type-lines.ts'
import { watchOutput } from './watch-output.ts'
import { writeWhole } from './write-whole.ts'

const version = (JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

const wishes = readTerminalWishes()
const books = commandLineBooks(readServiceSettings)

const context: CliContext = {
  version,
  terminal: {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colors: process.stdout.isTTY === true && !wishes.plain,
    width: Math.min(Math.max(process.stdout.columns ?? 100, 40), 110),
    redraws: process.stderr.isTTY === true && !wishes.unattended,
  },
  coach: ({ proof, prompts, ...wishes }) => {
    const settings = readModelSettings(wishesOf(wishes))
    const common = nodeCoachDeps({ proof }, settings)
    const deps = { ...common, ...common.calibrationOf?.('local') }
    return books.coach(prompts === undefined ? deps : { ...deps, asking: { ...deps.asking, prompts: choosePrompts(prompts) } }, settings)
  },
  readBytes,
  readInput,
  lines: typedLines,
  makeFolder,
  write: writeWhole,
  printPdf: pdfPrinter(),
  findFiles,
  openShelf,
  openReviewers,
  openServer,
  stopSignal: () => {
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort())
    return stop.signal
  },
  batches: async (model) => {
    const settings = readModelSettings({ model }).model
    if (!settings) throw new Fault('bad-input', 'No vendor is set up; name one with --model, or set ECQ_MODEL and its key.')
    const { makeBatches } = await import('./model.ts')
    return makeBatches(settings)
  },
  examine: async function* (wishes) {
    const { examine } = await import('./doctor.ts')
    yield* examine(wishesOf(wishes))
  },
  serve: async (options) => {
    const { serve } = await import('./serve.ts')
    await serve({ ...readServiceSettings(), model: readModelSettings(), ...options })
  },
  foundTenant: async (wishes) => {
    const { foundTenantOnNode } = await import('./tenants.ts')
    return foundTenantOnNode(readServiceSettings(), wishes)
  },
  rotateKeys: async (id) => {
    const { rotateKeysOnNode } = await import('./tenants.ts')
    return rotateKeysOnNode(readServiceSettings(), id)
  },
  listTenants: async () => {
    const { listTenantsOnNode } = await import('./tenants.ts')
    return listTenantsOnNode(readServiceSettings())
  },
  work: async (options) => {
    const { work } = await import('./work.ts')
    await work({ ...readServiceSettings(), model: readModelSettings(), ...options })
  },
  calibrate: async (request) => {
    const { calibrateOnNode } = await import('./calibrate.ts')
    return calibrateOnNode(request)
  },
  label: async (request) => {
    const { labelOnNode } = await import('./label.ts')
    return labelOnNode(request, context.terminal)
  },
  evaluation: async () => {
    const { evaluation } = await import('../../evals/desk.ts')
    return evaluation
  },
  migrate: async () => {
    const { migrateOnly } = await import('./migrate-only.ts')
    return migrateOnly(readServiceSettings())
  },
}

const wishesOf = ({ model, seatModels, repeats, calibration }: ModelWishes): NamedModel => ({ model, seats: seatModels, repeats, calibration })

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'this file may not be read; check its permissions',
  EPERM: 'this file may not be read; check its permissions',
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new Fault('unreadable', `${reasons[code] ?? `this file cannot be read (${code || 'unknown reason'})`}.`, { cause })
  }
}

/** Standard input as bytes; a little more than a reader takes, so that the reader says that it is too much. */
async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array)
    size += (chunk as Uint8Array).length
    if (size > 64 * 1024 * 1024) break
  }
  return Buffer.concat(chunks)
}

watchOutput(process, Exit.usage)

try {
  process.exitCode = await runCli(process.argv.slice(2), context)
} finally {
  await books.close()
}
