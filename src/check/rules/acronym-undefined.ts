/** Marks the first use of an acronym that the draft has not spelled out by then. */
import { type Acronym, acronymsIn } from '../acronyms.ts'
import { type ParagraphView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { Mark } from '../../text/tokens.ts'

export default documentRule<readonly Acronym[]>({
  severity: 'warning',
  title: 'Acronym not spelled out',
  message: 'This acronym is not spelled out.',
  reason: 'Board members come from other agencies; a reader who has to guess a name loses the story.',
  advice: 'Write the full name at the first use with the acronym in parentheses, or do without the acronym.',
  source: briefing,
  weight: 30,
  gather: ({ passage, place }) => (place.heading ? [] : acronymsIn(passage)),
  judge: function* ({ facts, paragraphs }) {
    const later = new Set<string>()
    for (let i = 0; i < facts.length; i++) for (const { name, defined } of facts[i] as readonly Acronym[]) if (defined) later.add(name)
    const seen = new Set<string>()
    let initials: ReadonlySet<string> | undefined
    for (let paragraph = 0; paragraph < facts.length; paragraph++) {
      for (const { name, written, start, end, defined } of facts[paragraph] ?? []) {
        if (seen.has(name) || (paragraph === 0 && start < nameEnd(paragraphs[0] as ParagraphView))) continue
        seen.add(name)
        if (defined) continue
        yield later.has(name)
          ? { paragraph, start, end, message: `“${written}” is spelled out only after this first use.`, advice: 'Move the full name up to this place.' }
          : (initials ??= initialsIn(paragraphs)).has(name)
            ? { paragraph, start, end, unsure: true, message: `“${written}” does not stand beside its full name.` }
            : { paragraph, start, end, message: `“${written}” is not spelled out anywhere in the draft.` }
      }
    }
  },
  hits: [
    'I encourage every employee to have an [[IDP]], and the IDP is read.',
    'My [[XO]] advised against it.\n\nThe XO was right.',
    'I helped to shape the [[KPIs]] and [[OKRs]] that guide the journey.',
    'I took it to the [[NXC]]\'s rival.',
    'The [[SOFA]] annex was signed. The Status of Forces Agreement (SOFA) followed.',
    'JANE ROE\n\nI wrote the [[ROE]] with nine allies.',
    'We ran [[NEPA]]-funded surveys.',
    'I briefed [[DoD]] on the plan.',
    'I wrote to the [[Q.R.Z.]] and waited.',
    'I led Cargo Systems at U.S. Customs and Border Protection. [[CBP]] had 1,350 people there.',
  ],
  misses: [
    'I wrote an Individual Development Plan (IDP) for each, and every IDP was read.',
    'The VISN (Veterans Integrated Service Network) asked me; the VISN agreed.',
    'JANE ROE\njane@example.gov | 202-555-0100\n\nECQ 1: Leading Change\nI led the move.',
    'JUAN DIAZ, CANDIDATE\n\nECQ 1: Leading Change\nI led the move.',
    'I joined the EAS, the Emergency Alert System, in 2019.',
    'The emergency medical service, or EMS, came.',
    'As a GS-15 in the U.S. Fire Service I briefed the CIO, the FBI and FEMA at 9 a.m. in Washington, DC.',
    'CHALLENGE AND CONTEXT\n\nTitle II and Phase IV were late. I did NOT wait. The COVID-19 lapse ended.',
    'EXECUTIVE CORE QUALIFICATIONS\nJane Doe led the merger. THIS WAS NOT EASY. We found that it was NOT AT ALL EASY to do.',
    'We flew two C-130 aircraft and filed an SF-86 from Reno, NV.',
    'Sites in Raleigh, N.C., and in N.C. and N.H. adopted it.',
    'It was due on 30 SEP 23 and came on DEC 4.',
    '(S//NF) The mission supported a named operation. (U//FOUO) It ended.',
    'Operation ALLIED REFUGE brought 212 families.',
    'The status-of-forces agreement (“SOFA”) was signed; the SOFA held.',
  ],
})

/** The initials of three to eight words with capitals in a row, which a reader may take for the name of an acronym that stands elsewhere. Linear. */
function initialsIn(paragraphs: readonly ParagraphView[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { passage: { tokens: { words, marks } } } of paragraphs) {
    let row = ''
    for (let at = 0; at < words.length; at++) {
      const mark = marks[at] as number
      if (mark & Mark.parted) row = ''
      if ((mark & (Mark.capital | Mark.capitals)) === Mark.capital) {
        row = (row + (words[at] as string).charAt(0).toUpperCase()).slice(-mostInitials)
        for (let count = fewestInitials; count <= row.length; count++) found.add(row.slice(-count))
      } else if (!small.has(words[at] as string)) row = ''
    }
  }
  return found
}

/** Two initials in a row stand in every text. */
const fewestInitials = 3
const mostInitials = 8
const small = new Set(['of', 'and', 'the', 'for', 'in', 'to', 'on', 'at'])

/** Where the candidate's own name in capitals ends, if the draft opens with a line of it; else 0. */
const nameEnd = ({ passage }: ParagraphView): number => /^\p{Lu}[\p{Lu}.'\u2019-]*(?: \p{Lu}[\p{Lu}.'\u2019-]*){1,3}(?=\s*(?:[,|\n]|$))/u.exec(passage.text)?.[0].length ?? 0
