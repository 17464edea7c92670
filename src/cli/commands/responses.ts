/** `ecq-coach responses`: has recorded requests answered by a vendor's batch interface, and adds answers to a file. */
import type { Batches } from '../../coach/deps.ts'
import { type KeyedProblem, type MergedAnswers, mergeAnswers } from '../../coach/merge-answers.ts'
import { Fault } from '../../fault.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { Exit } from '../exit.ts'
import { readText, readTextSoFar } from '../read-text.ts'

interface Options {
  readonly from?: string[]
  readonly into?: string
  readonly requests?: string
  readonly answeredBy?: string
  readonly submit?: string
  readonly collect?: string[]
  readonly model?: string
}

export default command((program, context, done) => {
  program
    .command('responses')
    .description('add answers to a file of recorded responses, or have a vendor answer requests as a batch at half price')
    .option('--from <file...>', 'answers: batch output of Anthropic or OpenAI, or lines {"custom_id": key, "output": {…}}')
    .option('--into <file>', 'the file of recorded responses; made where it is not there')
    .option('--requests <file>', 'the requests that were to be answered, to say which are still open and which answers do not fit')
    .option('--answered-by <name>', 'who answered, as provider:model, where the answers do not say')
    .option('--submit <file>', 'give these requests to the vendor as a batch; prints its id')
    .option('--collect <id...>', 'take the answers of a batch, once it has ended')
    .option('--model <name>', 'the vendor and model of --submit and --collect (default: ECQ_MODEL)')
    .action(async (options: Options) => done(await act(context, options)))
})

async function act(context: CliContext, options: Options): Promise<Exit> {
  const { from, collect, submit, into } = options
  if ([from, collect, submit].filter((wish) => wish !== undefined).length !== 1) throw new Fault('bad-input', 'Name one of --from, --submit and --collect.')
  if (submit !== undefined) return give(context, await context.batches(options.model), submit)
  if (into === undefined) throw new Fault('bad-input', 'Name the file of recorded responses with --into.')
  const answers = from ? await Promise.all(from.map((path) => readText(context, path))) : await take(context, await context.batches(options.model), collect ?? [])
  if (answers === null) return Exit.missing
  const requests = options.requests === undefined ? undefined : await readText(context, options.requests)
  const joined = answers.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('')
  const merged = mergeAnswers({ answers: joined, into: await readTextSoFar(context, into), requests, answeredBy: options.answeredBy })
  await context.write(into, merged.file)
  for (const line of report(merged, into)) context.terminal.out(`${line}\n`)
  return Exit.done
}

async function give(context: CliContext, { submit }: Batches, file: string): Promise<Exit> {
  const lines = await readText(context, file)
  const ids = await submit(lines)
  for (const id of ids) context.terminal.out(`${id}\n`)
  context.terminal.err(`Given to the vendor. Once it has ended: ecq-coach responses --collect ${ids.join(' ')} --into FILE.jsonl --requests ${file}\n`)
  if (isForSeveral(lines)) context.terminal.err('Requests that are for a model of another vendor were left out: when this is collected, run the review again and submit what is still missing there.\n')
  return Exit.done
}

/** Lines have a half for each vendor, those that are for one model alone only that vendor's. */
const isForSeveral = (lines: string): boolean => lines.split('\n').some((line) => line.trim() !== '' && !(line.includes('"params":') && line.includes('"body":')))

/** Null while one of the batches is still being worked on. */
async function take({ terminal }: CliContext, { collect }: Batches, ids: readonly string[]): Promise<string[] | null> {
  const states = await Promise.all(ids.map(async (id) => ({ id, state: await collect(id) })))
  for (const { id, state } of states) if (state.state === 'running') terminal.err(`${id} is still being answered, ${state.done} of ${state.total} done; collect it later.\n`)
  return states.every(({ state }) => state.state === 'ended') ? states.flatMap(({ state }) => (state.state === 'ended' ? [state.output] : [])) : null
}

function report({ added, by, failed, unfit, unasked, open }: MergedAnswers, into: string): string[] {
  const from = Object.entries(by).map(([name, count]) => `${count} by ${name}`)
  return [
    `${added} added to ${into}${from.length > 0 ? ` (${from.join(', ')})` : ''}.`,
    ...listed(`${failed.length} not answered by the vendor`, failed),
    ...listed(`${unfit.length} not what was asked for; the next review will ask again`, unfit),
    ...(unasked.length > 0 ? [`${unasked.length} to requests that are not among those: ${unasked.slice(0, 5).join(', ')}.`] : []),
    ...(open === null ? [] : [open === 0 ? 'Every request has its answer.' : `${open} still without an answer.`]),
  ]
}

const listed = (title: string, problems: readonly KeyedProblem[]): string[] =>
  problems.length === 0 ? [] : [`${title}:`, ...problems.slice(0, 10).map(({ key, problem }) => `  ${key.slice(0, 12)}  ${problem}`)]
