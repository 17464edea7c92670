/** Writes the rule catalogue as Markdown: the page that people read before they argue with a mark. */
import type { RuleNote } from '../ecq/rule-note.ts'

export function ruleCatalogue(entries: readonly RuleNote[]): string {
  const blocks = entries.map(({ id, severity, title, message, reason, advice, source, hits, misses }) =>
    [
      `## ${id}`,
      `${title}. _${severity}_`,
      `${message} ${reason}`,
      `**What to do.** ${advice}`,
      `**Source.** ${source.url ? `[${source.title}](${source.url})` : source.title}`,
      `Marks:\n\n${hits.map(quoted).join('\n')}`,
      `Leaves alone:\n\n${misses.map(quoted).join('\n')}`,
    ].join('\n\n'),
  )
  return `# The rules\n\nPrinted from the rules themselves; the [[marked]] words of each example are what its test expects.\n\n${blocks.join('\n\n')}\n`
}

const quoted = (text: string): string => `- ${text.replace(/\s+/g, ' ').trim() || '(no text)'}`
