/** Slips of counting: `less cases`, `ten analyst`, `a managers`, `between 40 to 60`, `since three years`. */
import { tableOf } from '../text/lexicon.ts'
import { pluralOf, singularNouns } from './number.ts'
import type { Line, SlipTokens, SlipWatch, Where } from './slip-line.ts'
import { isPast } from './verb-forms.ts'
import { personNouns } from './words/person-nouns.ts'

const numbers = 'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred'

const persons = new Set('analyst auditor clerk employee engineer examiner inspector investigator manager supervisor director officer contractor vendor lawyer doctor nurse teacher trainer volunteer worker member leader expert executive agent adviser advisor customer partner driver operator technician specialist stakeholder patient veteran student resident scientist'.split(' '))
const things = 'office agency program project system policy contract division region district building station laboratory hospital facility website database network server tool vehicle vessel ship dam bridge regulation memo workshop course method document role task job position assignment outcome requirement initiative solution strategy objective priority reason lesson'
const countable = new Set([...personNouns.filter((word) => persons.has(word)), ...persons, ...things.split(' ').filter((word) => singularNouns.has(word))])
/** What cannot stand in the singular behind a number above one. */
const beforeCountable: Where = { next: [...countable].join(' ') }

/** What cannot stand behind `a`. */
const plurals = [...countable, ...singularNouns].flatMap((noun) => (noun.endsWith('y') ? [`${noun}s`, `${noun.slice(0, -1)}ies`] : [`${noun}s`]))

export const countSlips: readonly SlipWatch[] = [
  ['less', lessPlural],
  ['amount amounts', amountOf, { next: 'of' }],
  ['between', betweenTo, { ahead: ['to', 2, 3] }],
  [numbers, numberSingular, beforeCountable],
  ['several many few both various numerous multiple these those', manySingular, beforeCountable],
  ['this', thisPlural],
  ['a an', articlePlural, { next: plurals.join(' ') }],
  ['since', sinceSpan, { ahead: ['years months weeks days decades', 2, 2] }],
  ['one two three several many few both each neither either none', ofSingular, { next: 'of', ahead: ['the my our these those his her their its', 2, 2] }],
]

/** Figures have no word of their own to be registered for; slips behind them go before those of the next word. */
export const figureSlips: readonly SlipWatch[] = [[[...countable].join(' '), figureSingular, { behind: (word) => /\d/.test(word) }]]

const units = new Set('hours days weeks months years minutes seconds dollars cents miles feet inches acres pounds tons gallons points degrees funds resources savings percent'.split(' '))
/** Words that end a noun phrase. */
const closing = new Set('was were is are had has have will would who that which in of to at and on for with from by during after before left came went could should can did must because when while but or across under than over into about through'.split(' '))

const closed = (line: Line, at: number): boolean => at >= line.to || line.parted(at) || closing.has(line.word(at)) || isPast(line.word(at))

function lessPlural(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 1)
  if (line.parted(at + 1) || line.capital(at + 1) || !line.plural(at + 1) || units.has(noun) || line.word(at - 1) === 'or' || !closed(line, at + 2)) return undefined
  return { from: at, to: at + 2, message: 'What can be counted takes “fewer”.', instead: `fewer ${noun}` }
}

function amountOf(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 2)
  if (line.word(at + 1) !== 'of' || line.parted(at + 2) || line.capital(at + 2) || units.has(noun) || !/^(?:people|employees|workers|cases|claims|complaints|errors|meetings|requests|customers|vendors|staffers|managers|projects|documents|records|reports|calls|emails|veterans|patients|students|accidents|incidents|applications|contracts|vehicles)$/.test(noun)) return undefined
  return { from: at, to: at + 3, message: 'What can be counted comes in a “number”.', instead: `${line.word(at) === 'amount' ? 'number' : 'numbers'} of ${noun}` }
}

const isFigure = (word: string): boolean => /^\$?\d[\d,.]*%?$/.test(word) || numberWords.has(word)
const numberWords = new Set(numbers.split(' '))

function betweenTo(line: Line, at: number): SlipTokens | undefined {
  if (!isFigure(line.word(at + 1))) return undefined
  const to = line.word(at + 2) === 'to' ? at + 2 : line.word(at + 2).length > 4 && line.word(at + 3) === 'to' ? at + 3 : -1
  if (to < 0 || line.parted(to) || !isFigure(line.word(to + 1))) return undefined
  return { from: at, to: to + 2, message: '“Between” takes “and”; “from” takes “to”.' }
}

function figureSingular(line: Line, at: number): SlipTokens | undefined {
  return line.figure(at - 1) ? numberSingular(line, at - 1) : undefined
}

function numberSingular(line: Line, at: number): SlipTokens | undefined {
  const word = line.word(at)
  const noun = line.word(at + 1)
  if (!countable.has(noun) || line.parted(at + 1) || !/^(?:[a-z]+|\d{1,3}(?:,\d{3})*)$/.test(word) || word === '1' || line.capital(at + 1)) return undefined
  if (at > line.from && (line.capital(at - 1) || /[\d-]/.test(line.word(at - 1)) || /^(?:a|an|the|fiscal|phase|stage|level|number|grade|tier|version|option|part|chapter|table|item|step|one|in)$/.test(line.word(at - 1)))) return undefined
  if (!closed(line, at + 2) || (line.parted(at + 2) && at + 2 < line.to && line.word(at + 2) === 'and')) return undefined
  return { from: at, to: at + 2, message: `After “${word}” the noun stands in the plural.`, instead: `${word} ${pluralOf(noun)}` }
}

function manySingular(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 1)
  if (line.parted(at + 1) || line.capital(at + 1) || !countable.has(noun) || !closed(line, at + 2) || line.word(at + 2) === 'and' || line.word(at + 2) === 'or') return undefined
  return { from: at, to: at + 2, message: `After “${line.word(at)}” the noun stands in the plural.`, instead: `${line.word(at)} ${pluralOf(noun)}` }
}

function thisPlural(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 1)
  if (at === line.from && /^(?:are|were|have)$/.test(noun) && !line.parted(at + 1)) return { from: at, to: at + 2, message: 'Before a plural “this” becomes “these”.', instead: `these ${noun}` }
  if (line.parted(at + 1) || !line.plural(at + 1) || noun === 'people' || line.parted(at + 2) || !/^(?:was|were|are|had|have|who)$/.test(line.word(at + 2))) return undefined
  return { from: at, to: at + 2, message: 'Before a plural “this” becomes “these”.', instead: `these ${noun}` }
}

function articlePlural(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 1)
  if (line.parted(at + 1) || line.capital(at + 1) || !noun.endsWith('s') || !closed(line, at + 2)) return undefined
  const singular = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1)
  if (!countable.has(singular) && !singularNouns.has(singular)) return undefined
  return { from: at, to: at + 2, message: `After “${line.word(at)}” the noun stands in the singular.`, instead: `${line.word(at)} ${singular}` }
}

/** `since three years`, but `since two years ago`. */
function sinceSpan(line: Line, at: number): SlipTokens | undefined {
  if (!isFigure(line.word(at + 1)) && !/^(?:several|many|some)$/.test(line.word(at + 1))) return undefined
  if (line.parted(at + 2) || !/^(?:years|months|weeks|days|decades)$/.test(line.word(at + 2)) || /^(?:ago|before|earlier|after|of|later|had|have|prior)$/.test(line.word(at + 3))) return undefined
  return { from: at, to: at + 3, message: 'A span of time takes “for”; “since” takes its beginning.' }
}

const singular = tableOf([...countable, ...singularNouns])

/** `several of the vendor`, `one of my best analyst left`. */
function ofSingular(line: Line, at: number): SlipTokens | undefined {
  if (singular[line.id(at + 3)] === 0 && singular[line.id(at + 4)] === 0) return undefined
  const first = line.word(at + 3)
  const isOne = countable.has(first) || (singularNouns.has(first) && !/^(?:one|none)$/.test(line.word(at)))
  const noun = isOne && closed(line, at + 4) ? at + 3 : /^(?:best|most|new|senior|first|larger|largest|other|oldest|two|three|four|five|biggest|key|top|main)$/.test(first) && !line.parted(at + 4) && countable.has(line.word(at + 4)) && closed(line, at + 5) ? at + 4 : -1
  if (line.word(at) === 'none' && !persons.has(line.word(noun))) return undefined
  // "One of my employee" has a reader of its own.
  if (noun < 0 || line.parted(noun) || (line.word(at) === 'one' && noun === at + 3 && singularNouns.has(first))) return undefined
  return { from: at, to: noun + 1, message: `After “${line.word(at)} of” the noun stands in the plural.` }
}
