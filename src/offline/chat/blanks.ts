/** Reads the blanks of a template: what each one wants, and the questions that fill them, in the order of asking. */

import { type Role, type Step, type Wants, ownSteps } from './own-steps.ts'

export type { Step }

export const blank = '[…]'

export interface Blank {
  readonly role: Role
  /** a `$` stands before it */
  readonly money: boolean
  /** `percent` stands after it */
  readonly percent: boolean
}

/** The blanks of a template in order. */
export function blanksOf(template: string): Blank[] {
  const pieces = template.split(blank)
  let valued: Role | null = null
  return pieces.slice(0, -1).map((before, at) => {
    const [left, right] = [before.toLowerCase(), (pieces[at + 1] ?? '').toLowerCase()]
    const role = roleOf(left, right, valued)
    if (role === 'before' || role === 'after') valued = role
    return { role, money: left.endsWith('$'), percent: /^ (?:percent|%)/.test(right) }
  })
}

function roleOf(left: string, right: string, valued: Role | null): Role {
  if (/(?:according to|measured by|as (?:shown|told|counted|confirmed|reported) (?:by|in)|confirmed by|per|found by|audited by|says)\s*$/.test(left) || /(?:^|[,;]) as\s*$/.test(left) || /^\s*(?:confirm|report|vouch|counted)/.test(right)) return 'voucher'
  if (/\b(?:over|within|during|in the course of)\s*$/.test(left)) return 'period'
  if (/(?:^|[^a-z])(?:from|against|instead of|down from|up from|compared (?:to|with)|where it was)\s*\$?$/.test(left)) return 'before'
  if (/(?:^|[^a-z])(?:to|reached|now takes|now|rose to|fell to|is now)\s*\$?$/.test(left)) return 'after'
  if (/(?:^|[^a-z])(?:in|by|since|as of|until)\s*$/.test(left)) return valued || /^[,]/.test(right) ? 'when' : 'subject'
  return left.endsWith('$') || right.startsWith(' percent') ? (valued === 'before' ? 'after' : 'before') : 'subject'
}

/** Subjects first, then before, after, the time where it is still open, and who can vouch; our own templates know their questions. */
export const stepsOf = (template: string): readonly Step[] => ownSteps.get(template) ?? guessedSteps(template)

function guessedSteps(template: string): Step[] {
  const blanks = blanksOf(template)
  const steps = blanks.flatMap(({ role, money, percent }, at): Step[] => {
    if (role === 'when' && paired(blanks, at - 1)) return []
    const own = paired(blanks, at) ? [at, at + 1] : [at]
    return [{ role, wants: wanted(role, { money, percent }), blanks: own, question: questionOf(role, { money, percent, dated: own.length > 1, at, template }) }]
  })
  const rank: readonly Role[] = ['subject', 'before', 'after', 'when', 'period', 'voucher']
  return steps.toSorted((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role))
}

function wanted(role: Role, { money, percent }: Pick<Blank, 'money' | 'percent'>): Wants {
  if (role === 'before' || role === 'after') return money ? 'money' : percent ? 'percent' : 'figure'
  if (role === 'when' || role === 'period') return 'time'
  return role === 'voucher' ? 'source' : 'any'
}

/** A value whose day stands right after it. */
const paired = (blanks: readonly Blank[], at: number): boolean => (blanks[at]?.role === 'before' || blanks[at]?.role === 'after') && blanks[at + 1]?.role === 'when'

interface Asking {
  readonly money: boolean
  readonly percent: boolean
  readonly dated: boolean
  readonly at: number
  readonly template: string
}

function questionOf(role: Role, { money, percent, dated, at, template }: Asking): string {
  const unit = money ? ', in dollars' : percent ? ', in percent' : ''
  switch (role) {
    case 'before':
      return `What was it before${unit}${dated ? ', and when was that' : ''}?`
    case 'after':
      return `What was it after${unit}${dated ? ', and when' : ''}?`
    case 'when':
      return `When was that: ${around(template, at)}`
    case 'period':
      return 'Over what period did that happen?'
    case 'voucher':
      return 'Who or what can vouch for it: a report, an audit, a system, a person’s post?'
    case 'subject':
      return `What belongs in the marked blank: ${around(template, at)}`
  }
}

/** The template with the blank that is asked for marked, the others plain. */
function around(template: string, wanted: number): string {
  const pieces = template.split(blank)
  return `“${pieces.map((piece, at) => (at < pieces.length - 1 ? `${piece}${at === wanted ? '[ ? ]' : '[…]'}` : piece)).join('')}”`
}
