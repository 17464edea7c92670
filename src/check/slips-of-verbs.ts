/** Slips in the form of a verb: `have took`, `could of`, `was wrote`, `to went`, `we seen`. */
import { tableOf } from '../text/lexicon.ts'
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'
import { irregularVerbs } from './words/irregular-verbs.ts'
import { afterModalHave, afterToPasts, betweenVerbs, irregularBases, nounPasts, passivePasts, plainBases, withObject } from './words/wrong-verbs.ts'

const nouns: ReadonlySet<string> = new Set(nounPasts)

/** Base form and participle by a past tense that differs from both. */
const pasts: ReadonlyMap<string, { readonly base: string; readonly participle: string }> = new Map(
  irregularVerbs.flatMap((verb) => {
    const [base = '', past = '', participle = ''] = verb.split(' ')
    const all = new Set([base, ...participle.split('|')])
    return past.split('|').flatMap((form) => (all.has(form) || nouns.has(form) ? [] : [[form, { base, participle: participle.split('|')[0] as string }] as const]))
  }),
)

/** Of those, the ones that are verbs all the same after `have`. */
const afterHaveOnly: ReadonlyMap<string, string> = new Map([
  ['saw', 'seen'],
  ['rose', 'risen'],
  ['broke', 'broken'],
])

/** Some bases of irregular verbs, with their participles. */
const bareIrregular: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap((verb) => {
    const [base = '', , participle = ''] = verb.split(' ')
    return irregularBases.includes(base) && participle !== base ? [[base, participle.split('|')[0] as string] as const] : []
  }),
)

/** What may be wrong after `have`, `be` and `could`. */
const noParticiples = ['being', ...pasts.keys(), ...afterHaveOnly.keys(), ...afterModalHave, ...withObject, ...plainBases, ...bareIrregular.keys()]
const noPassives = ['lead', 'suppose', 'ask', ...passivePasts, ...plainBases]
const noBases = ['of', 'had', ...pasts.keys()]

export const verbSlips: readonly SlipWatch[] = [
  ["have has had having haven't hasn't hadn't i've we've they've", afterHave, { next: [...betweenVerbs, ...noParticiples].join(' ') }],
  ['was were been being is are', afterBe, { next: [...betweenVerbs, ...noPassives].join(' ') }],
  ["could should would might must couldn't shouldn't wouldn't may can", afterModal, { next: noBases.join(' ') }],
  ['to', afterTo, { next: afterToPasts.join(' ') }],
  ['seen done', withoutHave],
]

const pronouns = new Set('i we they he she you it'.split(' '))
const adverbs = tableOf(betweenVerbs)
const wrongAfterHave = tableOf(noParticiples)
const wrongAfterBe = tableOf(noPassives)

/** The token after adverbs, or -1 where a mark parts them. */
function afterAdverbs(line: Line, at: number): number {
  let next = at + 1
  while (next < line.to && adverbs[line.id(next)] === 1 && !line.parted(next)) next++
  return next < line.to && !line.parted(next) ? next : -1
}

function afterHave(line: Line, at: number): SlipTokens | undefined {
  const next = afterAdverbs(line, at)
  if (next < 0 || wrongAfterHave[line.id(next)] === 0) return undefined
  const word = line.word(next)
  if (word === 'being' && next === at + 1 && /^ha[sd]$/.test(line.word(at))) return { from: at, to: next + 1, message: 'Here “been” is meant.', instead: `${line.word(at)} been` }
  const participle = pasts.get(word)?.participle ?? afterHaveOnly.get(word) ?? fromBase(line, at, word)
  if (participle === undefined || line.capital(next) || endsRelative(line, at)) return undefined
  return { from: at, to: next + 1, message: `After “${line.word(at)}” the form is “${participle}”.`, instead: phrase(line, at, next, participle) }
}

/** `has implement`, `had write`; after `having` and `have` such words may be nouns. */
function fromBase(line: Line, at: number, word: string): string | undefined {
  if (line.word(at) === 'having') return undefined
  if (/^(?:should|could|would|might|must|not)$/.test(line.word(at - 1)) && afterModalHave.includes(word)) return participleOfAny(word)
  if (withObject.includes(word) && /^(?:a|an|the|our|my|us|them|him)$/.test(line.word(at + 2)) && !pronouns.has(line.word(at - 1))) return participleOfAny(word)
  return plainBases.has(word) ? participleOf(word) : bareIrregular.get(word)
}

const participleOfAny = (base: string): string => irregularVerbs.find((verb) => verb.startsWith(`${base} `))?.split(' ')[2]?.split('|')[0] ?? participleOf(base)

const clauseStarters = new Set('that because when while although though if whether since as until before after and but or where so what how why which who once unless'.split(' '))

/** `the time we had went to…`: the first verb closes a clause of its own and the second belongs to another. */
function endsRelative(line: Line, at: number): boolean {
  if (!pronouns.has(line.word(at - 1)) || line.parted(at - 1)) return false
  const before = line.word(at - 2)
  return before !== '' && !clauseStarters.has(before) && !/\d/.test(before) && !before.endsWith('ly') && !line.capital(at - 2)
}

const phrase = (line: Line, from: number, at: number, form: string): string =>
  [...Array.from({ length: at - from }, (_, i) => line.word(from + i)), form].join(' ')

function afterBe(line: Line, at: number): SlipTokens | undefined {
  const next = afterAdverbs(line, at)
  if (next < 0 || wrongAfterBe[line.id(next)] === 0) return undefined
  const word = line.word(next)
  if (word === 'lead' && /^(?:by|to)$/.test(line.word(next + 1)) && line.word(at) !== 'is') return { from: at, to: next + 1, message: 'The past form is “led”.', instead: phrase(line, at, next, 'led') }
  if (word === 'suppose' && line.word(next + 1) === 'to') return { from: at, to: next + 1, message: 'The form is “supposed to”.', instead: phrase(line, at, next, 'supposed') }
  if (word === 'ask' && line.word(next + 1) === 'to') return { from: at, to: next + 1, message: 'The form is “asked”.', instead: phrase(line, at, next, 'asked') }
  if (passivePasts.includes(word) && !line.capital(next)) {
    const participle = pasts.get(word)?.participle
    return participle === undefined ? undefined : { from: at, to: next + 1, message: `After “${line.word(at)}” the form is “${participle}”.`, instead: phrase(line, at, next, participle) }
  }
  if (!/^(?:was|were|been)$/.test(line.word(at)) || !plainBases.has(word)) return undefined
  return { from: at, to: next + 1, message: `“${word}” lacks its ending here.`, instead: phrase(line, at, next, participleOf(word)) }
}

const participleOf = (base: string): string => {
  if (base === 'choose') return 'chosen'
  if (base.endsWith('e')) return `${base}d`
  if (base === 'submit') return 'submitted'
  return base.endsWith('fy') ? `${base.slice(0, -1)}ied` : `${base}ed`
}

function afterModal(line: Line, at: number): SlipTokens | undefined {
  const word = line.word(at)
  const next = line.word(at + 1)
  if (line.parted(at + 1)) return undefined
  const sure = !/^(?:may|can)$/.test(word)
  if (next === 'of' && sure && line.word(at + 2) !== 'course') return { from: at, to: at + 2, message: `“${word} of” should be “${word} have”.`, instead: `${word} have` }
  if (next === 'had' && sure) return { from: at, to: at + 2, message: `“${word} had” should be “${word} have”.`, instead: `${word} have` }
  // "Those who could did."
  if (next === 'did') return undefined
  const base = pasts.get(next)?.base
  if (base === undefined || /^(?:might|must|may|can)$/.test(word)) return undefined
  return { from: at, to: at + 2, message: `After “${word}” the form is “${base}”.`, instead: `${word} ${base}` }
}

function afterTo(line: Line, at: number): SlipTokens | undefined {
  const word = line.word(at + 1)
  if (line.parted(at + 1) || line.capital(at + 1)) return undefined
  const base = word === 'led' ? 'lead' : pasts.get(word)?.base
  return base === undefined ? undefined : { from: at, to: at + 2, message: `After “to” the form is “${base}”.`, instead: `to ${base}` }
}

function withoutHave(line: Line, at: number): SlipTokens | undefined {
  const subject = line.word(at - 1)
  if (!/^(?:i|we|they|he|she)$/.test(subject) || line.parted(at)) return undefined
  const before = line.word(at - 2)
  if (before === 'than' && !line.parted(at - 1)) return { from: at - 1, to: at + 1, message: `Between “${spokenOf(subject)}” and “${line.word(at)}” a “had” or “have” is missing.`, instead: `${spokenOf(subject)} had ${line.word(at)}` }
  if (before !== '' && !line.parted(at - 1) && !/^(?:that|because|when|while|if|since|and|but|what|as)$/.test(before)) return undefined
  const past = line.word(at) === 'seen' ? 'saw' : 'did'
  return { from: at - 1, to: at + 1, message: `The past of this verb is “${past}”.`, instead: `${spokenOf(subject)} ${past}` }
}

const spokenOf = (subject: string): string => (subject === 'i' ? 'I' : subject)
