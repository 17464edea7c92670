/** Reads one string field aloud out of JSON that is still being written. */

/** Feed it the pieces as they arrive; it passes on the new characters of the field's value, escapes undone. */
export function spokenField(field: string, say: (piece: string) => void): (piece: string) => void {
  const opening = new RegExp(`${JSON.stringify(field).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*:\\s*"`)
  let text = ''
  let at = -1
  let ended = false
  return (piece) => {
    if (ended) return
    text += piece
    if (at < 0) {
      const found = opening.exec(text)
      if (!found) return
      at = found.index + found[0].length
    }
    const read = readString(text, at)
    at = read.at
    ended = read.ended
    if (read.said) say(read.said)
  }
}

/** The characters of a JSON string from `at` on, as far as they have come; half an escape waits for its other half. */
function readString(text: string, at: number): { said: string; at: number; ended: boolean } {
  let said = ''
  let index = at
  while (index < text.length) {
    const character = text[index] as string
    if (character === '"') return { said, at: index, ended: true }
    if (character !== '\\') {
      said += character
      index++
      continue
    }
    const length = text[index + 1] === 'u' ? 6 : 2
    if (index + length > text.length) break
    said += unescaped(text.slice(index, index + length))
    index += length
  }
  return { said, at: index, ended: false }
}

function unescaped(escape: string): string {
  try {
    return JSON.parse(`"${escape}"`) as string
  } catch {
    return ''
  }
}
