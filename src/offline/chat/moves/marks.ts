/** Speaks of the marks in the draft: why one is there, what to do about it, which come next, how many there are. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { countSeverities } from '../../../ecq/count-severities.ts'
import type { Finding } from '../../../ecq/finding.ts'
import { severities } from '../../../ecq/kind.ts'
import type { RuleNote } from '../../../ecq/rule-note.ts'
import { pagesInWords } from '../../../ecq/pages-in-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, placeOf, ruleOf, ruleTitle } from '../scene.ts'
import { explainRule } from './explain.ts'

const order = (finding: Finding): number => severities.indexOf(finding.severity)

/** Errors first, then in the order of the text; what folds under another mark comes with that one. */
export const byWeight = ({ findings }: Scene): Finding[] => findings.filter(({ under }) => under === null).toSorted((a, b) => order(a) - order(b) || a.start - b.start)

export function explainMark(scene: Scene, state: ChatState, finding: Finding): Answer {
  const rule = ruleOf(scene, finding.ruleId)
  const about = { type: 'finding' as const, id: finding.id }
  const references = [about, { type: 'rule' as const, id: finding.ruleId }]
  const where = finding.quote === '' ? (finding.where ?? 'The document') : quoted(finding.quote)
  const folded = [...new Set(scene.findings.filter(({ under, ruleId }) => under === finding.id && ruleId !== finding.ruleId).map(({ ruleId }) => ruleTitle(scene, ruleId)))]
  return answer({
    statements: [
      say(`${where} is marked: ${ruleTitle(scene, finding.ruleId)}. ${finding.message} ${rule?.reason ?? ''}`.trim(), { places: placeOf(finding), references, source: finding.source }),
      say(`What to do: ${finding.advice}${instead(finding)}`, { places: placeOf(finding), references }),
      ...(folded.length > 0 ? [say(`On the same words: ${folded.join('; ')}. Mending this one may settle them.`, { references: [about] })] : []),
    ],
    quickReplies: replies('Show me an example', 'Next mark', 'How do I dismiss a mark?', 'What should I mend first?'),
    state,
    about,
  })
}

const tellingWords = 9

const instead = ({ replacements }: Finding): string => (replacements.length === 0 ? '' : ` Instead: ${listed(replacements.slice(0, 3).map((words) => quoted(words)))}.`)

export function adviseMark(scene: Scene, state: ChatState, finding: Finding): Answer {
  const about = { type: 'finding' as const, id: finding.id }
  const misses = ruleOf(scene, finding.ruleId)?.misses ?? []
  // A line of some length shows more than that it is left alone.
  const example = misses.find((miss) => /\bI\b/.test(miss) && miss.split(' ').length >= tellingWords) ?? misses[0]
  return answer({
    statements: [
      say(`${finding.advice}${instead(finding)}`, { places: placeOf(finding), references: [about, { type: 'rule', id: finding.ruleId }], source: finding.source }),
      ...(example ? [say(`One that is right, from another story: ${quoted(example, 200)}`, { references: [{ type: 'rule', id: finding.ruleId }] })] : []),
    ],
    quickReplies: replies('Why is this marked?', 'Next mark', 'Help me with a measure'),
    state,
    about,
  })
}

export function nextMark(scene: Scene, state: ChatState): Answer {
  const marks = byWeight(scene)
  const current = state.about?.type === 'finding' ? state.about.id : null
  const at = marks.findIndex(({ id }) => id === current)
  const next = marks[at + 1]
  if (next) return explainMark(scene, state, next)
  const words = marks.length === 0 ? 'There is no mark in this draft.' : 'That was the last mark.'
  return answer({ statements: [say(words)], quickReplies: replies('What should I mend first?', 'Which sections are weak?', 'Help me with a measure'), state, about: null })
}

export function listMarks(scene: Scene, state: ChatState, rules: readonly RuleNote[]): Answer {
  const [rule] = rules
  if (rule) {
    const marks = scene.findings.filter(({ ruleId }) => rules.some(({ id }) => id === ruleId))
    const [first] = marks
    if (!first) return without(scene, state, rule)
    const quotes = marks.slice(0, 5).map(({ quote, where }) => quoted(quote || (where ?? ''), 60)).join(', ')
    const words = marks.length === 1 ? `There is one mark under “${ruleTitle(scene, rule.id)}”: ${quotes}.` : `There are ${marks.length} marks under “${ruleTitle(scene, rule.id)}”: ${quotes}${marks.length > 5 ? ' and others' : ''}.`
    return answer({
      statements: [say(words, { places: marks.flatMap(placeOf), references: marks.slice(0, 20).map(({ id }) => ({ type: 'finding', id })), source: rule.source })],
      quickReplies: replies('Why is this marked?', 'How do I fix it?', 'Next mark'),
      state,
      about: { type: 'finding', id: first.id },
    })
  }
  const marks = byWeight(scene)
  const [first] = marks
  if (!first) return nextMark(scene, state)
  return answer({
    statements: [
      countStatement(scene),
      ...marks.slice(0, 5).map((finding) => {
        const { id, ruleId, severity, quote, where, message, source } = finding
        return say(`${severity}: ${quote === '' ? (where ?? '') : quoted(quote)}. ${message}`, { places: placeOf(finding), references: [{ type: 'finding', id }, { type: 'rule', id: ruleId }], source })
      }),
    ],
    quickReplies: replies('Why is this marked?', 'Next mark', 'What should I mend first?'),
    state,
    about: { type: 'finding', id: first.id },
  })
}

/** The draft has no mark of the rule, which is said before what the rule is. */
function without(scene: Scene, state: ChatState, rule: RuleNote): Answer {
  const told = explainRule(scene, state, rule)
  return { ...told, statements: [...told.statements.slice(-1), ...told.statements.slice(0, -1)] }
}

export function countMarks(scene: Scene, state: ChatState): Answer {
  const { review } = scene
  const length = review ? ` It has ${many(review.draft.words, 'word')}${review.draft.pages ? `, ${pagesInWords(review.draft.pages)}` : ''}.` : ''
  const statement = countStatement(scene)
  return answer({ statements: [{ ...statement, text: `${statement.text}${length}` }], quickReplies: replies('What should I mend first?', 'Next mark', 'What is the page limit?'), state })
}

function countStatement(scene: Scene) {
  return say(`Your draft has ${scene.findings.length === 0 ? 'no marks' : countWords(scene)}.`)
}

/** By severity, with those that fold under others: the same figures as beside the draft and in every report. */
export function countWords({ findings }: Scene): string {
  const counts = countSeverities(findings)
  return listed(severities.map((severity) => (counts[severity] === 0 ? `no ${severity}s` : many(counts[severity], severity))))
}

/** An example of what a rule marks and of what it leaves alone. */
export function showExample(state: ChatState, rule: RuleNote): Answer {
  const reference = { type: 'rule' as const, id: rule.id }
  const marked = rule.hits[0]?.replaceAll('[[', '').replaceAll(']]', '')
  return answer({
    statements: [
      ...(marked ? [say(`Marked: ${quoted(marked, 200)}`, { references: [reference], source: rule.source })] : []),
      ...rule.misses.slice(0, 2).map((miss) => say(`Right: ${quoted(miss, 200)}`, { references: [reference] })),
    ],
    quickReplies: replies('How do I fix it?', 'Next mark', 'What should I mend first?'),
    state,
  })
}
