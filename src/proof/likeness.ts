/** Tells whether one word can be a slip of the pen for another: a letter doubled, dropped, swapped, a vowel mistaken. */

/**
 * True when `written` is at most two small steps from `meant`. One step may be any letter added, dropped, changed or
 * swapped with its neighbor; two steps must both be of the kind that the ear makes: vowels and doubled letters.
 */
export function slips(written: string, meant: string): boolean {
  if (written === meant || written.length < 4 || Math.abs(written.length - meant.length) > 2 || meant.includes(' ')) return false
  if (isPossessiveOf(written, meant)) return false
  // Two steps in a short word lead as often to another word that the dictionary lacks.
  return distance(written, meant) <= (written.length < 6 ? 1 : 2) || sameLetters(written, meant)
}

/** True when one small step of the ear, or a swap of letters, leads from `written` to `meant`: sure even where a name may stand. */
export const surelySlips = (written: string, meant: string): boolean => slips(written, meant) && (distance(written, meant) <= 1 || sameLetters(written, meant))

/** `deans` for `dean's`: an apostrophe is no spelling. */
const isPossessiveOf = (written: string, meant: string): boolean => meant.includes("'") && meant.replace("'", '') === written && meant.endsWith("'s")

const sameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('')

const vowels = new Set('aeiouy')
const alike = new Set(['cs', 'sc', 'sz', 'zs', 'ck', 'kc', 'gj', 'jg', 'cq', 'qc', 'td', 'dt'])

/** Weighted edit distance: a vowel or doubled letter costs 1, another letter 2; a swap of neighbors 2. Small words, small table. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => (j === 0 ? 0 : 2 * j))
  for (let i = 1; i <= a.length; i++) {
    const row = [2 * i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] as number) + substitution(a.charAt(i - 1), b.charAt(j - 1))
      const drop = (last[j] as number) + gap(a, i - 1)
      const add = (row[j - 1] as number) + gap(b, j - 1)
      let best = Math.min(change, drop, add)
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) best = Math.min(best, (before[j - 2] as number) + 2)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}

function substitution(a: string, b: string): number {
  if (a === b) return 0
  return (vowels.has(a) && vowels.has(b)) || alike.has(a + b) ? 1 : 2
}

const gap = (word: string, at: number): number =>
  vowels.has(word.charAt(at)) || word.charAt(at) === word.charAt(at - 1) || word.charAt(at) === word.charAt(at + 1) ? 1 : 2
