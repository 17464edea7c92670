/** Reads what is drawn in a Word file: counts pictures and charts, notes what is written about them, and takes the text out of text boxes. */
import { readColour, valueOf } from './look.ts'
import { blocksOf, chosen } from './story.ts'
import type { Block, Context, Reader } from './story.ts'
import { child, children } from './xml.ts'
import type { Node } from './xml.ts'

export function readDrawing(node: Node, context: Context, reader: Reader): Block[] {
  const { tally } = reader
  return children(node).flatMap((kid) => {
    if (kid.name === 'mc:AlternateContent') return readDrawing(chosen(kid), context, reader)
    for (const name of alternatives) if (valueOf(kid, name)?.trim()) tally.altTexts.add(valueOf(kid, name) as string)
    if (kid.name === 'pic:pic' || kid.name === 'v:imagedata') tally.pictures++
    else if (charts.has(kid.name)) tally.charts++
    else if (kid.name === 'w:txbxContent') {
      tally.textBoxes++
      return blocksOf(kid, context, reader)
    }
    return readDrawing(kid, inside(kid, context), reader)
  })
}

/** Where new and old drawings keep what is read out in their place. */
const alternatives = ['descr', 'alt', 'title']

/** SmartArt is drawn from data like a chart, and like a chart it is not allowed in a narrative. */
const charts = new Set(['c:chart', 'cx:chart', 'dgm:relIds'])

/** A shape changes what is behind its text, and may be hidden as a whole. */
function inside(node: Node, context: Context): Context {
  if (node.name === 'wp:inline' || node.name === 'wp:anchor') {
    const hidden = /^(?:1|true)$/.test(valueOf(child(node, 'wp:docPr'), 'hidden') ?? '')
    return hidden ? { ...context, hidden } : context
  }
  if (node.name === 'wps:wsp') return { ...context, behind: shapeFill(node) }
  const isShape = node.name === 'v:shape' || node.name === 'v:rect' || node.name === 'v:roundrect'
  return isShape ? { ...context, behind: oldShapeFill(node) } : context
}

/** Null where the fill is a picture, a gradient or a colour of the theme. */
function shapeFill(shape: Node): string | null {
  const properties = child(shape, 'wps:spPr')
  if (child(properties, 'a:noFill')) return 'auto'
  const solid = child(properties, 'a:solidFill')
  if (!solid) return children(properties).some(({ name }) => name.endsWith('Fill')) || child(shape, 'wps:style') ? null : 'auto'
  const colour = valueOf(child(solid, 'a:srgbClr'), 'val')
  if (colour) return readColour(colour)
  return /^(?:bg1|lt1)$/.test(valueOf(child(solid, 'a:schemeClr'), 'val') ?? '') ? 'FFFFFF' : null
}

function oldShapeFill(shape: Node): string | null {
  const colour = valueOf(shape, 'fillcolor')
  if (colour === undefined || /^(?:f|false)$/.test(valueOf(shape, 'filled') ?? '')) return 'auto'
  if (/^white\b/.test(colour)) return 'FFFFFF'
  return /^#[0-9a-f]{6}/i.test(colour) ? readColour(colour.slice(1, 7)) : null
}
