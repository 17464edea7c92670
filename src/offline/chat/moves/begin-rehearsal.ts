/** Begins a rehearsal, or goes on to its next question: one that the draft itself answers, or one of ours. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { FrameworkId } from '../../../ecq/framework.ts'
import { frameworks } from '../../../ecq/frameworks.ts'
import { listed } from '../../../text/listed.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { type AskedAnswer, askedAnswers, questionsNamed } from '../asked-answers.ts'
import type { Heard } from '../hear.ts'
import { interviewQuestions } from '../interview.ts'
import { replies, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { type Rehearsal, questionOf } from './rehearse.ts'

const how = 'Answer as you would speak, two to four minutes. Say “stop” to end, “next question” for another.'

/** A number means a question of the draft where it has any, else one of ours; an ECQ that is named begins with its first. */
export function beginRehearsal(scene: Scene, state: ChatState, { names, plain }: Pick<Heard, 'names' | 'plain'>): Answer {
  const all = scene.review ? askedAnswers(scene, scene.review) : []
  const last = state.rehearsal
  const [named] = names.ecqs
  if (all.length > 0) {
    const [number] = questionsNamed(plain, all.at(-1)?.number ?? 0)
    const following = named || last?.asked == null ? undefined : all[all.findIndex(({ question }) => question === last.asked) + 1]
    const wanted = number === undefined ? following : all.find((one) => one.number === number)
    if (wanted) return ofDraft(scene, state, wanted)
    if (number !== undefined) return noSuch(state, number, all)
  }
  const [framework, ecq] = named ? [named.framework, named.ecq.id] : last ? [last.framework, last.ecq] : [scene.framework.id, firstEcq(scene)]
  const again = last !== null && last.asked === null && last.framework === framework && last.ecq === ecq
  const count = interviewQuestions[framework][ecq]?.length ?? 0
  const [number] = all.length > 0 ? [] : questionsNamed(plain, count)
  const question = number === undefined ? (again ? last.question + 1 : 0) : number > count ? 0 : number - 1
  const title = titleOf(framework, ecq)
  const few = number !== undefined && number > count ? `I have ${many(count, 'question')} about ${title}; this is the first. ` : ''
  const over = last?.asked != null && !named ? 'That was the last question of your draft; now one of ours. ' : ''
  const intro = again && few === '' ? '' : `${few}${over}We rehearse ${title} as a board would ask it. ${how}`
  return asking(state, { framework, ecq, question, asked: null, answer: '', followUps: 0 }, intro)
}

/** In the words of the draft; an answer whose question names no ECQ is heard as one of the draft's first. */
function ofDraft(scene: Scene, state: ChatState, { number, question, ecq }: AskedAnswer): Answer {
  const intro = `We rehearse question ${number} of your draft. ${state.rehearsal?.asked == null ? how : ''}`.trim()
  return asking(state, { framework: scene.framework.id, ecq: ecq ?? firstEcq(scene), question: 0, asked: question, answer: '', followUps: 0 }, intro)
}

const noSuch = (state: ChatState, number: number, all: readonly AskedAnswer[]): Answer =>
  answer({
    statements: [say(`There is no question ${number} in this draft; it has ${many(all.length, 'question')}: ${listed(all.map((one) => String(one.number)))}.`)],
    quickReplies: replies(...all.slice(0, 3).map((one) => `Rehearse question ${one.number}`), 'Rehearse an interview answer'),
    state,
  })

function asking(state: ChatState, rehearsal: Rehearsal, intro: string): Answer {
  const about = { type: 'ecq' as const, id: rehearsal.ecq, framework: rehearsal.framework }
  return answer({
    statements: [...(intro === '' ? [] : [say(intro, { references: [about] })]), say(questionOf(rehearsal))],
    quickReplies: replies('Next question', 'How long should an answer be?', 'Stop'),
    state: { ...state, rehearsal, walk: null, offered: null },
    about,
    byCode: true,
  })
}

const firstEcq = ({ ecq, review, framework }: Scene): string => ecq ?? review?.panel.disposition.refused[0] ?? (framework.ecqs[0]?.id as string)

const titleOf = (framework: FrameworkId, id: string): string => frameworks[framework].ecqs.find((ecq) => ecq.id === id)?.title ?? id
