/** The closed lists of the trade that every room shares: kinds of draft, CCAR parts, grades, severities. */

export const kinds = ['statement', 'package', 'resume', 'accomplishment-record', 'answer'] as const
export type Kind = (typeof kinds)[number]

/** What a sentence mainly does in a story told as Challenge, Context, Action, Result. */
export const parts = ['challenge', 'context', 'action', 'result', 'other'] as const
export type Part = (typeof parts)[number]

/** Whose deed a sentence tells. */
export const owners = ['i', 'we', 'passive', 'none'] as const
export type Owner = (typeof owners)[number]

/** `shown`: a deed demonstrates it; `named`: only the word is there. */
export const grades = ['shown', 'named'] as const
export type Grade = (typeof grades)[number]

/** `error` breaks a published rule, `warning` is a known reason for refusal, `suggestion` is style. */
export const severities = ['error', 'warning', 'suggestion'] as const
export type Severity = (typeof severities)[number]

export const ratings = ['meets', 'borderline', 'does-not-meet'] as const
export type Rating = (typeof ratings)[number]

/** Families of measure that an outcome may be counted in. */
export const families = ['money', 'time', 'volume', 'quality', 'satisfaction', 'people', 'risk-compliance', 'reach'] as const
export type Family = (typeof families)[number]

/** Why a section is weak; the reasons that each section may have. */
export const weakReasons = {
  action: ['we-not-i', 'duty-not-deed', 'thin', 'technical-not-executive', 'not-aligned', 'low-impact'],
  result: ['missing', 'no-measure', 'output-not-outcome', 'no-baseline', 'not-attributed', 'not-aligned'],
} as const
export type WeakSection = keyof typeof weakReasons
export type WeakReason = (typeof weakReasons)[WeakSection][number]
