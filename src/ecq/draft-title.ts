/** Names a draft that nobody named after its first words. */
import { readPassage } from '../text/passage.ts'
import { shorten } from '../text/shorten.ts'
import { frameworks } from './frameworks.ts'
import { ecqHeadingReader, partHeadingAt } from './headings.ts'

const longest = 80

/**
 * The first line that says more than "Challenge:" does, without such a heading. Drafts under one ECQ's heading all begin
 * alike, so the story's first words follow it. At most 80 UTF-16 units.
 */
export function draftTitle(text: string): string {
  const lines = text.slice(0, 2000).split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const [first = lines[0] ?? 'Untitled', ...rest] = lines.map(withoutPart).filter((line) => line !== '')
  const heading = ecqTitleIn(first)
  const story = heading === null ? undefined : rest.find((line) => ecqTitleIn(line) === null)
  return shorten(story === undefined ? first : `${heading}: ${story}`, longest)
}

function withoutPart(line: string): string {
  const passage = readPassage(line)
  return line.slice(partHeadingAt(passage, 0, 0, line.length)?.end ?? 0).trim()
}

const readers = Object.values(frameworks).map(ecqHeadingReader)

/** The title of a line that is nothing but an ECQ's heading. */
function ecqTitleIn(line: string): string | null {
  const passage = readPassage(line)
  for (const read of readers) {
    const heading = read(passage)
    if (heading?.ecq && heading.end >= line.length) return heading.title
  }
  return null
}
