/** How far annotators agree on a file of labelled narratives: Krippendorff's alpha of all of them, Cohen's kappa of each two. */
import { ratings } from '../../src/ecq/kind.ts'
import { many } from '../../src/text/many.ts'
import { type Interval, interval } from '../statistics/bootstrap.ts'
import { cohenKappa } from '../statistics/cohen-kappa.ts'
import { type CrossTable, crossTable, sumOfTables } from '../statistics/cross-table.ts'
import { type Level, alphaOf, coincidences } from '../statistics/krippendorff-alpha.ts'
import { type LabelledDraft, annotatorsOf } from './labelled-draft.ts'
import { type Question, type Task, choicesOf, questionsOf, sentencesIn } from './question.ts'

export interface Agreement {
  readonly what: string
  /** things judged by two annotators or more, in how many documents */
  readonly units: number
  readonly documents: number
  readonly alpha: number | null
  /** 95 percent, by bootstrap over documents; null where documents are too few to tell */
  readonly ci: Interval | null
  readonly kappas: readonly { readonly between: string; readonly kappa: number | null; readonly ci: Interval | null }[]
}

/** Under this number an interval over documents says nothing. */
const fewestDocuments = 5

/** Values of one thing by annotator; null where one did not judge it. */
type Unit = readonly (number | null)[]

interface Measure {
  readonly what: string
  readonly task: Task
  readonly level: Level
  /** the units of one answered question, each a number that an answer stands for */
  readonly units: (draft: LabelledDraft, question: Question) => ((answer: readonly string[]) => number)[]
}

const measures: readonly Measure[] = [
  { what: 'CCAR part of a sentence', task: 'ccar', level: 'nominal', units: (draft, question) => [(answer) => choicesOf(draft, question).findIndex(({ value }) => value === answer[0])] },
  { what: 'competency shown in a paragraph', task: 'competencies', level: 'nominal', units: (draft, question) => choicesOf(draft, question).map(({ value }) => (answer) => Number(answer.includes(`${value}=shown`))) },
  { what: 'weak section of a paragraph', task: 'weak', level: 'nominal', units: () => ['action/', 'result/'].map((section) => (answer) => Number(answer.some((value) => value.startsWith(section)))) },
  { what: 'reason of weakness', task: 'weak', level: 'nominal', units: (draft, question) => choicesOf(draft, question).map(({ value }) => (answer) => Number(answer.includes(value))) },
  { what: 'outcome belongs after a sentence', task: 'outcomes', level: 'nominal', units: (draft, { of }) => sentencesIn(draft, Number(of)).map((sentence) => (answer) => Number(answer.some((value) => value.startsWith(`${sentence}/`)))) },
  { what: 'rating of an ECQ', task: 'rating', level: 'ordinal', units: () => [(answer) => ratings.findIndex((rating) => rating === answer[0])] },
  { what: 'certify', task: 'certify', level: 'nominal', units: () => [(answer) => Number(answer[0] === 'yes')] },
]

/** Agreement on each task; tasks that no two annotators share have no alpha. */
export function agreementOf(drafts: readonly LabelledDraft[]): Agreement[] {
  const names = [...new Set(drafts.flatMap(annotatorsOf))]
  const two = names.flatMap((one, i) => names.slice(i + 1).map((other, j) => ({ between: `${one} and ${other}`, columns: [i, i + 1 + j] as const })))
  return measures.map((measure) => {
    const byDraft = drafts.map((draft) => unitsOf(draft, measure, names)).filter((units) => units.length > 0)
    const scale = [...new Set(byDraft.flat(2).filter((value) => value !== null))].sort((a, b) => a - b)
    const tables = byDraft.map((units) => coincidences(units, scale))
    const alpha = (drawn: readonly CrossTable[]): number | null => alphaOf(sumOfTables(drawn), scale, measure.level)
    return {
      what: measure.what,
      units: byDraft.reduce((sum, units) => sum + units.length, 0),
      documents: byDraft.length,
      alpha: alpha(tables),
      ci: intervalOf(tables, alpha),
      kappas: two.map(({ between, columns }) => {
        const crossed = byDraft.map((units) => crossTable(pairsOf(units, columns), scale))
        const kappa = (drawn: readonly CrossTable[]): number | null => cohenKappa(sumOfTables(drawn))
        return { between, kappa: kappa(crossed), ci: intervalOf(crossed, kappa) }
      }),
    }
  })
}

/** What two annotators or more have judged. */
function unitsOf(draft: LabelledDraft, { task, units }: Measure, names: readonly string[]): Unit[] {
  return questionsOf(draft)
    .filter((question) => question.task === task)
    .flatMap((question) => {
      const answers = names.map((name) => draft.annotations[name]?.[question.id])
      if (answers.filter((answer) => answer !== undefined).length < 2) return []
      return units(draft, question).map((value) => answers.map((answer) => (answer ? value(answer) : null)))
    })
}

const pairsOf = (units: readonly Unit[], [one, other]: readonly [number, number]): [number, number][] =>
  units.flatMap((unit): [number, number][] => (unit[one] == null || unit[other] == null ? [] : [[unit[one], unit[other]]]))

const intervalOf = (tables: readonly CrossTable[], figure: (drawn: readonly CrossTable[]) => number | null): Interval | null =>
  tables.length < fewestDocuments ? null : interval(tables, figure)

/** A table in words, for a terminal. */
export function agreementInWords(found: readonly Agreement[]): string {
  const rows = found.flatMap(({ what, units, documents, alpha, ci, kappas }) => [
    `${what.padEnd(34)} ${units === 0 ? 'judged by fewer than two annotators' : `alpha ${figure(alpha, ci)}   (${units} judged in ${many(documents, 'narrative')})`}`,
    ...(units === 0 ? [] : kappas.filter(({ kappa }) => kappa !== null).map((one) => `  ${`kappa, ${one.between}`.padEnd(32)}       ${figure(one.kappa, one.ci)}`)),
  ])
  const few = found.some(({ documents, ci }) => documents > 0 && ci === null) ? [`An interval needs at least ${fewestDocuments} narratives.`] : []
  return `${[...rows, '', 'Alpha and kappa: 1 is full agreement, 0 what chance would give. Labels are usually relied upon', 'from 0.8 on, and not under 0.667. Intervals: 95 percent, by bootstrap over narratives.', ...few].join('\n')}\n`
}

function figure(value: number | null, ci: Interval | null): string {
  if (value === null) return 'cannot tell (nobody ever chose anything else)'
  return `${value.toFixed(3)}${ci ? ` [${ci[0].toFixed(3)}, ${ci[1].toFixed(3)}]` : ''}`
}
