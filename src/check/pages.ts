/** Tells how many pages a draft fills: counted where its file tells, else by estimate. */
import type { FormatFacts } from '../ecq/format-facts.ts'
import type { Framework } from '../ecq/framework.ts'

/** Single-spaced 12-point type between one-inch margins. */
const wordsPerPage = 500

export interface Pages {
  readonly count: number
  readonly exact: boolean
}

export const pagesOf = (words: number, format: FormatFacts | null): Pages => format?.pages ?? { count: words / wordsPerPage, exact: false }

/** To half a page, for a sentence that says that it is an estimate. */
export const inHalves = (count: number): number => Math.round(count * 2) / 2

/** An estimate from this many times a limit on is no longer in doubt. */
const beyondDoubt = 2

/** Whether the draft is over a published limit for sure. */
export const isSurelyOver = ({ count, exact }: Pages, limit: number): boolean => (exact ? count > limit : count >= limit * beyondDoubt)

export const saysPages = (what: string, { count, exact }: Pages, words: number): string => (exact ? `The ${what} has ${count} pages` : `By estimate the ${what} has about ${inHalves(count)} pages (${words} words)`)

/** The published limit of a resume, in pages. */
export const resumeLimit = ({ limits: { resumeMaxPages, resumeBasedMaxPages } }: Framework): number | undefined => resumeMaxPages ?? resumeBasedMaxPages
