/** Tells plural nouns from the many other English words in -s, and knows common nouns that are surely singular. */
import { wordTable } from '../text/word-table.ts'

const notPlural = new Set(
  (
    'this his its hers ours theirs yours us as is was has does thus plus always perhaps besides towards afterwards sometimes nowadays upwards downwards backwards forwards regardless ' +
    'news series species means headquarters crossroads barracks works gallows alms whereabouts grounds premises proceeds remains goods ' +
    'analysis basis crisis emphasis thesis synthesis hypothesis diagnosis prognosis axis oasis ' +
    'status campus census consensus bonus virus focus surplus apparatus nexus corpus locus radius chorus circus genius bus gas bias canvas atlas christmas texas kansas arkansas lens ' +
    'process access success progress business congress press class mass loss boss cross address distress express princess witness less unless across ' +
    'politics economics logistics ethics physics mathematics statistics mechanics dynamics electronics athletics tactics metrics analytics genetics robotics ' +
    'yes overseas others hers ones sales operations communications veterans affairs human-resources resources services systems customs arms armed-forces diabetes measles rabies lies says goes makes takes ' +
    'comes gives needs wants uses works serves leads requires includes remains allows means shows helps keeps seems united-states'
  ).split(' '),
)

/** Nouns in -s of the list above that are plural when they stand before a verb. */
const plurals = new Set('sales operations communications veterans services systems resources customs'.split(' '))

/** Whether the lower-cased word is, as far as its letters tell, a plural noun. */
export function isPluralNoun(word: string): boolean {
  const { length } = word
  if (word.charCodeAt(length - 1) !== 115) return word === 'people' || word === 'women' || word === 'children' || word === 'men'
  // Hardly any plural ends in -ss, -us or -is, and 's is a possessive.
  const before = word.charCodeAt(length - 2)
  if (length < 4 || before === 115 || before === 105 || before === 39) return false
  return plurals.has(word) || (before !== 117 && !notPlural.has(word) && !/(?:ics|[0-9].*)$/.test(word))
}

/** The same of a token, asked of a table. */
export const pluralNounAt = wordTable((word) => (isPluralNoun(word) ? 1 : 0))

/** Nouns that take a singular verb in American English; groups of people (`staff`, `police`) are left out. */
export const singularNouns: ReadonlySet<string> = new Set(
  (
    'report plan budget office agency program project result cost process policy system contract director manager backlog rate survey reason goal issue problem priority objective employee supervisor challenge ' +
    'number list quality use lack level amount purpose scope implementation development management success impact loss price review effort strategy decision solution proposal pilot initiative schedule deadline ' +
    'reduction increase improvement performance productivity morale attrition turnover satisfaction mission vision workload workflow facility building station laboratory hospital division bureau region district ' +
    'website database network server tool vehicle vessel ship dam bridge regulation rule law memo memorandum letter meeting audit inspection investigation hearing complaint grievance lawsuit claim application case ' +
    'role responsibility task job position vacancy assignment training course workshop conference approach method model framework document draft version response request order agreement partnership relationship coalition outcome measure metric ' +
    'requirement standard procedure supply chain demand environment situation event incident accident outage delay risk threat concern question answer idea lesson change transition transformation reorganization merger'
  ).split(' '),
)

/** The plural of a noun of the list. */
export const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
