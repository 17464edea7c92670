/** Tells from which day the ages of examples were counted, and what would be marked if they were counted from today. */
import { agesFrom, latestYear, slack } from '../check/ages-from.ts'
import { checker } from '../check/check.ts'
import { rules } from '../check/rules.gen.ts'
import type { Rule } from '../check/rule.ts'
import type { Finding } from '../ecq/finding.ts'
import { many } from '../text/many.ts'
import type { PreparedDraft } from './prepare-draft.ts'

const rule = 'old-example'
const checkAges = checker({ [rule]: rules[rule] as Rule })

export interface CountedAges {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** null where counting from today marks nothing more */
  readonly note: string | null
}

/** `found`: what the rules marked in the draft. */
export function countAges({ parsed, own, outline, framework, kind, ecq, date, dateIsToday }: PreparedDraft, found: readonly Finding[]): CountedAges {
  const settings = { framework, kind, ecq, date, dateIsToday }
  const year = agesFrom(own.parsed.paragraphs.map(({ passage }) => latestYear(passage)), settings)
  if (year === Number(date.slice(0, 4))) return { date, note: null }
  const { findings } = checkAges({ parsed, outline, settings: { ...settings, dateIsToday: false } })
  const more = findings.length - found.filter(({ ruleId }) => ruleId === rule).length
  return { date: `${year}${date.slice(4)}`, note: more > 0 ? noteOf(year, more, framework.limits.maxExampleAgeYears) : null }
}

const noteOf = (year: number, more: number, most: number): string =>
  `The ages of examples are counted from ${year}, ${slack} years after the latest year in the draft. Counted from today, ${many(more, 'more example is', 'more examples are')} over ${most} years old: if you hand the draft in now, name the date of the application.`
