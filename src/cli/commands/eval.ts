/** `ecq-coach eval`: scores an engine on labelled narratives, compares two runs, holds the gate, tries a grid of prompts. */
import { Option } from 'commander'
import { engines } from '../../ecq/request.ts'
import { Fault } from '../../fault.ts'
import { many } from '../../text/many.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type EvalFileOptions, wantsFiles, writeEvalFiles } from '../eval-files.ts'
import type { EvalAnswer, EvalWishes, EvalWorld } from '../evaluation.ts'
import { Exit } from '../exit.ts'
import { type Progress, progress } from '../progress.ts'
import { reportMisses } from '../report-misses.ts'
import { wholeNumber } from '../whole-number.ts'

type Options = EvalWishes & EvalFileOptions & {
  readonly compare?: string[]
  readonly gate?: true
  readonly renew?: true
  readonly grid?: string
  readonly misses?: string
  readonly json?: true
}

const help = `
Examples:
  ecq-coach eval                                             the offline engine, each document by weights that never saw it
  ecq-coach eval --task rules --details weak-verb            what one rule misses, and what it finds that nobody planted
  ecq-coach eval --model recorded:tape.jsonl --misses ask.jsonl --out after.json
  ecq-coach eval --compare before.json after.json            better, worse, or can't tell, task by task
  ecq-coach eval --grid grid.json --misses ask.jsonl         {"models": ["recorded:tape.jsonl"], "prompts": ["live", "label-ccar@draft"]}
  ecq-coach eval --report after.json before.json --out report.html
  ecq-coach eval --card evals/baselines/recorded-ecq-dev-12.json --out evals/cards
  ecq-coach eval --export promptfoo after.json --model recorded:tape.jsonl --out promptfoo
  ecq-coach eval --gate                                      fails where something got worse than evals/baselines beyond noise`

export default command((program, context, done) => {
  program
    .command('eval')
    .description('score an engine, a model or prompts on labelled narratives')
    .option('--dataset <file>', 'JSON Lines of labelled narratives, such as "label" writes, or ecq-dev, ecq-other (default: ecq-dev)')
    .addOption(new Option('--engine <engine>', 'what is scored (default: offline, or model where --model is named)').choices([...engines]))
    .option('--model <name>', 'anthropic:…, openai:…, langchain:… or recorded:FILE.jsonl')
    .option('--prompts <names>', 'prompts to try in place of the live ones, such as label-ccar@draft,map-competencies@1')
    .option('--task <names>', 'these tasks only, with commas between (default: all)')
    .option('--documents <ids>', 'these documents only, with commas between')
    .option('--repeats <n>', 'review each document so often; more than once shows how far a model wavers (default: 1)', wholeNumber(1, 1000))
    .option('--concurrency <n>', 'documents at once (default: 4 with a model, else 1)', wholeNumber(1, 1000))
    .option('--misses <file>', 'write the requests here that a recorded: model has no answer to')
    .option('--out <file>', 'keep the run in this file; runs are never changed')
    .option('--no-texts', 'leave the words of the drafts out of the file')
    .option('--resume', 'go on with a run of this --out that was stopped')
    .option('--details [names...]', 'list what went wrong one by one; with names, of these rules or labels only')
    .option('--tables', 'print tables by label, section and rule, and confusion tables')
    .option('--json', 'print the scoreboard as JSON')
    .addOption(new Option('--compare <runs...>', 'compare two files of runs').conflicts(['gate', 'grid']))
    .addOption(new Option('--gate', 'run what the baselines ran and fail on what got worse').conflicts('grid'))
    .option('--renew', 'with --gate: make today’s figures the ones to beat')
    .option('--report <runs...>', 'write a run as an HTML page into --out, with a second run measured against that')
    .option('--card <run>', 'write a model card for each prompt of a run into the folder --out')
    .option('--export <form and run...>', 'write a run for other viewers into --out: promptfoo RUN.json or inspect RUN.json')
    .addOption(new Option('--grid <file>', 'try every prompt, rubric and model of a JSON file, which also names dataset, documents, tasks and repeats').conflicts(['engine', 'model', 'prompts', 'dataset', 'documents', 'task', 'repeats']))
    .addHelpText('after', help)
    .action(async (options: Options) => {
      if (!wantsFiles(options)) return done(await act(context, options))
      await writeEvalFiles(context, await context.evaluation(), options)
    })
})

async function act(context: CliContext, options: Options): Promise<Exit> {
  const heard = hearing(context, options)
  try {
    const answer = await answerOf(context, options, { coach: context.coach, hear: heard.hear, signal: context.stopSignal() })
    heard.clear()
    return await tell(context, options, answer)
  } catch (error) {
    heard.clear()
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    context.terminal.err(options.out === undefined ? 'Stopped.\n' : `Stopped; what was done is kept. Go on with --out ${options.out} --resume.\n`)
    return Exit.stopped
  }
}

async function answerOf(context: CliContext, { compare, gate, renew, grid, ...wishes }: Options, world: EvalWorld): Promise<EvalAnswer> {
  const evaluation = await context.evaluation()
  if (renew && !gate) throw new Fault('bad-input', '--renew makes the figures of --gate the ones to beat; say --gate --renew.')
  if (compare) {
    const [before, after, ...more] = compare
    if (before === undefined || after === undefined || more.length > 0) throw new Fault('bad-input', 'Name two runs: --compare BEFORE.json AFTER.json.')
    return evaluation.compare(before, after)
  }
  if (gate) return evaluation.gate(world, renew === true)
  return grid === undefined ? evaluation.run(world, wishes) : evaluation.grid(world, grid)
}

/** The offline engine is done in two seconds, so only a terminal is told how far it is. */
function hearing({ terminal }: CliContext, { model, grid }: Options): { hear: EvalWorld['hear']; clear: () => void } {
  let bar: Progress | null = null
  const slow = model !== undefined || grid !== undefined
  return {
    hear: (document, total) => {
      if (slow || terminal.redraws) (bar ??= progress(terminal, total)).next(document)
    },
    clear: () => bar?.clear(),
  }
}

async function tell({ terminal, write }: CliContext, { json, misses }: Options, { text, json: value, passed, missing }: EvalAnswer): Promise<Exit> {
  if (json && value !== null) terminal.out(`${JSON.stringify(value, null, 2)}\n`)
  else terminal.out(text)
  if (missing === null) return passed ? Exit.done : Exit.foundErrors
  const effect = `for ${many(missing.documents, 'document')}; a run without them would not be honest.`
  return reportMisses({ terminal, write }, { count: missing.count, effect, lines: missing.lines, file: misses })
}
