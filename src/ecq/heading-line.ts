/** Reads a line that is nothing but an ECQ heading, in whatever dress: "ECQ1 – Leading Change", "Leading Change (continued)", "ECQ 2". */
import type { Framework } from './framework.ts'
import { oneSlipApart } from './one-slip.ts'

export interface HeadingLine {
  readonly ecq: string
  readonly title: string
  /** UTF-16 offset after the line */
  readonly end: number
}

/** Longer lines are sentences; the longest title has 72 characters. */
const longest = 140
const break_ = '[^\\p{L}\\p{N}]'
/** After a title: no mark that ends a sentence. */
const notStop = '[^\\p{L}\\p{N}.!?]'
const core = '(?:executive\\s+)?(?:core\\s+)?qualifications?|ecqs?'
const numbers = ['1|i|one', '2|ii|two', '3|iii|three', '4|iv|four', '5|v|five'] as const
/** What people write around a title beside marks. */
const furniture = `${core}|ecq[1-5]|tab|part|section|no|number|of|ses|for|factor|narratives?|statements?|essays?|continued|cont|d|example|story|[a-e]|${numbers.join('|')}`

/**
 * Makes the reader of one framework's heading lines. `names` matches its titles and `ecqOf` says whose one is.
 * A number alone ("ECQ 3") stands for the framework's ECQ of that place.
 */
export function headingLineReader(framework: Framework, names: string, ecqOf: (title: string) => string | null): (text: string) => HeadingLine | undefined {
  const titled = new RegExp(`^${break_}*(?:(?:${furniture})${break_}+)*(${names})(?:${break_}+(?:${furniture}))*${break_}*$`, 'iu')
  const numbered = new RegExp(`^${break_}*(?:${core})${break_}*(?:ecq${break_}+)?(?:no${break_}+|number${break_}+)?(?:${numbers.map((one) => `(${one})`).join('|')})(?:${break_}+of${break_}+(?:5|five))?${break_}*$`, 'iu')
  const bare = new RegExp(`^${break_}*(?:(?:${furniture})${break_}+)*([a-z].*?)${notStop}*$`, 'iu')
  return (text) => {
    const stop = text.indexOf('\n')
    const end = stop < 0 ? text.length : stop
    if (end > longest) return undefined
    const line = text.slice(0, end)
    const title = titled.exec(line)?.[1]?.replace(/\s+/g, ' ')
    const ecq = title === undefined ? null : ecqOf(title)
    if (title !== undefined && ecq !== null) return { ecq, title, end: afterLine(text, end) }
    const place = numbered.exec(line)?.slice(1).findIndex((one) => one !== undefined) ?? -1
    const own = framework.ecqs[place] ?? misspelt(framework, line, bare)
    return own && { ecq: own.id, title: line.trim(), end: afterLine(text, end) }
  }
}

/** Shorter titles are too near to other words. */
const shortest = 12

/** The ECQ whose title the line is, but for one slip of the finger. A line that ends as a sentence does is none. */
function misspelt({ ecqs }: Framework, line: string, bare: RegExp): Framework['ecqs'][number] | undefined {
  const title = bare.exec(line)?.[1] ?? ''
  const plain = plainOf(title)
  if (plain.length < shortest - 1 || title !== capitalised(title)) return undefined
  return ecqs.find((ecq) => ecq.title.length >= shortest && oneSlipApart(plain, plainOf(ecq.title)))
}

const plainOf = (title: string): string => title.toLowerCase().replaceAll('&', 'and').replace(/[^\p{L}]+/gu, ' ').trim()

/** A heading has capitals throughout, a sentence at its beginning alone. */
const capitalised = (title: string): string => title.replace(/(?<!\p{L})(?!(?:and|of|the|to)\b)\p{Ll}/gu, (letter) => letter.toUpperCase())

const afterLine = (text: string, end: number): number => Math.min(text.length, end + 1)
