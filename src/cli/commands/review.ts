/** `ecq-coach review`: the full review of one or more drafts. */
import { Option } from 'commander'
import { type Misses, collectMisses } from '../../coach/collect-misses.ts'
import type { CoachDeps } from '../../coach/deps.ts'
import { type KeptAnswers, keepAnswers } from '../../coach/keep-answers.ts'
import { reviewDraft } from '../../coach/review-draft.ts'
import { settleEngine } from '../../coach/settle-engine.ts'
import { mostRepeats } from '../../ecq/board-settings.ts'
import type { ReviewRequest } from '../../ecq/request.ts'
import type { ReviewEvent } from '../../ecq/review-event.ts'
import type { Review } from '../../ecq/review.ts'
import { Fault } from '../../fault.ts'
import { allFindings } from '../all-findings.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type Config, type DraftOptions, addDraftOptions, settleOptions } from '../draft-options.ts'
import { type InputFile, eachFile } from '../each-file.ts'
import type { Exit } from '../exit.ts'
import { type LiveReview, liveReview, silentReview } from '../live-review.ts'
import { noteUnknownDismissals } from '../note-unknown-dismissals.ts'
import { readTextSoFar } from '../read-text.ts'
import { reportMisses, unshownReviews } from '../report-misses.ts'
import { type Reviewed, type ShownFormat, filesOfReviews, printReviews, refusePrinting, shownFormats } from '../show-reviews.ts'
import { refuseLocalWishes } from '../server/review-on-server.ts'
import { reviewThere } from '../server/review-there.ts'
import { wholeNumber } from '../whole-number.ts'
import { writeFiles } from '../write-files.ts'

type Options = DraftOptions & { readonly format: ShownFormat; readonly json?: true; readonly out?: string; readonly misses?: string; readonly keep?: string; readonly server?: string; readonly suggestions?: true; readonly changes?: true }

export default command((program, context, done) => {
  const review = program
    .command('review')
    .description('review drafts in full: rules, CCAR, competencies, weak sections, outcomes, a simulated board')
    .argument('<file...>', 'drafts as .txt, .md, .docx or .pdf; - reads standard input')
    .option('--engine <engine>', 'offline or model (default: ECQ_ENGINE, or model where ECQ_MODEL names one)')
    .option('--model <name>', 'anthropic:…, openai:…, langchain:… or recorded:FILE.jsonl (default: ECQ_MODEL)')
    .option('--seat-models <names>', 'a model for each seat of the board, three with commas between, or one for all (default: ECQ_SEAT_MODELS, else the model)')
    .option('--repeats <times>', 'ask each seat so often, settle its vote by code and say where it wavers (default: ECQ_SEAT_REPEATS, else once)', wholeNumber(1, mostRepeats))
    .option('--prompts <names>', 'try other prompts than the live ones, as in label-ccar@draft,map-competencies@1')
    .option('--calibration <file>', 'let the offline seats vote by thresholds of "ecq-coach calibrate" (default: ECQ_CALIBRATION, else the release’s)')
    .option('--keep <file>', 'keep what the model answers in this file of recorded responses, and ask it nothing that stands there already')
    .option('--misses <file>', 'write the requests here that a recorded: model has no answer to')
    .option('--server <address>', 'have this ECQ coach service review them, with the key in ECQ_API_KEY')
    .addOption(new Option('--format <format>', 'how to print').choices([...shownFormats]).default('pretty'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--out <folder>', 'write one file a draft into this folder instead of printing, named like draft.docx.review.html')
    .option('--suggestions', 'with --format docx: comments on suggestions of style too')
    .option('--changes', 'with --format docx: mend spelling, doubled words and the like as tracked changes')
  addDraftOptions(review).action(async (files: string[], { json, ...options }: Options) => done(await act(context, files, { ...options, format: json ? 'json' : options.format })))
})

async function act(context: CliContext, files: readonly string[], options: Options): Promise<Exit> {
  const { format, out } = options
  if (out === undefined) refusePrinting(format, files.length)
  if (format !== 'docx' && (options.suggestions || options.changes)) throw new Fault('bad-input', '--suggestions and --changes say how a Word file is marked; add --format docx, or leave them out.')
  const config = await settleOptions(context, options)
  if (options.server !== undefined) return actThere(context, files, { ...options, server: options.server }, config)
  const { model, seatModels, repeats, prompts, calibration, ...settings } = config
  const deps = context.coach({ proof: options.proof, model, seatModels, repeats, prompts, calibration })
  const engine = settleEngine(deps, settings.engine)
  if (engine !== 'model') refuseWishes(options)
  else if (options.calibration !== undefined) throw new Fault('bad-input', 'A calibration moves the offline seats only; leave --calibration out, or say --engine offline.')
  // Now, and not when a long review has nowhere to go.
  if (out !== undefined) await context.makeFolder(out)
  const misses = collectMisses()
  const kept = options.keep === undefined ? null : await openKept(context, options.keep)
  const watches = engine === 'model' && format === 'pretty' && out === undefined && context.terminal.redraws
  const signal = context.stopSignal()
  const dismissals = noteUnknownDismissals(context.terminal, settings.dismissed)
  const { made, exit } = await eachFile(context, deps, files, async (input) => {
    await dismissals.see(() => allFindings(deps, settings, input))
    const live = watches ? liveReview(context.terminal, input.name) : silentReview
    const { review, missed } = await reviewOne(context, { deps, misses, kept, live, signal }, { ...settings, engine }, input)
    return { name: input.name, review, original: format === 'docx' ? input.bytes : null, missed }
  })
  const whole: Reviewed[] = made.filter(({ missed }) => !missed)
  await show(context, whole, options)
  dismissals.report()
  if (whole.length === made.length) return exit
  return reportMisses(context, { count: misses.count(), effect: unshownReviews(made.length - whole.length), lines: misses.lines, file: options.misses })
}

async function actThere(context: CliContext, files: readonly string[], { server: address, ...options }: Options & { readonly server: string }, config: Config): Promise<Exit> {
  const { format, out, misses, keep, proof } = options
  const { model, seatModels, repeats, prompts, calibration, ...settings } = config
  refuseLocalWishes({ model, seatModels, repeats, prompts, calibration, misses, keep, proof })
  if (out !== undefined) await context.makeFolder(out)
  const watches = format === 'pretty' && out === undefined && context.terminal.redraws
  const dismissals = noteUnknownDismissals(context.terminal, settings.dismissed)
  const { made, exit } = await reviewThere(context, context.coach({ proof: false }), files, { address, settings, dismissals, liveOf: (name) => (watches ? liveReview(context.terminal, name) : silentReview) })
  await show(context, made.map(({ name, review, bytes }) => ({ name, review, original: format === 'docx' ? bytes : null })), options)
  dismissals.report()
  return exit
}

async function show(context: CliContext, whole: readonly Reviewed[], { format, out, suggestions, changes }: Pick<Options, 'format' | 'out' | 'suggestions' | 'changes'>): Promise<void> {
  if (out !== undefined) await writeFiles(filesOfReviews(whole, format, context, { suggestions: suggestions === true, changes: changes === true }), out, context)
  else if (whole.length > 0) context.terminal.out(await printReviews(whole, format, context))
}

/** Whoever says how a model is to be asked means to ask one. */
function refuseWishes({ misses, keep, repeats, seatModels, prompts }: Options): void {
  if (misses !== undefined) throw new Fault('bad-input', 'The offline engine asks nobody, so it has no misses; name a model with --model recorded:FILE.jsonl.')
  const [wish] = Object.entries({ '--repeats': repeats, '--seat-models': seatModels, '--prompts': prompts, '--keep': keep }).find(([, value]) => value !== undefined) ?? []
  if (wish) throw new Fault('bad-input', `${wish} is about asking a model, and the offline engine asks none; name one with --model, or leave ${wish} out.`)
}

interface Kept {
  readonly file: string
  readonly answers: KeptAnswers
}

/** The file is written as it is, so that nobody pays for answers that cannot be kept. */
async function openKept(context: CliContext, file: string): Promise<Kept> {
  const lines = await readTextSoFar(context, file)
  const answers = keepAnswers(lines)
  await context.write(file, lines)
  return { file, answers }
}

interface Reviewing {
  readonly deps: CoachDeps
  readonly misses: Misses
  /** where the model's answers are kept */
  readonly kept: Kept | null
  readonly live: LiveReview
  readonly signal: AbortSignal
}

/** `missed`: answers for it are missing in the file of recorded ones. */
async function reviewOne({ write }: Pick<CliContext, 'write'>, { deps, misses, kept, live, signal }: Reviewing, settings: Omit<ReviewRequest, 'text'>, { text, file }: InputFile): Promise<{ review: Review; missed: boolean }> {
  const watched = misses.watch(kept?.answers.watch(deps) ?? deps)
  try {
    return { review: await wholeReview(reviewDraft(watched.deps, { ...settings, text }, file, signal), live.hear), missed: watched.missed() }
  } finally {
    live.clear()
    // Also after a failure, and when somebody has stopped it: what was answered until then is paid for.
    const lines = kept?.answers.file()
    if (kept && lines) await write(kept.file, lines)
  }
}

async function wholeReview(events: ReturnType<typeof reviewDraft>, hear: (event: ReviewEvent) => void): Promise<Review> {
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
    hear(step.value)
  }
}
