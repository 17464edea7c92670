/** Reads of which kind the figures of an answer are, and tells whether they are what a blank wants. */
import type { Wants } from './own-steps.ts'

export type FigureKind = 'money' | 'percent' | 'share' | 'duration' | 'date' | 'count' | 'number'

const small = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const scales = 'dozen|hundred|thousand|million|billion|trillion'
const spelled = `(?:${tens})(?:[- ](?:${small}))?|${small}|(?:a |an )?(?:couple of |few )?(?:${scales})s?`
const single = `(?:\\d[\\d,.]*(?: ?[kmb]\\b)?|\\b(?:${spelled})\\b)(?:[- ](?:and )?(?:${spelled}))*`
/** One number, or two with a span between them. */
const number = `${single}(?:\\s?(?:to|or|-|\u2013)\\s?${single})?`
const span = '(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade)s?'
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** Each kind is looked for in what the kinds before it left over. */
const patterns: readonly (readonly [FigureKind, RegExp])[] = [
  ['percent', new RegExp(`(?:${number})\\s*(?:%|per ?cent|percentage points?|points?\\b)`, 'gi')],
  ['share', new RegExp(`\\b(?:${single}) (?:in|out of)(?: every)? (?:ten|twenty|a hundred|\\d{1,3})\\b|\\b(?:(?:a |one )?(?:half|third|quarter)|two[- ]thirds|three[- ]quarters)\\b`, 'gi')],
  ['money', new RegExp(`[$£€]\\s*(?:${number})|\\b(?:${number}) (?:us )?(?:dollars?|bucks|usd)\\b`, 'gi')],
  ['duration', new RegExp(`(?:${number}|\\ban?\\b)[- ](?:(?:business|working|calendar|full|whole|more|fewer) )?${span}\\b|\\b(?:overnight|the same day)\\b`, 'gi')],
  ['date', new RegExp(`\\b(?:fiscal year |fy ?)'?\\d{2,4}\\b|\\b(?:${month}\\.? (?:\\d{1,2},? )?)?(?:19|20)\\d\\d\\b(?! [a-z]+s\\b)|\\bq[1-4]\\b`, 'gi')],
  ['count', new RegExp(`(?:${single} (?:out )?of (?:the |our |all )?)?(?:${number}) (?:(?!in\\b|of\\b|to\\b|by\\b|as\\b|was\\b|this\\b)[a-z-]+ ){0,2}?(?:people|staff|(?!this\\b|was\\b|as\\b|is\\b)[a-z]{2,}s)\\b`, 'gi')],
  ['number', new RegExp(`(?:${number})|\\b(?:none|no|nobody|nothing|all|every|double|twice|dozens|hundreds|thousands|millions)\\b`, 'gi')],
]

export interface FigureReading {
  readonly kinds: ReadonlySet<FigureKind>
  /** nothing else of weight was said */
  readonly bare: boolean
}

export function readFigures(said: string): FigureReading {
  const kinds = new Set<FigureKind>()
  let left = said.normalize('NFKC')
  for (const [kind, pattern] of patterns) {
    left = left.replace(pattern, () => {
      kinds.add(kind)
      return ' # '
    })
  }
  return { kinds, bare: !/[\p{L}\p{N}]/u.test(left.replace(idle, ' ')) }
}

/** Words around a figure that say nothing of their own. */
const idle = /\b(?:it|that|this|we|i|was|were|is|are|had|has|have|took|takes|cost|costs|about|around|roughly|nearly|almost|over|under|some|approximately|in|on|by|since|back|the|of|at|to|from|only|just|maybe|probably|or|so|and|think|answered|responded|replied|participated|asked|surveyed)\b/gi

const accepted: Readonly<Record<Exclude<Wants, 'words' | 'saying' | 'source' | 'any'>, readonly FigureKind[]>> = {
  money: ['money', 'number'],
  percent: ['percent', 'number'],
  duration: ['duration', 'number'],
  count: ['count', 'number'],
  figure: ['money', 'percent', 'share', 'duration', 'count', 'number'],
  time: ['duration', 'date', 'number'],
}

/** Why an answer does not fill a blank: no figure in it, or figures of this other kind; null where it fits. */
export function misfit(wants: Wants, { kinds, bare }: FigureReading): 'no-figure' | FigureKind | null {
  if (wants === 'any') return null
  const [first] = kinds
  // People may be counted and be the answer; a source is more than their number.
  if (wants === 'words' || wants === 'saying' || wants === 'source') return bare && first && !(wants === 'words' && kinds.has('count')) ? first : null
  // A share or a sum is no count, though a bare number stands beside it.
  const other = (['percent', 'money'] as const).find((kind) => kinds.has(kind))
  if (wants === 'count' && other && !kinds.has('count')) return other
  if (accepted[wants].some((kind) => kinds.has(kind))) return null
  return first ?? (wants === 'time' ? null : 'no-figure')
}

/** How the coach names what it read. */
export const figureWords: Readonly<Record<FigureKind, string>> = { money: 'a sum of money', percent: 'a percentage', share: 'a share without its percentage', duration: 'a length of time', date: 'a date', count: 'a count of something', number: 'a bare number' }

/** How the coach names what a blank wants. */
export const wantedWords: Readonly<Record<Exclude<Wants, 'any'>, string>> = { money: 'a sum of money', percent: 'a percentage', duration: 'a length of time', count: 'a count', figure: 'a figure', time: 'a time', words: 'more than a figure', saying: 'words that say what, not how many', source: 'a source that can vouch' }
