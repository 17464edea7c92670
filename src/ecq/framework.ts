/** What a framework of Executive Core Qualifications is: its ECQs, competencies, limits, dates and sources. */

export type FrameworkId = 'ecq-2012' | 'ecq-2025'

export interface Source {
  readonly title: string
  readonly url: string
  /** `YYYY-MM` or `YYYY-MM-DD` */
  readonly date: string
}

export interface Competency {
  readonly id: string
  readonly title: string
  readonly definition: string
  /** what a reader looks for as proof that it was shown and not only named */
  readonly evidence: readonly string[]
  /** false where the name could not be checked against the memo itself */
  readonly confirmed?: boolean
}

export interface Ecq {
  readonly id: string
  readonly title: string
  readonly definition: string
  /** what a candidate asks herself when she writes it */
  readonly questions: readonly string[]
  readonly competencies: readonly Competency[]
}

/** Published limits; a limit that a framework does not set is absent. Lengths in pages, inches, points, years. */
export interface Limits {
  readonly traditionalNarrativeMaxPages?: number
  readonly usualPagesPerEcq?: number
  readonly narrativeEssayMaxPages?: number
  /** of a resume that is the whole application */
  readonly resumeMaxPages?: number
  /** of a resume that shows all ECQs, where an agency asks for one in place of narratives */
  readonly resumeBasedMaxPages?: number
  readonly minFontPoints?: number
  readonly marginInches?: number
  readonly pagesNumbered?: boolean
  readonly maxIntroParagraphs?: number
  readonly maxExamplesPerEcq: number
  readonly maxExampleAgeYears: number
  readonly preferredMaxExampleAgeYears?: number
  readonly spokenStoryMinutesLow?: number
  readonly spokenStoryMinutesHigh?: number
  readonly [name: string]: unknown
}

export interface FrameworkData {
  readonly title: string
  /** first and last day in force for Title 5 SES posts (`YYYY-MM-DD`; `to` null: still in force) */
  readonly effective: { readonly from: string; readonly to: string | null; readonly note: string }
  readonly source: Source
  readonly limits: Limits
  readonly ecqs: readonly Ecq[]
  readonly fundamentals: readonly Competency[]
}

export interface Framework extends FrameworkData {
  readonly id: FrameworkId
}
