/** Puts a candidate's answers into the blanks of a template, in the candidate's own words. */
import { blank, blanksOf, type Step } from './blanks.ts'

/** Characters that go into one blank; whoever tells more is asked for the figure. */
export const longestBlank = 160

/** The template with each answer in its blank; null and missing ones stay blank. */
export function filled(template: string, answers: readonly (string | null)[]): string {
  const blanks = blanksOf(template)
  return template.split(blank).reduce((text, piece, at) => {
    const answer = answers[at - 1]
    const own = answer == null ? blank : undoubled(text, fitted(answer, blanks[at - 1]))
    return `${text}${own}${piece}`
  })
}

/** Without the sign or the unit that the template has already. */
function fitted(answer: string, of: ReturnType<typeof blanksOf>[number] | undefined): string {
  const bare = of?.money ? answer.replace(/^\$\s*/, '') : answer
  return of?.percent ? withoutPercent(bare) : bare
}

/** What follows the unit goes with it, unless it holds another figure. */
function withoutPercent(words: string): string {
  const [, value, rest = ''] = /^(.*?\d.*?)\s*(?:%|per ?cent\b)(.*)$/is.exec(words) ?? []
  if (value !== undefined && !/\d/.test(rest)) return value
  return words.replace(/\s*(?:%|\bper ?cent\b)/gi, '')
}

/** Without the word that stands right before the blank already: "said that [that it was fair]". */
function undoubled(before: string, answer: string): string {
  const last = /(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase()
  const [first = '', ...rest] = answer.split(' ')
  return rest.length > 0 && first.toLowerCase() === last ? rest.join(' ') : answer
}

/** What a message says to a step, by blank; null where it does not say it. */
export function heardAnswers(step: Step, message: string): ReadonlyMap<number, string> {
  const words = tidied(message)
  const [value, day] = step.blanks
  if (value === undefined || words === '') return new Map()
  if (step.role === 'voucher') return new Map([[value, words.replace(/^(?:it (?:was|is) )?(?:according to|per|as (?:shown|reported) (?:in|by)|confirmed by|vouched for by)\s+/i, '').slice(0, longestBlank).trim()]])
  if (step.role === 'when' || step.role === 'period') return new Map([[value, bareDay(words)]])
  if (day === undefined) return new Map([[value, valueIn(step.role === 'subject' ? withoutVerb(words) : words)]])
  const parted = withDay(words)
  return new Map([[value, valueIn(parted.value)], ...(parted.day ? [[day, parted.day] as const] : [])])
}

/** "120 people answered" names 120 people. */
const withoutVerb = (words: string): string => words.replace(/^(\S*\d\S* (?:of (?:the |our )?)?(?:\S+ ){0,3}?\S+?) (?:who |that |have |had )*(?:answered|responded|replied|participated|took part|were (?:asked|surveyed))\b.{0,30}$/i, '$1')

/** The words of a time without how they were led in. */
export const bareDay = (words: string): string => tidied(words).replace(/^(?:it was |that was |this was )?(?:in|on|by|at|over|within|during|since)\s+/i, '').slice(0, longestBlank).trim()

/** Both values of "from 97 days in 2019 to 22 days in 2021", each with its unit and its day alone; null where a message does not tell both. */
export function fromTo(message: string): { readonly before: string; readonly after: string } | null {
  const found = /\bfrom\s+((?:[^.;]|\.(?=\d)){1,80}?)\s+(?:down to|up to|to)\s+((?:[^.;]|\.(?=\d)){1,80})/i.exec(tidied(message))
  const [, before, after] = found ?? []
  return before && after && opensWithNumber.test(before) && opensWithNumber.test(after) ? { before: figureAlone(before), after: figureAlone(after) } : null
}

const spelled = '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|zero|none)\\b'
const opensWithNumber = new RegExp(`\\d|^(?:(?:about|around|roughly|nearly|some|only|just|over|under) )*${spelled}`, 'i')

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const dayPattern = new RegExp(
  `,?\\s*\\(?\\b(?:(?:back )?(?:in|by|as of|at|on|during|since|around|for)\\s+(?:the\\s+)?)?((?:(?:the )?(?:end|start|middle|beginning|spring|summer|fall|autumn|winter|first|second|third|fourth) (?:quarter )?(?:of )?)?(?:early |late |mid-?|q[1-4] (?:of )?)?(?:(?:fiscal year |fy ?)'?\\d{2,4}|(?:${month} (?:\\d{1,2},? )?)?(?:19|20)\\d\\d))\\)?\\s*$`,
  'i',
)

/** Words that go on after a figure and are no unit of it. */
const goesOn = 'between|until|till|across|in|on|by|since|as|at|of|to|from|and|but|or|so|with|within|over|during|for|after|before|where|what|how|why|when|which|who|while|because|through|thanks|due|is|was|were|are|can|could|do|does|did|should|would|will|may|this|last|next|i|we|it|that|the|my|our'
const digits = String.raw`[$£€]?\d[\d,.]*(?:[- ]?(?:hundred|thousand|million|billion|trillion|[kmb])\b)?`
const lead = '(?:(?:about|around|roughly|nearly|almost|approximately|over|under|some|only|just|more than|less than|at least) )*'
const unit = String.raw`(?:\s?%|[- ]per ?cent(?:age points?)?\b|(?:[- ](?!(?:${goesOn})\b)\p{L}+){0,2})`
const figureOf = (number: string): string => String.raw`${lead}${number}(?: (?:out )?of (?:the )?${number})?${unit}(?: (?:a|an|per|each|every) \p{L}+)?`
const figurePattern = new RegExp(`^${figureOf(`(?:${digits}|${spelled})`)}`, 'iu')

/** The first figure with its unit; null where there is none. */
export const figureIn = (words: string): string | null => new RegExp(String.raw`(?<![\p{L}\p{N}.,$])${figureOf(digits)}`, 'iu').exec(words)?.[0] ?? null

/** The figure with its unit, and the day that follows it; whatever else is said after it is no part of it. */
export function figureAlone(words: string): string {
  const clause = words.split(/,\s+(?!(?:19|20)\d\d\b)|[?!]/)[0] ?? words
  const figure = figurePattern.exec(clause.trim())?.[0]
  if (figure === undefined) return clause.trim()
  const after = clause.trim().slice(figure.length)
  const day = new RegExp(`^${dayPattern.source.replace(/\\s\*\$$/, '')}`, 'i').exec(after)?.[0] ?? ''
  return `${figure}${day}`
}

/** What a clause says, and the day that it says before or behind it. */
export function withDay(words: string): { readonly value: string; readonly day: string | null } {
  const found = dayPattern.exec(words)
  if (found?.[1] && found.index > 0) return { value: words.slice(0, found.index), day: found[1] }
  const ahead = new RegExp(`^(?:in|by|as of|at|during|since)\\s+((?:fiscal year |fy ?)?'?(?:${month} )?(?:19|20)?\\d{2,4}),?\\s+(.+)$`, 'i').exec(words)
  return ahead?.[1] && ahead[2] ? { value: ahead[2], day: ahead[1] } : { value: words, day: null }
}

/** On one line, without the full stop at its end. */
const tidied = (message: string): string => message.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/\s+/g, ' ').trim().replace(/[.;,!]+$/, '')

/** "It was about 97 days": what stands before the value itself. */
const leadIn = new RegExp(
  [
    String.raw`^(?:well,? |so,? |um,? )?`,
    String.raw`(?:(?:it|that|this|they|there|we|i|the (?:cost|number|figure|time|wait|backlog|rate|share|count))\s+)?`,
    String.raw`(?:was|were|is|are|had|has|have|took|takes|cost|costs|stood at|came to|went to|fell to|rose to|dropped to|used to be|started at|ended at)\s+`,
    String.raw`(?=\S*\d|\S+ \S*\d|about|around|roughly|nearly|over|under|some|zero|none|one|two|three|four|five|six|seven|eight|nine|ten)`,
  ].join(''),
  'i',
)

/** The words without how they were led in; of a long sentence the part with the figure. */
function valueIn(words: string): string {
  const bare = words.trim().replace(/,$/, '').replace(/^(?:out )?of (?=\S*\d|about|around)/i, '').replace(leadIn, '')
  if (bare.length <= longestBlank) return bare
  const clause = bare.split(/[.;]|, (?:and|but|because|which|so)\b/).find((part) => /\d/.test(part)) ?? bare
  return clause.trim().slice(0, longestBlank).trim()
}
