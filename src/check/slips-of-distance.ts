/** Slips of number where words stand between subject and verb: `the trainers, along with the chief, was`, `neither the chief nor his deputy were`. */
import { tableOf } from '../text/lexicon.ts'
import { isPluralNoun, singularNouns } from './number.ts'
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'
import { personNouns } from './words/person-nouns.ts'
import { plainBases } from './words/wrong-verbs.ts'

const subjectWords = [...singularNouns, ...personNouns, 'board', 'committee', 'commission', 'council', 'court', 'union', 'company', 'firm']

export const distanceSlips: readonly SlipWatch[] = [
  ['along together as including', joinedSubject, { ahead: ['was is has were are have', 2, 9] }],
  ['neither', neitherNor],
  ['everyone everybody nobody anyone someone', bodyWithin, { ahead: ['were are have', 2, 6] }],
  ['was is has', afterPlural, { behind: isPluralNoun }],
  ['and', joinedPair, { next: 'i the my our his her their its', ahead: ['was is has', 2, 4] }],
  ['the this my our', singularWithout, { head: true, next: subjectWords.join(' '), ahead: ['require need want include provide make take give keep know say go become allow remain receive', 2, 2] }],
  ['which who', interruptedSubject, { ahead: ['was is has were are have', 2, 12] }],
  [`wants needs knows requires includes makes takes gives says shows helps thinks seems goes complains agrees believes decides tells asks expects works comes meets runs keeps finds brings holds feels ${[...plainBases].map((base) => `${base}s`).join(' ')}`, pluralWithEnding, { behind: isPluralNoun }],
]

const subjects = tableOf(subjectWords)
const breaks = tableOf('that which who whose when where while as than because if so not i we he they it you and or but nor was were is are has have had will would'.split(' '))

const wrong = (from: number, verb: number, line: Line, form: string): SlipTokens => ({ from, to: verb + 1, message: `The verb does not agree with its subject: “${line.word(verb)}” should be “${form}”.` })

const toPlural: ReadonlyMap<string, string> = new Map(Object.entries({ was: 'were', is: 'are', has: 'have' }))
const toSingular: ReadonlyMap<string, string> = new Map(Object.entries({ were: 'was', are: 'is', have: 'has' }))

/** `The trainers, along with the chief, was`: the head stands before the comma. */
function joinedSubject(line: Line, at: number): SlipTokens | undefined {
  if (!line.parted(at) || !/^(?:along with|together with|as well|including the|including my|including our)$/.test(`${line.word(at)} ${line.word(at + 1)}`)) return undefined
  const plural = line.plural(at - 1)
  if (at - line.from > 5 || line.capital(at - 1) || !(plural || subjects[line.id(at - 1)] === 1) || !isPlain(line, at - 2)) return undefined
  for (let verb = at + 2; verb <= at + 9 && verb < line.to; verb++) {
    if (!line.parted(verb)) continue
    const form = (plural ? toPlural : toSingular).get(line.word(verb))
    return form === undefined ? undefined : wrong(line.from, verb, line, form)
  }
  return undefined
}

/** Nothing between the first word of the sentence and the token may begin another phrase. */
function isPlain(line: Line, at: number): boolean {
  for (let back = at; back > line.from; back--) if (line.parted(back) || breaks[line.id(back)] === 1 || /^(?:of|in|on|at|to|for|from|with|by)$/.test(line.word(back))) return false
  return true
}

/** `The program, which served ten counties, have ended`. */
function interruptedSubject(line: Line, at: number): SlipTokens | undefined {
  if (!line.parted(at) || at - line.from > 4 || at - line.from < 2 || line.capital(at - 1)) return undefined
  const plural = line.plural(at - 1)
  if (!(plural || subjects[line.id(at - 1)] === 1) || !/^(?:the|my|our|his|her|their|its|this|these|those|a|an)$/.test(line.word(line.from)) || !isPlain(line, at - 2)) return undefined
  for (let verb = at + 2; verb <= at + 12 && verb < line.to; verb++) {
    if (!line.parted(verb)) continue
    const form = (plural ? toPlural : toSingular).get(line.word(verb))
    return form === undefined ? undefined : wrong(line.from, verb, line, form)
  }
  return undefined
}

/** `Neither the chief nor his deputy were present`: the nearer noun decides. */
function neitherNor(line: Line, at: number): SlipTokens | undefined {
  let nor = at + 1
  while (nor < Math.min(line.to, at + 7) && line.word(nor) !== 'nor') nor++
  if (line.word(nor) !== 'nor') return undefined
  for (let verb = nor + 2; verb <= nor + 4 && verb < line.to; verb++) {
    if (line.parted(verb)) return undefined
    const form = toSingular.get(line.word(verb))
    if (form === undefined) {
      if (breaks[line.id(verb)] === 1 || line.word(verb) === 'of') return undefined
      continue
    }
    const lone = subjects[line.id(verb - 1)] === 1 && !line.plural(verb - 1)
    return lone ? wrong(at, verb, line, form) : undefined
  }
  return undefined
}

/** `Everyone in the branches were aware`. */
function bodyWithin(line: Line, at: number): SlipTokens | undefined {
  if (!/^(?:in|on|at|from|else|involved|affected|there)$/.test(line.word(at + 1)) || line.parted(at + 1) || (at > line.from && !line.parted(at) && !/^(?:that|because|and|but|when|so)$/.test(line.word(at - 1)))) return undefined
  for (let verb = at + 2; verb <= at + 6 && verb < line.to; verb++) {
    if (line.parted(verb)) return undefined
    const form = toSingular.get(line.word(verb))
    if (form !== undefined) return wrong(at, verb, line, form)
    if (breaks[line.id(verb)] === 1) return undefined
  }
  return undefined
}

const determiners = new Set('its our my their his her these those both several many most'.split(' '))
const units = new Set('hours days weeks months years minutes seconds dollars cents miles feet inches acres pounds tons gallons points degrees times percent yards'.split(' '))

/** After `, and`: `and its members was prepared`, `and 11,000 objects was under it`, `while false alarms has fallen`. */
function afterPlural(line: Line, verb: number): SlipTokens | undefined {
  const noun = line.word(verb - 1)
  if (line.parted(verb) || line.parted(verb - 1) || line.capital(verb - 1) || !line.plural(verb - 1) || units.has(noun)) return undefined
  let start = verb - 2
  while (start > verb - 4 && start > line.from && !line.parted(start) && /^[a-z-]+$/.test(line.word(start)) && !determiners.has(line.word(start)) && !joiners.has(line.word(start))) start--
  const from = joiners.has(line.word(start)) ? start + 1 : start
  const join = from - 1
  if (!joiners.has(line.word(join)) || !line.parted(join) || line.parted(from)) {
    if (from !== line.from || !/^\d/.test(line.word(from))) return undefined
  }
  // "And taking notes was", "and the cost of tools was", "the number and sales was".
  for (let at = from; at < verb - 1; at++) if (/^(?:the|a|an|of|in|on|at|to|for|from|with|by|among|between|within|over|under|about|after|before|behind|against|across|per|without|no|one|what|having|every|each)$|ing$/.test(line.word(at)) || line.capital(at)) return undefined
  if (/^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)$/.test(line.word(from)) && /^(?:a|an|the|too|not|enough|our|my|all|more|less|what)$/.test(line.word(verb + 1))) return undefined
  return wrong(from, verb, line, toPlural.get(line.word(verb)) as string)
}

const joiners = new Set('and but while so yet because although'.split(' '))

/** `The managers wants to`, but `the managers needs list`. */
function pluralWithEnding(line: Line, verb: number): SlipTokens | undefined {
  if (line.parted(verb) || line.parted(verb - 1) || line.parted(verb + 1) || line.capital(verb - 1) || !line.plural(verb - 1) || !/^(?:to|the|a|an|that|more|my|our|their|its|them|us|no|it|about|with|every|each|all|him|her|me|well|how|why|what)$/.test(line.word(verb + 1))) return undefined
  const from = verb - 2
  const opens = (at: number): boolean => at === line.from || (line.parted(at) && joiners.has(line.word(at)))
  const determined = /^(?:the|these|those|my|our|their|his|her|its|many|most|some|several|both|all)$/.test(line.word(from))
  if (!determined || !(opens(from) || (joiners.has(line.word(from - 1)) && opens(from - 1)))) return undefined
  const form = line.word(verb) === 'goes' ? 'go' : line.word(verb).slice(0, -1)
  return wrong(from, verb, line, form)
}

/** `Our two labs and the depot was`, `he and I was`; at the head of a sentence only. */
function joinedPair(line: Line, and: number): SlipTokens | undefined {
  if (and - line.from > 4 || line.parted(and) || line.parted(and + 1)) return undefined
  const first = line.word(line.from)
  const pronoun = /^(?:he|she|they|we|i)$/.test(first)
  if (!(pronoun ? and === line.from + 1 : /^(?:the|my|our|his|her|their|its|both)$/.test(first))) return undefined
  if (!isPlain(line, and - 1)) return undefined
  const second = line.word(and + 1)
  const verb = second === 'i' ? and + 2 : /^(?:the|my|our|his|her|their|its)$/.test(second) ? nextVerb(line, and + 3) : -1
  const form = verb < 0 || line.parted(verb) ? undefined : toPlural.get(line.word(verb))
  return form === undefined ? undefined : wrong(line.from, verb, line, form)
}

/** The form of to be or to have at the token or the next, or -1. */
const nextVerb = (line: Line, at: number): number => (toPlural.has(line.word(at)) && !line.parted(at) ? at : toPlural.has(line.word(at + 1)) && !line.parted(at) ? at + 1 : -1)

/** `The plan require two signatures`. */
function singularWithout(line: Line, at: number): SlipTokens | undefined {
  const verb = line.word(at + 2)
  if (line.parted(at + 1) || line.parted(at + 2) || line.parted(at + 3)) return undefined
  return /^(?:the|a|an|two|three|more|no|our|my|their|its|to|that|many|all|us|them|only)$/.test(line.word(at + 3)) ? { from: at, to: at + 3, message: `“${verb}” lacks its ending: the subject is singular.` } : undefined
}
