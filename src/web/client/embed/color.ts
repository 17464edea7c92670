/** Colors as three numbers, and how well one is read on another, as WCAG counts it. */

/** Red, green and blue, from 0 to 255. */
export type Color = readonly [number, number, number]

/** `#rgb` and `#rrggbb`; null for anything else. */
export function parseColor(text: string): Color | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1]
  if (digits === undefined) return null
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue]
}

export const hexOf = (color: Color): string => `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** `share` of the second, from 0 to 1. */
export const mix = ([r, g, b]: Color, [red, green, blue]: Color, share: number): Color => [r + (red - r) * share, g + (green - g) * share, b + (blue - b) * share]

/** From 1 for the same brightness to 21 for black on white. */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [brightness(one), brightness(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function brightness(color: Color): number {
  const [red, green, blue] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
