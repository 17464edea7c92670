/** What speaks against an ECQ, by leaning; nothing is said that the facts of the story do not bear out. */
import { allCompetencies, findEcq } from '../ecq/frameworks.ts'
import type { Reason, WeakMark } from '../ecq/review.ts'
import { competencyTable } from './competency-features.ts'
import { type SeatGroup, sharesOf } from './seat-features.ts'
import type { SeatStory } from './seat-story.ts'

/** Reasons against, those with the draft's own words first. */
export const blame: Readonly<Record<SeatGroup, (story: SeatStory) => Reason[]>> = {
  action: (story) => [...weakReasons(story, 'action'), ...short(story)],
  result: (story) => [...weakReasons(story, 'result'), ...unmeasured(story)],
  scope: (story) => [...weakReasons(story, 'scope'), ...setting(story), ...named(story), ...missing(story)],
}

/** The words for a weak section, and the leaning that speaks of it. */
const texts: Readonly<Record<string, readonly [SeatGroup, string]>> = {
  'action we-not-i': ['action', "The candidate's deeds cannot be told from the group's here."],
  'action duty-not-deed': ['action', 'This tells a duty or a habit, not something that was done.'],
  'action thin': ['action', 'What was done stays general; how it was done is missing.'],
  'action technical-not-executive': ['scope', 'This is hands-on or first-line work, not executive leadership.'],
  'action not-aligned': ['scope', 'These deeds do not act on the challenge that was stated.'],
  'action low-impact': ['scope', 'These deeds reach few people and change little that lasts.'],
  'result missing': ['result', 'This part of the story ends without a result.'],
  'result no-measure': ['result', 'This result has no figure and no change that somebody could observe.'],
  'result output-not-outcome': ['result', 'This counts activity, not what changed because of it.'],
  'result no-baseline': ['result', 'This figure has nothing to be compared with.'],
  'result not-attributed': ['result', "This outcome cannot be traced to the candidate's deeds."],
  'result not-aligned': ['scope', 'This result does not answer the challenge that was stated.'],
}

function weakReasons({ marks }: SeatStory, on: SeatGroup): Reason[] {
  return marks.flatMap(({ section, reason, evidence }: WeakMark): Reason[] => {
    const [leaning, text] = texts[`${section} ${reason}`] ?? []
    return leaning === on && text ? [{ text, evidence }] : []
  })
}

/** A third of what two pages hold, the usual room for one ECQ. */
const shortTelling = 300

/** A resume has no such room. */
function short({ facts, kind }: SeatStory): Reason[] {
  if (kind === 'resume' || kind === 'answer' || facts.words >= shortTelling) return []
  return [{ text: 'The telling is short: it fills a small part of the pages that an ECQ usually has, and boards see little of how it was done.', evidence: null }]
}

function unmeasured({ facts }: SeatStory): Reason[] {
  if (facts.measured.length > 0) return []
  return [{ text: facts.results.length === 0 ? 'No sentence here tells a result.' : 'No sentence that tells a result here carries a figure.', evidence: null }]
}

function setting({ group }: SeatStory): Reason[] {
  const shares = sharesOf(group)
  return shares.challenge + shares.context > 0.5 ? [{ text: 'Challenge and context take more words than action and result.', evidence: null }] : []
}

function named({ analysis, group, competencies }: SeatStory): Reason[] {
  const marks = group.paragraphs.flatMap(({ index }) => competencies[index] ?? [])
  const shown = new Set(marks.filter(({ grade }) => grade === 'shown').map(({ id }) => id))
  const own = new Set(findEcq(analysis.framework, group.ecq)?.competencies.map(({ id }) => id))
  const mark = marks.find(({ id, grade }) => grade === 'named' && own.has(id) && !shown.has(id))
  if (!mark) return []
  const title = allCompetencies(analysis.framework).find(({ id }) => id === mark.id)?.title ?? mark.id
  return [{ text: `${title} is named here, and no deed that shows it was found.`, evidence: mark.evidence }]
}

/** Competencies of the ECQ that not one word of it is about. */
function missing({ analysis, group, competencies }: SeatStory): Reason[] {
  const table = competencyTable(analysis.framework)
  const marked = new Set(group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).map(({ id }) => id))
  const sentences = group.paragraphs.flatMap((paragraph) => paragraph.sentences)
  const titles = (findEcq(analysis.framework, group.ecq)?.competencies ?? []).flatMap(({ id, title }) => {
    const c = table.ids.indexOf(id)
    return marked.has(id) || sentences.some(({ hits, named: words }) => (hits[c] as number) > 0 || words[c] === 1) ? [] : [title]
  })
  return titles.length === 0 ? [] : [{ text: `No words were found that tell of ${listed(titles)}.`, evidence: null }]
}

/** `a, b or c` */
const listed = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`)
