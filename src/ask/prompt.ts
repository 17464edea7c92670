/** Reads a prompt's words, fills its holes, and fences what users wrote so that no words can close their fence. */
import { z } from 'zod'
import { Fault } from '../fault.ts'
import type { ModelSettings } from './model.ts'

/** A prompt as it is compiled in: parts inlined, sealed by the sha256 of what is left. */
export interface PromptSource {
  readonly task: string
  /** null for a draft, which can be tried but is never live */
  readonly version: number | null
  readonly seal: string
  readonly text: string
}

export interface Prompt extends Omit<PromptSource, 'text'> {
  /** who speaks: `rules` for the prefix that tasks share, else the task's voice; no provider sees it */
  readonly role: string
  readonly settings: ModelSettings
  /** the words before the line of dashes, and those after it */
  readonly instruction: string
  readonly message: string
  /** every hole once, in order */
  readonly holes: readonly string[]
}

const Head = z.strictObject({
  role: z.string().min(1),
  maxTokens: z.coerce.number().int().min(16).max(128_000).default(8_000),
  effort: z.enum(['low', 'medium', 'high', 'max']).optional(),
})

/**
 * A file is a head of `name: value` lines between two lines of dashes, the instruction, a third line of dashes, and the
 * message. Throws a Fault that names the prompt for a file of another form.
 */
export function readPrompt({ text, ...source }: PromptSource): Prompt {
  const name = nameOf(source)
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (!parts) throw new Fault('bad-input', `The prompt ${name} needs a head between two lines of three dashes.`)
  const { role, ...settings } = headOf(parts[1] ?? '', name)
  const [instruction = '', message = '', ...more] = (parts[2] ?? '').split(/^---$/m)
  if (more.length > 0) throw new Fault('bad-input', `The prompt ${name} has more than one line of dashes in its words; keep the one between instruction and message.`)
  return { ...source, role, settings, instruction: instruction.trim(), message: message.trim(), holes: holesOf(`${instruction}${message}`) }
}

export const nameOf = ({ task, version }: Pick<PromptSource, 'task' | 'version'>): string => `${task}@${version ?? 'draft'}`

/** The live prompt of a task: the one with the highest number. */
export function livePrompt(sources: Readonly<Record<string, PromptSource>>, task: string): Prompt {
  const numbered = Object.values(sources).filter((source) => source.task === task && source.version !== null)
  const [live] = numbered.sort((a, b) => (b.version ?? 0) - (a.version ?? 0))
  if (!live) throw new Fault('not-found', `No prompt is live for the task ${task}; number one of its drafts.`)
  return readPrompt(live)
}

/** One version of a task's prompt, live or not: a number or `draft`. Throws a Fault that names what there is. */
export function promptVersion(sources: Readonly<Record<string, PromptSource>>, task: string, version: string): PromptSource {
  const found = sources[`${task}@${version}`]
  if (found) return found
  const versions = Object.values(sources).filter((source) => source.task === task).map(nameOf)
  if (versions.length > 0) throw new Fault('bad-input', `There is no prompt ${task}@${version}; there is ${versions.join(', ')}.`)
  const tasks = [...new Set(Object.values(sources).map((source) => source.task))]
  throw new Fault('bad-input', `There are no prompts for "${task}"; there are some for ${tasks.join(', ')}.`)
}

function headOf(head: string, name: string): { role: string } & ModelSettings {
  const fields = head.split('\n').filter((line) => line.trim() !== '')
  const entries = fields.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])
  const parsed = Head.safeParse(Object.fromEntries(entries))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Fault('bad-input', `The head of the prompt ${name} is wrong at ${issue?.path.join('.') || 'its fields'}: ${issue?.message}.`)
  }
  const { role, maxTokens, effort } = parsed.data
  return { role, maxTokens, ...(effort ? { effort } : {}) }
}

const hole = /\{\{\s*([A-Za-z]\w*)\s*\}\}/g

const holesOf = (words: string): string[] => [...new Set(Array.from(words.match(hole) ?? [], (found) => found.replace(/[{}\s]/g, '')))]

export interface Filled {
  readonly instruction: string
  readonly message: string
}

/** Both parts with every hole filled and fenced. Throws a Fault when values and holes are not the same names. */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, unknown>>): Filled {
  const extra = Object.keys(values).find((name) => !prompt.holes.includes(name))
  if (extra) throw new Fault('bad-input', `The prompt ${nameOf(prompt)} has no hole for ${extra}.`)
  const fill = (words: string): string => words.replace(hole, (_, name: string) => fence(name, valueOf(prompt, values, name)))
  return { instruction: fill(prompt.instruction), message: fill(prompt.message) }
}

function valueOf(prompt: Prompt, values: Readonly<Record<string, unknown>>, name: string): string {
  const value = values[name]
  if (value === undefined) throw new Fault('bad-input', `The prompt ${nameOf(prompt)} needs a value for its hole ${name}.`)
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}

/** The words in a tag of their own. */
export const fence = (tag: string, words: string): string => `<${tag}>\n${defused(words)}\n</${tag}>`

/**
 * Takes the angle bracket from everything that reads like the beginning of a tag, however it is spaced, cased or
 * disguised, and leaves `<5%` alone. The bracket put in its place looks alike, and quotes are found in spite of it.
 */
export const defused = (words: string): string => words.replace(tagStart, '\u2039')

const tagStart = /[<\ufe64\uff1c](?=[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*[\p{L}/!?|\\\u2044\u2215\uff0f])/gu
