/** What speaks against an ECQ, by leaning; nothing is said that the facts of the story do not bear out. */
import { allCompetencies, findEcq } from '../ecq/frameworks.ts'
import type { WeakMark } from '../ecq/review.ts'
import { shortened } from '../ecq/shortened.ts'
import { tellsSetting } from '../ecq/tells-setting.ts'
import { competencyTable } from './competency-features.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { listed } from '../text/listed.ts'
import { type Objection, plainObjection } from './objection.ts'
import { type SeatGroup, sharesOf } from './seat-features.ts'
import { deedsIn, fewestDeeds } from './resume-verdict.ts'
import type { SeatStory } from './seat-story.ts'
import { seatTally } from './seat-tally.ts'
import { praisesWriter } from './weak-questions.ts'
import { type WeakObjection, praiseNotDeed, weakObjections } from './words/objections.ts'

/** Reasons against, those with the draft's own words first. */
export const blame: Readonly<Record<SeatGroup, (story: SeatStory) => Objection[]>> = {
  action: (story) => [...weakReasons(story, 'action'), ...short(story)],
  result: (story) => [...weakReasons(story, 'result'), ...unmeasured(story)],
  scope: (story) => [...retold(story), ...old(story), ...weakReasons(story, 'scope'), ...setting(story), ...named(story), ...missing(story)],
}

function weakReasons({ marks, facts }: SeatStory, on: SeatGroup): Objection[] {
  return marks.flatMap(({ section, reason, evidence }: WeakMark): Objection[] => {
    const objection = weakObjections[reason === 'duty-not-deed' && evidence && praisesWriter(evidence.quote) ? praiseNotDeed : `${section} ${reason}`]
    if (objection?.on !== on) return []
    const sentence = facts.sentences.find(({ end }) => end === evidence?.end)
    return [{ text: wordsFor(objection, sentence), evidence, but: evidence ? `"${shortened(evidence.quote).replace(/\.$/, '')}" ${objection.predicate}` : plainObjection(objection.text).but }]
  })
}

function wordsFor({ text, doerless = text, partly = text }: WeakObjection, sentence: LabelledSentence | undefined): string {
  if (sentence?.owner !== 'passive' && sentence?.owner !== 'none') return text
  return sentence.saysI ? partly : doerless
}

/** A story that is told under another ECQ too, while this one has a story of its own beside it. */
const retold = ({ retold: stories }: SeatStory): Objection[] =>
  stories.map(({ under, evidence }) => ({ text: `This story is told under ${under} already, and a board counts it once.`, evidence, but: `one of its stories is told under ${under} already` }))

const old = ({ outdated }: SeatStory): Objection[] =>
  outdated.map((evidence) => ({ text: 'This example is too old to count; what it shows was left out.', evidence, but: 'an example here is too old to count' }))

/** A third of what two pages hold, the usual room for one ECQ. */
const shortTelling = 300
/** Of the words that the other ECQs of the draft have in the middle. */
const shortBeside = 0.8

/** A resume has no such room, its deeds are counted; beside stories of the same length, length is not what tells one from the others. */
function short({ facts, kind, others }: SeatStory): Objection[] {
  if (kind === 'resume') return deedsIn(facts.own).length < fewestDeeds ? [plainObjection('Fewer than two deeds are told here; a line that only names a duty counts for none.')] : []
  if (kind === 'answer' || facts.words >= shortTelling) return []
  const middle = others.toSorted((a, b) => a - b)[Math.floor((others.length - 1) / 2)]
  if (middle !== undefined && facts.words >= shortBeside * middle) return []
  return [plainObjection('The story is short: how the work was done gets little room.')]
}

function unmeasured({ facts }: SeatStory): Objection[] {
  if (facts.measured.length > 0) return []
  return [plainObjection(facts.results.length === 0 ? 'No result was found.' : 'No result here carries a figure.')]
}

function setting({ group, facts, kind }: SeatStory): Objection[] {
  if (kind !== 'resume' && !tellsSetting(facts.sentences)) return [{ ...plainObjection('Nothing tells what was faced before the deeds are told.'), slight: true }]
  const shares = sharesOf(group)
  return shares.challenge + shares.context > 0.5 ? [plainObjection('More words go to the setting than to action and result.')] : []
}

function named({ analysis, group, competencies }: SeatStory): Objection[] {
  const marks = group.paragraphs.flatMap(({ index }) => competencies[index] ?? [])
  const shown = new Set(marks.filter(({ grade }) => grade === 'shown').map(({ id }) => id))
  const own = new Set(findEcq(analysis.framework, group.ecq)?.competencies.map(({ id }) => id))
  const mark = marks.find(({ id, grade }) => grade === 'named' && own.has(id) && !shown.has(id))
  if (!mark) return []
  const title = allCompetencies(analysis.framework).find(({ id }) => id === mark.id)?.title ?? mark.id
  return [{ text: `${title} is claimed here, and no deed was found that shows it.`, evidence: mark.evidence, but: `${title} is claimed and not shown` }]
}

/** Competencies of the ECQ that not one word of it is about; where most have no deed, the count says so. */
function missing(story: SeatStory): Objection[] {
  const { analysis, group, competencies } = story
  if (!seatTally(story, 'scope').good) return []
  const table = competencyTable(analysis.framework)
  const marked = new Set(group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).map(({ id }) => id))
  const sentences = group.paragraphs.flatMap((paragraph) => paragraph.sentences)
  const titles = (findEcq(analysis.framework, group.ecq)?.competencies ?? []).flatMap(({ id, title }) => {
    const c = table.ids.indexOf(id)
    return marked.has(id) || sentences.some(({ hits, named: words }) => (hits[c] as number) > 0 || words[c] === 1) ? [] : [title]
  })
  return titles.length === 0 ? [] : [{ ...plainObjection(`Nothing was found on ${listed(titles, 'or')}.`), slight: true }]
}
