/** Answers what is asked of a stretch of the draft that the message names in its own words: how it stands, whether it may stay, where it was counted. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import { sortReasons } from '../../../ecq/sort-reasons.ts'
import { overlaps } from '../../../text/span.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Act } from '../acts.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, competencyTitle, ecqTitle, ruleTitle } from '../scene.ts'
import { spokenPlace } from '../spoken-place.ts'
import { houseRule, ownWords } from '../topic.ts'
import { stemsOf } from '../words.ts'
import { cited } from './cited.ts'
import { explainMark } from './marks.ts'

/** What is asked of the whole draft, whatever words of it the message has. */
const ofWhole: ReadonlySet<Act> = new Set<Act>(['coverage', 'balance', 'count', 'votes', 'sentences-read', 'results-in-figures', 'count-examples', 'strengths', 'rehearse', 'since-last'])

/** So close to a known question that it is meant. */
const sure = 0.75

const pointing = /\b(?:the|my|that|this|which|a) (?:[\p{L}\d'-]+ ){0,4}?(?:summary|education|certifications|bullets?|sentences?|paragraphs?|stor(?:y|ies)|examples?|line|part|section|accomplishments?)\b/u
const asksLeave = /\b(?:ok|okay|fine|all right|allowed|wise|safe|bad|wrong|risky|smart|appropriate|should i|can i|may i|must i|do i have to|do i need to|is it|too)\b.{0,24}\b(?:mention|talk about|bring up|speak of|refer to|include|write about|tell about|say (?:that|i|i'm|i am|my|it|we)|call|claim|state|leave in|leave out)\b/
/** Holds words up against the verdict. */
const holdsUp = /\b(?:isn't|isnt|aren't|doesn't|doesnt|wasn't|surely|certainly|don't you|not)\b/
const argues = /^(?:(?:so|and|but|ok) )*(?:what|how) about (?:the|my|our) |\b(?:is|are|was|were|isn't|aren't) .{0,50}?\b(?:an? )?(?:good |real |strong )?(?:results?|outcomes?|deeds?)$|\bcounts? as (?:an? )?(?:result|outcome|deed|measure)\b|\b(?:isn't|isnt|is not|aren't|doesn't|doesnt|does not|wasn't|surely|certainly|at least|don't you)\b.{0,40}\b(?:enough|counts?|good|results?|measure|deed|proof|proves?|shows?|executive|think|leadership)\b/
const asksFiled = /\bwhy\b.{0,40}\b(?:put|filed|placed|counted|listed|read|sorted|classified|under)\b.{0,24}\b(?:under|as|in|for|with)\b/
const asksCompetency = /\bshows?\b.{0,60}\b(?:right|yes|no|correct|true|doesn't it|isn't it|don't you think|ok)$|^(?:so |and |but )?(?:does|do|did|doesn't|is|isn't|would)\b.{0,80}\b(?:show|shows|prove|proves|count|counts|demonstrate|example of)\b|\b(?:where|when|because|in) (?:i|my|we|the)\b|\bshown? (?:in|by)\b|\bdo you agree\b/
const asksMark = /\b(?:marks?|flag|finding)\b.{0,60}\b(?:right|fair|correct|justified|deserved|wrong|a mistake|an error|accurate|true)\b|\b(?:disagree|(?:don't|dont|do not|not) agree|object|dispute|argue|remove|dismiss|ignore|hide|drop)\b.{0,40}\b(?:marks?|flag|finding|warning)\b/

/** Null where nothing of the draft is pointed at, or something else is asked about it. */
export function spokenOf(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  const { plain, names, topics } = heard
  if (!scene.review || plain.split(' ').length > 40) return null
  const [competency] = names.competencies
  const [rule] = names.rules
  const patterns = [asksLeave, asksFiled, pointing, argues, ...(competency ? [asksCompetency] : []), ...(rule ? [asksMark] : [])]
  if (!patterns.some((pattern) => pattern.test(plain))) return null
  const named = [...names.competencies.map(({ competency: one }) => one.title), ...names.ecqs.map(({ ecq }) => ecq.title), ...names.rules.map(({ title }) => title)].flatMap(stemsOf)
  const place = spokenPlace(scene, plain, named)
  if (rule && asksMark.test(plain)) return markAt(scene, state, rule.id, place)
  // A known question that shares a word with the draft asks in general.
  if (!place || (topics[0]?.score ?? 0) >= sure) return null
  if (asksLeave.test(plain)) return mayStand(scene, state, place)
  if (asksFiled.test(plain)) return whyThere(scene, state, place)
  if (competency && asksCompetency.test(plain)) return shownThere(scene, state, place, competency.competency.id)
  if (heard.acts.some((act) => ofWhole.has(act)) || /\b(?:put|move|place|bring)\b.{0,40}\b(?:first|last|top|end|before|after|order)\b/.test(plain)) return null
  if ((pointing.test(plain) || argues.test(plain)) && names.competencies.length + names.rules.length + names.ecqs.length === 0) return holdsUp.test(plain) ? beside(scene, cited(scene, state, [place], { absent: [], pushes: false }), place) : cited(scene, state, [place], { absent: [], pushes: false })
  return null
}

/** Where more is held against the ECQ than these words can outweigh, that is said too. */
function beside(scene: Scene, told: Answer, place: Evidence): Answer {
  const ecq = scene.review?.paragraphs.find((one) => overlaps(one, place))?.ecq ?? ''
  const found = scene.review?.ecqs[ecq]
  const against = sortReasons(found?.reasons ?? []).find(({ side }) => side === 'against')
  const marked = scene.findings.some((one) => one.quote !== '' && overlaps(one, place))
  if (!found || found.certify || !against || marked) return told
  return { ...told, statements: [...told.statements, say(`It speaks for you, and does not settle ${ecqTitle(scene, ecq)} alone. Against it stands: ${against.text}`, { places: against.evidence ? [against.evidence].flat() : [] })] }
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
      say(marks[0] ? `What to do there: ${marks[0].advice}` : 'I know of no rule against the subject itself. It may stand where a reader needs it to see what was at stake, what you did or what came of it: in a clause, soberly. What the rules do mark is blame of others, party politics, personal data and anything classified.', { source: houseRule }),
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
