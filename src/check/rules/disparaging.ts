/** Marks words that speak ill of former managers, predecessors, colleagues or agencies; a problem told plainly is left alone. */
import { numberOf, tableOf } from '../../text/lexicon.ts'
import type { Sentence } from '../../text/passage.ts'
import { contemptIn } from '../contempt.ts'
import type { PhraseHit } from '../phrases.ts'
import { type Hit, type ParagraphView, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { Mark, type Tokens } from '../../text/tokens.ts'
import { always, anywhere, ofPredecessor, ofSomeone } from '../words/disparaging.ts'

const phrases = [...anywhere, ...always, ...ofSomeone, ...ofPredecessor]

export default paragraphRule({
  severity: 'warning',
  title: 'Disparaging remark',
  message: 'This speaks ill of others.',
  reason: 'Boards read blame of former managers, colleagues or agencies as poor judgment, whatever the facts.',
  advice: 'State the problem you met in facts and figures, without saying whose fault it was.',
  source: briefing,
  weight: 74,
  phrases,
  find: (view) => {
    const found = view.phrases.length === 0 ? none : view.phrases.flatMap((hit) => judge(view, hit) ?? [])
    const hits = [...found, ...contrasts(view)]
    for (let index = 0; index < view.passage.sentences.length; index++) {
      const sentence = view.passage.sentences[index] as Sentence
      const deed = view.parts[index] === 'action'
      const contempt = contemptIn(view.passage, sentence, deed ? 2.5 : 2)
      if (!contempt || found.some(({ start, end }) => start < sentence.end && sentence.start < end)) continue
      hits.push({ ...span(view.passage.tokens, contempt.from, contempt.to), unsure: !contempt.sure })
    }
    return hits
  },
  hits: [
    'When I came in 2016 I [[inherited a mess]].',
    '[[My predecessor had never bothered to answer the letter]].',
    'The auditors of the state were [[asleep at the switch]].',
    'Its [[coordinator was lazy]] and [[out of his depth]].',
    '[[My predecessor, who would do anything to avoid an argument]], had retired.',
    'I did it without an [[army of consultants]].',
    'The [[previous director ignored every warning]].',
    '[[My predecessor had run the place like a private fishing club]].',
    '[[The Haulers League is a club of small men]].',
    '[[The contractor, a fly-by-night firm]], left in May.',
    '[[Unlike my predecessors]], I went to the floor.',
    'The office was run by [[incompetent people]].',
    'When I took over I [[walked into a disaster]]: the [[staff had simply given up]].',
    'Past efforts had been led by consultants who, frankly, [[did not care to learn]] the trade.',
    'Half of the [[managers were going through the motions]].',
    'The [[former chief, proud and stubborn, never listened]].',
  ],
  misses: [
    'The office was short of staff, and the audit found 40 errors.',
    'My predecessor had begun the work, and I finished it.',
    'I never bothered the night crew with forms.',
    'I asked my predecessor what she would do first.',
    'The pumps had stood idle for two years, and toxic waste lay in the yard.',
    'Two prior attempts had failed for want of money.',
    'I refused to turn a blind eye to the leak.',
    'The union opposed the plan and filed two grievances.',
    'The officers slept in tents like everybody else.',
    'The earlier leadership had chosen a design that could not be built.',
    'The managers called the two crews the Tourists and the Museum.',
    'The board had told my predecessor that it might not renew.',
    'The hydrographers, rightly proud, held that only a NOAA ship could take a depth.',
    'The agents, proud of their record and understandably tired, could not take more than two shifts without a break.',
    'I walked into a disaster area on the coast with the disaster recovery plan that I had inherited.',
    'The staff had given up their weekends, and the county had long given up on federal help.',
    'I moved 420 people from the notice units, idle because of the stop.',
    'I told the directors that they could overrule it only in writing. Nobody liked this.',
    'A small post-and-pole outfit and later a pellet plant came in.',
    'One was a school bus driver, arrested with the children on the bus.',
    'Crews checked out 40 radios, and I did not care to learn who was at fault.',
  ],
})

const none: readonly Hit[] = []

const head = new Set(['predecessor', 'predecessors', "predecessor's", "predecessors'"])
const former = new Set(['former', 'previous', 'prior', 'last', 'old', 'past', 'outgoing', 'earlier', 'ex-'])
const leaders = new Set(['director', 'directors', 'manager', 'managers', 'chief', 'boss', 'bosses', 'supervisor', 'supervisors', 'leadership', 'management', 'regime', 'administration', 'commander', 'commanders', 'executive', 'executives', 'leader', 'leaders', 'administrator', 'administrators', 'superintendent', 'commissioner', 'head', 'warden', 'coordinator', 'secretary', 'president', 'team'])
const mine = new Set(['boss', 'supervisor', 'manager', 'bosses', 'superiors', 'superior', 'peers', 'colleagues', 'counterparts', 'counterpart', 'deputy', 'colleague', 'peer'])
const someone = tableOf([...leaders, ...mine, ...head, 'he', 'she', 'they', 'who', 'staff', 'employees', 'employee', 'agency', 'agencies', 'department', 'office', 'bureau', 'headquarters', 'contractor', 'contractors', 'vendor', 'vendors', 'consultants', 'consultant', 'union', 'unions', 'board', 'council', 'bureaucrats', 'politicians', 'officials', 'official', 'people', 'workers', 'workforce', 'congress', 'legislature', 'ministry', 'inspector', 'auditor', 'engineer', 'regulator', 'bosses', 'inspectors', 'auditors', 'regulators', 'lawyers', 'officers', 'officer', 'captain', 'general', 'mayor', 'governor', 'personnel', 'subordinates', 'bureaucracy', 'partners', 'clerks', 'company', 'firm'])

const passive = tableOf(['been', 'was', 'were', 'being'])

function judge({ passage: { tokens } }: ParagraphView, hit: PhraseHit): Hit | undefined {
  if (hit.phrase < anywhere.length) return isEmergency(tokens.words, hit.to) ? undefined : span(tokens, hit.from, hit.to)
  if (ownDeed(tokens, hit.from) || isForced(tokens, hit.to)) return undefined
  if (hit.from > 0 && passive[tokens.ids[hit.from - 1] as number] === 1 && (tokens.words[hit.from] as string).endsWith('ed')) return undefined
  const predecessor = subjectBefore(tokens, hit.from)
  if (predecessor >= 0) return clause(tokens, predecessor, hit.to)
  if (hit.phrase < anywhere.length + always.length) return span(tokens, hit.from, hit.to)
  if (hit.phrase >= anywhere.length + always.length + ofSomeone.length) return undefined
  const near = someoneNear(tokens, hit)
  return near < 0 ? undefined : span(tokens, Math.min(near, hit.from), Math.max(near + 1, hit.to))
}

const span = ({ starts, ends }: Tokens, from: number, to: number): Hit => ({ start: starts[from] as number, end: ends[to - 1] as number })

/** `clerks idle because of the stop`: circumstances, not people, are to blame. */
const isForced = ({ words }: Tokens, to: number): boolean => words[to - 1] === 'idle' && /^(?:because|since|while|for|during|until|when|as|in)$/.test(words[to] ?? '')

/** `a disaster area`, `a disaster recovery plan`: disasters are some offices' trade. */
const isEmergency = (words: readonly string[], to: number): boolean => words[to - 1] === 'disaster' && /^(?:area|areas|zone|site|field|recovery|relief|response|assistance|plan|declaration|loan)$/.test(words[to] ?? '')

const own = tableOf(['i', 'we', 'my', 'refused', 'stopped', 'avoid', 'avoided', 'ended', 'without', 'prevent', 'not', 'cannot', 'nobody', 'no'])

/** "I never bothered", "I refused to turn a blind eye". */
function ownDeed({ words, marks, ids }: Tokens, from: number): boolean {
  for (let k = from - 1; k >= 0 && k > from - 4; k--) {
    if ((marks[k + 1] as number) & Mark.parted) return false
    if (own[ids[k] as number] === 1) return !head.has(words[k + 1] ?? '') && !mine.has(words[k + 1] ?? '') && !former.has(words[k + 1] ?? '')
  }
  return false
}

const writers = tableOf(['i', 'we'])
const before = numberOf('before')
const mayLead = tableOf([...head, ...leaders])

/** Where a predecessor or former leader stands who is the subject of the words at `at`, or -1. */
function subjectBefore({ words, marks, ids }: Tokens, at: number): number {
  for (let k = at - 1; k >= 0 && k > at - 12; k--) {
    if (writers[ids[k] as number] === 1) return -1
    if (mayLead[ids[k] as number] === 0 && ids[k + 1] !== before) continue
    const word = words[k] as string
    const found = head.has(word) || (leaders.has(word) && (former.has(words[k - 1] ?? '') || former.has(words[k - 2] ?? ''))) || (words[k + 1] === 'before' && words[k + 2] === 'me')
    if (!found) continue
    // "told my predecessor that it": the subject is another.
    if (['told', 'asked', 'to', 'from', 'with', 'by', 'for', 'that'].includes(words[k - 2] ?? '') && words.slice(k + 1, at).includes('that')) return -1
    if (['replaced', 'succeeded', 'asked', 'called', 'thanked', 'joined'].includes(words[k - 2] ?? '')) return -1
    const begin = words[k - 1] === 'my' || former.has(words[k - 1] ?? '') ? k - 1 : k
    return begin >= 0 && !((marks[k] as number) & Mark.money) ? begin : k
  }
  return -1
}

/** From the person to the end of what is said: the next comma, or a few words on. */
function clause({ words, marks, starts, ends }: Tokens, from: number, to: number): Hit {
  let end = to
  while (end < words.length && end < to + 8 && !((marks[end] as number) & Mark.parted)) end++
  return { start: starts[from] as number, end: ends[end - 1] as number }
}

function someoneNear({ ids, marks }: Tokens, { from, to }: PhraseHit): number {
  for (let k = to; k < ids.length && k < to + 3 && !((marks[k] as number) & Mark.parted); k++) if (someone[ids[k] as number] === 1) return k
  for (let k = from - 1; k >= 0 && k > from - 6; k--) {
    if ((marks[k + 1] as number) & Mark.parted && k + 1 < from) return -1
    if (someone[ids[k] as number] === 1) return k
  }
  return -1
}

const unlike = numberOf('unlike')

/** "Unlike my predecessors, I …" */
function contrasts({ passage: { tokens } }: ParagraphView): Hit[] {
  const found: Hit[] = []
  const { words, ids } = tokens
  for (let i = ids.indexOf(unlike); i >= 0; i = ids.indexOf(unlike, i + 1)) {
    for (let k = i + 1; k < i + 5 && k < words.length; k++) {
      const word = words[k] as string
      const other = ['my', 'other', 'many', 'most', 'former', 'previous', 'the', 'some'].includes(words[k - 1] as string)
      if (head.has(word) || (other && (mine.has(word) || (leaders.has(word) && words[k - 1] !== 'the')))) found.push(span(tokens, i, k + 1))
    }
  }
  return found
}
