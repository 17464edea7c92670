/** Where the rules come from, each source written once. */
import type { SourceNote } from '../ecq/finding.ts'

/** The briefing on the SES, the ECQs and the QRB that the product was built from. */
export const briefing: SourceNote = { title: 'SES, ECQ and QRB briefing, Writing and Reviewing Tips', url: null }
export const briefingThemes: SourceNote = { title: 'SES, ECQ and QRB briefing, Common Themes of refused cases', url: null }
export const guide2012: SourceNote = {
  title: 'OPM, Guide to Senior Executive Service Qualifications (2012)',
  url: 'https://www.opm.gov/policy-data-oversight/senior-executive-service/reference-materials/guidetosesquals_2012.pdf',
}
export const memo2025: SourceNote = {
  title: 'OPM memorandum of 29 May 2025, Hiring and Talent Development for the SES (as reported)',
  url: 'https://resume-place.com/federal-resumes/ses-2-page-resume',
}
export const plainLanguage: SourceNote = { title: 'Federal Plain Language Guidelines', url: 'https://www.plainlanguage.gov/guidelines/' }
/** Our own rule of thumb, said to be one. */
export const houseRule: SourceNote = { title: 'House rule of this product; no published limit was found', url: null }
