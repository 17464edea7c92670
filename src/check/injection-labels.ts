/** Weighs the marks of a machine's own conversation in a sentence: [INST], <system>, "role": "system", SYSTEM MESSAGE. */
import { type Line, at } from './injection-line.ts'
import { Does } from './injection-words.ts'

/** 3 for a mark that no narrative holds, 1 for a word that is only beside an order part of one, else 0. */
export function labelWeight(line: Line): number {
  let most = 0
  line.flags.forEach((flag, i) => {
    if (flag & Does.label && most < 3) most = Math.max(most, oneLabel(line, i))
  })
  return most
}

function oneLabel(line: Line, i: number): number {
  const { text, words, starts, ends } = line
  const word = words[i] as string
  const before = text.slice(Math.max(0, (starts[i] as number) - 4), starts[i])
  const after = text.slice(ends[i], (ends[i] as number) + 4)
  const raw = text.slice(starts[i], ends[i])
  if (/(?:<\|?\/?|<<\/?|\{\{#?\/?)$/.test(before.trimEnd()) && /^[^\S\n]*[>|}:_]/.test(after)) return 3
  // A bar on either side is a cell of a table.
  if (before.endsWith('|') && /^\|?>/.test(after)) return 3
  const ofStory = storyLabels.has(word)
  if (/\[\/?$/.test(before) && !ofStory && (word === 'inst' || /^\s*\]/.test(after)) && raw === raw.toUpperCase()) return 3
  if (word === 'role' && /^["']?\s*[:=]/.test(after) && at(line.flags, i + 1) & Does.label) return 3
  if (/^["']?\s*:\s*["'[{]/.test(after) && /[{,]\s*["']$/.test(before)) return 2
  if (word.startsWith('instruction') && i > 0 && at(line.flags, i - 1) & (Does.grader | Does.robot | Does.reader) && /^\s*:/.test(after)) return 3
  if (/#\s*$/.test(before) && raw !== raw.toLowerCase() && (word.startsWith('instruction') || (!ofStory && /^\s*:/.test(after)))) return 2
  const noun = at(line.flags, i + 1) & Does.labelNoun && !line.parted[i + 1]
  if (noun) return titled(line, i, before)
  if (i === 0 && after.startsWith(':') && raw === word && (word === 'assistant' || word === 'user' || word === 'system')) return 2
  if (i === 0 && word === 'override' && ['code', 'key', 'token', 'sequence'].includes(words[1] ?? '')) return 2
  if (i === 0 && /^\s*:/.test(after) && (word === 'system' || word === 'assistant' || word === 'prompt' || word === 'sys')) return 1
  return 0
}

/** Parts of a story, as candidates head them: Challenge, Context, Action, Result; Situation, Task, Action, Result. */
const storyLabels = new Set(['context', 'task'])

const framing = new Set(['begin', 'start', 'end'])

/** "SYSTEM MESSAGE:" at the head of a sentence or in brackets. */
function titled({ text, starts, ends, words }: Line, i: number, before: string): number {
  const stop = ends[i + 1] as number
  const phrase = text.slice(starts[i], stop)
  const closes = /^\s*[:\]>)}\u2014\u2013]/.test(text.slice(stop, stop + 3)) || words.length === i + 2
  const opens = i === 0 || /[[<({*#]\s*$/.test(before)
  if (i > 0 && framing.has(words[i - 1] as string) && phrase === phrase.toUpperCase() && /[=:]|\bEND\b/.test(text.slice(stop, ends.at(-1)))) return 3
  if (!opens || !closes) return phrase === phrase.toUpperCase() && closes ? 2 : 0
  return storyLabels.has(words[i] as string) ? 1 : 3
}
