/** Tells sentences that say in their own words that they are results, where no heading says what they are. */
import { type Part, parts } from '../ecq/kind.ts'
import { fillsTemplate } from './filled-template.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import { hasFigure } from './story-facts.ts'

type Facts = readonly SentenceFacts[]

/**
 * Indexes of the sentences of one section that follow its deeds, with no new trouble between, and open with "As a result" or
 * hold a measure before and after. `likeliest`: the part of each sentence as the chain read it. Linear.
 */
export function plainResults(told: Facts, likeliest: readonly Part[]): number[] {
  const found: number[] = []
  let acted = false
  let last: Part = 'other'
  let outcomes = -1
  for (const [at, sentence] of told.entries()) {
    const read = likeliest[at] as Part
    const isPlain: boolean = acted && behind.has(last) && sentence.declared === null && saysResult(sentence)
    if (isPlain) {
      found.push(at)
      outcomes = sentence.paragraph
    }
    acted ||= read === 'action'
    // How things stand, in a paragraph that has begun to tell what came of the deeds, is no new story.
    if (isPlain || (read === 'context' && outcomes === sentence.paragraph)) last = 'result'
    else if (read !== 'other') last = read
  }
  return found
}

/** How many sentences of one section stand before the first heading that announces a result, and under none: a writer who heads the results tells none before. */
export function beforeResults(told: Facts): number {
  const heading = told.findIndex(({ declared }) => declared === 'result')
  return told.slice(0, Math.max(0, heading)).every(({ declared }) => declared === null) ? Math.max(0, heading) : 0
}

const behind: ReadonlySet<Part> = new Set(['action', 'result'])

/** What is added to the score of a result: more than its other features weigh together, so that it is as good as sure. */
export const certain = 8
export const resultColumn = parts.indexOf('result')

function saysResult(sentence: SentenceFacts): boolean {
  const { passage: { tokens }, from, to, owner } = sentence
  const words = tokens.words.slice(from, to)
  const opening = words.slice(0, longestOpening).join(' ')
  if (owner === 'i' || owner === 'we' || words.includes('i')) return false
  if (openings.some((one) => one.test(opening))) return true
  // What came of a freeze or of years of neglect came of no deed told here.
  if (opening.startsWith('as a result of') || !hasFigure(sentence)) return false
  return sentence.moved || isAgainst(words) || fillsTemplate(sentence)
}

/** In words. */
const longestOpening = 6
const openings = [
  /^as a (?:direct )?result(?: of (?:this|these|those|that|my|our)\b|(?! of)\b)/,
  /^because of (?:this|these|those|that|my|our) (?:\w+ )?(?:work|efforts?|changes?|reforms?|actions?|steps)\b/,
  /^(?:the )?(?:turnover|attrition|absenteeism|backlog|complaints|grievances|delays|errors|costs) (?:was|were|has been|have been) (?:\w+ly )?(?:reduced|lowered|halved|cut)\b/,
]

/** "71 percent, against 48": a figure close behind the word, and one before it. */
function isAgainst(words: readonly string[]): boolean {
  const at = words.indexOf('against')
  return at > 0 && words.slice(at + 1, at + 4).some(hasDigit) && words.slice(0, at).some(hasDigit)
}

const hasDigit = (word: string): boolean => /\d/.test(word)
