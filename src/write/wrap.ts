/** Breaks text into lines of a given width, for terminals. */

/** Lines of at most `width` characters, `indent` before the first and `hanging` before the others; a longer word keeps its own line. */
export function wrap(text: string, width: number, indent = '', hanging = indent): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const before = lines.length === 0 ? indent : hanging
    if (line !== '' && before.length + line.length + 1 + word.length > width) {
      lines.push(before + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push((lines.length === 0 ? indent : hanging) + line)
  return lines.join('\n')
}
