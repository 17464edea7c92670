/** `ecq-coach review`: the full review of one or more drafts. */
import { basename } from 'node:path'
import { Option } from 'commander'
import { reportName } from '../../coach/batch/batch-forms.ts'
import { collectMisses } from '../../coach/collect-misses.ts'
import { keepAnswers } from '../../coach/keep-answers.ts'
import { type MarkOptions, markDocument } from '../../coach/mark-document.ts'
import { reviewDraft } from '../../coach/review-draft.ts'
import { settleEngine } from '../../coach/settle-engine.ts'
import { writeReport } from '../../coach/write-report.ts'
import { mostRepeats } from '../../ecq/board-settings.ts'
import type { ReviewEvent } from '../../ecq/review-event.ts'
import type { Review } from '../../ecq/review.ts'
import { Fault } from '../../fault.ts'
import { csvFindings } from '../../write/csv-findings.ts'
import { writeMarkdown } from '../../write/markdown.ts'
import { notesOnce } from '../../write/notes-once.ts'
import { noPaint, terminalPaint } from '../../write/paint.ts'
import { prettyReview } from '../../write/pretty-review.ts'
import { type ReportFormat, reportFormats } from '../../write/report-formats.ts'
import { writeHtml } from '../../write/report/write-html.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type DraftOptions, addDraftOptions, settleOptions } from '../draft-options.ts'
import { eachFile } from '../each-file.ts'
import { noteUnknownDismissals } from '../note-unknown-dismissals.ts'
import { liveReview, silentReview } from '../live-review.ts'
import { readTextSoFar } from '../read-text.ts'
import { reportMisses, unshownReviews } from '../report-misses.ts'
import { wholeNumber } from '../whole-number.ts'
import { type MadeFile, draftNames, writeFiles } from '../write-files.ts'

type Format = 'pretty' | 'docx' | ReportFormat

interface Reviewed {
  readonly name: string
  readonly review: Review
  /** the draft's file, where it is to be marked */
  readonly original: Uint8Array | null
  /** answers for it are missing in the file of recorded ones */
  readonly missed: boolean
}

type Options = DraftOptions & { readonly format: Format; readonly json?: true; readonly out?: string; readonly misses?: string; readonly keep?: string; readonly suggestions?: true; readonly changes?: true }

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
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'docx', ...reportFormats]).default('pretty'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--out <folder>', 'write one file a draft into this folder instead of printing, named like draft.docx.review.html')
    .option('--suggestions', 'with --format docx: comments on suggestions of style too')
    .option('--changes', 'with --format docx: mend spelling, doubled words and the like as tracked changes')
  addDraftOptions(review).action(async (files: string[], options: Options) => {
    const format = options.json ? 'json' : options.format
    if (options.out === undefined) refusePrinting(format, files.length)
    if (format !== 'docx' && (options.suggestions || options.changes)) throw new Fault('bad-input', '--suggestions and --changes say how a Word file is marked; add --format docx, or leave them out.')
    const { model, seatModels, repeats, prompts, calibration, ...settings } = await settleOptions(context, options)
    const deps = context.coach({ proof: options.proof, model, seatModels, repeats, prompts, calibration })
    const engine = settleEngine(deps, settings.engine)
    if (engine !== 'model') refuseWishes(options)
    else if (options.calibration !== undefined) throw new Fault('bad-input', 'A calibration moves the offline seats only; leave --calibration out, or say --engine offline.')
    const misses = collectMisses()
    const kept = options.keep === undefined ? null : keepAnswers(await readTextSoFar(context, options.keep))
    const watches = engine === 'model' && format === 'pretty' && options.out === undefined && context.terminal.redraws
    const signal = context.stopSignal()
    const dismissals = noteUnknownDismissals(context.terminal, settings.dismissed)
    const { made, exit } = await eachFile(context, deps, files, async (input): Promise<Reviewed> => {
      const { name, text, file, bytes } = input
      const { engine: _, ...request } = settings
      await dismissals.see(deps, request, input)
      const watched = misses.watch(kept?.watch(deps) ?? deps)
      const live = watches ? liveReview(context.terminal, name) : silentReview
      try {
        const review = await wholeReview(reviewDraft(watched.deps, { ...settings, engine, text }, file, signal), live.hear)
        return { name, review, original: format === 'docx' ? bytes : null, missed: watched.missed() }
      } finally {
        live.clear()
        // Also after a failure, and when somebody has stopped it: what was answered until then is paid for.
        const file = kept?.file()
        if (options.keep !== undefined && file) await context.write(options.keep, file)
      }
    })
    const whole = made.filter(({ missed }) => !missed)
    const marks = { suggestions: options.suggestions === true, changes: options.changes === true }
    if (options.out !== undefined) await writeFiles(filesOf(whole, format, context, marks), options.out, context)
    else if (whole.length > 0) context.terminal.out(await print(whole, format, context))
    dismissals.report()
    done(whole.length < made.length ? await reportMisses(context, { count: misses.count(), effect: unshownReviews(made.length - whole.length), lines: misses.lines, file: options.misses }) : exit)
  })
})

/** Whoever says how a model is to be asked means to ask one. */
function refuseWishes({ misses, keep, repeats, seatModels, prompts }: Options): void {
  if (misses !== undefined) throw new Fault('bad-input', 'The offline engine asks nobody, so it has no misses; name a model with --model recorded:FILE.jsonl.')
  const [wish] = Object.entries({ '--repeats': repeats, '--seat-models': seatModels, '--prompts': prompts, '--keep': keep }).find(([, value]) => value !== undefined) ?? []
  if (wish) throw new Fault('bad-input', `${wish} is about asking a model, and the offline engine asks none; name one with --model, or leave ${wish} out.`)
}

async function wholeReview(events: ReturnType<typeof reviewDraft>, hear: (event: ReviewEvent) => void): Promise<Review> {
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
    hear(step.value)
  }
}

/** Some forms are files by nature: a PDF is no text, and two pages of HTML in a row are no page. */
function refusePrinting(format: Format, drafts: number): void {
  if (format === 'docx') throw new Fault('bad-input', 'A Word file cannot be shown in a terminal; name a folder for it with --out FOLDER.')
  if (format === 'pdf') throw new Fault('bad-input', 'A PDF cannot be shown in a terminal; name a folder for it with --out FOLDER.')
  if (format === 'html' && drafts > 1) throw new Fault('bad-input', 'Several drafts make several HTML files; name a folder for them with --out FOLDER.')
}

async function print(made: readonly Reviewed[], format: Format, { terminal }: CliContext): Promise<string> {
  if (format === 'json') return `${JSON.stringify(made.map(({ review }) => review), null, 2)}\n`
  if (format === 'markdown') return made.map(({ review }) => writeMarkdown(review)).join('\n')
  if (format === 'html') return (await Promise.all(made.map(({ name, review }) => writeHtml(review, calledName(name))))).join('')
  if (format === 'csv') return csvFindings(made.map(({ name, review }) => ({ name: calledName(name), findings: review.findings })))
  const options = { paint: terminal.colors ? terminalPaint : noPaint, width: terminal.width }
  const notes = notesOnce(made.map(({ review }) => review.draft.notes))
  return made.map(({ name, review }, index) => prettyReview(name, { ...review, draft: { ...review.draft, notes: notes[index] ?? [] } }, options)).join('\n')
}

async function* filesOf(made: readonly Reviewed[], format: Format, context: CliContext, marks: MarkOptions): AsyncGenerator<MadeFile> {
  const names = draftNames(made.map(({ name }) => name))
  for (const [index, { name, review, original }] of made.entries()) {
    const own = names[index] as string
    if (format === 'pretty') yield { name: `${own}.review.txt`, content: prettyReview(name, review, { paint: noPaint, width: 100 }) }
    else if (format === 'docx') yield { name: reportName(own, format), content: (await markDocument(review, original, marks)).bytes }
    else yield { name: reportName(own, format), content: await writeReport(context.printPdf, format, { review, name: calledName(name) }) }
  }
}

const calledName = (name: string): string | null => (name === '-' ? null : basename(name))
