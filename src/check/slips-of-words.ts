/** Slips between words that sound alike, and pronouns in the wrong case: `who's own`, `more then`, `between he and I`. */
import { singularNouns } from './number.ts'
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'

export const wordSlips: readonly SlipWatch[] = [
  ["who's it's they're you're", possessiveAfter],
  ['their they there', placeWords, { next: 'is are was were has had own where' }],
  ['where', placeWords, { behind: 'we' }],
  ['more less better rather greater fewer higher lower faster larger earlier later sooner smaller longer shorter older newer younger weaker closer safer slower quicker simpler harder tougher deeper wider heavier lighter richer poorer busier bigger worse stronger easier cheaper', comparativeThen, { next: 'then' }],
  ['affect affects', affectAsNoun],
  ['effected', effectedPeople],
  ['where', whereForWere],
  ['between', betweenPronouns, { ahead: ['and', 2, 5] }],
  ['me myself', meFirst, { head: true }],
  ['passed', passedTime],
  ['advise advice', adviceWords],
  ['regards', regards],
  ['a an the', doubledArticle, { next: 'a an the' }],
  ['its', itsFor, { next: 'a an been the not going important clear' }],
]

const owned = new Set(
  'partners idea ideas vote votes turn fault budgets offices crews crew own job work staff team office mission budget report reports plan plans role task tasks name names duty duties decision decisions career careers program programs leadership performance offices responsibilities responsibility lives families members employees funding authority support customers'.split(' '),
)

/** Words after which somebody's thing is named. */
const holders = /^(?:of|in|on|with|for|by|from|to|at|under|lost|kept|met|cut|raised|changed|improved|doubled|closed|left|reached|exceeded|missed|reduced|ended|increased|lowered)$/

const meant: Readonly<Record<string, string>> = { "who's": 'whose', "it's": 'its', "they're": 'their', "you're": 'your' }

/** `who's own load`, `it's own budget`. */
function possessiveAfter(line: Line, at: number): SlipTokens | undefined {
  const next = line.word(at + 1)
  if (line.word(at) === "it's" && !line.parted(at) && !line.parted(at + 1) && holders.test(line.word(at - 1)) && (singularNouns.has(next) || /^(?:permit|lease|license|charter|funds?|name|doors|home|fleet|crew|roof)$/.test(next))) return { from: at, to: at + 1, message: '“It\'s” means “it is”; here “its” is meant.', instead: 'its' }
  if (!owned.has(next) || line.parted(at + 1)) return undefined
  const instead = meant[line.word(at)] as string
  if (instead === 'its' && next !== 'own' && !/^(?:mission|budget|partners|crew|crews|staff|employees|members|funding|authority|offices|customers|programs|performance)$/.test(next)) return undefined
  return { from: at, to: at + 2, message: `“${line.word(at)}” means “${line.word(at).replace("'s", ' is').replace("'re", ' are')}”; here “${instead}” is meant.`, instead: `${instead} ${next}` }
}

function placeWords(line: Line, at: number): SlipTokens | undefined {
  const word = line.word(at)
  const next = line.word(at + 1)
  if (line.parted(at + 1)) return undefined
  if (word === 'their' && /^(?:is|are|was|were|has|had)$/.test(next)) return { from: at, to: at + 2, message: '“Their” shows possession; here “there” is meant.', instead: `there ${next}` }
  if (word === 'there' && next === 'own') return { from: at, to: at + 2, message: '“There” is a place; here “their” is meant.', instead: 'their own' }
  if (word === 'they' && next === 'where') return { from: at, to: at + 2, message: '“Where” is a place; here “were” is meant.', instead: 'they were' }
  if (word === 'where' && line.word(at - 1) === 'we' && !line.parted(at)) return { from: at - 1, to: at + 1, message: '“Where” is a place; here “were” is meant.', instead: 'we were' }
  return undefined
}

const stated = /^(?:clear|complete|closed|submitted|delayed|reviewed|filed|sent|given|asked|told|hired|trained|promoted|paid|processed|delivered|issued|rejected|canceled|completed|finished|done|made|lost|late|ready|unable|able|willing|unwilling|tired|upset)$/
const between = /^(?:not|never|also|all|both|still|being|finally)$/
const subjectOpeners = /^(?:the|all|both|these|those|our|my|their|its|his|her|many|most|some|few|several)$/
const clauseOpeners = /^(?:that|when|because|while|if|until|after|before|and|but|since|once|though|although|as|then|later|now)$/
const longestSubject = 6

/** `the reports where submitted`; `at sites where needed` and `the towns where trained crews live` name places. */
function whereForWere(line: Line, at: number): SlipTokens | undefined {
  const told = between.test(line.word(at + 1)) && !line.parted(at + 2) ? at + 2 : at + 1
  if (line.parted(at) || line.parted(at + 1) || !stated.test(line.word(told)) || !/[^s]s$|^(?:staff|people|children|men|women|personnel)$/.test(line.word(at - 1))) return undefined
  if (!line.parted(told + 1) && !/^(?:by|in|on|to|at|after|before|from|with|for|without|and|that|who|about|when|because|into|until|late|early|out|off)$|ed$|ly$/.test(line.word(told + 1))) return undefined
  for (let from = at - 2; from >= Math.max(line.from, at - longestSubject); from--) {
    // Behind `in` or a verb the noun may be a place; at the head of a clause it is what was done something to.
    const head = line.parted(from) || clauseOpeners.test(line.word(from - 1))
    if (subjectOpeners.test(line.word(from)) && head) return { from: at, to: at + 1, message: '“Where” is a place; here “were” is meant.', instead: 'were' }
    if (head) return undefined
  }
  return undefined
}

/** `more then forty`, `rather then wait`. */
function comparativeThen(line: Line, at: number): SlipTokens | undefined {
  if (line.word(at + 1) !== 'then' || line.parted(at + 1) || line.parted(at + 2)) return undefined
  const after = line.word(at + 2)
  const sure = (line.word(at) === 'rather' && line.word(at - 1) !== 'and') || /^\$?\d|%$/.test(after) || /^(?:half|the|any|our|my|ever|before|expected|planned|others|those|all|one|two|three|four|five|six|ten|twenty|thirty|forty|fifty|average)$/.test(after)
  return sure ? { from: at, to: at + 2, message: 'Comparisons take “than”.', instead: `${line.word(at)} than` } : undefined
}

/** `a positive affect on`, `the affect of`. */
function affectAsNoun(line: Line, at: number): SlipTokens | undefined {
  if (!/^(?:on|of)$/.test(line.word(at + 1)) || line.parted(at + 1) || line.parted(at)) return undefined
  for (let before = at - 1; before >= at - 3 && before >= line.from; before--) {
    if (/^(?:a|an|the|no|little|any|this|that|its|an|immediate|direct|positive|negative|significant)$/.test(line.word(before)) && !line.parted(before + 1)) {
      const instead = line.word(at) === 'affect' ? 'effect' : 'effects'
      return { from: at, to: at + 1, message: `The noun is “${instead}”.`, instead }
    }
  }
  return undefined
}

/** `The cut effected every worker`; changes are effected, people are affected. */
function effectedPeople(line: Line, at: number): SlipTokens | undefined {
  for (let next = at + 1; next <= at + 3 && !line.parted(next); next++) {
    if (line.word(next) === 'moral' && (line.parted(next + 1) || /^(?:in|of|at|by|on|among|across|for|when|because)$|ly$/.test(line.word(next + 1)))) {
      const between = Array.from({ length: next - at - 1 }, (_, i) => line.word(at + 1 + i))
      return { from: at, to: next + 1, message: 'To touch or change something is to “affect” it, and spirits are “morale”.', instead: ['affected', ...between, 'morale'].join(' ') }
    }
    if (/^(?:everyone|everybody|people|workers?|employees?|staff|morale|families|customers|patients|students|veterans|residents|thousands|hundreds|millions|performance)$/.test(line.word(next))) {
      return { from: at, to: at + 1, message: 'To touch or change something is to “affect” it.', instead: 'affected' }
    }
  }
  return undefined
}

/** `between he and I`, `between my deputy and I`. */
function betweenPronouns(line: Line, at: number): SlipTokens | undefined {
  for (let and = at + 2; and <= at + 5; and++) {
    if (line.word(and) !== 'and') continue
    const wrong = /^(?:i|he|she|they|we)$/.test(line.word(and + 1)) && !line.parted(and + 1) && (line.parted(and + 2) || !/^(?:had|have|was|were|am|would|could|asked|told|took|went|made|saw|knew)$/.test(line.word(and + 2)))
    return wrong && (and === at + 2 || /^(?:my|the|our)$/.test(line.word(at + 1))) ? { from: at, to: and + 2, message: 'After “between” the pronoun is “me”, “him”, “her”, “us” or “them”.' } : undefined
  }
  return undefined
}

/** `Me and my team went`, `Myself and two analysts built`. */
function meFirst(line: Line, at: number): SlipTokens | undefined {
  if (at !== line.from || line.word(at + 1) !== 'and' || line.parted(at + 1)) return undefined
  return { from: at, to: at + 2, message: 'As a subject the pronoun is “I”, and it comes last: “my team and I”.' }
}

function passedTime(line: Line, at: number): SlipTokens | undefined {
  if (!/^(?:the|these|this)$/.test(line.word(at - 1)) || line.parted(at) || line.parted(at + 1)) return undefined
  if (!/^(?:year|years|month|months|week|weeks|decade|few|several|two|three|four|five|six|ten|twenty)$/.test(line.word(at + 1))) return undefined
  return { from: at, to: at + 1, message: 'Time gone by is “past”.', instead: 'past' }
}

function adviceWords(line: Line, at: number): SlipTokens | undefined {
  const before = line.word(at - 1)
  if (line.parted(at)) return undefined
  const noun = line.word(at) === 'advise' && /^(?:my|his|her|their|our|legal|good|the|some|expert|technical)$/.test(before) && line.word(at - 2) !== 'to'
  const verb = line.word(at) === 'advice' && /^(?:to|i|we|they|will|would|could)$/.test(before) && /^(?:the|them|him|her|my|our|senior|leadership|all|on|that|managers|agencies)$/.test(line.word(at + 1))
  if (!noun && !verb) return undefined
  return { from: at, to: at + 1, message: noun ? 'The noun is “advice”.' : 'The verb is “advise”.', instead: noun ? 'advice' : 'advise' }
}

function regards(line: Line, at: number): SlipTokens | undefined {
  const before = line.word(at - 1)
  if (line.word(at + 1) !== 'to' || (before !== 'in' && before !== 'with') || line.parted(at)) return undefined
  return { from: at - 1, to: at + 2, message: `The phrase is “${before} regard to”; “about” is plainer.`, instead: `${before} regard to` }
}

function doubledArticle(line: Line, at: number): SlipTokens | undefined {
  const word = line.word(at)
  const next = line.word(at + 1)
  if ((next !== 'a' && next !== 'an' && next !== 'the') || next === word || line.parted(at + 1) || line.capital(at + 1) || (line.capital(at) && at !== line.from)) return undefined
  return { from: at, to: at + 2, message: `Two articles stand together: “${word} ${next}”.` }
}

/** `Its a hard problem`, `its been a year`. */
function itsFor(line: Line, at: number): SlipTokens | undefined {
  const next = line.word(at + 1)
  if (line.parted(at + 1) || !/^(?:a|an|been|the|not|going|important|clear)$/.test(next)) return undefined
  if ((next === 'important' || next === 'clear' || next === 'not' || next === 'going') && at !== line.from) return undefined
  if ((next === 'important' || next === 'clear') && !/^(?:that|to)$/.test(line.word(at + 2))) return undefined
  return { from: at, to: at + 2, message: '“Its” shows possession; here “it is” or “it has” is meant.', instead: next === 'been' ? "it's been" : `it's ${next}` }
}
