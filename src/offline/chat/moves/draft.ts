/** Speaks of the draft as a whole: what to mend first, what is weak, how its parts are balanced, which competencies it shows. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Finding } from '../../../ecq/finding.ts'
import type { Review } from '../../../ecq/review.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { type SaidWith, frameworkSource, quoted, replies, reviewAgain, say } from '../say.ts'
import { type Scene, competencyTitle, ecqTitle, evidenceAt, placeOf, ruleTitle } from '../scene.ts'
import { paragraphHead } from '../place-names.ts'
import { houseRule } from '../topic.ts'
import { askedPlaces, gap } from './board.ts'
import { byWeight } from './marks.ts'

const ecqReference = ({ framework }: Scene, id: string) => ({ type: 'ecq' as const, id, framework: framework.id })

/** Errors, then what keeps ECQs from certified, then the rule that marks most. */
export function mendFirst(scene: Scene, state: ChatState, ecqs: readonly string[]): Answer {
  const marks = byWeight(scene)
  // Those that fold under other marks are errors too, and are counted beside the draft.
  const errors = scene.findings.filter(({ severity }) => severity === 'error')
  const refused = ecqs.filter((ecq) => scene.review?.ecqs[ecq]?.certify === false)
  const statements: Statement[] = errors.length === 0 ? [] : [errorsFirst(scene, errors)]
  for (const ecq of refused.slice(0, 3)) {
    const found = scene.review?.ecqs[ecq]
    const [step] = found?.next ?? []
    if (step) statements.push(say(`${statements.length === 0 ? 'First' : 'Then'} ${ecqTitle(scene, ecq)}, which ${found?.wordsMissing === undefined ? 'is not certified' : 'is too short to be judged'}: ${step}`, { places: scene.review ? askedPlaces(scene.review, step) : [], references: [ecqReference(scene, ecq)] }))
  }
  const common = commonest(marks.filter(({ severity }) => severity === 'warning'))
  if (common) {
    const { ruleId = '' } = common[0] ?? {}
    const all = scene.findings.filter((finding) => finding.ruleId === ruleId)
    const words = `${statements.length === 0 ? 'First' : 'Then'} the warnings that come most often: ${many(all.length, 'mark')} under “${ruleTitle(scene, ruleId)}”.`
    statements.push(say(`${words} ${common[0]?.advice ?? ''}`, atMarks(common)))
  }
  if (statements.length === 0) statements.push(say(scene.review ? nothingLeft : 'The rules find nothing that must be mended. A review would tell more.'))
  const first = errors[0] ?? common?.[0]
  return answer({
    statements,
    quickReplies: [...replies(...(first ? ['Why is this marked?'] : []), 'Help me with a measure', 'Which sections are weak?'), reviewAgain],
    state,
    about: first ? { type: 'finding', id: first.id } : null,
  })
}

const nothingLeft = 'I find nothing that must be mended. What is left are questions of style; read it aloud once to somebody outside your agency.'

function errorsFirst(scene: Scene, errors: readonly Finding[]): Statement {
  const named = errors.slice(0, 3).map(({ quote, where, ruleId }) => `${quote === '' ? (where ?? '') : quoted(quote, 60)} (${ruleTitle(scene, ruleId)})`)
  const opening = errors.length === 1 ? 'First the error, since it breaks a published rule' : `First the ${errors.length} errors, since they break published rules`
  return say(`${opening}: ${listed(named)}${errors.length > 3 ? ' and others' : ''}.`, atMarks(errors))
}

const atMarks = (marks: readonly Finding[]): SaidWith => ({ places: marks.slice(0, 5).flatMap(placeOf), references: marks.slice(0, 5).map(({ id }) => ({ type: 'finding', id })) })

function commonest<One extends { readonly ruleId: string }>(marks: readonly One[]): One[] | undefined {
  const byRule = Map.groupBy(marks, ({ ruleId }) => ruleId)
  return [...byRule.values()].sort((a, b) => b.length - a.length)[0]
}

export function weakSections(scene: Scene, review: Review, state: ChatState, { ecqs, paragraphs }: { ecqs: readonly string[]; paragraphs: readonly number[] }): Answer {
  const own = review.paragraphs.filter(({ ecq, index }) => (paragraphs.length > 0 ? paragraphs.includes(index) : ecq === null || ecqs.includes(ecq)))
  const weak = own.flatMap((paragraph) => paragraph.weak.map((mark) => ({ ...mark, paragraph })))
  const statements = weak.slice(0, 5).map(({ paragraph, section, reason, evidence, question }) =>
    say(`${paragraphHead(scene, paragraph.index)}, ${section}: ${weakWords({ section, reason })}. ${question}`, { places: evidence ? [evidence] : [evidenceAt(scene, paragraph.start, paragraph.end)], references: [{ type: 'paragraph', index: paragraph.index }] }),
  )
  const more = weak.length > 5 ? [say(`There are ${weak.length - 5} more.`)] : []
  const words = paragraphs.length > 0 ? `${listed(paragraphs.map((index) => paragraphHead(scene, index)))}: no weak action or result.` : 'No action or result is weak.'
  const refused = paragraphs.length > 0 ? [] : ecqs.filter((ecq) => review.ecqs[ecq]?.certify === false)
  // Without a weak section something else keeps the ECQ from certified, and that is the weakest then.
  if (weak.length === 0 && refused.length > 0) {
    const kept = gap(scene, review, state, refused)
    return { ...kept, statements: [say(words), ...kept.statements] }
  }
  return answer({ statements: weak.length === 0 ? [say(words)] : [...statements, ...more], quickReplies: replies('Help me with a measure', 'What should I mend first?', 'What is a good result?'), state })
}

const percent = (share: number): string => `${Math.round(share * 100)} percent`

export function balance(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const statements = ecqs.flatMap((ecq) => {
    const shares = review.ecqs[ecq]?.balance
    if (!shares) return []
    const reference = { references: [ecqReference(scene, ecq)] }
    const { challenge, context, action, result, other } = shares
    if (challenge + context + action + result + other === 0) return [say(`${ecqTitle(scene, ecq)}: the draft has no text for it, so there is nothing to balance.`, reference)]
    const advice = [
      ...(other >= 0.34 ? ['Much of it tells no part of a story.'] : []),
      ...(challenge + context > 0.34 ? ['Cut the setting.'] : []),
      ...(action < 0.5 ? ['Give more room to what you did.'] : []),
      ...(result < 0.1 ? ['Say what changed and by how much.'] : []),
    ]
    const words = advice.length === 0 ? 'That is a fair balance.' : advice.join(' ')
    return [say(`${ecqTitle(scene, ecq)}: challenge ${percent(challenge)}, context ${percent(context)}, action ${percent(action)}, result ${percent(result)}${other >= 0.005 ? `, other ${percent(other)}` : ''}. ${words}`, reference)]
  })
  return answer({
    statements: [...statements, say('Rule of thumb: action at least half, challenge and context together at most a third, result at least a tenth.', { source: houseRule })],
    quickReplies: replies('Which sections are weak?', 'What belongs in the action?', 'What should I mend first?'),
    state,
  })
}

/** `quotes`: each competency with the words that show it. */
export function coverage(scene: Scene, review: Review, state: ChatState, { ecqs, quotes }: { readonly ecqs: readonly string[]; readonly quotes: boolean }): Answer {
  const { framework } = scene
  const titles = (ids: readonly string[]): string => listed(ids.map((id) => competencyTitle(framework, id)))
  const withWords = (ecq: string, id: string): string => {
    const evidence = review.paragraphs.filter((paragraph) => paragraph.ecq === ecq).flatMap(({ competencies }) => competencies.filter((mark) => mark.id === id && mark.grade === 'shown'))[0]?.evidence
    return `${competencyTitle(framework, id)}${evidence ? `, ${quoted(evidence.quote, 70)}` : ''}`
  }
  const statements = ecqs.flatMap((ecq) => {
    const found = review.ecqs[ecq]?.coverage
    if (!found) return []
    const { shown, named, missing } = found
    const parts = [shown.length > 0 ? `shown: ${quotes ? shown.map((id) => withWords(ecq, id)).join('; ') : titles(shown)}` : 'none is shown', ...(named.length > 0 ? [`only named: ${titles(named)}`] : []), ...(missing.length > 0 ? [`without a trace: ${titles(missing)}`] : [])]
    const own = new Set(shown)
    const places = review.paragraphs.filter((paragraph) => paragraph.ecq === ecq).flatMap(({ competencies }) => competencies.filter(({ id, grade }) => grade === 'shown' && own.has(id)).map(({ evidence }) => evidence))
    return [say(`${ecqTitle(scene, ecq)}: ${parts.join('; ')}.`, { places: places.slice(0, 6), references: [ecqReference(scene, ecq), ...[...shown, ...named, ...missing].map((id) => ({ type: 'competency' as const, id, framework: framework.id }))] })]
  })
  const lacking = ecqs.flatMap((ecq) => review.ecqs[ecq]?.coverage.missing ?? [])
  return answer({
    statements: [...statements, say('Not every competency must appear; a majority should be seen in what you did.', { source: frameworkSource(framework) })],
    quickReplies: replies(...lacking.slice(0, 2).map((id) => `How do I show ${competencyTitle(framework, id)}?`), 'Must I show every competency?', 'What is shown versus named?'),
    state,
  })
}
