/** Writes a review for a person at a terminal: the verdict, each ECQ, what to mend and the questions to answer. */
import { briefStep } from '../ecq/brief-step.ts'
import { closeCall } from '../ecq/close-call.ts'
import { familyWords } from '../ecq/family-words.ts'
import { parts } from '../ecq/kind.ts'
import { paragraphName } from '../ecq/paragraph-places.ts'
import type { Review, ReviewedEcq } from '../ecq/review.ts'
import { unevenRatings } from '../ecq/repeated-votes.ts'
import { type Side, sortReasons } from '../ecq/sort-reasons.ts'
import { weakWords } from '../ecq/weak-words.ts'
import { shorten } from '../text/shorten.ts'
import { countSeverities } from '../ecq/count-severities.ts'
import { firstVoteWord, verdictWords } from '../ecq/verdict-words.ts'
import { many } from '../text/many.ts'
import { mendFirst } from './mend-first.ts'
import { placesOf } from './place-words.ts'
import { type Paint, harmless } from './paint.ts'
import { type PrettyOptions, prettyHead } from './pretty-check.ts'
import { returnedWords } from './returned-words.ts'
import { competencyTitle, dispositionWords, ecqTitle, engineWords, percent, simulatedNotice } from './review-words.ts'
import { wrap } from './wrap.ts'

/** The whole review of one file, ending in a line end. */
export function prettyReview(file: string, review: Review, options: PrettyOptions): string {
  const blocks = [
    prettyHead(file, review, options),
    returnedBlock(review, options),
    verdict(review, options),
    ...Object.entries(review.ecqs).map(([id, ecq]) => ecqBlock(review, id, ecq, options)),
    weakBlock(review, options),
    outcomeBlock(review, options),
    findingBlock(review, options),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function returnedBlock({ draft: { returned } }: Review, { paint, width }: PrettyOptions): string {
  if (!returned) return ''
  const { sum, lines } = returnedWords(returned)
  return [`  ${paint.bold('What came back')}  ${wrap(sum, width, ' '.repeat(18)).trimStart()}`, ...lines.map((line) => wrap(harmless(line), width, '    ', '      '))].join('\n')
}

function verdict(review: Review, { paint, width }: PrettyOptions): string {
  const { outcome } = review.panel.disposition
  const color = outcome === 'approve' ? paint.green : outcome === 'rewrite' ? paint.yellow : paint.red
  const apart = new Set(review.panel.seats.map(({ engine }) => engine)).size > 1
  const seats = review.panel.seats.map((seat) => wrap(`${seat.seat}${apart ? ` (${harmless(seat.engine)})` : ''}: ${firstVoteWord(seat)}. ${seat.leaning}`, width, '    ', '      '))
  return [
    `  ${paint.bold('Board')}  ${color(wrap(dispositionWords(review), width, ' '.repeat(9)).trimStart())}`,
    paint.dim(wrap(`${simulatedNotice} Engine: ${engineWords(review)}.`, width, '  ')),
    ...seats,
    ...unevenRatings(review.panel.seats, (id) => ecqTitle(review.framework, id)).map((line) => paint.dim(wrap(line, width, '    ', '      '))),
    ...review.panel.discussion.map((line) => paint.dim(wrap(harmless(line), width, '    ', '      '))),
  ].join('\n')
}

function ecqBlock({ framework, paragraphs, panel }: Review, id: string, ecq: ReviewedEcq, { paint, width }: PrettyOptions): string {
  const color = ecq.certify ? paint.green : ecq.rating === 'borderline' ? paint.yellow : paint.red
  const name = (competency: string): string => competencyTitle(framework, competency)
  const { shown, named, missing } = ecq.coverage
  const lines = [
    `  ${paint.bold(ecqTitle(framework, id))}  ${color(verdictWords(ecq))}${ecq.spread > 0 ? paint.dim('  seats differ') : ''}${closeCall(panel.seats, id) ? paint.bold('  close call') : ''}`,
    ...parts.filter((part) => ecq.balance[part] > 0).map((part) => `    ${part.padEnd(10)} ${bar(ecq.balance[part], 30)} ${percent(ecq.balance[part])}`),
  ]
  if (shown.length > 0) lines.push(wrap(`shown: ${shown.map(name).join(', ')}`, width, '    '))
  if (named.length > 0) lines.push(paint.dim(wrap(`named only: ${named.map(name).join(', ')}`, width, '    ')))
  if (missing.length > 0) lines.push(paint.dim(wrap(`not found: ${missing.map(name).join(', ')}`, width, '    ')))
  for (const { side, text, evidence } of sortReasons(ecq.reasons)) {
    const quotes = evidence.map(({ quote }) => ` “${harmless(shorten(quote, 110))}”`).join('')
    lines.push(signed(side, paint)(wrap(`${signs[side]} ${text}${quotes}`, width, '    ', '      ')))
  }
  if (ecq.next.length > 0) lines.push('    What would mend it:')
  ecq.next.forEach((step, index) => lines.push(wrap(`${index + 1}. ${harmless(briefStep(step, paragraphs))}`, width, '    ', '       ')))
  return lines.join('\n')
}

const bar = (share: number, width: number): string => '█'.repeat(Math.round(share * width)).padEnd(width, '·')

const signs: Readonly<Record<Side, string>> = { for: '+', against: '−', neither: '•' }

/** Only the sign is colored: the words are to be read. */
const signed = (side: Side, paint: Paint) => (text: string): string =>
  side === 'neither' ? text : text.replace(signs[side], (side === 'for' ? paint.green : paint.red)(signs[side]))

function weakBlock(review: Review, { paint, width }: PrettyOptions): string {
  const { paragraphs } = review
  const places = placesOf(review)
  const rows = paragraphs.flatMap(({ index, weak }) =>
    weak.map(({ section, reason, evidence, question }) => {
      // Most questions quote the place themselves; then it need not stand twice.
      const quote = evidence && !question.includes(evidence.quote.slice(0, 20)) ? `\n${paint.dim(wrap(`“${harmless(shorten(evidence.quote, 110))}”`, width, '      '))}` : ''
      return `    ${paint.dim(paragraphName(places[index]))}  ${paint.yellow(`${section}: ${weakWords({ section, reason })}`)}${quote}\n${wrap(harmless(question), width, '      ')}`
    }),
  )
  return rows.length === 0 ? '' : [`  ${paint.bold('Weak sections')}`, ...rows].join('\n')
}

function outcomeBlock({ outcomes }: Review, { paint, width }: PrettyOptions): string {
  if (outcomes.length === 0) return ''
  const rows = outcomes.map(({ quote, families, questions, template }) =>
    [
      wrap(`after “${harmless(shorten(quote, 110))}” (${familyWords(families)})`, width, '    '),
      ...questions.map((question) => wrap(`? ${harmless(question)}`, width, '      ', '        ')),
      paint.green(wrap(harmless(template), width, '      ')),
    ].join('\n'),
  )
  return [`  ${paint.bold('Where a measure belongs')}  ${paint.dim('fill the blanks with your own facts')}`, ...rows].join('\n')
}

function findingBlock({ findings }: Review, { paint, width }: PrettyOptions): string {
  const { error, warning, suggestion } = countSeverities(findings)
  const head = `  ${paint.bold('Rules')}  ${paint.dim(`${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}; ecq-coach check shows each one in place`)}`
  const rows = mendFirst(findings)
    .slice(0, 8)
    .map(({ ruleId, count, advice }) => wrap(`${ruleId} (${count}): ${advice}`, width, '    ', '      '))
  return [head, ...rows].join('\n')
}
