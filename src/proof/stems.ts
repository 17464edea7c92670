/** Takes prefixes and endings off a word that a dictionary lacks, where the inflection is sound: `deans`, `requalified`. */

/**
 * The words, shorter than `word`, that make it sound English if the dictionary knows one of them. Endings come off only
 * where nothing had to be doubled or changed, so that `occured` and `begining` keep no stem. Empty when nothing comes off.
 */
export function stemsOf(word: string): string[] {
  const plain = word.replace(/'s$/, '')
  const stems: string[] = []
  for (const prefix of prefixes) {
    if (plain.startsWith(prefix) && plain.length - prefix.length >= 4) stems.push(plain.slice(prefix.length))
  }
  for (const [ending, instead, fits] of endings) {
    if (plain.endsWith(ending) && plain.length - ending.length >= 3) {
      const stem = plain.slice(0, plain.length - ending.length)
      if (fits(stem)) stems.push(stem + instead)
    }
  }
  if (plain !== word) stems.push(plain)
  return stems
}

const prefixes = 're un non pre co de inter multi sub over under out mis anti post counter cross bio geo micro macro cyber tele hydro photo semi mega super trans ultra up down mid intra extra'.split(' ')

/** A consonant pair or a vowel pair before the last consonant: nothing to double before -ed and -ing. */
const keepsEnd = (stem: string): boolean => /[^aeiou][^aeiouy]$/.test(stem) || /[aeiou]{2}[^aeiou]$/.test(stem) || /[wxy]$/.test(stem)
const always = (): boolean => true

const endings: readonly (readonly [string, string, (stem: string) => boolean])[] = [
  ['s', '', (stem) => !/(?:s|x|z|ch|sh|[^aeiou]y)$/.test(stem)],
  ['es', '', (stem) => /(?:s|x|z|ch|sh)$/.test(stem)],
  ['ies', 'y', always],
  ['ed', '', keepsEnd],
  ['d', '', (stem) => stem.endsWith('e')],
  ['ing', '', keepsEnd],
  ['ing', 'e', (stem) => /[^aeiou]$/.test(stem)],
  ['er', '', keepsEnd],
  ['ers', '', keepsEnd],
  ['r', '', (stem) => stem.endsWith('e')],
  ['rs', '', (stem) => stem.endsWith('e')],
  ['or', 'e', (stem) => stem.endsWith('at')],
  ['ors', 'e', (stem) => stem.endsWith('at')],
  ['ness', '', always],
  ['able', '', keepsEnd],
]
