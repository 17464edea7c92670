/** The options that every command about drafts takes, and the config file that may hold them. */
import type { Command as Program } from 'commander'
import { z } from 'zod'
import { seatModels, seatRepeats } from '../ecq/board-settings.ts'
import { closedObject } from '../ecq/closed-object.ts'
import { type PlainIssue, plainIssues } from '../ecq/plain-issue.ts'
import { DraftSettings, engines } from '../ecq/request.ts'
import { Fault } from '../fault.ts'
import type { CliContext } from './context.ts'
import { readText } from './read-text.ts'

const Config = closedObject({
  ...DraftSettings.shape,
  engine: z.enum(engines).optional(),
  model: z.string().min(1).optional(),
  seatModels: seatModels.optional(),
  repeats: seatRepeats.optional(),
  prompts: z.string().min(1).optional(),
  calibration: z.string().min(1).optional(),
  dismissed: z.array(z.string()).optional(),
})
export type Config = z.infer<typeof Config>

export const addDraftOptions = (program: Program): Program =>
  program
    .option('--framework <id>', 'ecq-2012 or ecq-2025 (default: by kind)')
    .option('--kind <kind>', 'statement, package, resume, accomplishment-record or answer (default: by headings)')
    .option('--ecq <id>', 'the ECQ of a statement, such as leading-change')
    .option('--date <day>', 'YYYY-MM-DD from which "ten years old" is counted (default: today, but at most two years after the latest year in the draft)')
    .option('--dismiss <id>', 'leave the finding with this id out; as often as there are such', (id: string, before: string[] = []) => [...before, id])
    .option('--config <file>', 'a JSON file with any of these settings: framework, kind, ecq, date, titleFive, engine, model, seatModels, repeats, prompts, calibration, dismissed')
    .option('--no-proof', 'leave spelling and grammar out (quicker)')

export interface DraftOptions {
  readonly framework?: string
  readonly kind?: string
  readonly ecq?: string
  readonly date?: string
  readonly engine?: string
  readonly model?: string
  readonly seatModels?: string
  readonly repeats?: number
  readonly prompts?: string
  readonly calibration?: string
  readonly dismiss?: string[]
  readonly config?: string
  readonly proof: boolean
}

/** The settings of the config file with the command line's own over them; who names a model wants it asked. Throws a Fault that names what is wrong. */
export async function settleOptions(context: CliContext, options: DraftOptions): Promise<Config> {
  const { framework, kind, ecq, date, model, seatModels, repeats, prompts, calibration, dismiss, config } = options
  const engine = options.engine ?? (model === undefined ? undefined : 'model')
  const base = config === undefined ? {} : parseConfig(config, await readText(context, config))
  const given = Object.fromEntries(Object.entries({ framework, kind, ecq, date, engine, model, seatModels, repeats, prompts, calibration }).filter(([, value]) => value !== undefined))
  const named = { ...base, ...given, ...(dismiss ? { dismissed: [...(base.dismissed ?? []), ...dismiss] } : {}) }
  return parseSettings(named, ({ field, message }) => `${flagOf(field)} ${message}.`)
}

/** `seatModels` as `--seat-models`, `dismissed.0` as `--dismiss`. */
const flagOf = (field: string): string => (field.startsWith('dismissed') ? '--dismiss' : `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)

function parseConfig(path: string, text: string): Config {
  try {
    return parseSettings(JSON.parse(text), ({ field, message }) => `The config file ${path} is wrong: ${`${field} ${message}`.trim()}.`)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('bad-input', `The config file ${path} is not JSON; mend it or leave --config out.`, { cause })
  }
}

function parseSettings(value: unknown, say: (issue: PlainIssue) => string): Config {
  const parsed = Config.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Fault('bad-input', say(plainIssues(parsed.error.issues)[0] as PlainIssue))
}
