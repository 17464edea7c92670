/** The look that a site wishes for the page in its frame: a few values, each checked, and none that would make it hard to read. */
import { type Color, contrast, hexOf, mix, parseColor } from './color.ts'

/** As attributes of the element, or as custom properties with `--ecq-` before the name. */
export const themeNames = ['accent', 'background', 'font', 'radius', 'scheme'] as const
export type ThemeWishes = Readonly<Partial<Record<(typeof themeNames)[number], string>>>

export interface Theme {
  /** of links and buttons */
  readonly accent: Color | null
  /** around what is written */
  readonly background: Color | null
  /** a family that is installed, or a generic one */
  readonly font: string | null
  /** of corners, in pixels */
  readonly radius: number | null
  readonly scheme: 'light' | 'dark' | null
}

/** What is not plainly right is dropped. */
export function cleanTheme(wishes: unknown): Theme {
  const said = (name: (typeof themeNames)[number]): string => {
    const value: unknown = typeof wishes === 'object' && wishes !== null ? (wishes as Record<string, unknown>)[name] : null
    return typeof value === 'string' ? value.trim() : ''
  }
  const scheme = said('scheme')
  return {
    accent: parseColor(said('accent')),
    background: parseColor(said('background')),
    font: /^[A-Za-z][A-Za-z0-9 -]{0,39}$/.test(said('font')) ? said('font') : null,
    radius: /^\d{1,2}(?:px)?$/.test(said('radius')) ? Math.min(Number.parseInt(said('radius'), 10), 24) : null,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
  }
}

/** The page's own colors, as its style sheet has them: what is read stands on paper, or on what is raised from it, or on the page around. */
const own = {
  light: { paper: [255, 255, 255], raised: [255, 255, 255], page: [240, 240, 240], ink: [27, 27, 27], faint: [86, 92, 101] },
  dark: { paper: [28, 29, 31], raised: [45, 46, 47], page: [27, 27, 27], ink: [237, 239, 240], faint: [169, 174, 177] },
} as const satisfies Readonly<Record<'light' | 'dark', Readonly<Record<string, Color>>>>
const [white, black]: [Color, Color] = [[255, 255, 255], [0, 0, 0]]

/** WCAG 2.2 AA for text. */
const readable = 4.5
/** More than that for the words themselves, so that colored ones stay readable too. */
const clear = 10

/** Values of custom properties, null where the page's own stand. */
export function propertiesOf({ accent, background, font, radius }: Theme, scheme: 'light' | 'dark'): Readonly<Record<string, string | null>> {
  const { paper, raised, page, ink, faint } = own[scheme]
  const around = background !== null && contrast(background, ink) >= clear && contrast(background, faint) >= readable ? background : null
  const strong = accent && towards(accent, ink, (color) => [paper, raised, around ?? page].every((ground) => contrast(color, ground) >= readable))
  return {
    '--accent': strong && hexOf(strong),
    '--accent-strong': strong && hexOf(mix(strong, ink, 0.3)),
    '--accent-soft': strong && hexOf(mix(strong, paper, 0.9)),
    '--on-accent': strong && hexOf(contrast(strong, white) >= contrast(strong, black) ? white : black),
    '--page': around && hexOf(around),
    '--font': font === null ? null : /^(?:serif|sans-serif|monospace|system-ui)$/.test(font) ? font : `"${font}", system-ui, sans-serif`,
    '--radius': radius === null ? null : `${radius}px`,
  }
}

/** The nearest color on the way that is good enough. */
function towards(color: Color, end: Color, isGood: (color: Color) => boolean): Color {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, end, share)
    if (isGood(mixed)) return mixed
  }
  return end
}
