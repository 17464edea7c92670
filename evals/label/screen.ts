/** What an annotator sees: the words in question, the choices with their keys, what was said before, and how to leave. */
import { many } from '../../src/text/many.ts'
import { harmless, type Paint } from '../../src/write/paint.ts'
import { shorten } from '../../src/text/shorten.ts'
import { wrap } from '../../src/write/wrap.ts'
import { findEcq, frameworks } from '../../src/ecq/frameworks.ts'
import { type LabelledDraft, adjudicator, annotatorsOf } from './labelled-draft.ts'
import { type Choice, type Question, choicesOf, takesMany } from './question.ts'
import type { Session } from './session.ts'

export interface ScreenOptions {
  readonly paint: Paint
  /** characters a line */
  readonly width: number
}

export function screenOf(session: Session, options: ScreenOptions): string {
  const { draft, questions, at, annotator } = session
  const { paint, width } = options
  const left = `${harmless(draft.id)} · ${annotator === adjudicator ? 'what annotators differ on' : `labelled by ${harmless(annotator)}`}`
  const right = `${Math.min(at + 1, questions.length)} of ${questions.length}`
  const head = paint.bold(`${left}${' '.repeat(Math.max(1, width - left.length - right.length))}${right}`)
  const question = questions[at]
  if (!question) return `${head}\n\n${closing(session)}\n`
  const parts = [head, wordsOf(session, question, options), paint.bold(wrap(askOf(draft, question), width)), choicesIn(session, question, options), ...said(session, question, options), paint.dim(wrap(keysOf(question), width))]
  return `${parts.join('\n\n')}\n`
}

function wordsOf({ draft, pointed }: Session, { task, of }: Question, { paint, width }: ScreenOptions): string {
  const { text, gold } = draft
  if (task === 'rating' || task === 'certify') {
    return gold.paragraphs.filter(({ ecq }) => draft.ecq || ecq === of).map(({ start, end }) => wrap(harmless(text.slice(start, end)), width - 2, '  ')).join('\n\n')
  }
  const asked = task === 'ccar' ? gold.sentences[of as number] : task === 'outcomes' ? gold.sentences[pointed] : undefined
  const paragraph = gold.paragraphs[asked ? asked.paragraph : (of as number)]
  if (!paragraph) return ''
  if (!asked) return wrap(harmless(text.slice(paragraph.start, paragraph.end)), width - 2, '  ')
  const cut = (start: number, end: number): string => harmless(text.slice(start, end))
  const lines = [
    [paint.dim, cut(paragraph.start, asked.start).trim(), '  '],
    [paint.bold, cut(asked.start, asked.end), '> '],
    [paint.dim, cut(asked.end, paragraph.end).trim(), '  '],
  ] as const
  return lines.flatMap(([color, words, mark]) => (words === '' ? [] : [wrap(words, width - 2, mark).split('\n').map(color).join('\n')])).join('\n')
}

function askOf(draft: LabelledDraft, { task, of }: Question): string {
  const title = typeof of === 'string' ? (findEcq(frameworks[draft.framework], of)?.title ?? of) : ''
  if (task === 'ccar') return 'What does the marked sentence mainly do?'
  if (task === 'competencies') return 'Which competencies does this paragraph show (a deed demonstrates it) or only name?'
  if (task === 'weak') return 'Is a section here weak, and why? Nothing ticked: no.'
  if (task === 'outcomes') return 'Does a measurable outcome belong after the marked sentence, and of which family? At most three in the narrative.'
  return task === 'rating' ? `How well is ${title} demonstrated?` : `Would you certify ${title}?`
}

function choicesIn({ draft, answers, ticked, pointed }: Session, question: Question, { paint, width }: ScreenOptions): string {
  const choices = choicesOf(draft, question)
  if (question.task === 'competencies') {
    const last = choices.find(({ value }) => ticked.at(-1)?.startsWith(`${value}=`))
    const meaning = last ? `\n\n${paint.dim(wrap(`${last.title}: ${last.meaning}`, width - 2, '  '))}` : ''
    return columns(choices.map((choice) => `${tickOf(choice, ticked)} ${choice.key}  ${choice.title}`), width) + meaning
  }
  const longest = Math.max(...choices.map(({ title }) => title.length))
  return choices
    .map((choice) => {
      const chosen = takesMany(question) ? ticked.includes(question.task === 'outcomes' ? `${pointed}/${choice.value}` : choice.value) : answers[question.id]?.[0] === choice.value
      const line = `  ${takesMany(question) ? (chosen ? '[x]' : '[ ]') : chosen ? '*' : ' '} ${choice.key}  ${choice.title.padEnd(longest)}  ${choice.meaning}`
      const short = line.slice(0, width)
      return chosen ? paint.green(short) : short
    })
    .join('\n')
}

function tickOf({ value }: Choice, ticked: readonly string[]): string {
  if (ticked.includes(`${value}=shown`)) return '[shown]'
  return ticked.includes(`${value}=named`) ? '[named]' : '[     ]'
}

function columns(cells: readonly string[], width: number): string {
  const wide = Math.max(...cells.map(({ length }) => length)) + 3
  const across = Math.max(1, Math.floor(width / wide))
  const down = Math.ceil(cells.length / across)
  return Array.from({ length: down }, (_, row) => `  ${Array.from({ length: across }, (__, column) => (cells[column * down + row] ?? '').padEnd(wide)).join('').trimEnd()}`).join('\n')
}

/** The others' answers, for the one who settles what they disagree on; nobody else sees them. */
function said({ draft, annotator }: Session, { id, task }: Question, { paint, width }: ScreenOptions): string[] {
  if (annotator !== adjudicator) return []
  const lines = annotatorsOf(draft).flatMap((name) => {
    const answer = draft.annotations[name]?.[id]
    return answer ? [wrap(`${harmless(name)} said ${answer.map((value) => inWords(draft, task, value)).join(', ') || 'none'}`, width, '  ')] : []
  })
  return [paint.yellow(lines.join('\n'))]
}

/** A place for an outcome is told by the first words of its sentence. */
function inWords({ text, gold }: LabelledDraft, task: Question['task'], value: string): string {
  if (task !== 'outcomes') return value
  const [index, family] = value.split('/')
  const { start, end } = gold.sentences[Number(index)] ?? { start: 0, end: 0 }
  return `${family} after "${harmless(shorten(text.slice(start, end), 40))}"`
}

const keysOf = (question: Question): string =>
  `${question.task === 'competencies' ? 'letter: shown, again: named, again: neither · Enter: go on' : takesMany(question) ? `letter: tick or untick · ${question.task === 'outcomes' ? '↑ ↓: another sentence · ' : ''}Enter: go on` : 'letter: answer'} · ←: back · →: skip · Esc: save and quit`

function closing({ questions, answers }: Session): string {
  const open = questions.filter(({ id }) => !answers[id]).length
  const skipped = open > 0 ? ` ${many(open, 'question')} skipped: ${open === 1 ? 'it comes' : 'they come'} up again next time.` : ''
  return `That was the last question about this narrative.${skipped}\n\nEnter: save and go on · ←: back · Esc: save and quit`
}
