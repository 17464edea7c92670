/** Says where the headings of a draft contradict the kind that somebody asked for, because another kind is judged otherwise. */
import type { ParsedText } from '../text/parse.ts'
import type { Framework } from './framework.ts'
import { guessKind } from './guess-kind.ts'
import type { Kind } from './kind.ts'
import type { Outline } from './outline.ts'

/** `headings`: the outline by headings alone. Null where nobody named a kind, or its headings allow it. */
export function kindNote(asked: Kind | undefined, parsed: ParsedText, { framework: { ecqs }, headings }: { framework: Framework; headings: Outline }): string | null {
  if (asked === undefined) return null
  const told = ecqs.filter(({ id }) => headings.sections.some(({ ecq, asked }) => !asked && ecq === id)).map(({ title }) => title)
  const guessed = guessKind(parsed, headings)
  const opening = `This was read as ${names[asked]}, as was asked, but`
  if (guessed === 'resume' && asked !== 'resume') return `${opening} it has the headings of a resume. Leave the kind out, or name resume, to have it judged as one.`
  if (guessed === 'package' && oneEcq.has(asked)) return `${opening} it has headings of ${told.length} ECQs (${told.join(', ')}). A package is judged more strictly: an ECQ that is missing counts, and where three are refused the whole is disapproved. Leave the kind out, or name package, to have it judged so.`
  if (guessed === 'package' && asked === 'resume' && told.length >= fewestOfPackage) return `${opening} it has headings of ${told.length} ECQs and none of a resume. Leave the kind out, or name package, to have it judged as one.`
  if (asked === 'package' && told.length === 1) return `${opening} it has a heading of one ECQ only (${told.join('')}), and the others count as missing. Leave the kind out, or name statement, to have it judged by itself.`
  return null
}

/** What a resume may have, too, is fewer. */
const fewestOfPackage = 4
const oneEcq: ReadonlySet<Kind> = new Set(['statement', 'answer'])
const names: Readonly<Record<Kind, string>> = { statement: 'a statement of one ECQ', package: 'a package', resume: 'a resume', 'accomplishment-record': 'an accomplishment record', answer: 'a spoken answer' }
