/** Widens the margins of a Word file where they are under the limit. */
import type { WordFile, XmlNode } from '../../ecq/word-file.ts'
import { dialectOf, namer } from './dialect.ts'
import { below, insertInside, kidOf, kidsOf, setAttributes, valueOf } from './xml-tree.ts'
import type { Edit } from './xml-text.ts'

export interface FormChange {
  readonly edits: readonly Edit[]
  /** what was changed, one sentence each */
  readonly said: readonly string[]
}

const sides = ['top', 'right', 'bottom', 'left'] as const
/** Word rounds to twentieths of a point. */
const slack = 0.02

/** `inches` is the least that each margin must have. */
export function setMargins(file: WordFile, document: XmlNode, inches: number): FormChange {
  const least = Math.round(inches * 1440)
  const changes = sectionsOf(document).flatMap((section, index): FormChange[] => {
    const margins = kidOf(section, 'w:pgMar')
    if (!margins) return []
    const gutter = twips(valueOf(margins, 'w:gutter'))
    const narrow = sides.filter((side) => Math.abs(twips(valueOf(margins, `w:${side}`))) + (side === 'left' ? gutter : 0) < least - slack * 1440)
    if (narrow.length === 0) return []
    const values = Object.fromEntries(narrow.map((side) => [side, side === 'left' ? Math.max(0, least - gutter) : least]))
    const were = narrow.map((side) => `${side} ${inInches(Math.abs(twips(valueOf(margins, `w:${side}`))))}`).join(', ')
    return [{ edits: [setAttributes(file.xml, margins, values, dialectOf(file.xml).naming.prefix)], said: [`Margins of section ${index + 1} were under ${inches} inch and are now ${inches} inch (${were}).`] }]
  })
  return { edits: changes.flatMap(({ edits }) => edits), said: changes.flatMap(({ said }) => said) }
}

/** Sections in order; one of an earlier revision lies inside and is not looked at. */
export const sectionsOf = (document: XmlNode): XmlNode[] => below(document, 'w:sectPr', new Set(['w:sectPrChange', 'w:pPrChange', 'w:txbxContent']))

/** A file without any section gets one, so that there is something to set. */
export function withSection(file: WordFile, document: XmlNode, inches: number): Edit | null {
  const body = kidOf(document, 'w:body')
  if (!body || sectionsOf(document).length > 0) return null
  const { open, empty, close } = namer(dialectOf(file.xml).naming)
  const margin = Math.round(inches * 1440)
  const margins = empty('pgMar', { top: margin, right: margin, bottom: margin, left: margin, header: 720, footer: 720, gutter: 0 })
  return insertInside(file.xml, body, `${open('sectPr')}${empty('pgSz', { w: 12_240, h: 15_840 })}${margins}${close('sectPr')}`)
}

/** The first child of a section that must come after its references to headers and footers. */
export const afterReferences = (section: XmlNode): ReadonlySet<string> => new Set(kidsOf(section).map(({ name }) => name).filter((name) => !/^w:(?:header|footer)Reference$/.test(name)))

const unitTwips: Readonly<Record<string, number>> = { '': 1, pt: 20, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pc: 240, pi: 240 }

/** Twentieths of a point, or in the strict dialect a number with its unit. */
function twips(measure = ''): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(measure) ?? []
  return (Number.parseFloat(number) || 0) * (unitTwips[unit] ?? 0)
}

const inInches = (value: number): string => `${Math.round((value / 1440) * 100) / 100} in`
