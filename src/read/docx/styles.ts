/** Resolves what a style says in the end: the document's defaults, then the chain of styles it is based on. */
import { isOn, readMarks, readShading, toggles, valueOf } from './look.ts'
import type { Marks, ThemeFonts } from './look.ts'
import { child, children, descendants } from './xml.ts'
import type { Node } from './xml.ts'

/** How a paragraph stands on the page, for the estimate of pages and for what is behind its text. */
export type Layout = {
  background?: string
  /** Factor of a single line, or an exact height in points. */
  lineFactor?: number
  lineExact?: number
  /** Points before and after, together. */
  space?: number
  pageBreakBefore?: boolean
}

export type Style = { marks: Marks; layout: Layout; filled: boolean }

export type Styles = {
  theme: ThemeFonts
  /** Character marks of a paragraph in that style (or the default one), with what a table style puts below. */
  paragraph: (id: string | undefined, table?: Style) => Style
  character: (id: string | undefined) => Marks
  table: (id: string | undefined) => Style
}

const nothing: Style = { marks: {}, layout: {}, filled: false }

export function readStyles(part: Node | undefined, themePart: Node | undefined): Styles {
  const theme = readTheme(themePart)
  const nodes = new Map(children(part, 'w:style').map((node) => [valueOf(node, 'w:styleId') ?? '', node]))
  const isDefault = (node: Node): boolean => /^(?:1|true|on)$/.test(valueOf(node, 'w:default') ?? '')
  const normal = [...nodes].find(([, node]) => valueOf(node, 'w:type') === 'paragraph' && isDefault(node))?.[0]
  const defaults = child(part, 'w:docDefaults')
  const base: Style = {
    marks: { points: 10, font: 'Times New Roman', ...readMarks(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme) },
    layout: readLayout(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    filled: false,
  }
  const known = new Map<string, Style>()
  const chain = (id: string | undefined): Style => {
    if (id === undefined) return nothing
    const before = known.get(id)
    if (before) return before
    const style = resolveChain(id, nodes, theme)
    known.set(id, style)
    return style
  }
  return {
    theme,
    paragraph: (id, table = nothing) => over(over(base, table), chain(id !== undefined && nodes.has(id) ? id : normal)),
    character: (id) => chain(id).marks,
    table: chain,
  }
}

/** From the oldest ancestor down; a style that is its own ancestor ends the chain, and so does an absurd length. */
function resolveChain(id: string, nodes: Map<string, Node>, theme: ThemeFonts): Style {
  const seen = new Set<Node>()
  for (let node = nodes.get(id); node && !seen.has(node) && seen.size < 50; node = nodes.get(valueOf(child(node, 'w:basedOn')) ?? '')) seen.add(node)
  return [...seen].reverse().reduce<Style>((style, node) => over(style, ownStyle(node, theme)), nothing)
}

function ownStyle(node: Node, theme: ThemeFonts): Style {
  return {
    marks: readMarks(child(node, 'w:rPr'), theme),
    layout: readLayout(child(node, 'w:pPr')),
    filled: valueOf(node, 'w:type') === 'table' && descendants(node, 'w:shd').some((shading) => !/^(?:auto|FFFFFF)$/.test(readShading(shading))),
  }
}

export function over(below: Style, above: Style): Style {
  return { marks: { ...below.marks, ...above.marks }, layout: { ...below.layout, ...above.layout }, filled: below.filled || above.filled }
}

/** Paragraph and character style toggle bold, italic and hidden against each other; what a run says itself is final. */
export function runMarks(paragraph: Marks, character: Marks, direct: Marks): Required<Pick<Marks, 'points' | 'font'>> & Marks {
  const marks = { points: 10, font: 'Times New Roman', ...paragraph, ...character, ...direct }
  for (const toggle of toggles) marks[toggle] = direct[toggle] ?? (paragraph[toggle] ?? false) !== (character[toggle] ?? false)
  return marks
}

export function readLayout(properties: Node | undefined): Layout {
  const layout: Layout = {}
  const shading = child(properties, 'w:shd')
  if (shading) layout.background = readShading(shading)
  const breaks = child(properties, 'w:pageBreakBefore')
  if (breaks) layout.pageBreakBefore = isOn(breaks)
  const spacing = child(properties, 'w:spacing')
  if (!spacing) return layout
  const number = (name: string): number => Number.parseFloat(valueOf(spacing, name) ?? '') || 0
  if (spacing.attributes.has('w:before') || spacing.attributes.has('w:after')) layout.space = (number('w:before') + number('w:after')) / 20
  const line = number('w:line')
  if (line > 0 && valueOf(spacing, 'w:lineRule') === 'exact') layout.lineExact = line / 20
  else if (line > 0 && valueOf(spacing, 'w:lineRule') !== 'atLeast') layout.lineFactor = line / 240
  return layout
}

function readTheme(part: Node | undefined): ThemeFonts {
  const scheme = child(child(part, 'a:themeElements'), 'a:fontScheme')
  const face = (name: string): string | undefined => valueOf(child(child(scheme, name), 'a:latin'), 'typeface')
  const [major, minor] = [face('a:majorFont'), face('a:minorFont')]
  return { ...(major ? { major } : {}), ...(minor ? { minor } : {}) }
}
