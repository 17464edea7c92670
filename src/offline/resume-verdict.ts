/** How a seat votes on the lines of a resume: by plain tests, because no labelled resumes are there to learn from. */
import { isBareDuty } from '../ecq/bare-duty.ts'
import type { Rating } from '../ecq/kind.ts'
import type { StoryFacts } from './story-facts.ts'

/** What the lines of one ECQ hold. */
export interface ResumeLines {
  readonly facts: Pick<StoryFacts, 'own' | 'measured'>
  /** something below the work of an executive was found among them */
  readonly beneath: boolean
  /** of the ECQ's competencies, those that a deed shows, and all */
  readonly shown: number
  readonly competencies: number
}

export const fewestDeeds = 2

/** The candidate's deeds without lines that only name a duty. */
export const deedsIn = (own: StoryFacts['own']): StoryFacts['own'] => own.filter(({ passage, from, to }) => !isBareDuty(passage, from, to))

/**
 * The vote of seat `number`, whose own test goes before the others': the deeds, the results in figures, or half of the
 * competencies. It certifies where its own test and one other are passed.
 */
export function resumeVerdict({ facts, beneath, shown, competencies }: ResumeLines, number: number): { readonly rating: Rating; readonly certify: boolean } {
  const passed = [deedsIn(facts.own).length >= fewestDeeds && !beneath, facts.measured.length > 0, shown * 2 >= competencies]
  const count = passed.filter(Boolean).length
  if (passed[number] === true && count > 1) return { rating: 'meets', certify: true }
  return { rating: count > 0 ? 'borderline' : 'does-not-meet', certify: false }
}
