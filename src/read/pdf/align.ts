/** Pairs the letters of a page's text with the glyphs that drew them: both come in drawing order, but cut differently. */
import type { Glyph } from './ink.ts'

type Letter = { character: string; item: number; index: number }

/** How far to look ahead when the two disagree, as over a space made of nothing or a sign taken apart. */
const window = 40

/** For each text, for each of its UTF-16 units, the glyph that drew it; undefined where that cannot be told. */
export function align(texts: string[], glyphs: Glyph[]): (Glyph | undefined)[][] {
  const found: (Glyph | undefined)[][] = texts.map((text) => Array.from({ length: text.length }, () => undefined))
  const letters = texts.flatMap(lettersOf)
  const drawn = glyphs.flatMap((glyph) => plain(glyph.text).map((character) => ({ character, glyph })))
  let at = 0
  for (let index = 0; index < letters.length && at < drawn.length; index++) {
    const letter = letters[index]
    if (!letter) continue
    const step = drawn[at]?.character === letter.character ? 0 : ahead(drawn, at, letters, index)
    if (step < 0) continue
    const row = found[letter.item]
    if (row) row[letter.index] = drawn[at + step]?.glyph
    at += step + 1
  }
  return found
}

/** Only a place where the next letters agree too is believed. */
function ahead(drawn: { character: string }[], at: number, letters: Letter[], index: number): number {
  const next = letters.slice(index, index + 4)
  for (let step = 1; step < window && at + step < drawn.length; step++) {
    if (next.every(({ character }, offset) => drawn[at + step + offset]?.character === character)) return step
  }
  return -1
}

function lettersOf(text: string, item: number): Letter[] {
  const letters: Letter[] = []
  let index = 0
  for (const point of text) {
    for (const character of plain(point)) letters.push({ character, item, index })
    index += point.length
  }
  return letters
}

const plain = (text: string): string[] => (/^[!-~]$/.test(text) ? [text] : [...text.normalize('NFKC').replace(/[\s\0]+/g, '')])
