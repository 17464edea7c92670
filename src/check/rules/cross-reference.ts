/** Marks words that send the reader to another part of the package: "as described under Leading Change". */
import { flagsOf, numberOf, tableOf } from '../../text/lexicon.ts'
import type { Sentence } from '../../text/passage.ts'
import { signFor, signsIn } from '../../text/sentence-signs.ts'
import type { Tokens } from '../../text/tokens.ts'
import { Mark } from '../../text/tokens.ts'
import { titleEnd, titleOpeners } from '../ecq-titles.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

export default paragraphRule({
  severity: 'error',
  title: 'Sends the reader elsewhere',
  message: 'This sends the reader to another part of the package.',
  reason: 'Each ECQ is read and voted on by itself; what stands elsewhere does not count here.',
  advice: 'Say in a sentence what the reader needs to know here, or leave it out.',
  source: briefing,
  weight: 75,
  find: ({ passage, place }) => {
    const hits: Hit[] = []
    const { tokens, sentences } = passage
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      const { from, to, start } = sentence
      if (start < place.bodyStart || (signsIn(passage, sentence) & pointing) === 0) continue
      let last = from
      for (let i = from; i < to; i++) {
        if (!mayPoint(tokens, i)) continue
        const hit = tokens.ids[i] === as ? asNoted(tokens, i, to) : pointsAt(tokens, i, last, to)
        if (!hit) continue
        hits.push({ start: tokens.starts[hit.from] as number, end: tokens.ends[hit.to - 1] as number } satisfies Hit)
        last = hit.to
        i = hit.to - 1
      }
    }
    return hits
  },
  hits: [
    'I rebuilt the unit [[as described under Leading Change]].',
    'For the rest, please [[see my Leading People narrative]].',
    'The controls I used [[are covered under Business Acumen]].',
    'Absence came down for [[the reasons given under Leading People]].',
    'How I hired them [[is described in the Leading People section]].',
    '[[As noted above]] in this section, the mill closed.',
    'I saved $4 million ([[see ECQ 4]]).',
    'The merger, [[which I discuss in detail in the next section]], saved the unit.',
    'I led [[the same merger described earlier in this package]].',
    'This was the reform [[mentioned earlier in my narrative]].',
    'The same plan [[is discussed elsewhere in this package]].',
    '[[As I mentioned in my previous example]], the union had walked out.',
    'Several awards [[are listed in my résumé]] under honors.',
    '[[My résumé lists]] the honors that followed.',
    'Please refer to the letters [[attached to my resume]].',
    'Please [[see my attached resume]] for details.',
    'The full list [[is given in the enclosed résumé]].',
    'For dates, [[refer to my current federal resume]].',
    '[[See attached]].',
    '[[See resume]] for more.',
  ],
  misses: [
    'I taught a course called Leading People to 300 managers.',
    'The costs are covered under Medicare, as described in the audit report.',
    'We follow the process described under the statute, and see results each day.',
    'The river stood nine feet above the section of levee that failed.',
    'As noted in the inspector general\'s report, the wells were dry.',
    'Leading Change\nI led the change of nine offices.',
    'I read his résumé, wrote my résumé anew, and listed each skill in the résumés of my staff.',
    'The package described earlier this year was opened, and the plan I outlined earlier in the statement to Congress was adopted.',
    'I referred the case to the previous section chief.',
    'I read the attached resume of each finalist and could see my mistake.',
    'The team wrote the narrative section of the grant, and I described the plan to the next section.',
  ],
})

interface Reach {
  readonly from: number
  readonly to: number
}

/** Verbs that tell where something is told. */
const told = new Set(
  ('described discussed covered detailed noted mentioned explained stated outlined presented addressed recounted told related set given shown provided listed included summarized elaborated ' +
    'documented treated demonstrated referenced illustrated reported laid introduced spelled cited found highlighted described identified referred recorded chronicled sketched touched reviewed written ' +
    'wrote write describe discuss cover detail note mention explain outline present address recount relate show elaborate treat tell summarize appears appear describes discusses covers explains details tells addresses').split(' '),
)
const sending = new Set(['see', 'refer', 'consult', 'cf', 'turn', 'reference', 'read', 'revisit'])
const ties = new Set(['under', 'in', 'within', 'at', 'by', 'through', 'of', 'to', 'with', 'on', 'above', 'below', 'also', 'further', 'more', 'fully', 'greater', 'detail', 'out', 'elsewhere', 'my', 'the', 'her', 'his', 'our', 'your', 'for', 'section', 'narrative', 'ecq', 'statement', 'a', 'as', 'response', 'earlier', 'full', 'previously', 'story'])
const parts = new Set(['section', 'narrative', 'ecq', 'ecqs', 'statement', 'essay', 'portion', 'qualification', 'example', 'paragraph', 'part', 'vignette', 'accomplishment'])
const whichPart = new Set(['previous', 'next', 'first', 'second', 'third', 'fourth', 'fifth', 'other', 'preceding', 'following', 'earlier', 'last', 'later', 'another', 'prior', 'above', 'opening', 'separate'])
const whole = new Set(['package', 'narrative', 'submission', 'application', 'document', 'statement', 'ecqs', 'essay', 'packet', 'resume'])

const resumes: readonly string[] = ['resume', 'résumé', 'resumé', 'cv', 'vita']
/** What a resume does when it stands for the story. */
const resumeTells = new Set(['lists', 'shows', 'describes', 'details', 'gives', 'tells', 'names', 'contains', 'includes', 'covers'])
const resumeHolds = new Set([...told, ...sending, 'attached', 'enclosed'])

const Points = { title: 1, part: 2, other: 4 } as const
/** Nothing points elsewhere but around one of these. */
const pointerLists = [
  [Points.title, [...titleOpeners]],
  [Points.part, [...whichPart]],
  [Points.other, ['ecq', 'elsewhere', 'earlier', 'later', 'previously', 'see', 'above', 'page', 'as', ...resumes]],
] as const
const pointers = flagsOf(pointerLists)
const pointing = signFor(pointerLists.flatMap(([, list]) => list))
const partWords = tableOf(parts)

/** A title has a capital, and the next part is named as a part. */
function mayPoint({ ids, marks }: Tokens, i: number): boolean {
  const points = pointers[ids[i] as number] as number
  if (points === 0 || points & Points.other) return points !== 0
  return ((points & Points.title) !== 0 && ((marks[i] as number) & Mark.capital) !== 0) || ((points & Points.part) !== 0 && i + 1 < ids.length && partWords[ids[i + 1] as number] === 1)
}

/** A reference that begins or ends around token `i`, looking back to `floor` and on to `to`. */
function pointsAt(tokens: Tokens, i: number, floor: number, to: number): Reach | undefined {
  const end = titleEnd(tokens, i)
  if (end > 0 && end <= to) return toTitle(tokens, i, end, { from: floor, to })
  const { words } = tokens
  const word = words[i] as string
  const next = words[i + 1] ?? ''
  if (whichPart.has(word) && parts.has(next) && i + 1 < to) return toPart(tokens, i, i + 2, { from: floor, to })
  if (word === 'elsewhere' && (next === 'in' || next === 'within') && words.slice(i + 2, i + 5).some((one) => whole.has(one))) return toPart(tokens, i, i + 2 + words.slice(i + 2, i + 5).findIndex((one) => whole.has(one)) + 1, { from: floor, to })
  if (earlier.has(word)) {
    const hit = toldEarlier(words, i, { from: floor, to })
    if (hit) return hit
  }
  if (word === 'see' && (next === 'above' || next === 'below') && (i === floor || words[i - 1] === 'please')) return { from: i, to: i + 2 }
  if (word === 'see' && attachments.has(next) && i + 1 < to && (i === floor || words[i - 1] === 'please')) return resumes.includes(words[i + 2] ?? '') ? undefined : { from: i, to: i + 2 }
  if (word === 'above' && i + 1 === to && recounted(words, i, floor)) return { from: lookBack(words, i, Math.max(floor, i - 7), told), to: to }
  if (word === 'page' && /^\d+$/.test(next) && lookBack(words, i, Math.max(floor, i - 4), sending) >= 0) return { from: lookBack(words, i, Math.max(floor, i - 4), sending), to: i + 2 }
  return resumes.includes(word) ? toResume(words, i, { from: floor, to }) : undefined
}

const earlier = new Set(['earlier', 'later', 'previously', 'elsewhere'])

/** "the same merger described earlier in this package": this package, or one of the writer's own. */
function toldEarlier(words: readonly string[], i: number, { from: floor, to }: Reach): Reach | undefined {
  const [verb, tie] = told.has(words[i + 1] ?? '') ? [i + 1, i + 2] : [i - 1, i + 1]
  if (verb < floor || !told.has(words[verb] as string) || !['in', 'within'].includes(words[tie] ?? '') || !['this', 'my', 'these'].includes(words[tie + 1] ?? '')) return undefined
  const end = tie + 2
  if (end >= to || !(whole.has(words[end] as string) || parts.has(words[end] as string))) return undefined
  const same = lookBack(words, i, Math.max(floor, i - 5), sames)
  return { from: same >= 0 ? same - (words[same - 1] === 'the' && same > floor ? 1 : 0) : opening(words, Math.min(verb, i), floor), to: end + 1 }
}

const sames = new Set(['same'])

/** "are listed in my resume", "my resume lists": a resume is another document. */
function toResume(words: readonly string[], i: number, { from: floor, to }: Reach): Reach | undefined {
  let named = i
  while (named > floor && describing.has(words[named - 1] as string)) named--
  if (named - 1 >= floor && words[named - 1] === 'see' && (named - 1 === floor || words[named - 2] === 'please')) return { from: named - 1, to: i + 1 }
  if (!words.slice(named, i).some((word) => word === 'my' || attachments.has(word))) return undefined
  if (i + 1 < to && resumeTells.has(words[i + 1] as string)) return { from: named, to: i + 2 }
  const verb = lookBack(words, named, Math.max(floor, named - 7), resumeHolds)
  return verb >= 0 && tiesToResume.has(words[named - 1] as string) ? { from: opening(words, verb, floor), to: i + 1 } : undefined
}

const attachments = new Set(['attached', 'enclosed'])
const describing = new Set(['my', 'the', 'attached', 'enclosed', 'full', 'current', 'federal', 'detailed', 'accompanying'])

const tiesToResume = new Set(['in', 'to', 'on', 'with', 'see', 'consult', 'under'])

/** "I have described the merger above". */
function recounted(words: readonly string[], i: number, floor: number): boolean {
  const verb = lookBack(words, i, Math.max(floor, i - 7), told)
  return verb > floor && ['have', 'already', 'is', 'are'].includes(words[verb - 1] as string)
}

const as = numberOf('as')
const between = tableOf(['i', 'was', 'is', 'has', 'been', 'have', 'already', 'previously', 'we', 'just'])

/** "as noted above", "as I mentioned earlier". */
function asNoted({ words, ids }: Tokens, i: number, to: number): Reach | undefined {
  let k = i + 1
  while (k < i + 4 && between[ids[k] ?? 0] === 1) k++
  if (!told.has(words[k] ?? '') || k >= to) return undefined
  const before = words.slice(i + 1, k).includes('previously')
  const stop = words.slice(k + 1, k + 3).findIndex((word) => word === 'above' || word === 'below' || word === 'elsewhere')
  if (stop >= 0 && k + stop + 1 < to && words[k + stop + 2] !== 'the') return { from: i, to: k + stop + 2 }
  const heard = ['previously', 'earlier'].includes(words[k + 1] ?? '') && k + 1 < to
  if (heard) return { from: i, to: k + 2 }
  return before && (k + 1 >= to || words[k] === 'mentioned' || words[k] === 'noted') ? { from: i, to: k + 1 } : undefined
}

/** A title that a verb of telling or a "see" leads to, or that is named as a part of the package. */
function toTitle(tokens: Tokens, i: number, end: number, { from: floor, to }: Reach): Reach | undefined {
  const { words, marks } = tokens
  const stop = end < to && parts.has(words[end] as string) && !((marks[end] as number) & Mark.parted) ? end + 1 : end
  const verb = lookBack(words, i, Math.max(floor, i - 8), told)
  if (verb >= 0 && tied(words, verb + 1, i)) return { from: opening(words, verb, floor), to: stop }
  const send = lookBack(words, i, Math.max(floor, i - 6), sending)
  if (send >= 0 && tied(words, send + 1, i)) return { from: send, to: stop }
  const tie = nearTie(words, i)
  if (tie === 'under') return { from: words[i - 1] === 'under' ? i - 1 : i - 2, to: stop }
  if (stop === end || !['my', 'the', 'her', 'his', 'in', 'to', 'from'].includes(words[i - 1] ?? '')) return undefined
  return { from: ['in', 'to', 'from'].includes(tie) && words[i - 1] !== tie ? i - 2 : i - 1, to: stop }
}

const nearTie = (words: readonly string[], i: number): string => {
  const near = words[i - 1] ?? ''
  return near === 'the' || near === 'my' || near === 'her' || near === 'his' || near === 'ecq' ? (words[i - 2] ?? '') : near
}

function toPart({ words, marks }: Tokens, i: number, end: number, { from: floor, to }: Reach): Reach | undefined {
  const verb = lookBack(words, i, Math.max(floor, i - 8), told)
  // "described the plan to the next section" is a deed; a telling in the present or the passive is a reference.
  if (end < to && ['chief', 'head', 'manager', 'leader', 'of'].includes(words[end] as string) && !((marks[end] as number) & Mark.parted)) return undefined
  if (verb >= 0 && tied(words, verb + 1, i) && words[i - 1] !== 'to' && words[i - 2] !== 'to') return { from: opening(words, verb, floor), to: end }
  if (words[end] === 'i' && told.has(words[end + 1] ?? '') && words[i - 2] === 'in') return { from: i - 2, to: end + 2 }
  const send = lookBack(words, i, Math.max(floor, i - 5), sending)
  return send >= 0 && words[send] !== 'read' && tied(words, send + 1, i) ? { from: send, to: end } : undefined
}

/** The first of a chain of wanted words between `from` and token `i`: "discuss in detail in the" begins at "discuss". */
function lookBack(words: readonly string[], i: number, from: number, wanted: ReadonlySet<string>): number {
  let first = -1
  for (let k = i - 1; k >= from; k--) {
    if (wanted.has(words[k] as string)) first = k
    else if (first >= 0 && !ties.has(words[k] as string)) break
  }
  return first
}

const tied = (words: readonly string[], from: number, to: number): boolean => words.slice(from, to).every((word) => ties.has(word) || told.has(word) || /^\d$/.test(word))

const lead = new Set(['as', 'i', 'is', 'are', 'was', 'were', 'have', 'has', 'been', 'be', 'which', 'that', 'fully', 'also', 'will', 'further', 'already', 'previously', 'more', 'reasons', 'the', 'reason', 'manner', 'those'])

/** The words before the verb that belong to the reference: "as I", "is", "which I", "the reasons". */
function opening(words: readonly string[], verb: number, floor: number): number {
  let from = verb
  while (from > floor && from > verb - 4 && lead.has(words[from - 1] as string)) from--
  return from
}
