/** Slips of pronouns and of what follows them: `my deputy and myself met`, `for him and I`, `asked them provide`. */
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'
import { isParticiple } from './verb-forms.ts'
import { plainBases } from './words/wrong-verbs.ts'

export const caseSlips: readonly SlipWatch[] = [
  ['myself', myself],
  ['to for with from by told asked gave invited let joined between including against besides', andI, { ahead: ['i', 3, 5] }],
  ['him her me them us', objectAsSubject, { head: true }],
  ['there', thereOwned],
  ['their', theirArticle, { next: 'a an the not very also still' }],
  ['whose', whose],
  ['asked told required wanted directed ordered invited urged encouraged enabled allowed forced', withoutTo, { next: 'them him me us', ahead: [[...plainBases, 'hire', 'train'].join(' '), 2, 2] }],
  ['made let', madeTo, { next: 'them him me us', ahead: ['to', 2, 2] }],
  ['by without', bareAfterPreposition, { next: [...plainBases].join(' ') }],
  ['if', ifWouldHave, { ahead: ['would', 2, 3] }],
]

/** `My deputy and myself`, `contact my deputy or myself`, but `I asked the crew and myself`. */
function myself(line: Line, at: number): SlipTokens | undefined {
  if (line.parted(at)) return undefined
  const before = line.word(at - 1)
  const joined = before === 'and' || before === 'or'
  const alone = /^(?:to|for|with|from|contact|told|asked|including|than)$/.test(before) && (at + 1 >= line.to || line.parted(at + 1) || line.word(at + 1) === 'and')
  if (!joined && !alone) return undefined
  for (let back = at - 1; back >= line.from; back--) if (/^(?:i|i'd|i've|i'm|my)$/.test(line.word(back)) && !(line.word(back) === 'my' && joined)) return undefined
  return { from: joined ? at - 1 : at, to: at + 1, message: '“Myself” refers back to “I”; here “I” or “me” is meant.' }
}

/** `with the mayor and I.`, but `with the mayor and I knew`. */
function andI(line: Line, at: number): SlipTokens | undefined {
  for (let and = at + 2; and <= at + 4; and++) {
    if (line.parted(and)) return undefined
    if (line.word(and) !== 'and') continue
    if (line.word(and + 1) !== 'i' || line.parted(and + 1) || (and > at + 2 && !line.capital(at + 1) && !/^(?:my|the|our|his|her|their|both)$/.test(line.word(at + 1)))) return undefined
    if (and === at + 2 && !/^(?:him|her|them|you|he|she)$/.test(line.word(at + 1)) && !line.capital(at + 1)) return undefined
    const ends = and + 2 >= line.to || (line.parted(and + 2) && !/^(?:who|too|with|in|as)$/.test(line.word(and + 2))) || /^(?:to|in|at|on|about|for|that|by|during)$/.test(line.word(and + 2)) || (/^(?:gave|told|asked)$/.test(line.word(at)) && /^(?:a|an|the)$/.test(line.word(and + 2)))
    return ends && line.word(at) !== 'between' ? { from: at, to: and + 2, message: `After “${line.word(at)}” the pronoun is “me”.` } : undefined
  }
  return undefined
}

/** `Him and I met`, `Them and us agreed`; at the head of a sentence only. */
function objectAsSubject(line: Line, at: number): SlipTokens | undefined {
  const next = line.word(at + 2)
  if (at !== line.from || line.word(at + 1) !== 'and' || line.word(at) === 'me' || (line.word(at) === 'her' && !/^(?:i|me)$/.test(next))) return undefined
  return { from: at, to: at + 3, message: 'As a subject the pronoun is “I”, “he”, “she”, “we” or “they”.' }
}

/** `There policies were older`, `in there budget`. */
function thereOwned(line: Line, at: number): SlipTokens | undefined {
  const noun = line.word(at + 1)
  if (line.parted(at + 1) || !/^(?:policies|policy|offices?|budgets?|staff|reports?|plans?|records?|employees|teams?|concerns?|needs|jobs|goals?|work|complaints?|managers?|supervisors?|families|laptops|badges|tools|ideas|files|votes|names|results|data|lives|mission|systems?|contracts?|programs?|requests?|questions?|views?|opinions?|trust|support|input|training|feedback|performance|workload|leadership|members)$/.test(noun)) return undefined
  const head = (at === line.from || /^(?:that|because)$/.test(line.word(at - 1))) && /^(?:was|were|is|are|had|has|have|did|could|would|showed|needed)$/.test(line.word(at + 2))
  const owned = !line.parted(at) && /^(?:in|of|with|for|by|to|on|about|heard|met|asked|improve|improved|lost|changed|earned|do|doing|bring|use|keep|share|submit|change|give|gave)$/.test(line.word(at - 1)) && line.word(at - 2) !== 'out'
  return head || owned ? { from: at, to: at + 2, message: '“There” is a place; here “their” is meant.', instead: `their ${noun}` } : undefined
}

function theirArticle(line: Line, at: number): SlipTokens | undefined {
  const next = line.word(at + 1)
  if (line.parted(at + 1) || !/^(?:a|an|the|not|very|also|still)$/.test(next)) return undefined
  return { from: at, to: at + 2, message: '“Their” shows possession; here “they are” or “there” is meant.' }
}

/** `an officer whose been`, `whose responsible for it`. */
function whose(line: Line, at: number): SlipTokens | undefined {
  if (line.parted(at + 1) || !/^(?:been|responsible|going|not|a|an|the)$/.test(line.word(at + 1))) return undefined
  if (line.word(at + 1) === 'responsible' && line.word(at + 2) !== 'for') return undefined
  return { from: at, to: at + 2, message: '“Whose” shows possession; here “who is” or “who has” is meant.' }
}

const objects = /^(?:them|him|me|us)$/

/** `asked them provide`. */
function withoutTo(line: Line, at: number): SlipTokens | undefined {
  if (!objects.test(line.word(at + 1)) || line.parted(at + 2) || !(plainBases.has(line.word(at + 2)) || line.word(at + 2) === 'hire' || line.word(at + 2) === 'train')) return undefined
  return { from: at, to: at + 3, message: `After “${line.word(at)} ${line.word(at + 1)}” the verb needs “to”.`, instead: `${line.word(at)} ${line.word(at + 1)} to ${line.word(at + 2)}` }
}

/** `made them to rewrite it`, but `made them to order`. */
function madeTo(line: Line, at: number): SlipTokens | undefined {
  if (!objects.test(line.word(at + 1)) || line.word(at + 2) !== 'to' || line.parted(at + 2) || line.parted(at + 3)) return undefined
  if (!/^(?:go|work|do|see|think|wait|leave|take|come|feel|understand|change|write|rewrite|pay|make|give|start|stop)$/.test(line.word(at + 3)) && !plainBases.has(line.word(at + 3))) return undefined
  return { from: at, to: at + 3, message: `After “${line.word(at)} ${line.word(at + 1)}” the verb stands without “to”.`, instead: `${line.word(at)} ${line.word(at + 1)}` }
}

/** `by reduce the fee`, `without inform the crew`. */
function bareAfterPreposition(line: Line, at: number): SlipTokens | undefined {
  if (line.parted(at + 1) || line.capital(at + 1) || !plainBases.has(line.word(at + 1))) return undefined
  return { from: at, to: at + 2, message: `After “${line.word(at)}” the verb ends in “-ing”.` }
}

/** `If I would have known`. */
function ifWouldHave(line: Line, at: number): SlipTokens | undefined {
  const would = line.word(at + 2) === 'would' ? at + 2 : line.word(at + 3) === 'would' ? at + 3 : -1
  if (would < 0 || line.word(would + 1) !== 'have' || !isParticiple(line.word(would + 2)) || line.parted(would) || !/^(?:i|we|they|he|she|it|you|the|my|our)$/.test(line.word(at + 1))) return undefined
  // "I asked if they would have" is a question told.
  if (at !== line.from && !line.parted(at)) return undefined
  return { from: at, to: would + 2, message: 'A condition in the past takes “had”.' }
}
