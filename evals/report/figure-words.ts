/** Figures in the words and digits that a report shows. */
import { inDecimals } from '../print-table.ts'
import type { Figure } from '../run-file.ts'

/** A figure that cannot be told is never a zero. */
export const inWords = (figure: Figure | undefined): string => (figure === undefined ? '' : figure.value === null ? "can't tell" : inDecimals(figure.value))

export const spanInWords = (ci: readonly [number, number] | null): string => (ci === null ? '' : `${inDecimals(ci[0])} to ${inDecimals(ci[1])}`)

/** `macroF1` as `macro F1`, `perLabel` as `per label`. */
export const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/\bf1\b/, 'F1').replace(/\bqwk\b/, 'QWK')
