/** Shows what the review made of words that the candidate cites: their part, whose deed, what they show, what was marked in them. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import type { Review } from '../../../ecq/review.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { overlaps } from '../../../text/span.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, reviewAgain, say } from '../say.ts'
import { type Scene, competencyTitle, ruleTitle } from '../scene.ts'
import { plainLack } from './plain-lack.ts'

const ownerWords = { i: 'your own deed', we: 'a deed of the group', passive: 'a step without a doer', none: 'no deed' } as const

export function cited(scene: Scene, state: ChatState, quotes: readonly Evidence[], { absent, pushes }: { readonly absent: readonly string[]; readonly pushes: boolean }): Answer {
  const faults = quotes.flatMap((quote) => [...marksAt(scene, quote), ...weakAt(scene, quote)]).length
  const [lack = null] = quotes.flatMap((quote) => plainLack(scene, quote) ?? [])
  const statements = [
    ...quotes.slice(0, 3).map((quote) => readingOf(scene, quote)),
    ...absent.slice(0, 3).map((words) => say(`${quoted(words)} does not stand in this version of the draft, letter for letter. Copy the words as they stand, or put them into the draft and ask for a new review.`)),
    ...quotes.slice(0, 3).flatMap((quote) => [...marksAt(scene, quote), ...weakAt(scene, quote)]),
    ...(quotes.length > 0 && pushes ? [say('If you think more of it was missed, change the text so that a stranger sees it, and ask for a new review. Talk alone moves nothing.')] : []),
    ...(quotes.length > 0 && !pushes && faults === 0 ? [say(lack ?? 'No fault was found in it. Whether a figure, a date or a name in it is true, only you can tell.')] : []),
  ]
  const mark = scene.findings.find((finding) => finding.quote !== '' && quotes.some((quote) => overlaps(finding, quote)))
  return answer({
    statements,
    quickReplies: [...replies(...(mark ? ['Why is this marked?', 'How do I fix it?'] : []), 'What should I mend first?'), reviewAgain],
    state,
    byCode: true,
    ...(mark ? { about: { type: 'finding', id: mark.id } } : {}),
  })
}

/** What each mark on the words says, and what to do about it; marks that say the same are told at once. */
const marksAt = ({ findings }: Scene, quote: Evidence): Statement[] =>
  [...Map.groupBy(findings.filter((finding) => finding.quote !== '' && overlaps(finding, quote)), ({ message, advice }) => `${message} ${advice}`)]
    .slice(0, 2)
    .map(([words, [finding, ...alike]]) => {
      const all = [...(finding ? [finding] : []), ...alike].slice(0, 3)
      return say(`${listed([...new Set(all.map((one) => quoted(one.quote)))])}: ${words}`, { places: all.map(({ start, end, quote: own }) => ({ start, end, quote: own })), references: all.map(({ id }) => ({ type: 'finding' as const, id })), ...(finding ? { source: finding.source } : {}) })
    })

const weakAt = ({ review }: Scene, quote: Evidence): Statement[] =>
  (review?.paragraphs ?? []).flatMap(({ index, weak }) =>
    weak.filter(({ evidence }) => evidence !== null && overlaps(evidence, quote)).slice(0, 1).map((mark) => say(`It was found weak: ${weakWords(mark)}. ${mark.question}`, { places: mark.evidence ? [mark.evidence] : [], references: [{ type: 'paragraph', index }] })),
  )

function readingOf(scene: Scene, quote: Evidence): Statement {
  const marks = scene.findings.filter((finding) => finding.quote !== '' && overlaps(finding, quote))
  const marked = marks.length === 0 ? 'No rule marks it.' : `Marked: ${[...new Set(marks.map(({ ruleId }) => ruleTitle(scene, ruleId)))].join('; ')}.`
  const made = scene.review ? madeOf(scene, scene.review, quote) : 'There is no review of this version yet.'
  return say(`${quoted(quote.quote)} stands in the draft. ${made} ${marked}`, { places: [quote], references: marks.slice(0, 5).map(({ id }) => ({ type: 'finding', id })) })
}

function madeOf({ framework }: Scene, { sentences, paragraphs, panel }: Review, quote: Evidence): string {
  const own = sentences.filter((sentence) => overlaps(sentence, quote))
  const parts = [...new Set(own.map(({ part, owner }) => `${part} (${ownerWords[owner]})`))]
  const touching = paragraphs.flatMap(({ competencies }) => competencies.filter(({ evidence }) => overlaps(evidence, quote)))
  const graded = touching.map(({ id, grade }) => `${competencyTitle(framework, id)}, ${grade}`)
  const seats = panel.seats.filter(({ votes }) => Object.values(votes).some(({ reasons }) => reasons.some(({ evidence }) => evidence !== null && overlaps(evidence, quote))))
  return [
    parts.length > 0 ? `The review read it as ${listed(parts)}.` : 'The review read it as no sentence of a story.',
    graded.length > 0 ? `It counted for: ${[...new Set(graded)].join('; ')}.` : 'It counted for no competency.',
    ...(seats.length > 0 ? [`Quoted by ${listed(seats.map(({ seat }) => seat))}.`] : []),
  ].join(' ')
}
