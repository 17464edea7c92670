/** Decides whether a reader would see a stretch of text, and if not, how it was kept from view. */
import type { HiddenHow } from '../ecq/format-facts.ts'

/** `behind` is null where nobody can tell what the text stands on. */
export type Ink = {
  points: number
  colour: string
  behind: string | null
  vanish?: boolean
  blank?: boolean
  /** Width of the letters in percent. */
  scale?: number
}

const smallestLegible = 4
const narrowestLegible = 15
/** White paper against pale grey E6E6E6; below this nobody reads it on paper. */
const leastContrast = 1.25

export function hiddenHow(ink: Ink): HiddenHow | null {
  if (ink.vanish) return 'hidden-property'
  if (ink.blank) return 'invisible'
  if (ink.points < smallestLegible || (ink.scale ?? 100) < narrowestLegible) return 'tiny-type'
  // An automatic colour is black or white, whichever shows.
  if (ink.colour === 'auto' || ink.behind === null) return null
  const behind = ink.behind === 'auto' ? 'FFFFFF' : ink.behind
  if (contrast(ink.colour, behind) >= leastContrast) return null
  return behind === 'FFFFFF' ? 'white-text' : 'same-colour'
}

/** The contrast ratio of WCAG: 1 for two equal colours, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
