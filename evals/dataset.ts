/** Reads a dataset of labelled narratives: JSON Lines, checked line by line, errors with the line's number. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { Fault } from '../src/fault.ts'
import { normalise } from '../src/text/normal.ts'
import { sha256Of } from './hash.ts'

const span = { start: z.number().int(), end: z.number().int() }

export const Labelled = z.object({
  id: z.string(),
  kind: z.enum(['statement', 'package']),
  framework: z.enum(['ecq-2012', 'ecq-2025']),
  ecq: z.string().nullish(),
  profile: z.union([z.string(), z.record(z.string(), z.string())]),
  text: z.string(),
  planted: z.array(z.object({ fault: z.string(), quote: z.string(), ...span })),
  gold: z.object({
    sentences: z.array(z.object({ ...span, paragraph: z.number().int(), ccar: z.enum(['challenge', 'context', 'action', 'result', 'other']).nullable() })),
    paragraphs: z.array(
      z.object({
        ...span,
        competencies: z.array(z.string()),
        weak: z.array(z.object({ section: z.enum(['action', 'result']), reasons: z.record(z.string(), z.number()) })),
      }),
    ),
    outcome_opportunities: z.array(z.object({ annotator: z.number(), start: z.number().int(), quote: z.string(), families: z.array(z.string()) })),
    ratings: z.record(z.string(), z.object({ rating: z.enum(['meets', 'borderline', 'does-not-meet']), certify: z.boolean() })),
    disposition: z.string().nullish(),
  }),
  annotations: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional().describe('what each annotator answered to which question, where people labelled one by one'),
})
export type Labelled = z.infer<typeof Labelled>

export interface Dataset {
  /** the file's name without its ending */
  readonly name: string
  readonly sha256: string
  readonly documents: readonly Labelled[]
}

/** A dataset by its path, or one of the project's own by its bare name. Throws like `readDataset`. */
export function openDataset(named: string): Dataset {
  const own = new URL(`datasets/${named}.jsonl`, import.meta.url)
  const path = /^[\w-]+$/.test(named) && existsSync(own) ? own : named
  return { name: basename(named).replace(/\.jsonl?$/, ''), sha256: sha256Of(bytesOf(path)), documents: readDataset(path) }
}

/** The documents of a JSON Lines file. Throws a Fault that names the line and what is wrong with it. */
export function readDataset(path: string | URL): Labelled[] {
  const known = new Map<string, number>()
  return bytesOf(path).toString('utf8').split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const document = parsed(line, index + 1)
    const twin = known.get(document.id)
    if (twin !== undefined) throw badLine(index + 1, `its id ${document.id} stands on line ${twin} too`)
    known.set(document.id, index + 1)
    return [document]
  })
}

function parsed(line: string, number: number): Labelled {
  const value = jsonOf(line, number)
  const found = Labelled.safeParse(value)
  if (!found.success) throw badLine(number, z.prettifyError(found.error).split('\n').slice(0, 2).map((part) => part.replace(/^\W+/, '')).join(' '))
  const problem = problemOf(found.data)
  if (problem !== null) throw badLine(number, problem)
  return found.data
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw badLine(number, 'it is not JSON', cause)
  }
}

/** What the schema cannot see: offsets that do not fit the text. */
function problemOf({ text, planted, gold }: Labelled): string | null {
  if (normalise(text) !== text) return 'its text is not normalized (line ends \\n, Unicode NFC), so that offsets would not fit'
  const moved = [...planted, ...gold.outcome_opportunities].find(({ start, quote }) => !text.startsWith(quote, start))
  if (moved) return `the words at ${moved.start} are not the quote that is said to stand there`
  const outside = [...gold.sentences, ...gold.paragraphs].find(({ start, end }) => start < 0 || end <= start || end > text.length)
  return outside ? `the span ${outside.start} to ${outside.end} does not lie in the text` : null
}

function bytesOf(path: string | URL): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new Fault('unreadable', `The dataset ${path instanceof URL ? path.pathname : path} cannot be read; name a JSON Lines file, or one of ${ownNames().join(', ')}.`, { cause })
  }
}

const ownNames = (): string[] => readdirSync(new URL('datasets/', import.meta.url)).filter((file) => file.endsWith('.jsonl')).map((file) => file.slice(0, -'.jsonl'.length))

const badLine = (number: number, why: string, cause?: unknown): Fault => new Fault('bad-input', `Line ${number} of the dataset cannot be read: ${why}. Mend the line and run again.`, { cause })
