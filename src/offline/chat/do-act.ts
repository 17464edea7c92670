/** Does what a message wants done, with what it names; the first act that there is something for. */
import type { ChatState } from '../../ecq/chat-state.ts'
import type { Finding } from '../../ecq/finding.ts'
import { type Part, parts } from '../../ecq/kind.ts'
import type { Review } from '../../ecq/review.ts'
import type { Act } from './acts.ts'
import type { Answer } from './answer-shape.ts'
import type { Heard } from './hear.ts'
import { gap, hardestSeat, noReview, rating, votes } from './moves/board.ts'
import { balance, coverage, mendFirst, weakSections } from './moves/draft.ts'
import { explainCompetency, explainRule, explainTopic } from './moves/explain.ts'
import { countExamples } from './moves/count-examples.ts'
import { countInEcqs } from './moves/count-in-ecqs.ts'
import { adviseMark, byWeight, countMarks, explainMark, listMarks, nextMark, showExample } from './moves/marks.ts'
import { examplePart } from './moves/example-part.ts'
import { shortenIntroduction } from './moves/introduction.ts'
import { aboutPart } from './moves/passage.ts'
import { howLong, level, openQuestions, shorten, strengths } from './moves/reader.ts'
import { aligned } from './moves/aligned.ts'
import { compareEcqs } from './moves/compare.ts'
import { countWordsSaid } from './moves/count-words-said.ts'
import { ecqFirst } from './moves/ecq-first.ts'
import { encourage } from './moves/encourage.ts'
import { aboutFramework } from './moves/framework.ts'
import { resultsInFigures } from './moves/results-in-figures.ts'
import { sentencesRead } from './moves/sentences-read.ts'
import { reuse } from './moves/reuse.ts'
import { beginRehearsal } from './moves/begin-rehearsal.ts'
import { endRehearsal } from './moves/rehearse.ts'
import { aboutSpelling } from './moves/proofreading.ts'
import { sinceLast } from './moves/since-last.ts'
import { bye, greet, help, nothingOpen, thank } from './moves/talk.ts'
import { whereGoes } from './moves/where-goes.ts'
import { worstSentence } from './moves/worst-sentence.ts'
import { worstParagraph } from './moves/worst-paragraph.ts'
import { beginWalk } from './moves/walk.ts'
import { ordinals } from './place-names.ts'
import { quoted, say } from './say.ts'
import { type Scene, everyCompetency, findingOf, ruleOf } from './scene.ts'
import { noInvention, writeForMe } from './topics/coach.ts'

type Move = (scene: Scene, state: ChatState, heard: Heard) => Answer | null

/** Null where the message wants nothing that can be done. */
export function doAct(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  for (const act of heard.acts) {
    const told = moves[act](scene, state, heard)
    if (told) return told
  }
  return null
}

const small = (move: (scene: Scene, state: ChatState) => Answer): Move => (scene, state) => move(scene, state)

const reviewed =
  (move: (scene: Scene, review: Review, state: ChatState, heard: Heard) => Answer, fits: (heard: Heard) => boolean = () => true): Move =>
  (scene, state, heard) =>
    !fits(heard) ? null : scene.review ? move(scene, scene.review, state, heard) : noReview(state)

const readersQuestions: Move = reviewed((scene, review, state, heard) => openQuestions(scene, review, state, focus(review, heard)))

/** Rules about how long the whole is; another rule that is named goes before. */
const wholeLength = new Set(['length-estimate', 'page-limit', 'resume-page-limit'])

const ofIntroduction = /\bintroduct\w+\b/

const shorter: Move = reviewed((scene, review, state, heard) => (ofIntroduction.test(heard.plain) ? shortenIntroduction(scene, review, state) : shorten(scene, review, state, focus(review, heard))))

const moves: Readonly<Record<Act, Move>> = {
  greet: small(greet),
  thank: small(thank),
  bye: small(bye),
  help: small(help),
  stop: (scene, state) => (state.rehearsal ? endRehearsal(state) : nothingOpen(scene, state)),
  skip: (scene, state, heard) => (/next/.test(heard.plain) ? nextMark(scene, state) : nothingOpen(scene, state)),
  repeat: () => null,
  yes: small(nothingOpen),
  no: small(nothingOpen),
  forget: () => null,
  'list-facts': () => null,
  invent: (scene, state) => explainTopic(state, noInvention),
  measure: reviewed((scene, review, state, heard) =>
    beginWalk(scene, review, state, { outcome: state.about?.type === 'outcome' && heard.about?.type === 'outcome' ? state.about.index : null, ecqs: focus(review, heard), paragraphs: heard.names.paragraphs }),
  ),
  rehearse: beginRehearsal,
  write: (scene, state) => withOwnWords(scene, explainTopic(state, writeForMe)),
  'next-mark': (scene, state) => nextMark(scene, state),
  'mend-mark': adviceFor,
  examples: exampleFor,
  // What an interview asks is no question about the draft.
  'open-questions': (scene, state, heard) => (/\binterview\b/.test(heard.plain) ? null : readersQuestions(scene, state, heard)),
  'worst-sentence': reviewed((scene, review, state, heard) => worstSentence(scene, review, state, focus(review, heard))),
  'worst-paragraph': reviewed((scene, review, state, heard) => worstParagraph(scene, review, state, focus(review, heard))),
  'ecq-first': reviewed((scene, review, state, heard) => ecqFirst(scene, review, state, focus(review, heard)), ({ names }) => names.ecqs.length !== 1),
  doubt: (scene, state, heard) => encourage(scene, scene.review, state, scene.review ? focus(scene.review, heard) : []),
  spelling: small(aboutSpelling),
  'count-examples': reviewed((scene, review, state, heard) => countExamples(scene, review, state, focus(review, heard))),
  'results-in-figures': reviewed((scene, review, state, heard) => resultsInFigures(scene, review, state, focus(review, heard))),
  'sentences-read': reviewed((scene, review, state, heard) => sentencesRead(scene, review, state, { part: partRead(heard.plain), ecqs: focus(review, heard) })),
  aligned: reviewed((scene, review, state, heard) => aligned(scene, review, state, focus(review, heard))),
  'where-goes': (_scene, state, heard) => whereGoes(state, heard),
  reuse: (scene, state, heard) => reuse(scene, state, heard.names.ecqs.map(({ ecq }) => ecq)),
  'since-last': reviewed((scene, review, state) => sinceLast(scene, review, state)),
  strengths: reviewed((scene, review, state, heard) => strengths(scene, review, state, focus(review, heard))),
  shorten: (scene, state, heard) => (heard.names.rules.some(({ id }) => !wholeLength.has(id)) ? null : shorter(scene, state, heard)),
  part: reviewed((scene, review, state, heard) => aboutPart(scene, review, state, { part: partIn(heard.plain), ecqs: focus(review, heard), tooMuch: /\btoo (?:long|much|wordy)\b/.test(heard.plain) })),
  length: reviewed((scene, review, state) => howLong(review, state)),
  framework: small(aboutFramework),
  level: reviewed((scene, review, state, heard) => level(scene, review, state, focus(review, heard))),
  compare: reviewed((scene, review, state, heard) => compareEcqs(scene, review, state, { ecqs: focus(review, heard), weakFirst: /\b(?:weak|worse|worst)/.test(heard.plain) }), ({ names, plain }) => names.ecqs.length > 1 || (names.ecqs.length === 0 && /\becqs?\b|\bof (?:my|the|these) (?:two|three|four|five)\b/.test(plain))),
  'count-words': (scene, state, { plain }) => countWordsSaid(scene, state, plain),
  'list-marks': (scene, state, { names, plain }) => (names.rules.length > 0 || /\b(?:marks?|findings?|errors?|warnings?|suggestions|problems|issues|mistakes|faults)\b/.test(plain) ? listMarks(scene, state, names.rules) : null),
  count: (scene, state, { names }) => (scene.review && names.ecqs.length > 0 ? countInEcqs(scene, scene.review, state, names.ecqs.map(({ ecq }) => ecq.id)) : countMarks(scene, state)),
  'mend-first': (scene, state, heard) =>
    heard.names.rules.length > 0 ? null : scene.review && ofIntroduction.test(heard.plain) ? shortenIntroduction(scene, scene.review, state) : mendFirst(scene, state, scene.review ? focus(scene.review, heard) : []),
  gap: reviewed((scene, review, state, heard) => gap(scene, review, state, inDoubt(review, focus(review, heard))), ({ names }) => names.seats.length === 0),
  votes: reviewed((scene, review, state, heard) => /\b(?:hard\w*|harsh\w*|strict\w*|tough\w*|kind\w*|easi\w*|generous|lenient)\b/.test(heard.plain) && heard.names.seats.length === 0 ? hardestSeat(scene, review, state, focus(review, heard)) : votes(scene, review, state, { ecqs: focus(review, heard), seats: heard.names.seats })),
  rating: reviewed((scene, review, state, heard) => rating(scene, review, state, focus(review, heard))),
  weak: reviewed((scene, review, state, heard) => weakSections(scene, review, state, { ecqs: focus(review, heard), paragraphs: heard.names.paragraphs })),
  balance: reviewed((scene, review, state, heard) => balance(scene, review, state, focus(review, heard))),
  coverage: reviewed((scene, review, state, heard) => coverage(scene, review, state, { ecqs: focus(review, heard), quotes: /\b(?:sentences?|quotes?|evidence|words|where)\b/.test(heard.plain) })),
  'why-mark': whyMarked,
}

/** What the candidate has told already is in words of the candidate's own, and has its place. */
function withOwnWords({ facts }: Scene, told: Answer): Answer {
  const placed = facts.flatMap(({ text, place }) => (place && /\d/.test(text) && text.split(' ').length > 4 ? [{ text, place }] : [])).slice(-3)
  return { ...told, statements: [...told.statements, ...placed.map(({ text, place }) => say(`Your own words hold this already: ${quoted(text, 200)}. It belongs after ${quoted(place.quote)}.`, { places: [place] }))] }
}

/** A story begins with its challenge and ends with its result. */
function partIn(plain: string): Part {
  const named = parts.find((part) => plain.includes(part))
  if (named && named !== 'other') return named
  return /\b(?:ending|end)\b/.test(plain) ? 'result' : /\bbackground\b/.test(plain) ? 'context' : 'challenge'
}

/** What tells no part of a story is called otherwise too. */
const partRead = (plain: string): Part => (/\b(?:nothing|no part|other)\b/.test(plain) ? 'other' : partIn(plain))

/** The ECQs that are named, else all that were reviewed: a draft of answers has those that its questions ask for. */
const focus = ({ ecqs }: Review, { names }: Heard): string[] => (names.ecqs.length > 0 ? names.ecqs.map(({ ecq }) => ecq.id) : Object.keys(ecqs))

/** Those that are not certified; where all are, all of them. */
function inDoubt({ ecqs }: Review, ids: readonly string[]): readonly string[] {
  const refused = ids.filter((id) => ecqs[id]?.certify === false)
  return refused.length > 0 ? refused : ids
}

function whyMarked(scene: Scene, state: ChatState, { names, plain }: Heard): Answer | null {
  const [rule] = names.rules
  const marks = rule ? scene.findings.filter(({ ruleId }) => ruleId === rule.id) : []
  if (rule) return marks[0] && marks.length === 1 && plain.startsWith('why') ? explainMark(scene, state, marks[0]) : explainRule(scene, state, rule)
  if (names.competencies.length + names.ecqs.length > 0) return null
  const inParagraph = scene.findings.find(({ paragraph, under }) => under === null && paragraph !== null && names.paragraphs.includes(paragraph))
  if (inParagraph) return explainMark(scene, state, inParagraph)
  const mark = findingOf(scene, state)
  if (mark) return explainMark(scene, state, mark)
  const last = state.about?.type === 'rule' ? ruleOf(scene, state.about.id) : undefined
  if (last) return explainRule(scene, state, last)
  return /\b(?:mark\w*|flag\w*|underlin\w*|highlight\w*|red|yellow|blue|colou?r\w*)\b/.test(plain) ? listMarks(scene, state, []) : null
}

/** What to do about the mark in hand, or the rule that is named. */
function adviceFor(scene: Scene, state: ChatState, { names, plain }: Heard): Answer | null {
  const [rule] = names.rules
  const mark = (rule ? scene.findings.find(({ ruleId }) => ruleId === rule.id) : markNamed(scene, plain)) ?? findingOf(scene, state)
  if (mark && (rule || placedMark.test(plain) || /\b(?:this|that|it|here|there|instead|one|fix|mend)\b/.test(plain))) return adviseMark(scene, state, mark)
  return rule ? explainRule(scene, state, rule) : null
}

const placedMark = new RegExp(`\\b(${[...ordinals, 'last'].join('|')}) (mark|finding|error|warning|suggestion)\\b`)

/** "The first warning", in the order in which they are shown. */
function markNamed(scene: Scene, plain: string): Finding | undefined {
  const [, place = '', kind = ''] = placedMark.exec(plain) ?? []
  const all = byWeight(scene).filter(({ severity }) => kind === 'mark' || kind === 'finding' || severity === kind)
  return place === '' ? undefined : place === 'last' ? all.at(-1) : all[ordinals.indexOf(place)]
}

/** Of the rule, the competency or the part of the story that is named, else of what was last spoken of. */
function exampleFor(scene: Scene, state: ChatState, { names, plain }: Heard): Answer | null {
  const about = state.about
  const named = names.competencies[0] ?? (about?.type === 'competency' && names.rules.length === 0 ? everyCompetency(scene).find(({ competency, framework }) => competency.id === about.id && framework === about.framework) : undefined)
  if (named) return explainCompetency(scene, state, named)
  const part = parts.find((one) => new RegExp(`\\b${one}s?\\b`).test(plain))
  if (part && names.rules.length === 0) return examplePart(scene, state, part)
  const id = names.rules[0]?.id ?? findingOf(scene, state)?.ruleId ?? (about?.type === 'rule' ? about.id : null)
  const rule = id === null ? undefined : ruleOf(scene, id)
  return rule ? showExample(state, rule) : null
}
