/** Short ways of making the statements and quick replies of an answer. */
import type { QuickReply, Reference, Statement } from '../../ecq/chat.ts'
import type { Evidence, SourceNote } from '../../ecq/finding.ts'
import type { Framework } from '../../ecq/framework.ts'

export interface SaidWith {
  readonly places?: readonly Evidence[]
  readonly heard?: readonly Evidence[]
  readonly references?: readonly Reference[]
  readonly source?: SourceNote
}

export const say = (text: string, { places = [], heard = [], references = [], source }: SaidWith = {}): Statement => ({
  text,
  places: [...places],
  heard: [...heard],
  references: [...references, ...(source ? [sourceRef(source)] : [])],
})

export const sourceRef = ({ title, url }: SourceNote): Reference => ({ type: 'source', title, url })

export const replies = (...texts: readonly string[]): QuickReply[] => [...new Set(texts)].slice(0, 5).map((text) => ({ text, does: 'say' }))

export const reviewAgain: QuickReply = { text: 'Review my draft again', does: 'review' }

export const frameworkSource = ({ source }: Framework): SourceNote => ({ title: source.title, url: source.url })

/** The words in quote marks, on one line, cut short in the middle of nothing. */
export function quoted(words: string, longest = 90): string {
  const plain = words.replace(/\s+/g, ' ').trim().replace(/^[-*\u2022\u25cf] (?=\S)/, '').replace(/(?<!\.)[.;,]$/, '')
  const cut = plain.length <= longest ? plain : `${plain.slice(0, plain.lastIndexOf(' ', longest))} …`
  return `“${cut}”`
}

/** As it is written inside a sentence. */
export const lowered = (words: string): string => (/^[A-Z](?:[a-z]| )/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words)
