/** Keeps the documents of a run that is under way in a file beside it, so that a run that was stopped goes on where it ended. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Fault } from '../src/fault.ts'
import { RunDocument } from './run-file.ts'
import { runIsThere } from './seal-run.ts'

const Kept = z.object({ document: RunDocument, engines: z.array(z.unknown()) })

export interface PartFile<Engine> {
  /** what was done before, by document id */
  readonly done: ReadonlyMap<string, { readonly document: RunDocument; readonly engines: readonly Engine[] }>
  readonly keep: (document: RunDocument, engines: readonly Engine[]) => void
  /** the run is whole, so its parts may go */
  readonly remove: () => void
}

/**
 * `made` stands for everything that decides the answers. Throws a Fault where the parts that are there were made by
 * something else, and where a run of this name is there already. Without `resume` it begins anew; without `out` nothing is kept.
 */
export function openPartFile<Engine>(out: string | null, made: string, resume: boolean): PartFile<Engine> {
  if (out === null) return { done: new Map(), keep: () => undefined, remove: () => undefined }
  // Told now, and not when a long run has nowhere to go.
  if (existsSync(out)) throw runIsThere(out)
  const path = `${out}.part`
  const done = resume && existsSync(path) ? read<Engine>(path, made) : new Map()
  if (done.size === 0) begin(path, made)
  return {
    done,
    keep: (document, engines) => appendFileSync(path, `${JSON.stringify({ document, engines })}\n`),
    remove: () => rmSync(path, { force: true }),
  }
}

function begin(path: string, made: string): void {
  try {
    writeFileSync(path, `${JSON.stringify({ made })}\n`)
  } catch (cause) {
    throw new Fault('unavailable', `${path} cannot be written; check its folder and your permissions, or name another file with --out.`, { cause })
  }
}

function read<Engine>(path: string, made: string): Map<string, { document: RunDocument; engines: Engine[] }> {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n')
  if ((jsonOf(head) as { made?: unknown } | null)?.made !== made) throw new Fault('conflict', `${path} was begun with another dataset, engine, model, prompts or settings; leave --resume out to begin anew.`)
  // The last line may have been cut off while it was written; its document is done again.
  const kept = lines.flatMap((line) => Kept.safeParse(jsonOf(line)).data ?? [])
  return new Map(kept.map(({ document, engines }) => [document.id, { document, engines: engines as Engine[] }]))
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
