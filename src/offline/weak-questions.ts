/** Asks for the facts that would mend a weak section; a question may quote the draft and never states a fact. */
import type { WeakReason, WeakSection } from '../ecq/kind.ts'
import { shortened } from '../ecq/shortened.ts'
import { cueMatcher } from './cue-matcher.ts'
import type { LabelledSentence } from './label-sentences.ts'

const questions: Readonly<Record<string, string>> = {
  'action we-not-i': 'what did you yourself decide, start or say, and what did the others do because of it?',
  'action duty-not-deed': 'name one time you did this: when was it, what did you decide, and what did it change?',
  'action thin': 'how did you do it: which steps, in which order, with whom, against which objection, and why that way?',
  'action technical-not-executive': 'what did you lead beyond the hands-on work: whom did you direct, what did you fund, change or stop, and how far did it reach?',
  'action not-aligned': 'how did this act on the challenge you stated at the start, and what did you do about that challenge itself?',
  'action low-impact': 'how many people, offices or dollars did this touch, and what would have happened without it?',
  'result missing': 'What came of it: what was it before, what was it after, over what period, and who can vouch for it?',
  'result no-measure': 'what could somebody count or see: what was it before, what was it after, over what period, and who can vouch for it?',
  'result output-not-outcome': 'what changed because of these: for whom, from what to what, and by when?',
  'result no-baseline': 'what was the figure before, over what period did it move, and what is usual elsewhere?',
  'result not-attributed': 'which decision of yours led to this, who can vouch for the link, and what else may have played a part?',
  'result not-aligned': 'how does this answer the challenge you stated: what became of that very problem, by what measure, since when?',
}

/** A sentence in which the writer does nothing is not asked how it was done. */
const thinWithoutDeed = 'what did you do here yourself: which steps, in which order, with whom, and why that way?'

/** Whoever tells what others think of the writer is asked for no time at which it was thought. */
const praisedInstead = 'cut it, for what others think of you proves nothing. Which deed earned it: what was wrong, what did you decide, and what did it change?'

const thinButContested = 'how did you do it: which steps, in which order, with whom, what did you answer to those who objected, and why that way?'

interface Asked {
  readonly section: WeakSection
  readonly reason: WeakReason
  /** the sentence that is held up tells a deed of the writer or the group */
  readonly acts: boolean
  /** the ECQ tells that somebody objected */
  readonly objected: boolean
}

/** One question for a weak section, pointing at the quoted words where there are any. */
export function weakQuestion({ section, reason, acts, objected }: Asked, quote: string | null): string {
  const thin = reason !== 'thin' ? undefined : !acts && quote !== null ? thinWithoutDeed : objected ? thinButContested : undefined
  const praised = reason === 'duty-not-deed' && quote !== null && praisesWriter(quote) ? praisedInstead : undefined
  const question = thin ?? praised ?? (questions[`${section} ${reason}`] as string)
  return quote === null ? question.charAt(0).toUpperCase() + question.slice(1) : `Where you write "${shortened(quote)}": ${question}`
}

/** "I am recognized for", "I consider myself an expert": told of nothing that was done. */
export const praisesWriter = (quote: string): boolean => praising.test(quote)

const praising = /\b(?:I am|I'm|I have been|I consider myself)\b[^.]{0,40}\b(?:recogni[sz]ed|known|regarded|respected|considered|viewed|praised|trusted|expert)\b|\bmy reputation\b/i

const objections = cueMatcher([
  'object* oppos* resist* contentious contested reluctan* skeptic* disagree* disput* protest* concerns consternation pushback push_back pushed_back pushing_back pushing_to status_quo ' +
    'refus* reject* distrust* mistrust* hostil* unwilling critic* complain* threaten* fought against_the against_my against_it',
])

/** The sentence tells of somebody who was against it. */
export function namesObjection({ passage, from, to }: LabelledSentence): boolean {
  let found = false
  objections(passage.tokens.words, from, to, () => void (found = true))
  return found
}
