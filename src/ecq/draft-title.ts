/** Names a draft that nobody named after its first words. */
import { readPassage } from '../text/passage.ts'
import { shorten } from '../text/shorten.ts'
import { partHeadingAt } from './headings.ts'

const longest = 80

/** The first line that says more than "Challenge:" does, without such a heading; at most 80 UTF-16 units. */
export function draftTitle(text: string): string {
  const lines = text.slice(0, 2000).split('\n').map((line) => line.trim())
  const words = lines.map(withoutHeading).find((line) => line !== '') ?? lines.find((line) => line !== '') ?? 'Untitled'
  return shorten(words, longest)
}

function withoutHeading(line: string): string {
  const passage = readPassage(line)
  return line.slice(partHeadingAt(passage, 0, 0, line.length)?.end ?? 0).trim()
}
