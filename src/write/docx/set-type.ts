/** Sets type that is under the limit to it: in styles where a style says so, in runs only where they say so themselves; headings are left alone. */
import type { WordFile, XmlNode } from '../../ecq/word-file.ts'
import { dialectOf, namer } from './dialect.ts'
import type { Namer } from './dialect.ts'
import { addPart } from './new-part.ts'
import type { Changed } from './new-part.ts'
import type { FormChange } from './set-margins.ts'
import { applyEdits, namingOf } from './xml-text.ts'
import type { Edit } from './xml-text.ts'
import { below, insertInside, kidOf, kidsOf, setAttributes, valueOf } from './xml-tree.ts'

/** Edits of the document come back; those of styles go into `changed`. `points` is the least. */
export function setType(file: WordFile, document: XmlNode, points: number, changed: Changed): FormChange {
  const name = file.related('styles')
  const [xml, root] = name === undefined ? [undefined, undefined] : [file.part(name), file.tree(name)]
  const styles = kidsOf(root, 'w:style')
  const said: string[] = []
  if (name === undefined || xml === undefined || !root) {
    said.push(addStyles(file, changed, points))
  } else {
    const sheet = { xml, root, styles, names: namer(namingOf(xml, dialectOf(file.xml).words, 'w')) }
    const { edits, said: told } = styleEdits(sheet, usedStyles(document, styles), points)
    if (edits.length > 0) changed.set(name, applyEdits(xml, edits))
    said.push(...told)
  }
  const runs = runEdits(file, document, styles, points)
  return { edits: runs.edits, said: [...said, ...runs.said] }
}

interface Sheet {
  readonly xml: string
  readonly root: XmlNode
  readonly styles: readonly XmlNode[]
  readonly names: Namer
}

/** Parts of the page that are no narrative keep their size. */
const kept = /^(?:heading \d|title|subtitle|header|footer|(?:foot|end)note (?:text|reference)|annotation .*|toc .*|caption|balloon text|page number)$/i
const styleName = (style: XmlNode | undefined): string => valueOf(kidOf(style, 'w:name')) ?? ''
const sizeOf = (holder: XmlNode | undefined): number | undefined => halfPoints(valueOf(kidOf(kidOf(holder, 'w:rPr'), 'w:sz')))
const halfPoints = (value: string | undefined): number | undefined => (value === undefined ? undefined : Number.parseFloat(value) * (value.endsWith('pt') ? 2 : 1))
const isDefault = (style: XmlNode): boolean => valueOf(style, 'w:type') === 'paragraph' && /^(?:1|true|on)$/.test(valueOf(style, 'w:default') ?? '')
const inPoints = (size: number): string => `${size / 2}`

function styleEdits({ xml, root, styles, names }: Sheet, used: ReadonlySet<XmlNode>, points: number): FormChange {
  const least = points * 2
  const [edits, said]: [Edit[], string[]] = [[], []]
  const raise = (style: XmlNode, from: number): void => {
    edits.push(...sizeEdits(xml, style, least, names))
    said.push(`The style “${styleName(style) || valueOf(style, 'w:styleId')}” was set in ${inPoints(from)} points and is now in ${points}.`)
  }
  const base = sizeOf(kidOf(kidOf(root, 'w:docDefaults'), 'w:rPrDefault')) ?? 20
  // LibreOffice does not say that its Normal is the default.
  const normal = styles.find(isDefault) ?? styles.find((style) => valueOf(style, 'w:styleId') === 'Normal')
  for (const style of styles) {
    const own = sizeOf(style)
    if (style === normal) {
      if ((own ?? base) < least) raise(style, own ?? base)
    } else if (own !== undefined && own < least && used.has(style) && !kept.test(styleName(style))) raise(style, own)
  }
  if (!normal && base < least) {
    edits.push(insertInside(xml, root, `${names.open('style', { type: 'paragraph', default: 1, styleId: 'Normal' })}${names.empty('name', { val: 'Normal' })}${look(names, least)}${names.close('style')}`))
    said.push(`Text without a style was set in ${inPoints(base)} points and is now in ${points}.`)
  }
  return { edits, said }
}

/** Those that paragraphs and runs name, with all that they are based on. */
function usedStyles(document: XmlNode, styles: readonly XmlNode[]): Set<XmlNode> {
  const byId = new Map(styles.map((style) => [valueOf(style, 'w:styleId'), style]))
  const used = new Set<XmlNode>()
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
    for (const reference of below(document, name)) {
      for (let style = byId.get(valueOf(reference)); style && !used.has(style); style = byId.get(valueOf(kidOf(style, 'w:basedOn')))) used.add(style)
    }
  }
  return used
}

/** What must come after a size in the properties of a run. */
const afterSize = new Set(['highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath', 'rPrChange'].map((name) => `w:${name}`))
const afterLook = new Set(['w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'])
const look = ({ open, close, empty }: Namer, size: number): string => `${open('rPr')}${empty('sz', { val: size })}${empty('szCs', { val: size })}${close('rPr')}`

function sizeEdits(xml: string, holder: XmlNode, size: number, names: Namer): Edit[] {
  const properties = kidOf(holder, 'w:rPr')
  if (!properties) return [insertInside(xml, holder, look(names, size), afterLook)]
  const prefix = names.empty('x').slice(1).split('x')[0] ?? ''
  const there = ['w:sz', 'w:szCs'].flatMap((name) => kidOf(properties, name) ?? [])
  if (!kidOf(properties, 'w:sz')) return [insertInside(xml, properties, names.empty('sz', { val: size }), new Set(['w:szCs', ...afterSize]))]
  return there.filter((node) => (halfPoints(valueOf(node)) ?? 0) < size).map((node) => setAttributes(xml, node, { val: size }, prefix))
}

/** Runs that say a size of their own, outside of headings. */
function runEdits({ xml }: WordFile, document: XmlNode, styles: readonly XmlNode[], points: number): FormChange {
  const headings = new Set(styles.filter((style) => kept.test(styleName(style)) || kidOf(kidOf(style, 'w:pPr'), 'w:outlineLvl')).map((style) => valueOf(style, 'w:styleId')))
  const names = namer(dialectOf(xml).naming)
  const small = below(document, 'w:p').flatMap((paragraph) => {
    const properties = kidOf(paragraph, 'w:pPr')
    if (headings.has(valueOf(kidOf(properties, 'w:pStyle'))) || kidOf(properties, 'w:outlineLvl')) return []
    return below(paragraph, 'w:r', new Set(['w:p', 'w:rPrChange'])).filter((run) => (sizeOf(run) ?? Infinity) < points * 2)
  })
  const own = [...new Set(small)]
  const sizes = [...new Set(own.map((run) => sizeOf(run) ?? 0))].sort((a, b) => a - b).map(inPoints)
  const said = own.length === 0 ? [] : [`${own.length} ${own.length === 1 ? 'stretch' : 'stretches'} of text with a size of ${own.length === 1 ? 'its' : 'their'} own (${sizes.join(', ')} points) ${own.length === 1 ? 'is' : 'are'} now in ${points}.`]
  return { edits: own.flatMap((run) => sizeEdits(xml, run, points * 2, names)), said }
}

/** Without any styles Word sets text in ten points. */
function addStyles(file: WordFile, changed: Changed, points: number): string {
  const { words, relations } = dialectOf(file.xml)
  const names = namer({ prefix: 'w:', declare: '' })
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${words}"><w:docDefaults><w:rPrDefault>${look(names, points * 2)}</w:rPrDefault></w:docDefaults></w:styles>`
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1)
  addPart(file, changed, { name: `${folder}styles.xml`, xml, contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml', relation: `${relations}/styles`, from: file.main })
  return `The file had no styles, so that Word set it in 10 points; it is now in ${points}.`
}
