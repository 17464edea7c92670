/** Finds values that are told under the question for something else, and tells which is the one before and which the one after. */
import { type Step, stepsOf } from './blanks.ts'
import { figureIn, withDay } from './fill.ts'
import type { Wants } from './own-steps.ts'
import { type FigureKind, readFigures } from './read-figures.ts'

export interface EarlyFigures {
  /** by blank; empty where it is in doubt which is which */
  readonly answers: ReadonlyMap<number, string>
  /** as they were told, with their days: one or two */
  readonly figures: readonly string[]
}

interface DatedFigure {
  readonly value: string
  readonly day: string | null
}

/** The kinds that a blank surely wants; a bare number is none of money, percent or time. */
const kindsFor: Readonly<Partial<Record<Wants, readonly FigureKind[]>>> = { money: ['money'], percent: ['percent'], duration: ['duration'], count: ['count', 'number'] }

/** Null where the message tells no value that is still open, or answers the step that is asked. */
export function earlyFigures(template: string, answers: readonly (string | null)[], step: Step, said: string): EarlyFigures | null {
  const [before, after] = (['before', 'after'] as const).map((role) => stepsOf(template).find((one) => one.role === role && one.blanks.length > 1))
  const kinds = before && before.wants === after?.wants ? (kindsFor[before.wants] ?? []) : []
  if (!before || !after) return null
  const figures = figuresOf(said.replace(sideWords, ' '), kinds)
  const open = [before, after].filter(({ blanks: [value = -1] }) => answers[value] === null)
  const dated = bothDated(figures)
  if (dated && open.length === 2) return { answers: new Map([...filling(before, dated[0]), ...filling(after, dated[1])]), figures: figures.map(worded) }
  // Of a value that is asked for, two figures without their days may be a span.
  if (step.role === 'before' || step.role === 'after' || figures.length === 0 || figures.length > open.length) return null
  const [first] = figures as [DatedFigure]
  const side = figures.length === 1 ? sideOf(said) : null
  const own = side === 'before' ? before : side === 'after' ? after : null
  if (own && open.includes(own)) return { answers: new Map(filling(own, first)), figures: figures.map(worded) }
  return { answers: new Map(), figures: figures.map(worded) }
}

const sideWords = /,?\s*\b(?:(?:that|it|which|this) )?(?:(?:was|is|were|are|came) )?(?:(?:the )?(?:value|one|figure) )?(?:before|afterwards?|after|now)\b(?=\s*[.,;!]?\s*$)/i

/** "48 percent was before" */
export const tellsSide = (said: string): boolean => /\d/.test(said) && sideOf(said) !== null

function sideOf(said: string): 'before' | 'after' | null {
  const found = sideWords.exec(said)?.[0]
  return found === undefined ? null : /before/i.test(found) ? 'before' : 'after'
}

/** One of a clause, in the order of telling. */
const figuresOf = (said: string, kinds: readonly FigureKind[]): DatedFigure[] =>
  said.split(/\s+(?:and|then|but)\s+|;\s*|,\s+|\.\s+/i).flatMap((clause) => {
    const { value, day } = withDay(clause.trim().replace(/[.!]+$/, ''))
    const figure = figureIn(value)
    return figure !== null && kinds.some((kind) => readFigures(figure).kinds.has(kind)) ? [{ value: figure, day }] : []
  })

/** The earlier first; null where they are not two, or their years do not tell. */
function bothDated(figures: readonly DatedFigure[]): readonly [DatedFigure, DatedFigure] | null {
  const [one, other, more] = figures
  if (!one || !other || more) return null
  const [first, second] = [yearOf(one), yearOf(other)]
  if (first === null || second === null || first === second) return null
  return first < second ? [one, other] : [other, one]
}

const yearOf = ({ day }: DatedFigure): number | null => {
  const year = /(?:19|20)\d\d/.exec(day ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

const filling = ({ blanks: [value = 0, when] }: Step, { value: figure, day }: DatedFigure): [number, string][] => [[value, figure], ...(when !== undefined && day !== null ? [[when, day] as [number, string]] : [])]

const worded = ({ value, day }: DatedFigure): string => (day === null ? value : `${value} in ${day}`)
