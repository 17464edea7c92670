/** Folds a text so that shapes of one mark, runs of blanks and invisible characters make no difference, and remembers where each character stood. */
import { isSpace } from '../text/span.ts'

export interface Folded {
  readonly text: string
  /** for each UTF-16 unit of the folded text: where the character it stands for begins and ends in the original */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Blanks become one space, and none beside a dash; curly, low and angled quote marks and primes become `'` or `"`;
 * every dash and run of dashes becomes `-`; `…` and spaced dots become `...`; invisible characters go. Letters, digits,
 * their case and all other marks stay as they are.
 */
export function fold(text: string): Folded {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (shape: string, start: number, end: number): void => {
    for (const unit of shape.split('')) {
      parts.push(unit)
      starts.push(start)
      ends.push(end)
    }
  }
  const drop = (): void => {
    parts.pop()
    starts.pop()
    ends.pop()
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const next = at + (code > 0xffff ? 2 : 1)
    const last = parts.at(-1)
    if (isSpace(code)) {
      if (last !== ' ' && last !== '-') put(' ', at, next)
    } else if (!isInvisible(code)) {
      const shape = shapes.get(code) ?? text.slice(at, next)
      if (last === ' ' && (shape === '-' || (shape === '.' && parts.at(-2) === '.'))) drop()
      if (shape === '-' && parts.at(-1) === '-') ends[ends.length - 1] = next
      else put(shape, at, next)
    }
    at = next
  }
  return { text: parts.join(''), starts, ends }
}

const shapes = new Map<number, string>()
for (const [shape, characters] of [
  ["'", '\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\uff07`\u00b4'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02'],
  ['-', '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u2e3a\u2e3b'],
  ['...', '\u2026'],
  // What the fences of a prompt put in place of an angle bracket.
  ['<', '<\u2039'],
] as const) {
  for (const character of characters) shapes.set(character.codePointAt(0) as number, shape)
}

/** Characters without a shape of their own: joiners, marks of direction, variation selectors, tags, soft hyphens. */
const isInvisible = (code: number): boolean => code === 0xad || (code > 0x2ff && /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(code)))
