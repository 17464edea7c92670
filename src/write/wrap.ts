/** Breaks text into lines of a given width, for terminals. */

/** Lines of at most `width` characters, each with `indent` before it; a longer word keeps its own line. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(indent + line)
  return lines.join('\n')
}
