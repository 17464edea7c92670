/** Counts the syllables of English words by their letters, with the endings and vowel pairs that mislead a plain count. */

/** Words that the letters mislead about. */
const numbers = new Map(Object.entries({
  business: 2, every: 2, everyone: 3, area: 3, areas: 3, people: 2, colonel: 2, evening: 2, several: 2, different: 2, interest: 2, separate: 3,
  comfortable: 3, wednesday: 2, being: 2, doing: 2, going: 2, seeing: 2, science: 2, idea: 3, ideas: 3, via: 2, create: 2, created: 3, creates: 2,
  really: 2, actual: 3, actually: 4, usual: 3, usually: 4, annual: 3, annually: 4, manual: 3, mutual: 3, virtual: 3, fuel: 2, duel: 2, poem: 2,
  diet: 2, quiet: 2, client: 2, clients: 2, agency: 3, reliance: 3, compliance: 3, alliance: 3, giant: 2, society: 4, variety: 4, naive: 2, oasis: 3,
  museum: 3, theater: 3, radio: 3, video: 3, ratio: 3, studio: 3, period: 4, series: 2, species: 2, recipe: 3, employee: 3, employees: 3, argue: 2,
  argues: 2, argued: 2, prayer: 1,
}))

/** Syllables of a lower-cased word; a figure counts as it is spoken only roughly (one for each digit), an acronym one for each letter. */
export function syllablesOf(word: string, acronym = false): number {
  if (acronym) return count(word, true)
  const figures = digitsIn(word)
  if (figures > 0) return Math.min(figures, mostSpoken)
  const known = counted.get(word)
  if (known !== undefined) return known
  const syllables = count(word, false)
  if (counted.size >= mostCounted) counted.clear()
  counted.set(word, syllables)
  return syllables
}

/** So many digits of a long figure are spoken. */
const mostSpoken = 6

/** A draft repeats its words; counting one is many times dearer than finding it. */
const counted = new Map<string, number>()
const mostCounted = 20_000

function count(word: string, acronym: boolean): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const digits = digitsIn(word)
  if (digits > 0) return Math.min(digits, mostSpoken)
  if (acronym) return word.length
  return word.split('-').reduce((sum, part) => sum + ofPart(part.replace(/[^a-z]/g, '')), 0) || 1
}

function digitsIn(word: string): number {
  let digits = 0
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= 48 && word.charCodeAt(at) <= 57) digits++
  return digits
}

/** Letter groups that hold one syllable more, or one less, than their runs of vowels. */
const more = /ia|iu|ua|uo|eo(?!u)|(?<![ln])io(?!u|r\b)|(?<![tcgx])iou|(?<![ctfqpl])ie(?=n)|(?:fl|r)ui|[aeo]ye(?=[dr])|[ct]ia(?=t)/g
const fewer = /tio|sio|cio|gio|xio|cia(?!t)|tia(?!t)|gia|[qg]u[ao]|suad|[pg]eo/g
/** A silent e inside a compound: `stakeholder`, `timeline`, `homeland`. */
const innerE = /^(?:stake|time|life|home|make|take|some|house|base|line|side|fire|where|place|safe|care|ware|fore|bare|name|note|there|wide|whole)(?=[b-df-hj-np-tv-z][a-z]{2})/

function ofPart(word: string): number {
  if (word.length <= 3) return word === '' ? 0 : 1
  let sum = (word.match(/[aeiouy]+/g) ?? []).length
  sum += (word.match(more) ?? []).length - (word.match(fewer) ?? []).length
  if (innerE.test(word) && !word.endsWith('eless')) sum--
  if (isSilentEnd(word)) sum--
  if (/[aeiouy][^aeiouy]+e(?:ly|ment|ments|ness|ful|less)$/.test(word)) sum--
  if (/(?:sm|thm)s?$/.test(word)) sum++
  return Math.max(1, sum)
}

/** An e that is not heard: `made`, `walked`, `makes`, `league`; but `table`, `wanted`, `offices`. */
function isSilentEnd(word: string): boolean {
  if (word.endsWith('e')) return /[aeiouy]le$/.test(word) || /[gq]ue$/.test(word) || !/(?:[^aeiouy]l|[aeiouy])e$/.test(word)
  if (word.endsWith('ed')) return /[^aeiouytd]ed$/.test(word)
  return word.endsWith('es') && /[^aeiouysxzcg]es$/.test(word) && !/(?:sh|ch|[^aeiouy]l)es$/.test(word)
}
