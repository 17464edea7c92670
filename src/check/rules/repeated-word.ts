/** Marks words written twice by oversight: `the the`, `to to`, over a line end too. */
import type { Sentence } from '../../text/passage.ts'
import type { Tokens } from '../../text/tokens.ts'
import { Mark } from '../../text/tokens.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { isPast } from '../verb-forms.ts'

export default paragraphRule({
  severity: 'warning',
  title: 'Word written twice',
  message: 'This word stands twice.',
  reason: 'Boards read the narrative as a work sample; a doubled word says that nobody read it over.',
  advice: 'Take one of the two out.',
  source: briefing,
  weight: 35,
  alone: true,
  find: ({ passage }) => {
    const hits: Hit[] = []
    const { tokens } = passage
    const { ids } = tokens
    for (let index = 0; index < passage.sentences.length; index++) {
      const { from, to } = passage.sentences[index] as Sentence
      for (let at = from + 1; at < to; at++) {
        // The same word has the same number, and to compare numbers is cheaper.
        if (ids[at] !== ids[at - 1] && (at < from + 2 || ids[at] !== ids[at - 2])) continue
        const length = repeats(tokens, at, from, to)
        if (length === 0) continue
        const first = at - length
        const start = tokens.starts[first] as number
        hits.push({ start, end: tokens.ends[at + length - 1] as number, replacements: [passage.text.slice(start, tokens.ends[at - 1])] })
        at += length - 1
      }
    }
    return hits
  },
  hits: [
    'Payments depend on meters that [[the the]] garrison reads.',
    'I asked the two of them [[to to]] edit it together.',
    'It was the highest ever measured, [[and and]] 17 fires grew.',
    'I sent [[the\nthe]] list to each chief.',
    '> I sent [[the\n> the]] list to each chief.',
    'At the end of the first quarter I went to see each of the nine field offices, asked what held them up, and set a weekly target [[for\nfor]] each of them.',
    '[[We we]] met at noon.',
    'I spoke [[of the of the]] tower.',
    'I knew [[that that]] the vote was close.',
    'He gave me [[a a]] week.',
    'The plan [[was was]] late.',
    'The move of the records went [[on on]] for most of the winter.',
    'They know each other, and [[that that]] is worth more than a figure.',
    'The [[12 12]] offices closed in May, [[and And]] I moved their staff.',
  ],
  misses: [
    'They had had enough, and I knew that that plan was lost.',
    'It was a very, very long winter, and a very very cold one.',
    'The ships came in in March, and work went on on Sundays.',
    'I gave her her badge in Walla Walla.',
    'It got better step by step by step, more and more and more.',
    'Results\nResults came at once.',
    'What the problem was was plain: in 2019 2,019 cases stood open.',
    'No, no, we said; so be it, it was done.',
    'The counts were 12 12 15 and 9, and on May 12 12 crews left for Area A a day late.',
  ],
})

const meant = new Set('had very really many much long far so never no yes her well again ha bye blah tut knock there'.split(' '))
const particles = new Set('in on up out over off through by'.split(' '))
const little = new Set('of the in to a an and for on with that by at from i we was were is it had has have my our this'.split(' '))
const afterThat = new Set('the a an i we they he she it our my their his every each all no some if when is was has had will would can could'.split(' '))

/** A preposition before one of these leads nowhere. */
const beforeNoun = new Set('for with at to from until during about under after before and but'.split(' '))

/** How many words before `at` are repeated from there: 0, 1 or 2. */
function repeats(tokens: Tokens, at: number, from: number, to: number): number {
  const { words, marks } = tokens
  const word = words[at] as string
  if (joined(tokens, at) && word === words[at - 1]) return isOversight(tokens, at, from, to) ? 1 : 0
  if (at - 2 < from || at + 1 >= to || word !== words[at - 2] || words[at + 1] !== words[at - 1] || word === words[at + 1]) return 0
  if (!little.has(word) || !little.has(words[at + 1] as string)) return 0
  return joined(tokens, at) && joined(tokens, at - 1) && joined(tokens, at + 1) && !((marks[at] as number) & Mark.capital) ? 2 : 0
}

const joined = ({ marks }: Tokens, at: number): boolean => ((marks[at] as number) & Mark.parted) === 0

function isOversight({ words, marks }: Tokens, at: number, from: number, to: number): boolean {
  const word = words[at] as string
  if ((marks[at] as number) & Mark.digit) return !isRow(marks, at, from, to)
  if ((marks[at] as number) & Mark.capital && word !== 'i') return isSlipOfCase(word, marks, at)
  // The first one names something: `Area A a day later`.
  if (word === 'a' && at - 1 > from && (marks[at - 1] as number) & Mark.capital) return false
  if (meant.has(word) || !/[a-z]/.test(word)) return false
  if (word === 'that') return at + 1 < to && afterThat.has(words[at + 1] as string)
  // `went on on Sundays` is meant; before another preposition the second one has nothing to lead.
  if (particles.has(word)) return at - 2 < from || !isPhrasal(words[at - 2] as string) || beforeNoun.has(words[at + 1] ?? '')
  if (word === 'is' || word === 'was') return !words.slice(from, at - 1).includes('what')
  return true
}

/** Figures beside other figures are a row of a table, and after a word with a capital a day or a title may end: `May 12 12 crews`. */
function isRow(marks: Tokens['marks'], at: number, from: number, to: number): boolean {
  if (at - 2 < from || at + 1 >= to) return true
  return (((marks[at - 2] as number) | (marks[at + 1] as number)) & Mark.digit) !== 0 || (at - 2 > from && ((marks[at - 2] as number) & Mark.capital) !== 0)
}

/** `and And`: no name begins with so little a word behind the same one. */
const isSlipOfCase = (word: string, marks: Tokens['marks'], at: number): boolean => little.has(word) && ((marks[at - 1] as number) & Mark.capital) === 0

const phrasal = new Set('come comes coming go goes going turn move bring call hand send put keep take sign log step fly check carry hold pass rely move live cut set'.split(' '))

/** `came in in March`: the first belongs to the verb. */
const isPhrasal = (word: string): boolean => isPast(word) || phrasal.has(word) || word.endsWith('ing')
