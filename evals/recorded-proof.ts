/** Takes what the proofreader marks from a file where it read the same text before, because it reads slower than all else runs. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { CoachDeps } from '../src/coach/deps.ts'
import type { Proof, ProofMark } from '../src/ecq/proof-mark.ts'
import { sha256Of } from './hash.ts'

/** Lines of `{key, marks}`, as `node evals/record-proof.ts` writes them. */
export const recordedProofFile = new URL('recorded/proof-marks.jsonl', import.meta.url)

/** Changes with the text, with the proofreader's code and with Harper: then the text is read anew. */
export function proofKey(): (text: string) => string {
  const folder = new URL('../src/proof/', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort().map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const harper = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> }).dependencies['harper.js']
  const code = sha256Of([harper, ...sources].join('\n'))
  return (text) => sha256Of(`${code}\n${text}`)
}

/** The coach with a proofreader that remembers; where no rule is scored, with none. */
export function withRecordedProof(coach: CoachDeps, wanted: boolean): CoachDeps {
  const { proofread } = coach
  if (!wanted) return { ...coach, proofread: null }
  const known = readRecorded()
  const keyOf = proofKey()
  return { ...coach, proofread: async (text) => knownProof(known.get(keyOf(text))) ?? proofread?.(text) ?? null }
}

/** Only what was read whole is recorded. */
const knownProof = (marks: readonly ProofMark[] | undefined): Proof | null => (marks === undefined ? null : { marks, unread: [] })

function readRecorded(): ReadonlyMap<string, readonly ProofMark[]> {
  if (!existsSync(recordedProofFile)) return new Map()
  const lines = readFileSync(recordedProofFile, 'utf8').split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => JSON.parse(line) as { key: string; marks: ProofMark[] }).map(({ key, marks }) => [key, marks]))
}
