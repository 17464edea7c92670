/** Says what would mend an ECQ, the most useful first. */
import type { AssembleInput } from './assemble.ts'
import { isBareDuty } from './bare-duty.ts'
import { countWords } from './count-words.ts'
import { allCompetencies } from './frameworks.ts'
import { many } from '../text/many.ts'
import type { Kind } from './kind.ts'
import { type OpenReason, stepsFrom } from './open-points.ts'
import { type RetoldStory, retoldStories } from './retold-stories.ts'
import type { ReviewedEcq } from './review.ts'
import { shortened } from './shortened.ts'
import { tellsSetting } from './tells-setting.ts'
import { fewestWords } from './too-short.ts'

const most = 6

/** What a board refuses first comes first. */
const order: readonly string[] = [
  'result missing', 'action we-not-i', 'action thin', 'result no-measure', 'action duty-not-deed', 'result output-not-outcome', 'action technical-not-executive',
  'action not-aligned', 'result not-aligned', 'result not-attributed', 'action low-impact', 'result no-baseline',
]

/** Questions whose answers mend weak sections, then what the balance and the coverage of the ECQ lack. */
export function nextSteps(input: AssembleInput, own: ReadonlySet<number>, ecq: Pick<ReviewedEcq, 'certify' | 'coverage' | 'balance' | 'wordsMissing'> & { readonly id: string; readonly reasons: readonly OpenReason[] }): string[] {
  const { answers, framework, kind, outline } = input
  if (ecq.wordsMissing !== undefined) return [longer(ecq.wordsMissing, kind)]
  if ([...own].every((index) => outline.places[index]?.heading)) return [kind === 'resume' ? untoldBullet : untold, ...dutyLines(input, own), ...lacking(framework, ecq.coverage)]
  const weak = answers.paragraphs.filter(({ index }) => own.has(index)).flatMap((paragraph) => paragraph.weak)
  const copies = retoldStories(input).filter((story) => story.ecq === ecq.id).map(anotherStory)
  const old = input.findings.some(({ ruleId, paragraph }) => ruleId === 'old-example' && paragraph !== null && own.has(paragraph)) ? [newer(framework.limits.maxExampleAgeYears)] : []
  const steps = weak.toSorted((a, b) => rank(a) - rank(b)).map(({ question }) => question)
  const { challenge, context, action, result } = ecq.balance
  const acts = answers.sentences.some(({ paragraph, owner }) => own.has(paragraph) && owner === 'i')
  if (action === 0 && kind !== 'resume') steps.push(ownSentence)
  // What a bullet's verb brought about is its result.
  if (action === 0 && kind === 'resume' && !acts) steps.push(ownBullet)
  if (result === 0 && !(kind === 'resume' && tellsFigures(input, own)) && !weak.some(({ reason }) => reason === 'missing')) steps.push('Tell what came of it: what was it before, what was it after, over what period, and who can vouch for it?')
  if (challenge + context > 0.5 && action + result > 0) steps.push('Cut challenge and context to less than half of the words, and give the room to what you did and what came of it.')
  if (!ecq.certify && ecq.coverage.shown.length < 2) steps.push(...lacking(framework, ecq.coverage))
  if (!ecq.certify && kind !== 'resume' && action + result > 0 && !tellsSetting(answers.sentences.filter(({ paragraph }) => own.has(paragraph)))) steps.push(setting)
  if (!ecq.certify) {
    steps.push(...dutyLines(input, own))
    const findings = input.findings.filter(({ paragraph }) => paragraph !== null && own.has(paragraph))
    steps.push(...stepsFrom(ecq.reasons, findings))
    if (steps.length + copies.length + old.length === 0) steps.push(...(countWords(input.parsed, (index) => own.has(index)) < fewestWords[kind] ? [whole] : [...lacking(framework, ecq.coverage), deeper(input, own)]))
  }
  return [...new Set([...copies, ...old, ...steps])].slice(0, most)
}

/** Of what is not judged, nothing else is to be said. */
const longer = (missing: number, kind: Kind): string =>
  `Add at least ${many(missing, 'word')}; it is judged from ${fewestWords[kind]} on. ${kind === 'resume' ? 'Say in another bullet what you did of this kind and what came of it.' : 'Tell what stood in the way, what you did step by step, and what came of it.'}`

const anotherStory = ({ under, only }: RetoldStory): string =>
  `Keep this story under ${under} or here, where it proves most, and tell ${only ? 'another one' : 'only the others'} in the other place: a board counts it once.`

const newer = (years: number): string => `Tell an example of the last ${years} years here; of an older one keep no more than a clause of background.`

/** Where not a word is told. */
const untold = 'Nothing is told here yet: tell a story that no other ECQ has, what stood in the way, what you did step by step, and what came of it.'
const untoldBullet = 'No line shows it yet: add a bullet that opens with the verb of what you did and ends with what came of it.'

/** Where next to nothing is told. */
const whole = 'Too little is told to judge: tell the whole story, what stood in the way, what you did step by step, and what came of it.'

const ownSentence = 'Tell what you did yourself, step by step, in sentences with "I".'
/** A resume does without the pronoun. */
const ownBullet = 'Open each bullet with the verb of what you did yourself, and say how you did it.'

/** A resume's line of deed often ends with its result in figures. */
const tellsFigures = ({ answers, parsed }: AssembleInput, own: ReadonlySet<number>): boolean =>
  answers.sentences.some(({ start, end, paragraph, owner }) => own.has(paragraph) && owner === 'i' && /\$\d|\d(?: percent|%)/.test(parsed.text.slice(start, end)))

/** Lines of a resume that name a duty, of this ECQ or of none: what was done there may be the evidence that is missing. */
function dutyLines({ parsed, kind, answers }: AssembleInput, own: ReadonlySet<number>): string[] {
  if (kind !== 'resume') return []
  const free = new Set(answers.paragraphs.flatMap(({ index, ecq }) => (ecq === null || own.has(index) ? [index] : [])))
  const lines = parsed.paragraphs.flatMap(({ index, start, passage }) => (free.has(index) ? passage.sentences.flatMap((cut) => (isBareDuty(passage, cut.from, cut.to) ? [parsed.text.slice(start + cut.start, start + cut.end).replace(/^\W+/, '')] : [])) : []))
  return lines.length === 0 ? [] : [`A line that only names a duty proves nothing; where it fits here, say what you decided, how, and what came of it: ${lines.slice(0, mostLines).map((line) => `"${shortened(line)}"`).join(', ')}.`]
}

const mostLines = 3

/** Where the deeds come first. */
const setting = 'Open with what you faced, of which nothing is told before your deeds: which problem, how large, what stood in the way, and what would have followed if nobody had acted?'

/** Where nothing is wrong and yet too little is told: how one deed was done, which a reader is told least of. */
function deeper({ answers, parsed }: AssembleInput, own: ReadonlySet<number>): string {
  const deeds = answers.sentences.filter(({ paragraph, part, owner }) => own.has(paragraph) && owner === 'i' && part === 'action').map(({ start, end }) => parsed.text.slice(start, end).trim())
  const [briefest] = deeds.filter((deed) => deed.length >= fewestLetters).toSorted((a, b) => a.length - b.length)
  return briefest === undefined ? heavier : `Where you write "${shortened(briefest)}": how did you do it, who objected and what did you answer, and how far did it reach (people, money, places, years)?`
}

/** Of a deed that says what was done. */
const fewestLetters = 25

/** Where not even a deed is there to go on from. */
const heavier = 'Say how far each deed reached (people, money, places, years), or add another deed with what came of it.'

const rank = ({ section, reason }: { section: string; reason: string }): number => order.indexOf(`${section} ${reason}`)

function lacking(framework: AssembleInput['framework'], { named, missing }: ReviewedEcq['coverage']): string[] {
  const titles = allCompetencies(framework).filter(({ id }) => named.includes(id) || missing.includes(id)).map(({ title }) => title)
  return titles.length === 0 ? [] : [`Tell a deed of yours that shows ${titles.length === 1 ? titles[0] : `one of these: ${titles.join(', ')}`}; where you have told one, say more plainly what it was.`]
}
