/** `ecq-coach batch`: many drafts at once, from folders, patterns and zips, resumable, with a table of all. */
import { join, resolve, sep } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { type BatchFormat, batchFormats } from '../../coach/batch/batch-forms.ts'
import type { BatchWish, FileOutcome } from '../../coach/batch/batch-file.ts'
import { engineVersion } from '../../coach/batch/engine-version.ts'
import { type FoundFile, openSources } from '../../coach/batch/open-sources.ts'
import { type Shelf, runBatch } from '../../coach/batch/run-batch.ts'
import { summarize } from '../../coach/batch/summarize.ts'
import { type Misses, collectMisses } from '../../coach/collect-misses.ts'
import { settleEngine } from '../../coach/settle-engine.ts'
import { Fault } from '../../fault.ts'
import { many } from '../../text/many.ts'
import { batchProgress, timeWords } from '../batch-progress.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type Config, type DraftOptions, addDraftOptions, settleOptions } from '../draft-options.ts'
import { Exit } from '../exit.ts'
import { reportMisses, unshownReviews } from '../report-misses.ts'
import { type OnServer, refuseLocalWishes, reviewOnServer } from '../server/review-on-server.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = DraftOptions & { readonly out: string; readonly concurrency?: number; readonly format: readonly BatchFormat[]; readonly misses?: string; readonly server?: string; readonly suggestions?: true; readonly changes?: true }

export default command((program, context, done) => {
  const batch = program
    .command('batch')
    .description('review many drafts: a report for each, a table of all; run it again to do only what is missing or changed')
    .argument('<path...>', 'drafts, folders of drafts, patterns such as "clients/**/*.docx" (in quotes), or zips of drafts')
    .requiredOption('--out <folder>', 'where summary.csv, index.html and the reports go, each named like clients/draft.docx.review.html')
    .addOption(new Option('--format <formats>', `reports for each draft, with commas between: ${batchFormats.join(', ')}`).argParser(parseFormats).default(['html'], 'html'))
    .option('--suggestions', 'with --format docx: comments on suggestions of style too')
    .option('--changes', 'with --format docx: mend spelling, doubled words and the like as tracked changes')
    .option('--concurrency <number>', 'threads of the offline engine, or drafts that a model is asked about at a time (default: as many as this machine has cores; 4 with a model), or that a server has at a time (32)', wholeNumber(1, 64))
    .option('--engine <engine>', 'offline or model (default: ECQ_ENGINE, or model where ECQ_MODEL names one)')
    .option('--model <name>', 'anthropic:…, openai:…, langchain:… or recorded:FILE.jsonl (default: ECQ_MODEL)')
    .option('--misses <file>', 'write the requests here that a recorded: model has no answer to')
    .option('--server <address>', 'have this ECQ coach service review them, with the key in ECQ_API_KEY; reports are written here all the same')
  addDraftOptions(batch).action(async (paths: string[], options: Options) => done(await act(context, paths, options)))
})

async function act(context: CliContext, paths: readonly string[], options: Options): Promise<Exit> {
  const { terminal } = context
  const config = await settleOptions(context, options)
  if (!options.format.includes('docx') && (options.suggestions || options.changes)) throw new Fault('bad-input', '--suggestions and --changes say how a Word file is marked; add docx to --format, or leave them out.')
  const prepare = options.server === undefined ? await prepareHere(context, options, config) : prepareThere(context, options.server, options, config)
  const { files, passedOver } = await openSources(await findAll(context, paths, options.out), context.readBytes)
  tellPassedOver(context, passedOver)
  if (files.length === 0) throw noDraft(paths, options.out)
  const [shelf, misses, signal] = [await context.openShelf(options.out), collectMisses(), context.stopSignal()]
  const { reviewers, version, request } = await prepare({ shelf, misses, signal })
  const wish = { request, formats: options.format, marks: { suggestions: options.suggestions ?? false, changes: options.changes ?? false } }
  const { now } = context.coach({ proof: false })
  const started = now().getTime()
  const progress = batchProgress(terminal, files.length, () => now().getTime())
  signal.addEventListener('abort', () => void reviewers.close())
  let outcomes: FileOutcome[]
  try {
    outcomes = await runBatch(files, { reviewers, shelf, wish, version, hear: progress.hear, signal })
  } finally {
    progress.stop()
    await reviewers.close()
  }
  await summarize(shelf, outcomes, now().toISOString().slice(0, 10))
  await shelf.close()
  const seconds = (now().getTime() - started) / 1000
  terminal.err(`${sumUp(outcomes, files.length)} in ${timeWords(seconds)}.\n`)
  terminal.out(`${join(options.out, 'index.html')}\n${join(options.out, 'summary.csv')}\n`)
  return settleExit(context, options, { outcomes, total: files.length, misses })
}

interface Prepared extends OnServer {
  readonly request: BatchWish['request']
}
type Prepare = (run: { readonly shelf: Shelf; readonly misses: Misses; readonly signal: AbortSignal }) => Promise<Prepared>

/** Wishes that contradict each other are refused before anything is written. */
async function prepareHere(context: CliContext, { proof, concurrency, misses: file, format }: Options, { model, seatModels, repeats, prompts, calibration, ...settings }: Config): Promise<Prepare> {
  const coach = context.coach({ proof, model, seatModels, repeats, prompts, calibration })
  const engine = settleEngine(coach, settings.engine)
  if (file !== undefined && engine !== 'model') throw new Fault('bad-input', 'The offline engine asks nobody, so it has no misses; name a model with --model recorded:FILE.jsonl.')
  const request = { ...settings, engine }
  return async ({ misses, signal }) => ({
    request,
    version: await engineVersion(coach, context.version, { request, formats: format, marks: { suggestions: false, changes: false } }),
    reviewers: context.openReviewers({ coach, engine, proof, concurrency, misses, signal }),
  })
}

function prepareThere(context: CliContext, address: string, { proof, concurrency: atOnce, misses }: Options, { model, seatModels, repeats, prompts, calibration, ...settings }: Config): Prepare {
  refuseLocalWishes({ model, seatModels, repeats, prompts, calibration, misses, proof })
  return async ({ shelf, signal }) => ({ request: settings, ...(await reviewOnServer(context, { address, settings, shelf, atOnce, signal })) })
}

/** What lies in the folder of the results is never read, which may be all there is. */
function noDraft(paths: readonly string[], out: string): Fault {
  const inside = paths.some((path) => `${resolve(path)}${sep}`.startsWith(`${resolve(out)}${sep}`))
  return new Fault('bad-input', inside ? `The drafts lie in ${out}, where the results would go; name another folder with --out.` : `There is no draft in ${paths.join(', ')}; drafts are .docx, .pdf, .txt and .md files.`)
}

async function findAll({ findFiles }: CliContext, paths: readonly string[], out: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const path of paths) for (const file of await findFiles(path, out)) if (!found.has(file.path)) found.set(file.path, file)
  return [...found.values()]
}

function tellPassedOver({ terminal }: CliContext, passedOver: ReadonlyMap<string, number>): void {
  if (passedOver.size === 0) return
  const count = [...passedOver.values()].reduce((sum, one) => sum + one, 0)
  const endings = [...passedOver.keys()].map((ending) => (ending === '' ? 'without an ending' : `.${ending}`)).slice(0, 8)
  terminal.err(`Passed over ${many(count, 'file that is no draft', 'files that are no drafts')} (${endings.join(', ')}).\n`)
}

function sumUp(outcomes: readonly FileOutcome[], total: number): string {
  const count = (state: FileOutcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length
  const parts = [`${count('done')} reviewed`, ...(count('kept') > 0 ? [`${count('kept')} done before`] : []), ...(count('failed') > 0 ? [`${count('failed')} failed`] : []), ...(count('missed') > 0 ? [`${count('missed')} without answers`] : [])]
  return `${many(total, 'draft')}: ${parts.join(', ')}`
}

async function settleExit(context: CliContext, { misses: file }: Options, { outcomes, total, misses }: { outcomes: readonly FileOutcome[]; total: number; misses: ReturnType<typeof collectMisses> }): Promise<Exit> {
  if (outcomes.length < total) {
    context.terminal.err('Stopped; run the same command again to do the rest.\n')
    return Exit.stopped
  }
  const unshown = outcomes.filter(({ state }) => state === 'missed').length
  if (unshown > 0) return reportMisses(context, { count: misses.count(), effect: unshownReviews(unshown), lines: misses.lines, file })
  const failed = outcomes.filter(({ state }) => state === 'failed').length
  return failed === 0 ? Exit.done : failed === total ? Exit.usage : Exit.someFailed
}

function parseFormats(value: string): BatchFormat[] {
  const names = [...new Set(value.split(',').map((name) => name.trim()))]
  const known = names.filter((name): name is BatchFormat => (batchFormats as readonly string[]).includes(name))
  if (known.length < names.length) throw new InvalidArgumentError(`Formats are ${batchFormats.join(', ')}, with commas between.`)
  return known
}
