/** Slips in the verb after a helping verb or beside a date: `did not received`, `could has`, `to ensures`, `I meet him last fall`. */
import { tableOf } from '../text/lexicon.ts'
import { wordTable } from '../text/word-table.ts'
import { isPluralNoun } from './number.ts'
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'
import { isPast } from './verb-forms.ts'
import { plainBases } from './words/wrong-verbs.ts'

const presents = 'ask asks discuss discusses work works meet meets tell tells decide decides give gives take takes lead leads write writes begin begins go goes come comes make makes find finds bring brings hold holds speak speaks send sends hire hires build builds close closes move moves start starts open opens see sees lose loses win wins'

export const tenseSlips: readonly SlipWatch[] = [
  ["did didn't could couldn't should shouldn't would wouldn't must cannot can't won't doesn't don't", afterHelper, { next: (word) => word === 'not' || isSuspect(word) }],
  ['will', afterWill],
  ['to', toEnding, { next: (word) => isEnding(word) || isPluralNoun(word) }],
  ['i we they he she', presentOfPast, { next: presents, ahead: ['last yesterday since ago', 2, 13] }],
  ['was were is are', doubledVerb, { next: 'has have did went came became' }],
  ['am is are', ongoingSince, { ahead: ['since', 2, 9] }],
  ['asked wondered explained understood know knew learned told', questionInside, { next: 'me us him her them what why how when where', ahead: ['did was were is are do does had could can should would', 2, 3] }],
  ["not never didn't couldn't wouldn't don't doesn't wasn't weren't isn't hasn't hadn't", doubleNegative, { ahead: ['no nobody neither none', 1, 4] }],
]

const finite = new Set("has is was were are had does did goes makes takes gets gives".split(' '))

/** `did not received`, `could has`, `couldn't provides`. */
function afterHelper(line: Line, at: number): SlipTokens | undefined {
  const next = line.word(at + 1) === 'not' ? at + 2 : at + 1
  if (line.parted(at + 1) || line.parted(next) || line.capital(next)) return undefined
  if (suspectAt(line.passage.tokens, next) === 0) return undefined
  const word = line.word(next)
  const helper = line.word(at)
  // "What he did was", "the best he could was", "those who could did", "as he did had".
  if (next === at + 1 && !helper.endsWith("n't") && /^(?:is|was|were|are|had|has|did|does)$/.test(word) && helper.startsWith('did')) return undefined
  const wrong = (word.endsWith('ed') && isPast(word) && (next > at + 1 || !/^(?:did|must)$/.test(helper))) || (finite.has(word) && (next > at + 1 || helper.endsWith("n't") || /^(?:has|goes|makes|takes|gets|gives)$/.test(word))) || isEnding(word) || (pastOnly.has(word) && (next > at + 1 || !/^(?:did|must)$/.test(helper))) || (word === 'found' && next > at + 1)
  if (!wrong || (word === 'had' && helper !== "didn't" && next === at + 1)) return undefined
  return { from: at, to: next + 1, message: `After “${helper}” the verb stands in its base form.` }
}

/** Past forms that no other verb has as its base. */
const pastOnly = new Set('sent told built kept made brought lost paid met sold taught thought bought caught heard held said spent won understood got'.split(' '))

const isEnding = (word: string): boolean => word.endsWith('s') && (plainBases.has(word.slice(0, -1)) || (word.endsWith('es') && plainBases.has(word.slice(0, -2))) || (word.endsWith('ies') && plainBases.has(`${word.slice(0, -3)}y`)))

/** May be no base form. */
const isSuspect = (word: string): boolean => finite.has(word) || pastOnly.has(word) || word === 'found' || isEnding(word) || (word.endsWith('ed') && isPast(word))

const suspectAt = wordTable((word) => (isSuspect(word) ? 1 : 0))

/** `it will has`; "good will has grown" is sound. */
function afterWill(line: Line, at: number): SlipTokens | undefined {
  if (line.parted(at) || line.parted(at + 1) || !/^(?:i|we|they|he|she|it|you|this|that|and|which|who)$/.test(line.word(at - 1))) return undefined
  const word = line.word(at + 1)
  if (word.endsWith('ed') && isPast(word)) return { from: at, to: at + 2, message: 'After “will” the verb stands in its base form.' }
  return (finite.has(word) && line.word(at - 1) !== 'this' && line.word(at - 1) !== 'that') || isEnding(word) ? { from: at, to: at + 2, message: 'After “will” the verb stands in its base form.' } : undefined
}

/** `to ensures`. */
function toEnding(line: Line, at: number): SlipTokens | undefined {
  const word = line.word(at + 1)
  if (line.parted(at + 1) || line.capital(at + 1) || !(isEnding(word) || asked(line, at)) || /^(?:designs|hires|trains|recruits)$/.test(word)) return undefined
  return { from: at, to: at + 2, message: 'After “to” the verb stands in its base form.', instead: `to ${word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)}` }
}

/** `asked each of them to names a liaison`, but `asked to go from weeks to days a year`. */
function asked(line: Line, at: number): boolean {
  if (!line.plural(at + 1) || units.has(line.word(at + 1)) || !/^(?:a|an|the|its|their|our|my)$/.test(line.word(at + 2)) || line.parted(at + 2)) return false
  for (let back = at - 1; back >= at - 5 && back >= line.from; back--) if (/^(?:asked|told|required|ordered|directed|wanted|invited|urged|allowed|expected|able|had|agreed|decided|began|tried|need|needed|want)$/.test(line.word(back))) return true
  return false
}

const units = new Set('hours days weeks months years minutes dollars cents times'.split(' '))

const spans = new Set('year month week fall spring summer winter autumn january february march april may june july august september october november december'.split(' '))
const openers = tableOf('that which who whom when what where how why if because while until before after and but as so whether'.split(' '))

/** `I discuss the matter with the mayor last fall`; a mark or a clause between would set them apart. */
function presentOfPast(line: Line, at: number): SlipTokens | undefined {
  if (line.parted(at + 1) || (at > line.from && !line.parted(at) && !/^(?:and|but)$/.test(line.word(at - 1)))) return undefined
  for (let next = at + 2; next < Math.min(line.to, at + 14); next++) {
    if (line.parted(next) || openers[line.id(next)] === 1) return undefined
    const dated = (line.word(next) === 'last' && spans.has(line.word(next + 1)) && !/^(?:a|an|the|this|my|our|their|its|his|her|to|for|of)$/.test(line.word(next - 1))) || line.word(next) === 'yesterday' || (line.word(next) === 'since' && /^(?:19|20)\d\d$/.test(line.word(next + 1))) || (line.word(next) === 'ago' && spans.has(line.word(next - 1).replace(/s$/, '')))
    if (dated) return { from: at, to: at + 2, message: 'The date asks for the past tense.' }
  }
  return undefined
}

/** `was went`, `is was`. */
function doubledVerb(line: Line, at: number): SlipTokens | undefined {
  const next = line.word(at + 1)
  if (line.parted(at + 1) || line.parted(at) || !/^(?:has|have|did|went|came|became)$/.test(next)) return undefined
  return /^(?:i|we|they|he|she|it)$/.test(line.word(at - 1)) && (at - 1 === line.from || line.parted(at - 1)) ? { from: at, to: at + 2, message: 'Two verbs stand where one is meant.' } : undefined
}

/** `never answered neither of us`, but `not because nobody knew`. */
function doubleNegative(line: Line, at: number): SlipTokens | undefined {
  if (line.word(at + 1) === 'no' && line.word(at).endsWith("n't") && !line.parted(at + 1) && !line.parted(at + 2) && !/^(?:longer|doubt|more|one)$/.test(line.word(at + 2))) return { from: at, to: at + 2, message: 'Two negatives stand where one is meant.' }
  for (let next = at + 2; next <= at + 4; next++) {
    const word = line.word(next)
    if (line.parted(next) || line.parted(at + 1) || openers[line.id(next - 1)] === 1 || openers[line.id(next)] === 1) return undefined
    if (word === 'nobody' || ((word === 'neither' || word === 'none') && line.word(next + 1) === 'of')) return { from: at, to: next + 1, message: 'Two negatives stand where one is meant.' }
  }
  return undefined
}

/** `I am working here since 2009`. */
function ongoingSince(line: Line, at: number): SlipTokens | undefined {
  if (line.parted(at + 1) || !line.word(at + 1).endsWith('ing') || !/^[a-z]{2,}ing$/.test(line.word(at + 1))) return undefined
  for (let next = at + 2; next <= at + 9; next++) {
    if (line.parted(next) || openers[line.id(next)] === 1) return undefined
    if (line.word(next) === 'since' && /^(?:19|20)\d\d$/.test(line.word(next + 1))) return { from: at, to: at + 2, message: 'What began then and goes on takes “have been” or “has been”.' }
  }
  return undefined
}

/** `He asked me what did I want`. */
function questionInside(line: Line, at: number): SlipTokens | undefined {
  const word = /^(?:me|us|him|her|them)$/.test(line.word(at + 1)) ? at + 2 : at + 1
  if (line.parted(at + 1) || line.parted(word) || line.parted(word + 1) || line.parted(word + 2) || !/^(?:what|why|how|when|where)$/.test(line.word(word))) return undefined
  if (!/^(?:did|was|were|is|are|do|does|had|could|can|should|would)$/.test(line.word(word + 1)) || !/^(?:i|we|they|he|she|it|you)$/.test(line.word(word + 2))) return undefined
  return { from: word, to: word + 3, message: 'A question told within a sentence keeps its subject before the verb.' }
}
