/** The characters that one part of a run stands for: text, tabs, breaks, hyphens and symbols. */
import { valueOf } from './look.ts'
import type { Node } from './xml.ts'

/** Undefined for a part that is not text. A soft hyphen is only a hint where a word may break, so it is nothing. */
export function charactersOf(part: Node): string | undefined {
  switch (part.name) {
    case 'w:t':
      // A line end inside the XML is only how the file was laid out; Word shows a space.
      return part.kids.filter((kid) => typeof kid === 'string').join('').replace(/[\r\n]+/g, ' ')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:sym':
      return symbol(valueOf(part, 'w:char') ?? '')
    default:
      return undefined
  }
}

/** Symbol fonts put their signs in a private range; the ones that people really use have a character of their own. */
function symbol(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16)
  if (!(code > 0 && code <= 0xffff)) return ''
  return signs[code & 0xf0ff] ?? signs[code | 0xf000] ?? String.fromCharCode(code)
}

const signs: Record<number, string> = {
  0xf0a7: '▪',
  0xf0a8: '◻',
  0xf0b7: '•',
  0xf0b0: '°',
  0xf0b1: '±',
  0xf0b3: '≥',
  0xf0a3: '≤',
  0xf0d8: '➢',
  0xf0e0: '→',
  0xf0e8: '➔',
  0xf0fc: '✓',
  0xf0fb: '✗',
  0xf0fe: '☑',
  0xf06c: '●',
  0xf06e: '■',
  0xf076: '❖',
  0xf04a: '☺',
}
