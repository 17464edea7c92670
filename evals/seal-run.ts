/** Seals runs by a hash of all that they say, and opens them again only as they were sealed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Fault } from '../src/fault.ts'
import { sha256Of } from './hash.ts'
import { Run } from './run-file.ts'

/** The run with its seal. When it was made and how long it took are not sealed, so that the same work has the same seal. */
export function sealRun(run: Omit<Run, 'sha256'>): Run {
  // Parsed first, so that fields stand in the order of the schema whoever put them together.
  const ordered = Run.parse({ ...run, sha256: '0'.repeat(64) })
  return { ...ordered, sha256: sealOf(ordered) }
}

/** Throws a Fault for a file that is no run, and for one that was changed after it was made. */
export function readRun(path: string | URL): Run {
  const name = path instanceof URL ? path.pathname : path
  const parsed = Run.safeParse(jsonOf(path, name))
  if (!parsed.success) throw new Fault('bad-input', `${name} is not a run of the evaluation (${z.prettifyError(parsed.error).split('\n').slice(0, 2).join(' ')}); make one with \`ecq-coach eval --out\`.`)
  if (sealOf(parsed.data) !== parsed.data.sha256) throw new Fault('bad-input', `${name} was changed after it was made; make it again with \`ecq-coach eval --out\`.`)
  return parsed.data
}

/** Throws a Fault where a file of this name is there already: runs are never changed. */
export function writeRun(path: string, run: Run): void {
  try {
    writeFileSync(path, `${JSON.stringify(run)}\n`, { flag: 'wx' })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw runIsThere(path)
    throw new Fault('unreadable', `${path} cannot be written; check its folder and your permissions.`, { cause })
  }
}

export const runIsThere = (path: string): Fault => new Fault('conflict', `${path} is there already, and runs are never changed; name another file.`)

const sealOf = (run: Run): string => sha256Of(JSON.stringify({ ...run, sha256: undefined, createdAt: undefined, ms: undefined }))

function jsonOf(path: string | URL, name: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Fault('bad-input', `${name} is not JSON; make the run again with \`ecq-coach eval --out\`.`, { cause })
    throw new Fault('unreadable', `${name} cannot be read; check its name and its permissions.`, { cause })
  }
}
