/** The words of a message as the coach compares them: lower case, plain marks, without their endings, slips of the finger mended. */

/** Lower case on one line, curly marks made straight, sentence marks gone. */
export const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[^\p{L}\p{N}'$%-]+|(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/gu, ' ').replace(/ {2,}/g, ' ').trim()

export const wordsOf = (text: string): string[] => plain(text).replaceAll('-', ' ').split(' ').filter((word) => word !== '')

/** Enough to bring "refused" and "refuse" together. */
export function stemOf(word: string): string {
  if (word.length < 4) return word
  const bare = word.replace(/'s$|s'$/, '').replace(/n't$/, ' not')
  const cut = bare.replace(/(?:ies|ied)$/, 'y').replace(/(?<!s)s$/, '').replace(/(?:ing|ed|e)$/, '')
  return cut.length < 3 ? bare : cut.replace(/([bdgmnprt])\1$/, '$1')
}

/** The stems of the words; numbers in words become figures, so that "forty" and "40" are the same. */
export const stemsOf = (text: string): string[] => inFigures(wordsOf(text)).map(stemOf)

const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inFigures(words: readonly string[]): string[] {
  const figures: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const [ten, unit] = [tens.indexOf(word), small.indexOf(words[at + 1] ?? '')]
    const joined = ten >= 0 && unit > 0 && unit < 10
    if (joined) at++
    figures.push(ten >= 0 ? String(20 + 10 * ten + (joined ? unit : 0)) : small.includes(word) ? String(small.indexOf(word)) : word)
  }
  return figures
}

/** Single letters added, lost, changed or swapped between neighbors; stops counting above `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[b.length] as number
}

/** Words of the trade that are close enough to be what was meant; the word itself where none is. */
export function mended(word: string, vocabulary: ReadonlySet<string>, leave: (word: string) => boolean): string {
  if (word.length < 5 || /\d/.test(word) || vocabulary.has(word) || leave(word)) return word
  const most = word.length < 8 ? 1 : 2
  let [best, fewest] = [word, most + 1]
  for (const known of vocabulary) {
    if (known.length < 4 || known[0] !== word[0]) continue
    const count = slips(word, known, most)
    if (count < fewest) [best, fewest] = [known, count]
  }
  return best
}
