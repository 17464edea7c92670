/** Explains a rule, a competency, an ECQ or a topic, each with its source and with what the draft has of it. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Reference, Statement } from '../../../ecq/chat.ts'
import { frameworks } from '../../../ecq/frameworks.ts'
import type { RuleNote } from '../../../ecq/rule-note.ts'
import { many } from '../../../text/many.ts'
import type { Answer } from '../answer-shape.ts'
import { answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { frameworkSource, lowered, quoted, replies, say } from '../say.ts'
import { type NamedCompetency, type NamedEcq, type Scene, competencyTitle, placeOf } from '../scene.ts'
import type { Topic } from '../topic.ts'
import { standingWords } from '../standing.ts'

const severityWords = { error: 'breaks a published rule', warning: 'is a known reason for refusal', suggestion: 'is about style' } as const

export function explainRule(scene: Scene, state: ChatState, rule: RuleNote): Answer {
  const reference: Reference = { type: 'rule', id: rule.id }
  const marks = scene.findings.filter(({ ruleId }) => ruleId === rule.id)
  const statements = [
    say(`${rule.title}: it ${severityWords[rule.severity]}. ${rule.reason}`, { references: [reference], source: rule.source }),
    say(`What to do: ${rule.advice}`, { references: [reference] }),
    marks.length === 0
      ? say('Your draft has no such mark.', { references: [reference] })
      : say(`Your draft has ${many(marks.length, 'such mark')}${marks.length > 3 ? '; here are three' : ''}.`, { places: marks.slice(0, 3).flatMap(placeOf), references: [reference] }),
  ]
  const [first] = marks
  return answer({
    statements,
    quickReplies: replies('Show me an example', ...(first ? ['How do I fix it?'] : []), 'What should I mend first?', 'Next mark'),
    state,
    about: first ? { type: 'finding', id: first.id } : reference,
  })
}

/** `where`: asked where the draft shows it, which is then said first. */
export function explainCompetency(scene: Scene, state: ChatState, { framework, ecq, competency }: NamedCompetency, where = false): Answer {
  const reference: Reference = { type: 'competency', id: competency.id, framework }
  const home = ecq ? `under ${ecq.title}` : 'a fundamental, which cuts across all ECQs'
  const unsure = competency.confirmed === false ? ' Its name and meaning are not yet confirmed against the memo itself.' : ''
  const traces = framework === scene.framework.id ? [tracesOf(scene, competency.id, reference)] : []
  return answer({
    statements: [
      ...(where ? traces : []),
      say(`${competency.title} (${home}, ${framework}): ${competency.definition}${unsure}`, { references: [reference], source: frameworkSource(frameworks[framework]) }),
      say(`How to show it: ${competency.evidence.map(lowered).join('; ')}.`, { references: [reference] }),
      ...(where ? [] : traces),
    ],
    quickReplies: replies('Which competencies are missing?', ...(ecq ? [`What is ${ecq.title}?`, `Rehearse ${ecq.title}`] : []), 'What is shown versus named?'),
    state,
    about: reference,
  })
}

function tracesOf({ review, framework }: Scene, id: string, reference: Reference): Statement {
  const title = competencyTitle(framework, id)
  if (!review) return say('Ask for a review, and I can say where your draft shows it.', { references: [reference] })
  const marks = review.paragraphs.flatMap(({ competencies }) => competencies.filter((mark) => mark.id === id))
  const shown = marks.filter(({ grade }) => grade === 'shown').map(({ evidence }) => evidence)
  const named = marks.filter(({ grade }) => grade === 'named').map(({ evidence }) => evidence)
  if (shown.length > 0) return say(`Your draft shows it: ${shown.slice(0, 2).map(({ quote }) => quoted(quote)).join(' and ')}.`, { places: shown.slice(0, 3), references: [reference] })
  if (named.length > 0) return say(`Your draft only names ${title}; no deed shows it yet.`, { places: named.slice(0, 3), references: [reference] })
  return say(`Your draft has no trace of ${title}. If a deed of yours in these stories shows it, tell the deed; do not add the word alone.`, { references: [reference] })
}

export function explainEcq(scene: Scene, state: ChatState, { framework, ecq }: NamedEcq): Answer {
  const reference: Reference = { type: 'ecq', id: ecq.id, framework }
  const own = framework === scene.framework.id && scene.review?.ecqs[ecq.id] !== undefined
  return answer({
    statements: [
      say(`${ecq.title} (${framework}): ${ecq.definition}`, { references: [reference], source: frameworkSource(frameworks[framework]) }),
      say(`Its competencies: ${listed(ecq.competencies.map(({ title }) => title))}.`, { references: ecq.competencies.map(({ id }) => ({ type: 'competency', id, framework })) }),
      say(`Ask yourself: ${ecq.questions.join(' ')}`, { references: [reference] }),
      ...(own ? [say(standingWords(scene, ecq.id), { references: [reference] })] : []),
    ],
    quickReplies: replies(...(own && scene.review?.ecqs[ecq.id]?.certify === false ? [`What keeps ${ecq.title} from certified?`] : []), `Rehearse ${ecq.title}`, `What is ${ecq.competencies[0]?.title ?? 'CCAR'}?`, 'Which competencies are missing?'),
    state,
    ratings: own ? [ecq.id] : [],
    about: reference,
  })
}

export const explainTopic = (state: ChatState, topic: Topic): Answer =>
  answer({
    statements: topic.says.map((text, at) => say(text, at === topic.says.length - 1 ? { source: topic.source } : {})),
    quickReplies: replies(...topic.next),
    state,
  })

