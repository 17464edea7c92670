/** Marks personal data that no narrative needs: identity numbers, birth dates, addresses, private phones and e-mail, and the writer's faith, age, family and health. */
import { numberOf, tableOf } from '../../text/lexicon.ts'
import type { Sentence } from '../../text/passage.ts'
import { signFor, signsIn, signsOf } from '../../text/sentence-signs.ts'
import type { Tokens } from '../../text/tokens.ts'
import { Mark } from '../../text/tokens.ts'
import { ageAt, personalTraits } from '../personal-traits.ts'
import { type Hit, type ParagraphView, paragraphRule } from '../rule.ts'
import { houseRule } from '../sources.ts'
import { traitPhrases } from '../words/personal-traits.ts'

export default paragraphRule({
  severity: 'error',
  title: 'Personal data',
  message: 'This looks like personal data that a board does not need.',
  reason: 'Narratives are passed among agencies, boards and systems; what tells who you are at home travels with them, and a board must not weigh faith, age, family or health.',
  advice: 'Remove it before the text leaves your machine; forms ask for such data where they need it.',
  source: houseRule,
  weight: 95,
  phrases: traitPhrases,
  find: (view) => {
    const hits: Hit[] = view.phrases.length > 0 ? personalTraits(view) : []
    const { sentences } = view.passage
    const mailed = view.passage.text.includes('@')
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      if (mailed || signsIn(view.passage, sentence) & Mark.digit) addFigures(view, sentence, mailed, hits)
    }
    return hits
  },
  hits: [
    'My SSN is [[123-45-6789]].',
    'Social Security number: [[123 45 6789]]',
    'I was [[born on March 3, 1971]] in Ohio.',
    '[[Date of birth: 03/04/1971]]',
    'Call me at home, [[(402) 555-0139]], or write to [[jane.roe71@gmail.com]].',
    'I live at [[42 Elm Street, Apt. 3]], and worked from there.',
    'Home address: [[1809 North Birch Ave., Lincoln, NE 68503]]',
    'My [[passport number is X1234567]].',
    'I am [[a deacon in my church]].',
    '[[As a Catholic]], I closed the school with regret.',
    'I [[was raised Baptist]] in Ohio.',
    '[[I am 58 years old]], [[married with three children]].',
    'For nine years I [[have had multiple sclerosis]] and led 90 people.',
    '[[At the age of 61]], I took on the merger.',
    '[[As a 58-year-old]] executive I had seen four such mergers.',
    'I am in [[my late fifties]].',
    '[[My husband]] and I moved to Guam.',
    '[[As a single mother of two]], I know what shift work costs.',
    'In 2019 [[I was diagnosed with]] cancer and kept the office open.',
    'I am [[a cancer survivor]].',
    '[[My faith]] carried me through the strike.',
    '[[Having survived cancer]], I knew the ward, and [[I was diagnosed with]] it again.',
    'I [[turned 60]] in May and [[use a wheelchair]].',
    'I took over [[at the age of 34]].',
    'SSN (last four): [[4471]]. [[Married]], three children, [[Baptist deacon]].',
    'My SSN ends in [[4471]].',
    'Personal: [[married]], two sons; [[Roman Catholic]].',
    'Jordan Pellham\n[[4418 Wisteria Court, Apt. 12, Roanoke, VA 24018]]',
    'Jane Roe\n[[12 Oak Lane, Boise, ID 83702]] | I led nine offices.',
  ],
  misses: [
    'I moved 400 staff out of 1200 Main Street in nine weeks.',
    'The hotline, 202-555-0100, took 4,000 calls a day.',
    'My office phone is 202-555-0147. Work: (202) 555-0148.',
    'Callers dialed 988 or 1-800-555-0199, and I staffed both lines.',
    'The office was born in 1971 of two older ones.',
    'We wrote to help@agency.gov and to press@example.org.',
    'I issued 14,500 passports in 2019 and 16,200 in 2020.',
    'Contract 12-34-5678 ended in May, and 123,456,789 records moved.',
    'I met with church leaders, a rabbi and a deacon about the shelter.',
    'I settled the case of a 58-year-old claimant who was married with three children.',
    'I opened a clinic for multiple sclerosis, and veterans who have multiple sclerosis came.',
    'As a Catholic hospital closed, I moved its patients.',
    'The ferry was 58 years old, and I turned 60 applications away.',
    'I put my faith in the crews, and we have diabetes clinics in nine towns.',
    'At the age of 61 the bridge was closed, and I had a cancer center to staff.',
    'As a parent agency, we paid for both, and I was blind to the risk.',
    'I had children removed from two unsafe homes and told each mother and father why.',
    'I helped a 61-year-old and a deacon of the church, and I turned 60 buses around.',
    'My cancer program and my disability examiners shared a floor.',
    'Married couples filed 4,000 claims, and widows, divorced or not, 900.',
    'Catholic, Baptist and Methodist churches joined the shelter.',
    'The SSN was cut from 4471 forms, the last four of them in May.',
    '1200 Pennsylvania Avenue NW, Room 12, Washington, DC 20460',
    'I closed 900 Market Street, Boise, ID 83702, in nine weeks.',
    'One widow told me, "My husband drove that road for 30 years."',
  ],
})

function addFigures(view: ParagraphView, { from, to }: Sentence, mailed: boolean, hits: Hit[]): void {
  const { marks } = view.passage.tokens
  const dated = (signsOf(view.passage) & dating) !== 0
  for (let i = from; i < to; i++) {
    const figure = ((marks[i] as number) & Mark.digit) !== 0
    if (!figure && !mailed) continue
    const hit = (mailed ? mail(view, i) : undefined) ?? (figure ? atFigure(view, i, dated) : undefined)
    if (hit) hits.push(hit)
  }
}

function atFigure(view: ParagraphView, i: number, dated: boolean): Hit | undefined {
  const { ids } = view.passage.tokens
  const aged = i > 0 && beforeAge[ids[i - 1] as number] === 1 ? ageAt(view, i) : undefined
  return aged ?? numbered(view, i) ?? (dated ? (birth(view, i) ?? home(view, i)) : undefined)
}

/** An age stands behind one of these: `I am 58`, `a 58-year-old`. */
const beforeAge = tableOf(['am', 'turned', 'a', 'an'])

const idWords = new Set(['ssn', 'passport', 'license', "driver's", 'account', 'iban', 'visa', 'taxpayer', 'security', 'alien', 'card'])
const numberWords = new Set(['number', 'no', 'num', 'id', '#', 'is', 'ssn', 'passport'])

/** Numbers with a form of their own, or named as an identity number just before. */
function numbered({ passage, settings }: ParagraphView, i: number): Hit | undefined {
  const { words, starts, ends } = passage.tokens
  const word = words[i] as string
  if (word.length < 3) return undefined
  const whole = { start: starts[i] as number, end: ends[i] as number }
  if (word.length === 11 && /^\d{3}-\d{2}-\d{4}$/.test(word)) return { ...whole, message: 'This looks like a Social Security number.' }
  const next = words[i + 1] ?? ''
  if (word.length === 3 && next.length === 2 && /^\d{3}$/.test(word) && /^\d{2}$/.test(next) && /^\d{4}$/.test(words[i + 2] ?? '') && named(passage.tokens, i)) {
    return { start: whole.start, end: ends[i + 2] as number, message: 'This looks like a Social Security number.' }
  }
  if (word.length === 4 && isLastFour(passage.tokens, i)) return { ...whole, message: 'This looks like the end of a Social Security number.' }
  if (word.length > 5 && /^[a-z]{0,3}\d[\d-]*$/.test(word) && word.replace(/\D/g, '').length > 5) {
    const from = named(passage.tokens, i)
    if (from !== undefined) return { start: starts[from] as number, end: whole.end, message: 'This looks like the number of an identity document or account.' }
  }
  return settings.kind === 'resume' ? undefined : phone(passage.tokens, passage.text, i)
}

/** "SSN (last four): 4471", "my SSN ends in 4471". */
function isLastFour({ words, ids }: Tokens, i: number): boolean {
  let named = i - 1
  while (named >= 0 && named >= i - farthestName && ids[named] !== ssn) named--
  if (ids[named] !== ssn || named < i - farthestName) return false
  const before = words.slice(Math.max(0, i - farthestName), i)
  return /^\d{4}$/.test(words[i] as string) && before.some((word, k) => word === 'ending' || word === 'ends' || (word === 'last' && /^(?:four|4)$/.test(before[k + 1] ?? '')))
}

const ssn = numberOf('ssn')
const farthestName = 7

/** The index of the word that names an identity number at `i`: "passport number is X1234567". */
function named({ words }: Tokens, i: number): number | undefined {
  let told = false
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    const word = words[k] as string
    if (numberWords.has(word)) told = true
    if (idWords.has(word) && (told || word === 'ssn')) return word === 'security' ? i : word === 'ssn' ? i : k
  }
  return undefined
}

const publicLines = new Set(['hotline', 'hotlines', 'helpline', 'switchboard', 'toll-free', 'center', 'desk', 'lines', 'line', 'dialed', 'callers', 'number:'])
/** The line of a post is nobody's own: "Office phone: 202-555-0147". */
const postLines = new Set(['office', 'work', 'duty', 'business'])
const tollFree = new Set(['800', '833', '844', '855', '866', '877', '888', '900'])

function phone({ words, starts, ends }: Tokens, text: string, i: number): Hit | undefined {
  const word = words[i] as string
  let from = i
  let to = i
  let area = ''
  const next = words[i + 1] ?? ''
  if (word.length < 12 && (word.length !== 3 || (next.length !== 3 && next.length !== 8))) return undefined
  const joined = /^(?:\+?1[-.])?(\d{3})[-.]\d{3}[-.]\d{4}$/.exec(word)
  if (joined) area = joined[1] as string
  else if (/^\d{3}$/.test(word) && /^\d{3}[-.]\d{4}$/.test(next) && (starts[i + 1] as number) - (ends[i] as number) < 3) [area, to] = [word, i + 1]
  else if (/^\d{3}$/.test(word) && /^\d{3}$/.test(next) && /^\d{4}$/.test(words[i + 2] ?? '') && text.charAt((starts[i] as number) - 1) !== '$') [area, to] = [word, i + 2]
  else return undefined
  if (tollFree.has(area) || words[i - 1] === 'contract') return undefined
  if (words.slice(Math.max(0, i - 12), i + 12).some((near) => publicLines.has(near))) return undefined
  if (words.slice(Math.max(0, i - 3), i).some((near) => postLines.has(near))) return undefined
  if (words[i - 1] === '1') from--
  const open = text.charAt((starts[from] as number) - 1) === '(' ? 1 : 0
  return { start: (starts[from] as number) - open, end: ends[to] as number, message: 'This looks like a private telephone number.' }
}

const months = new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'])

const birthWords = ['dob', 'd.o.b', 'birthdate', 'birthday', 'birth', 'born']
const births = tableOf(birthWords)

/** "born on March 3, 1971", "date of birth 3/4/71", "DOB: 1971-03-04". */
function birth({ passage: { tokens, text } }: ParagraphView, i: number): Hit | undefined {
  const { words, starts, ends, ids } = tokens
  let from = -1
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    if (births[ids[k] as number] === 0) continue
    const word = words[k] as string
    if (word === 'dob' || word === 'd.o.b' || word === 'birthdate' || word === 'birthday') from = k
    else if (word === 'birth' && words[k - 1] === 'of') from = k - 2
    else if (word === 'birth' && words[k + 1] === 'date') from = k
    else if (word === 'born' && (words[k - 1] === 'was' || words[k - 1] === 'am') && words[k - 2] === 'i') from = k
    if (from >= 0) break
  }
  if (from < 0) return undefined
  const near = words.slice(from, i + 1)
  if (!near.some((word) => months.has(word)) && !/^(?:19|20)\d\d/.test(words[i] as string) && !/[/.-]/.test(text.charAt(ends[i] as number))) return undefined
  let to = i
  while (to + 1 < words.length && to < i + 3 && ((tokens.marks[to + 1] as number) & Mark.digit || months.has(words[to + 1] as string)) && (starts[to + 1] as number) - (ends[to] as number) < 3) to++
  return { start: starts[from] as number, end: ends[to] as number, message: 'This gives your date of birth.' }
}

const wayWords = ['street', 'st', 'avenue', 'ave', 'road', 'rd', 'drive', 'dr', 'lane', 'ln', 'court', 'ct', 'boulevard', 'blvd', 'way', 'terrace', 'place', 'pl', 'circle', 'cir', 'trail', 'parkway', 'pkwy']
const ways = tableOf(wayWords)
/** Nobody's birth or home is told without one of these. */
const dating = signFor([...birthWords, ...wayWords])
const living = new Set(['live', 'reside', 'lived', 'resided', 'living', 'residing'])

/** A house number and a street after "I live at", "home address". */
function home({ passage: { tokens, text }, settings }: ParagraphView, i: number): Hit | undefined {
  const { words, starts, ids } = tokens
  if (settings.kind === 'resume') return undefined
  let way = -1
  for (let k = i + 1; k < i + 6 && k < words.length; k++) if (ways[ids[k] as number] === 1) way = k
  if (way < 0 || !/^\d{1,6}[a-z]?$/.test(words[i] as string)) return undefined
  if (!isTold(words, i) && !/^(?:apt|apartment)$/.test(words[way + 1] ?? '') && !isHeader(tokens, text, i, way)) return undefined
  return { start: starts[i] as number, end: restOfAddress(tokens, text, way), message: 'This looks like your home address.' }
}

/** "I live at", "home address". */
function isTold(words: readonly string[], i: number): boolean {
  const before = words.slice(Math.max(0, i - 6), i)
  if (before.includes('residence') || ((before.includes('i') || before.includes('we')) && before.some((word) => living.has(word)))) return true
  return before.some((word, k) => word === 'address' && (k === 0 || ['home', 'my', 'residential', 'personal', 'mailing'].includes(before[k - 1] as string)))
}

const nearHeader = 12
const ofOffice = /^(?:suite|ste|room|rm|building|bldg|floor|fl|office|agency|department|bureau|administration|headquarters|gov|mil)$/

/** A line that begins with the house number and leads to a postal code, in a letterhead that names no office. */
function isHeader({ words, marks, starts }: Tokens, text: string, i: number, way: number): boolean {
  let before = (starts[i] as number) - 1
  while (before >= 0 && /[ \t|,]/.test(text.charAt(before))) before--
  if (before >= 0 && text.charAt(before) !== '\n') return false
  let coded = false
  for (let k = i + 1; k < words.length && k < way + nearHeader; k++) {
    const word = words[k] as string
    if (ofOffice.test(word)) return false
    coded ||= k > way && /^\d{5}(?:-\d{4})?$/.test(word) && ((marks[k - 1] as number) & Mark.capital) !== 0 && (words[k - 1] as string).length === 2
  }
  return coded
}

/** The address goes on through flat, town, state and postal code. */
function restOfAddress({ words, marks, starts, ends }: Tokens, text: string, way: number): number {
  let last = way
  for (let k = way + 1; k < words.length && k < way + 8; k++) {
    if (/[^\s,.#]/.test(text.slice(ends[k - 1], starts[k])) || !((marks[k] as number) & (Mark.capital | Mark.digit))) break
    last = k
    if (/^\d{5}(?:-\d{4})?$/.test(words[k] as string)) break
  }
  return ends[last] as number
}

const roles = new Set(['info', 'help', 'support', 'contact', 'admin', 'office', 'press', 'hotline', 'feedback', 'media', 'jobs', 'careers', 'webmaster', 'team', 'service', 'helpdesk'])

/** An e-mail address that is a person's and not an office's. */
function mail({ passage: { tokens, text }, settings }: ParagraphView, i: number): Hit | undefined {
  const at = tokens.ends[i] as number
  if (settings.kind === 'resume' || text.charCodeAt(at) !== 64) return undefined
  let start = tokens.starts[i] as number
  while (start > 0 && /[\w.+-]/.test(text.charAt(start - 1))) start--
  let end = at + 1
  while (end < text.length && /[\w.-]/.test(text.charAt(end))) end++
  while (/[.-]/.test(text.charAt(end - 1))) end--
  const domain = text.slice(at + 1, end).toLowerCase()
  if (!domain.includes('.') || domain.endsWith('.gov') || domain.endsWith('.mil') || roles.has(text.slice(start, at).toLowerCase())) return undefined
  return { start, end, message: 'This looks like a private e-mail address.' }
}
