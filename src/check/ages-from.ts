/** Settles the year from which the ages of examples are counted. */
import { figurePlaces } from '../ecq/figure-places.ts'
import type { Passage } from '../text/passage.ts'
import type { Settings } from './rule.ts'
import { statedYear } from './stated-year.ts'

/** A narrative is seldom handed in more than this many years after the last year it mentions; where nobody named a date, it may be an older one looked at again. */
export const slack = 2

/** The year of the date; where nobody named one, that of an older draft. `latest`: by paragraph, the latest year it states, 0 without any. */
export function agesFrom(latest: readonly number[], { date, dateIsToday, framework }: Pick<Settings, 'date' | 'dateIsToday' | 'framework'>): number {
  const asked = Number(date.slice(0, 4))
  if (!dateIsToday) return asked
  const last = latest.reduce((last, year) => (year <= asked && year > last ? year : last), 0)
  return last > 0 && asked - last <= framework.limits.maxExampleAgeYears ? Math.min(asked, last + slack) : asked
}

/** 0 for a paragraph without a year. */
export function latestYear(passage: Passage): number {
  const places = figurePlaces(passage)
  let latest = 0
  for (let i = 0; i < places.length; i++) latest = Math.max(latest, statedYear(passage.tokens, places[i] as number))
  return latest
}
