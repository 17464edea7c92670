/** Finds suites and scorers by the names of their files, so that nobody keeps a list of them. */
import { existsSync, readdirSync } from 'node:fs'
import { Fault } from '../src/fault.ts'
import type { FigureScorer, Scorer } from './scorer.ts'
import type { Suite } from './suite.ts'

/** A task of the scoreboard: its suite and its scorers by field name, in alphabetical order. */
export interface EvalTask {
  readonly id: string
  readonly suite: Suite
  readonly scorers: Readonly<Record<string, Scorer>>
}

/** The order of the scoreboard; tasks that a newcomer adds come after these. */
const order = ['ccar', 'competencies', 'weak', 'outcomes', 'board', 'rules', 'injection', 'stability', 'groundedness']

const namesIn = (folder: URL): string[] => readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).sort()

const suites = new URL('suites/', import.meta.url)

/** Every task that there is. */
export function taskIds(): string[] {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return namesIn(suites).sort((a, b) => place(a) - place(b))
}

/** The tasks named, or all. Throws a Fault that lists the tasks where one is not among them. */
export async function loadTasks(ids: readonly string[] = taskIds()): Promise<EvalTask[]> {
  const known = taskIds()
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new Fault('bad-input', `There is no task "${unknown}"; there are ${known.join(', ')}.`)
  return Promise.all(known.filter((id) => ids.includes(id)).map(loadTask))
}

async function loadTask(id: string): Promise<EvalTask> {
  const suite = await exported<Suite>(new URL(`${id}.ts`, suites), 'observe')
  const folder = new URL(`scorers/${id}/`, import.meta.url)
  const names = existsSync(folder) ? namesIn(folder) : []
  const scorers = await Promise.all(names.map(async (name) => [camel(name), await exported<Scorer>(new URL(`${name}.ts`, folder), 'count')] as const))
  for (const [name, scorer] of scorers) {
    if ('figure' in scorer && !sides.includes(scorer.better)) throw new Fault('bad-input', `The scorer ${id}/${name} must say which way is better: ${sides.join(', ')}.`)
  }
  return { id, suite, scorers: Object.fromEntries(scorers) }
}

const sides: readonly string[] = ['higher', 'lower', 'neither'] satisfies FigureScorer['better'][]

/** Throws a Fault for a file that does not export what its shelf holds. */
async function exported<Shape extends object>(file: URL, mark: keyof Shape & string): Promise<Shape> {
  const { default: value } = (await import(file.href)) as { default?: Shape }
  if (!value || typeof value[mark] !== 'function') throw new Fault('bad-input', `${file.pathname.split('/').slice(-3).join('/')} needs a default export with a function ${mark}; copy the shape of its neighbors.`)
  return value
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
