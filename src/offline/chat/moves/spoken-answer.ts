/** Speaks of the answer to one question of a draft of spoken answers: how it was read, how its ECQ stands, what is weak in it. */
import { countWords } from '../../../ecq/count-words.ts'
import { type ChatState, openingState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { parse } from '../../../text/parse.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { type AskedAnswer, askedAnswers, questionsNamed } from '../asked-answers.ts'
import type { Heard } from '../hear.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, ecqTitle, evidenceAt } from '../scene.ts'
import { standingWords } from '../standing.ts'
import { gap } from './board.ts'
import { aboutParagraphs, leaveIt } from './passage.ts'
import { lengthSource, spokenMinutes } from './rehearse.ts'

const asksEcq = /\b(?:which|what) (?:ecq|of the (?:five )?ecqs|qualification)\b/

/** Null where the draft holds no questions, or the message names none of them. */
export function aboutAnswer(scene: Scene, review: Review, state: ChatState, { plain, names }: Heard): Answer | null {
  if (names.paragraphs.length > 0) return null
  const all = askedAnswers(scene, review)
  const wanted = all.length === 0 ? [] : questionsNamed(plain, all.at(-1)?.number ?? 0)
  if (wanted.length === 0) return null
  const known = wanted.flatMap((number) => all.filter((one) => one.number === number).slice(0, 1))
  const missing = wanted.filter((number) => !known.some((one) => one.number === number))
  const told = asksEcq.test(plain) ? known.map((one) => headOf(scene, one)) : known.flatMap((one) => judged(scene, review, { one, all }))
  const ecqs = [...new Set(known.flatMap(({ ecq }) => ecq ?? []))]
  return answer({
    statements: [...told, ...missing.map((number) => say(`There is no question ${number} in this draft; it has ${many(all.length, 'question')}: ${listed(all.map((one) => String(one.number)))}.`))],
    quickReplies: replies(...known.slice(0, 1).map(({ number }) => (asksEcq.test(plain) ? `How was my answer to question ${number}?` : `Which ECQ is question ${number}?`)), ...ecqs.slice(0, 1).map((ecq) => `Rehearse ${ecqTitle(scene, ecq)}`), 'What should I mend first?'),
    state,
    ratings: asksEcq.test(plain) ? [] : ecqs,
    ...(ecqs[0] && ecqs.length === 1 ? { about: { type: 'ecq', id: ecqs[0], framework: scene.framework.id } } : {}),
  })
}

function headOf(scene: Scene, { number, question, ecq, start, end }: AskedAnswer): Statement {
  const read = ecq === null ? 'its words name no ECQ, so the answer was read as none and has no rating of its own' : `the answer was read as ${ecqTitle(scene, ecq)}`
  const place = evidenceAt(scene, start, end)
  return say(`Question ${number}, ${quoted(question)}: ${read}.`, { places: [place], references: ecq === null ? [] : [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })
}

interface Judged {
  readonly one: AskedAnswer
  readonly all: readonly AskedAnswer[]
}

/** The standing is that of the ECQ, which several answers may share. */
function judged(scene: Scene, review: Review, { one, all }: Judged): Statement[] {
  const { ecq } = one
  const head = headOf(scene, one)
  const length = lengthOf(scene, one)
  const own = aboutParagraphs(scene, review, openingState, { paragraphs: one.paragraphs, missing: [] }).statements
  if (ecq === null || !review.ecqs[ecq]) return [head, ...length, ...own]
  const sharing = all.filter((other) => other.ecq === ecq).map(({ number }) => String(number))
  const shared = sharing.length < 2 ? '' : ` It is rated over the answers to questions ${listed(sharing)} together.`
  const standing = say(`${standingWords(scene, ecq)}${shared}`, { references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })
  if (review.ecqs[ecq].certify) return [head, standing, ...length, ...own]
  const reasons = gap(scene, review, openingState, [ecq]).statements.slice(1).filter(({ places }) => places.every(({ start, end }) => one.start <= start && end <= one.end))
  // What has no fault of its own lacks something all the same, where it is all that there is for a refused ECQ.
  return [head, standing, ...reasons, ...length, ...own.map((statement) => ({ ...statement, text: statement.text.replace(` ${leaveIt}`, '') }))]
}

/** In words and minutes, without the question. */
function lengthOf(scene: Scene, { paragraphs }: AskedAnswer): Statement[] {
  const told = parse(scene.text).paragraphs.filter(({ index }) => paragraphs.includes(index))
  const words = countWords({ paragraphs: told })
  return told.length === 0 ? [] : [say(`The answer has ${many(words, 'word')}, ${spokenMinutes(words)}.`, lengthSource ? { source: lengthSource } : {})]
}
