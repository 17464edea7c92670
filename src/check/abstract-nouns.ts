/** Measures how thickly a sentence is set with nouns made of verbs and adjectives: `the identification and prioritization of…`. */
import { wordTable } from '../text/word-table.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

export interface Density {
  /** abstract nouns in the sentence */
  readonly count: number
  readonly words: number
  /** first such noun, and the token after the last */
  readonly from: number
  readonly to: number
}

/** The density of one sentence; names (with capitals inside the sentence) do not count. Linear. */
export function abstractNouns({ tokens }: Passage, { from, to }: Sentence): Density {
  const { marks } = tokens
  let count = 0
  let first = to
  let last = from
  let heavy = 0
  for (let at = from; at < to; at++) {
    if (at > from && (marks[at] as number) & Mark.capital) continue
    const kind = kindAt(tokens, at)
    if (kind !== abstract) {
      if (kind === weighty) heavy++
      continue
    }
    count++
    if (at < first) first = at
    last = at + 1
  }
  return { count: count + heavy / 2, words: to - from, from: first, to: last }
}

/** Whether the token's word, seen alone, may be one of them. */
export const isAbstractAt = (tokens: Tokens, at: number): boolean => kindAt(tokens, at) > 0

const ending = /(?:[a-z]{3}(?:ation|ition|ution|ption|ction|ssion|sion)|[a-z]{3}ment|[a-z]{3}(?:ance|ence|ancy|ency)|[a-z]{3}[^c]ity|[a-z]{4}(?:ness|ship|ism)|[a-z]{4}ability|[a-z]{4}ibility|[a-z]{3}ization)s?$/

/** Nouns with such endings that name things, people, offices or plain events. */
const concrete = new Set(
  (
    'station stations nation nations section sections question questions position positions population populations location locations destination destinations application applications information education tuition ' +
    'petition petitions convention competition ammunition vaccination vaccinations injection injections infection infections prescription prescriptions transaction transactions election elections corporation corporations ' +
    'conviction convictions auction auctions mission missions commission commissions division divisions pension pensions television mansion permission session sessions passion profession ' +
    'department departments document documents equipment government governments apartment apartments payment payments agreement agreements instrument instruments shipment shipments basement settlement settlements garment pavement treatment treatments ' +
    'appointment appointments experiment experiments statement statements amendment amendments assignment assignments ornament sediment element elements segment segments regiment testament parliament tournament ' +
    'ambulance ambulances insurance allowance allowances balance entrance finance finances distance instance substance appliance maintenance evidence sentence sentences audience conference conferences residence residences science sciences violence ' +
    'sequence sequences presence absence influence silence fence patience license tenancy vacancy vacancies agency agencies emergency emergencies currency frequency ' +
    'city cities facility facilities community communities university universities utility electricity commodity county quantity entity identity charity security quality ability authority authorities majority minority capacity gravity humidity ' +
    'business witness illness darkness weakness harness wilderness ship ships friendship township ownership membership leadership partnership scholarship internship apprenticeship relationship relationships prism organism tourism terrorism ' +
    'management mentions mention fiction function functions fraction fractions tradition traditions reputation proportion intention attention occasion decision decisions discussion discussions version vision provision supervision'
  ).split(' '),
)

const isAbstract = (word: string): boolean => word.length > 7 && !concrete.has(word) && ending.test(word)

const heavyWords = new Set(
  (
    'organizational operational institutional strategic programmatic cross-functional interdepartmental enterprise-wide enterprise-level comprehensive systematic appropriate respective applicable requisite subsequently accordingly ' +
    'sustainable actionable scalable integrated overarching framework frameworks paradigm methodologies methodology mechanisms mechanism processes initiatives initiative objectives priorities capabilities stakeholders stakeholder personnel ' +
    'governance oversight structures parameters modalities deliverables resources outcomes posture necessitated facilitated facilitate identified ensure optimize enhanced enhance'
  ).split(' '),
)

const abstract = 1
const weighty = 2
const kindAt = wordTable((word) => (isAbstract(word) ? abstract : heavyWords.has(word) ? weighty : 0))
