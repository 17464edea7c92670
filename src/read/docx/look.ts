/** What formatting says about a stretch of text: size, font, bold, colour and the ways to make it unseen. */
import { child } from './xml.ts'
import type { Node } from './xml.ts'

/** Only what is said; what is not said is inherited. Colours are six hexadecimal digits or `auto`. */
export type Marks = {
  points?: number
  font?: string
  bold?: boolean
  italic?: boolean
  vanish?: boolean
  underline?: boolean
  colour?: string
  background?: string
  /** Width of the letters in percent. */
  scale?: number
  /** Drawn with no ink. */
  blank?: boolean
}

/** Marks that a paragraph style and a character style switch on and off against each other. */
export const toggles = ['bold', 'italic', 'vanish'] as const

export type ThemeFonts = { major?: string; minor?: string }

export function readMarks(properties: Node | undefined, theme: ThemeFonts): Marks {
  const marks: Marks = {}
  for (const kid of properties?.kids ?? []) if (typeof kid !== 'string') readers[kid.name]?.(marks, kid, theme)
  return marks
}

export const valueOf = (node: Node | undefined, name = 'w:val'): string | undefined => node?.attributes.get(name)

/** An element that is there and does not say no. */
export const isOn = (node: Node | undefined): boolean => node !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(node) ?? '1')

const readers: Record<string, (marks: Marks, node: Node, theme: ThemeFonts) => void> = {
  'w:sz': (marks, node) => {
    const halves = Number.parseFloat(valueOf(node) ?? '')
    if (halves > 0 && halves < 4000) marks.points = valueOf(node)?.endsWith('pt') ? halves : halves / 2
  },
  'w:rFonts': (marks, node, theme) => {
    const themed = node.attributes.get('w:asciiTheme') ?? node.attributes.get('w:hAnsiTheme')
    const plain = node.attributes.get('w:ascii') ?? node.attributes.get('w:hAnsi')
    const font = (themed && (themed.startsWith('major') ? theme.major : theme.minor)) || plain
    if (font) marks.font = font
  },
  'w:b': (marks, node) => void (marks.bold = isOn(node)),
  'w:i': (marks, node) => void (marks.italic = isOn(node)),
  'w:u': (marks, node) => void (marks.underline = isOn(node)),
  'w:vanish': (marks, node) => void (marks.vanish = isOn(node)),
  'w:color': (marks, node) => void (marks.colour = readColour(valueOf(node), valueOf(node, 'w:themeColor'))),
  'w:highlight': (marks, node) => {
    const colour = highlights[valueOf(node) ?? '']
    if (colour) marks.background = colour
  },
  'w:shd': (marks, node) => void (marks.background ??= readShading(node)),
  'w:w': (marks, node) => void (marks.scale = Number.parseFloat(valueOf(node) ?? '100')),
  'w14:textFill': (marks, node) => {
    if (child(node, 'w14:noFill')) marks.blank = true
    const solid = child(child(node, 'w14:solidFill'), 'w14:srgbClr')
    if (solid) marks.colour = readColour(valueOf(solid, 'w14:val'))
    if (child(solid, 'w14:alpha')?.attributes.get('w14:val') === '100000') marks.blank = true
  },
}

export function readColour(value: string | undefined, theme?: string): string {
  if (value && /^[0-9a-f]{6}$/i.test(value)) return value.toUpperCase()
  return theme === 'background1' || theme === 'light1' ? 'FFFFFF' : 'auto'
}

/** The colour behind the text. A pattern mixes two colours; a solid one shows only the second. */
export function readShading(node: Node): string {
  if (valueOf(node) === 'solid') return readColour(valueOf(node, 'w:color'))
  return readColour(valueOf(node, 'w:fill'), valueOf(node, 'w:themeFill'))
}

const highlights: Record<string, string> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
}
