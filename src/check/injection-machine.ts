/** Tells whether words name a machine that reads: "automated reviewer", "language model", "ChatGPT", "machine evaluation". */
import { type Line, at } from './injection-line.ts'
import { Does } from './injection-words.ts'

/** Without a word of one of these kinds a sentence names no such machine. */
export const machines = Does.robot | Does.ratingWord | Does.reader

/** Whether such a name ends at the word at `i`. */
export function isMachine(line: Line, i: number): boolean {
  const { flags, parted, words } = line
  const flag = at(flags, i)
  if (flag & Does.robot) return !qualifies(line, i)
  if (parted[i]) return false
  const before = at(flags, i - 1)
  if (flag & Does.ratingWord && surelyMachine.has(words[i - 1] ?? '')) return true
  if (!(flag & Does.reader)) return false
  if (before & (Does.machineLike | Does.processing)) return true
  return !parted[i - 1] && (at(flags, i - 2) & Does.machineLike) > 0 && (before & (Does.machineLike | Does.reader | Does.ratingWord)) > 0
}

const surelyMachine = new Set(['automated', 'machine', 'ai', 'electronic', 'algorithmic', 'llm', 'computer', 'computerized'])

/** In "AI program manager" the machine only qualifies the next word. */
function qualifies({ flags, parted, words }: Line, i: number): boolean {
  const next = words[i + 1]
  if (!(at(flags, i) & Does.machineLike) || next === undefined || parted[i + 1]) return false
  return !(at(flags, i + 1) & (Does.reader | Does.grader | Does.modal | Does.rate | Does.polite)) && !plainNext.has(next)
}

const plainNext = new Set(['reading', 'that', 'which', 'who', 'is', 'are', 'and', 'or', 'to', 'used', 'asked', 'evaluating', 'grading', 'scoring', 'processing', 'reviewing'])
