/** Slips of number: `the chiefs was`, `each of them were`, `they was`, `there was three reasons`. */
import { numberOf, tableOf } from '../text/lexicon.ts'
import { isPluralNoun, pluralOf, singularNouns } from './number.ts'
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'
import { personNouns } from './words/person-nouns.ts'
import { isPast } from './verb-forms.ts'

/** Verbs, each with the form that it should have. */
type Forms = ReadonlyMap<string, string>

const singularFor: Forms = new Map(Object.entries({ were: 'was', are: 'is', have: 'has', "weren't": "wasn't", "aren't": "isn't", "haven't": "hasn't", do: 'does', "don't": "doesn't" }))
const pluralFor: Forms = new Map(Object.entries({ was: 'were', is: 'are', has: 'have', "wasn't": "weren't", "isn't": "aren't", "hasn't": "haven't", does: 'do', "doesn't": "don't" }))

const wrongAfter: ReadonlyMap<string, Forms> = new Map([
  ['i', new Map(Object.entries({ has: 'have', is: 'am', are: 'am', "hasn't": "haven't", "isn't": 'am not', "doesn't": "don't", were: 'was' }))],
  ['we', pluralFor],
  ['they', pluralFor],
  ['you', new Map(Object.entries({ was: 'were', has: 'have', is: 'are' }))],
  ['he', singularFor],
  ['she', singularFor],
  ['it', singularFor],
])

const bareVerbs = 'give take make come go tell say know want need write work lead run see think find hold keep send bring ask'

const singulars = [...pluralFor.keys()].join(' ')
const plurals = [...singularFor.keys()].join(' ')
const subjectOpeners = 'that because when while although though whether if whereas'

export const agreementSlips: readonly SlipWatch[] = [
  ['each neither either one everyone nobody', eachOf, { next: 'of', ahead: [plurals, 3, 8] }],
  ['the these those my our his her their both two three four five six seven eight nine ten several many all most some', pluralSubject, { behind: subjectOpeners, ahead: [singulars, 2, 8] }],
  ['the this that my our his her their its a an each every', singularSubject, { head: true, ahead: [plurals, 2, 8] }],
  ['i we they you he she it', pronounSubject, { next: [...new Set([...wrongAfter.values()].flatMap((forms) => [...forms.keys()]))].join(' ') }],
  ['everyone everybody nobody someone somebody anyone anybody', bodySubject, { behind: subjectOpeners }],
  ['he she it', bareVerb, { next: bareVerbs }],
  ['there', thereWas, { ahead: ["was is wasn't isn't has", 1, 1] }],
  ['every each another', everyPlural, { next: isPluralNoun }],
  ['most many some several few none all', mostOfPlural, { next: 'of' }],
  ['one', oneOfSingular, { next: 'of', ahead: [[...singularNouns].join(' '), 3, 3] }],
]

const subjects = tableOf([...singularNouns, ...personNouns, 'board', 'committee', 'commission', 'council', 'court', 'union', 'company', 'firm', 'department'])
/** Words that end a plain noun phrase: past them the verb may belong to another noun. */
const breaks = tableOf(
  'of in on at to for from with by over under into about across among between through during within without against and or but nor that which who whom whose when where while as than because if so not i we he she they it you'.split(' '),
)

const said = (line: Line, from: number, to: number): string => Array.from({ length: to - from }, (_, i) => line.word(from + i)).join(' ')

const agree = (line: Line, from: number, verb: number, form: string): SlipTokens => ({
  from,
  to: verb + 1,
  message: `The verb does not agree with its subject: “${line.word(verb)}” should be “${form}”.`,
  instead: `${said(line, from, verb)} ${form}`,
})

/** `Each of them were`, `one of the district chiefs were`. */
function eachOf(line: Line, at: number): SlipTokens | undefined {
  if (line.word(at + 1) !== 'of' || line.parted(at + 1)) return undefined
  for (let verb = at + 3; verb <= at + 8 && verb < line.to; verb++) {
    if (line.parted(verb) || breaks[line.id(verb)] === 1) return undefined
    const word = line.word(verb)
    const form = pluralVerbs[line.id(verb)] === 0 ? undefined : singularFor.get(word)
    if (form === undefined) continue
    if (word === 'do' || word === "don't") return undefined
    const last = line.word(verb - 1)
    return /^(?:them|us|these|those|whom|which|you)$/.test(last) || line.plural(verb - 1) ? agree(line, at, verb, form) : undefined
  }
  return undefined
}

/** The singular verb straight after a plain noun phrase that begins at `at`, or -1. */
function singularVerbAfter(line: Line, at: number): number {
  for (let verb = at + 1; verb <= at + 4 && verb < line.to; verb++) {
    if (line.parted(verb) || breaks[line.id(verb)] === 1) return -1
    if (singularVerbs[line.id(verb)] === 1) return verb > at + 1 ? verb : -1
  }
  return -1
}

const singularVerbs = tableOf(pluralFor.keys())
const pluralVerbs = tableOf(singularFor.keys())

const quantities = new Set('two three four five six seven eight nine ten'.split(' '))
const units = new Set('hours days weeks months years minutes seconds dollars cents miles feet inches acres pounds tons gallons points degrees times thirds quarters fourths fifths yards'.split(' '))

/** `The district chiefs was`, `these offices has`. */
function pluralSubject(line: Line, at: number): SlipTokens | undefined {
  if (at > line.from && line.parted(at)) return undefined
  const verb = singularVerbAfter(line, at)
  if (verb < 0) return pluralOfSingular(line, at)
  const noun = line.word(verb - 1)
  if (!line.plural(verb - 1) || line.capital(verb - 1) || (units.has(noun) && (quantities.has(line.word(at)) || /\d/.test(line.word(verb - 2))))) return undefined
  if (units.has(noun) || line.word(verb) === 'does') return undefined
  // "Ten members was the legal minimum" takes them for one number.
  if (quantities.has(line.word(at)) && /^(?:the|a|an|too|not|enough|more|less|our|all|what)$/.test(line.word(verb + 1))) return undefined
  return agree(line, at, verb, pluralFor.get(line.word(verb)) as string)
}

const ofId = numberOf('of')

/** `The results of the audit was clear`. */
function pluralOfSingular(line: Line, at: number): SlipTokens | undefined {
  const of = line.id(at + 2) === ofId ? at + 2 : at + 3
  const noun = of - 1
  if (line.id(of) !== ofId || line.parted(of) || line.parted(noun) || breaks[line.id(at + 1)] === 1 || !line.plural(noun) || line.capital(noun) || units.has(line.word(noun))) return undefined
  for (let verb = of + 2; verb <= of + 5 && verb < line.to; verb++) {
    const word = line.word(verb)
    if (line.parted(verb) || (breaks[line.id(verb)] === 1 && word !== 'of')) return undefined
    const form = pluralFor.get(word)
    if (form !== undefined) return word.startsWith('do') ? undefined : agree(line, at, verb, form)
  }
  return undefined
}

/** `The report were late`; `The list of items were long`. */
function singularSubject(line: Line, at: number): SlipTokens | undefined {
  if (at !== line.from) return undefined
  for (let noun = at + 1; noun <= at + 3 && noun < line.to; noun++) {
    if (line.parted(noun) || breaks[line.id(noun)] === 1) return undefined
    if (subjects[line.id(noun)] === 0) continue
    const next = line.word(noun + 1)
    const form = singularFor.get(next)
    if (!line.parted(noun + 1) && form !== undefined && !next.startsWith('do')) return agree(line, at, noun + 1, form)
    if (/^(?:of|for|behind|in|on|to|from|with)$/.test(next) && !line.parted(noun + 1)) return line.word(at) === 'a' && line.word(noun) === 'number' ? undefined : ofPlural(line, at, noun)
  }
  return undefined
}

function ofPlural(line: Line, at: number, noun: number): SlipTokens | undefined {
  for (let verb = noun + 3; verb <= noun + 5 && verb < line.to; verb++) {
    const word = line.word(verb)
    if (line.parted(verb) || breaks[line.id(verb)] === 1) return undefined
    const form = singularFor.get(word)
    if (form !== undefined) return line.plural(verb - 1) && !word.startsWith('do') ? agree(line, at, verb, form) : undefined
  }
  return undefined
}

function pronounSubject(line: Line, at: number): SlipTokens | undefined {
  const form = wrongAfter.get(line.word(at))?.get(line.word(at + 1))
  if (form === undefined || line.parted(at + 1)) return undefined
  const before = line.word(at - 1)
  const verb = line.word(at + 1)
  // "If I were", "as it were", "did they do": only a plain statement counts.
  const plain = at === line.from || /^(?:because|while|although|and|but|so)$/.test(before) || (before === 'that' && verb !== 'were')
  if (!plain || (before === 'and' && verb !== 'was' && verb !== 'has' && verb !== 'is') || (verb === 'were' && at !== line.from)) return undefined
  const slip = agree(line, at, at + 1, form)
  return line.word(at) === 'i' ? { ...slip, instead: `I ${form}` } : slip
}

/** `He give me a year`; inside `I asked that he give` the form is sound. */
function bareVerb(line: Line, at: number): SlipTokens | undefined {
  const joined = /^(?:and|but|so|because|when|while|after)$/.test(line.word(at - 1)) && !line.parted(at) && !hasThat(line, at)
  if ((at !== line.from && !joined) || line.parted(at + 1)) return undefined
  return { from: at, to: at + 2, message: `After “${line.word(at)}” the verb lacks its ending.` }
}

/** A wish may stand before: `I asked that she stay and he go`. */
function hasThat(line: Line, at: number): boolean {
  for (let back = at - 1; back >= line.from; back--) if (/^(?:that|if|did|does|let|should|would|could|asked)$/.test(line.word(back))) return true
  return false
}

function bodySubject(line: Line, at: number): SlipTokens | undefined {
  const form = singularFor.get(line.word(at + 1))
  if (form === undefined || line.parted(at + 1) || (at > line.from && line.parted(at)) || line.word(at - 1) === 'if') return undefined
  return agree(line, at, at + 1, form)
}

/** `There was three reasons`, but `there was ten minutes left` counts as one stretch. */
function thereWas(line: Line, at: number): SlipTokens | undefined {
  const verb = line.word(at + 1)
  if (!/^(?:was|is|wasn't|isn't|has)$/.test(verb) || line.parted(at + 1)) return undefined
  const many = verb === 'has' && line.word(at + 2) === 'been' ? at + 3 : at + 2
  if (verb === 'has' && many === at + 2) return undefined
  const count = line.word(many)
  if (!quantities.has(count) && !/^(?:many|several|numerous|multiple|various|few|no|some|\d\d+)$/.test(count)) return undefined
  if (!line.plural(many + 1) || units.has(line.word(many + 1)) || line.parted(many + 1)) return undefined
  return agree(line, at, at + 1, pluralFor.get(verb) as string)
}

const closes = new Set('was were is are had has have will would who that in of to at and on for with from by came left must should could can did knew got took'.split(' '))

/** `every employees came`; `each operations chief` is sound. */
function everyPlural(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 1)
  if (line.parted(at + 1) || line.capital(at + 1) || !line.plural(at + 1) || units.has(noun)) return undefined
  if (!line.parted(at + 2) && !closes.has(line.word(at + 2)) && !isPast(line.word(at + 2))) return undefined
  return { from: at, to: at + 2, message: `After “${line.word(at)}” the noun stands in the singular.` }
}

/** `most of arguments`, but `some of yesterday's`, `all of theirs`. */
function mostOfPlural(line: Line, at: number): SlipTokens | undefined {
  if (line.word(at + 1) !== 'of' || line.parted(at + 1) || line.parted(at + 2) || line.capital(at + 2)) return undefined
  const noun = line.word(at + 2)
  const bare = line.plural(at + 2) || noun === 'people' || noun === 'employees'
  if (!bare || units.has(noun)) return undefined
  const many = line.word(at)
  const instead = many === 'none' ? undefined : `${many} of the ${noun}`
  return { from: at, to: at + 3, message: `“${many} of” needs “the” or another such word before “${noun}”.`, ...(instead === undefined ? {} : { instead }) }
}

/** `one of my employee left`. */
function oneOfSingular(line: Line, at: number): SlipTokens | undefined {
  if (line.word(at + 1) !== 'of' || !/^(?:the|my|our|these|those|his|her|their|its)$/.test(line.word(at + 2))) return undefined
  const noun = line.word(at + 3)
  if (!singularNouns.has(noun) || line.parted(at + 3) || (!line.parted(at + 4) && !closes.has(line.word(at + 4)) && !isPast(line.word(at + 4)))) return undefined
  return { from: at, to: at + 4, message: `After “one of” the noun stands in the plural.`, instead: `${said(line, at, at + 3)} ${pluralOf(noun)}` }
}
