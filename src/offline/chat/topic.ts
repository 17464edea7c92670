/** The shape of a topic: something of the trade that people ask about, with the answer and where it comes from. */
import type { SourceNote } from '../../ecq/finding.ts'

export interface Topic {
  readonly id: string
  /** wordings in which it is asked for; only their telling words count */
  readonly asked: readonly string[]
  readonly says: readonly string[]
  readonly source: SourceNote
  /** what people ask next */
  readonly next: readonly string[]
}

export const briefing: SourceNote = { title: 'SES, ECQ and QRB briefing', url: null }
export const houseRule: SourceNote = { title: 'House rule of this product; no published limit was found', url: null }
export const ownWords: SourceNote = { title: 'How this product works', url: null }
export const memo2025: SourceNote = {
  title: 'OPM memorandum of May 29, 2025, Hiring and Talent Development for the SES (as reported)',
  url: 'https://resume-place.com/federal-resumes/ses-2-page-resume',
}
