/** Answers what is asked of a stretch of the draft that the message names in its own words: how it stands, whether it may stay, where it was counted. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import { overlaps } from '../../../text/span.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, competencyTitle, ecqTitle, ruleTitle } from '../scene.ts'
import { spokenPlace } from '../spoken-place.ts'
import { houseRule, ownWords } from '../topic.ts'
import { stemsOf } from '../words.ts'
import { cited } from './cited.ts'
import { explainMark } from './marks.ts'

/** So close to a known question that it is meant. */
const sure = 0.75

const pointing = /\b(?:the|my|that|this|which|a) (?:[\p{L}\d'-]+ ){0,4}?(?:bullets?|sentences?|paragraphs?|stor(?:y|ies)|examples?|line|part|section|accomplishments?)\b/u
const asksLeave = /\b(?:ok|okay|fine|all right|allowed|wise|safe|bad|wrong|risky|smart|appropriate|should i|can i|may i|must i|do i have to|do i need to|is it|too)\b.{0,24}\b(?:mention|talk about|bring up|speak of|refer to|include|write about|name|tell about|say that|leave in|leave out)\b/
const asksFiled = /\bwhy\b.{0,40}\b(?:put|filed|placed|counted|listed|read|sorted|classified|under)\b.{0,24}\b(?:under|as|in|for|with)\b/
const asksCompetency = /\b(?:where|when|because|in) (?:i|my|we|the)\b|\bshown? (?:in|by)\b|\bdo you agree\b/
const asksMark = /\b(?:marks?|flag|finding)\b.{0,60}\b(?:right|fair|correct|justified|deserved|wrong|a mistake|an error|accurate|true)\b|\b(?:disagree|object|dispute|argue|remove|dismiss|ignore|hide|drop)\b.{0,40}\b(?:marks?|flag|finding|warning)\b/

/** Null where nothing of the draft is pointed at, or something else is asked about it. */
export function spokenOf(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  const { plain, names, topics } = heard
  if (!scene.review || plain.split(' ').length > 40) return null
  const [competency] = names.competencies
  const [rule] = names.rules
  const named = [...names.competencies.map(({ competency: one }) => one.title), ...names.ecqs.map(({ ecq }) => ecq.title), ...names.rules.map(({ title }) => title)].flatMap(stemsOf)
  const place = spokenPlace(scene, plain, named)
  if (rule && asksMark.test(plain)) return markAt(scene, state, rule.id, place)
  // A known question that shares a word with the draft asks in general.
  if (!place || (topics[0]?.score ?? 0) >= sure) return null
  if (asksLeave.test(plain)) return mayStand(scene, state, place)
  if (asksFiled.test(plain)) return whyThere(scene, state, place)
  if (competency && asksCompetency.test(plain)) return shownThere(scene, state, place, competency.competency.id)
  if (pointing.test(plain) && names.competencies.length + names.rules.length + names.ecqs.length === 0) return cited(scene, state, [place], { absent: [], pushes: false })
  return null
}

/** The mark of a rule on the words that are meant, and how to set it aside; whether it is fair is the candidate's to say. */
function markAt(scene: Scene, state: ChatState, ruleId: string, place: Evidence | null): Answer | null {
  const marks = scene.findings.filter((one) => one.ruleId === ruleId)
  const mark = marks.find((one) => place && overlaps(one, place)) ?? (marks.length === 1 ? marks[0] : undefined)
  if (!mark) return null
  const told = explainMark(scene, state, mark)
  return { ...told, statements: [...told.statements, say('A rule sees words, not what you meant by them. If the mark is wrong there, dismiss it where it stands and say why; it stays away from later versions, and the rating does not move by that.', { source: ownWords })] }
}

/** No guidance forbids a subject by name; what the rules mark of it is told. */
function mayStand(scene: Scene, state: ChatState, place: Evidence): Answer {
  const marks = scene.findings.filter((one) => one.quote !== '' && overlaps(one, place))
  const marked = marks.length === 0 ? 'No rule marks it.' : `Marked in it: ${[...new Set(marks.map((one) => ruleTitle(scene, one.ruleId)))].join('; ')}.`
  return answer({
    statements: [
      say(`Your draft speaks of it here: ${quoted(place.quote, 160)}. ${marked}`, { places: [place], references: marks.slice(0, 3).map(({ id }) => ({ type: 'finding', id })) }),
      say('I know of no rule against the subject itself. It may stand where a reader needs it to see what was at stake, what you did or what came of it: in a clause, soberly. What the rules do mark is blame of others, party politics, personal data and anything classified.', { source: houseRule }),
    ],
    quickReplies: replies('What should I cut?', 'What should I mend first?', 'What are the rules?'),
    state,
    ...(marks[0] ? { about: { type: 'finding', id: marks[0].id } } : {}),
  })
}

function whyThere(scene: Scene, state: ChatState, place: Evidence): Answer {
  const home = scene.review?.paragraphs.find((one) => overlaps(one, place))
  const shown = home?.competencies.filter(({ evidence }) => overlaps(evidence, place)).map(({ id, grade }) => `${competencyTitle(scene.framework, id)}, ${grade}`) ?? []
  const where = home?.ecq == null ? 'under no ECQ' : `under ${ecqTitle(scene, home.ecq)}`
  const why = scene.kind === 'resume' ? 'A resume has no headings of ECQs, so each bullet is read under the one ECQ that its words show most.' : 'A paragraph is read under the heading above it; where none names an ECQ, under its likeliest.'
  return answer({
    statements: [say(`${quoted(place.quote, 160)} was read ${where}. ${shown.length > 0 ? `It counted for: ${[...new Set(shown)].join('; ')}.` : 'It counted for no competency.'}`, { places: [place] }), say(`${why} It may be read wrongly: to show another, let the deed in it say so (what the law asked, what was saved, who grew) rather than the competency’s name.`, { source: ownWords })],
    quickReplies: replies('Which competencies are missing?', 'How do you judge?', 'What should I mend first?'),
    state,
  })
}

/** What the review made of one competency in the words that are meant. */
function shownThere(scene: Scene, state: ChatState, place: Evidence, id: string): Answer {
  const title = competencyTitle(scene.framework, id)
  const marks = (scene.review?.paragraphs ?? []).flatMap(({ competencies }) => competencies)
  const here = marks.filter(({ evidence }) => overlaps(evidence, place))
  const own = here.find((mark) => mark.id === id)
  const elsewhere = marks.find((mark) => mark.id === id && mark.grade === 'shown')
  const verdict = own
    ? `The review found ${title} ${own.grade === 'shown' ? 'shown' : 'only named'} there.`
    : `The review did not find ${title} there${here.length > 0 ? `; it counted the words for ${[...new Set(here.map((mark) => competencyTitle(scene.framework, mark.id)))].join(' and ')}` : ''}. It may have missed it: it goes by the words on the page, so say in that sentence what the deed changed and for whom.`
  const other = !own && elsewhere ? [say(`It found ${title} shown elsewhere: ${quoted(elsewhere.evidence.quote)}.`, { places: [elsewhere.evidence] })] : []
  return answer({
    statements: [say(`${quoted(place.quote, 160)}: ${verdict}`, { places: [place], references: [{ type: 'competency', id, framework: scene.framework.id }] }), ...other],
    quickReplies: replies(`How do I show ${title}?`, 'Which competencies are missing?', 'What should I mend first?'),
    state,
    about: { type: 'competency', id, framework: scene.framework.id },
  })
}
