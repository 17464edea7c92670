/** Writes a review as Markdown, for files, issue trackers and mail. */
import { briefStep } from '../ecq/brief-step.ts'
import { closeCall } from '../ecq/close-call.ts'
import { familyWords } from '../ecq/family-words.ts'
import { parts } from '../ecq/kind.ts'
import type { Review, ReviewedEcq } from '../ecq/review.ts'
import { unevenRatings } from '../ecq/repeated-votes.ts'
import { type Side, sortReasons } from '../ecq/sort-reasons.ts'
import { weakWords } from '../ecq/weak-words.ts'
import { pagesInWords } from '../ecq/pages-in-words.ts'
import { numberName, paragraphName } from '../ecq/paragraph-places.ts'
import { firstVoteWord, ratingWord, verdictWords } from '../ecq/verdict-words.ts'
import { type Mend, firstThree, wholeDraftErrors } from './first-three.ts'
import { markdownFindings } from './markdown-findings.ts'
import { placesOf } from './place-words.ts'
import { safe } from './markdown-safe.ts'
import { many } from '../text/many.ts'
import { returnedWords } from './returned-words.ts'
import { competencyTitle, dispositionWords, ecqTitle, engineWords, kindWords, percent, simulatedNotice } from './review-words.ts'

export function writeMarkdown(review: Review): string {
  const { draft, framework, kind, date } = review
  const blocks = [
    `# Review of ${kindWords(kind)}`,
    [
      `${many(draft.words, 'word')}${draft.pages ? `, ${pagesInWords(draft.pages)}` : ''}; framework ${framework}; ages counted from ${date}; ${engineWords(review)}.`,
      ...draft.notes.map((note) => `> ${safe(note)}`),
    ].join('\n\n'),
    firstBlock(review),
    returnedBlock(review),
    boardBlock(review),
    ...Object.entries(review.ecqs).map(([id, ecq]) => ecqBlock(review, id, ecq)),
    weakBlock(review),
    outcomeBlock(review),
    markdownFindings(review, 2),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** The client's cover: how it fared, and three things for each ECQ. */
function firstBlock(review: Review): string {
  const whole = wholeDraftErrors(review)
  const places = placesOf(review)
  const blocks = Object.entries(review.ecqs).map(([id, ecq]) => {
    const mends = firstThree(review, id)
    return `**${ecqTitle(review.framework, id)}** (${ratingWord(ecq)})\n\n${mends.length === 0 ? 'Nothing stands out.' : mendList(mends, review, (paragraph) => numberName(places[paragraph]))}`
  })
  // A heading and no more.
  if (whole.length + blocks.length === 0) return ''
  const asks = Object.keys(review.ecqs).some((id) => firstThree(review, id).some(({ says }) => isQuestion(says, review)))
  return ['## What to mend first', asks ? '_The questions stand below, under “Weak sections”._' : '', whole.length === 0 ? '' : `**The draft as a whole**\n\n${mendList(whole, review, (paragraph) => paragraphName(places[paragraph]))}`, ...blocks].filter((block) => block !== '').join('\n\n')
}

function mendList(mends: readonly Mend[], review: Review, placeOf: (paragraph: number) => string): string {
  return mends.map(({ says, paragraph, more }, index) => {
    const place = paragraph === null || isQuestion(says, review) ? '' : ` (${placeOf(paragraph)}${more === 0 ? '' : ` and ${many(more, 'more place')}`})`
    return `${index + 1}. ${safe(briefStep(says, review.paragraphs))}${place}`
  }).join('\n')
}

/** One of a weak section, which is said there in full. */
const isQuestion = (step: string, { paragraphs }: Pick<Review, 'paragraphs'>): boolean => briefStep(step, paragraphs) !== step

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function returnedBlock({ draft: { returned } }: Review): string {
  if (!returned) return ''
  const { sum, lines } = returnedWords(returned)
  return ['## What came back', sum, ...(lines.length > 0 ? [lines.map((line) => `- ${safe(line)}`).join('\n')] : [])].join('\n\n')
}

function boardBlock(review: Review): string {
  const { panel, framework } = review
  const ids = Object.keys(review.ecqs)
  const heads = ['Seat', 'Weighs first', 'Before the talk', ...ids.map((id) => ecqTitle(framework, id))]
  const apart = new Set(panel.seats.map(({ engine }) => engine)).size > 1
  const rows = panel.seats.map(
    (seat) =>
      row([`${safe(seat.seat)}${apart ? ` (${safe(seat.engine)})` : ''}`, safe(seat.leaning), firstVoteWord(seat), ...ids.map((id) => { const vote = seat.votes[id]; return vote ? `${ratingWord(vote)}${vote.certify ? ' ✓' : ''}${vote.repeated?.stable === false ? ', unstable' : ''}${vote.close ? ', close' : ''}` : '' })]),
  )
  return [
    '## Board',
    `**${dispositionWords(review)}**`,
    `_${simulatedNotice}_`,
    [row(heads), row(heads.map(() => '---')), ...rows].join('\n'),
    [...unevenRatings(panel.seats, (id) => ecqTitle(framework, id)), ...panel.discussion].map((line) => `- ${safe(line)}`).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function ecqBlock(review: Review, id: string, ecq: ReviewedEcq): string {
  const { framework, paragraphs, panel } = review
  const first = new Set(firstThree(review, id).map(({ says }) => says))
  const later = ecq.next.filter((step) => !first.has(step))
  const names = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.map((competency) => competencyTitle(framework, competency)).join(', '))
  return [
    `## ${ecqTitle(framework, id)}: ${verdictWords(ecq)}${closeCall(panel.seats, id) ? ' (close call)' : ''}`,
    `Balance: ${parts.filter((part) => ecq.balance[part] > 0).map((part) => `${part} ${percent(ecq.balance[part])}`).join(', ') || 'no words of the draft belong to this ECQ'}.`,
    `Shown: ${names(ecq.coverage.shown)}. Named only: ${names(ecq.coverage.named)}. Not found: ${names(ecq.coverage.missing)}.`,
    ...reasonBlocks(ecq.reasons),
    later.length === 0 ? '' : `What would mend it${later.length < ecq.next.length ? ', after what stands first above' : ''}:\n\n${later.map((step, index) => `${index + 1}. ${safe(briefStep(step, paragraphs))}`).join('\n')}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
}

const sideWords: readonly (readonly [Side, string])[] = [['for', 'For it:'], ['against', 'Against it:'], ['neither', 'The seats said:']]

function reasonBlocks(reasons: ReviewedEcq['reasons']): string[] {
  const sorted = sortReasons(reasons)
  return sideWords.flatMap(([side, words]) => {
    const rows = sorted.filter((reason) => reason.side === side).map(({ text, evidence }) => `- ${safe(text)}${evidence.map(({ quote }) => ` “${safe(quote)}”`).join('')}`)
    return rows.length === 0 ? [] : [words, rows.join('\n')]
  })
}

function weakBlock(review: Review): string {
  const { paragraphs } = review
  const places = placesOf(review)
  const rows = paragraphs.flatMap(({ index, weak }) =>
    weak.map(({ section, reason, evidence, question }) => `- ${capitalised(paragraphName(places[index]))}, ${section}: ${weakWords({ section, reason })}${evidence && !question.includes(evidence.quote.slice(0, 20)) ? ` (“${safe(evidence.quote)}”)` : ''}. ${safe(question)}`),
  )
  return rows.length === 0 ? '' : `## Weak sections\n\n${rows.join('\n')}`
}

function outcomeBlock({ outcomes }: Review): string {
  if (outcomes.length === 0) return ''
  const rows = outcomes.map(({ quote, families, questions, template }) =>
    [`- After “${safe(quote)}” (${familyWords(families)})`, ...questions.map((question) => `  - ${safe(question)}`), `  - Fill in: ${safe(template)}`].join('\n'),
  )
  return `## Where a measure belongs\n\n${rows.join('\n')}`
}
