/** Counts by characters how much of a text is of which size, font and weight. */
import type { FormatFacts } from '../ecq/format-facts.ts'

export type Sample = { text: string; points: number; font: string; bold: boolean; italic: boolean; underline: boolean; seen: boolean }

export type Shares = Pick<FormatFacts, 'fontSizes' | 'fonts' | 'smallestPoints' | 'boldShare' | 'underlineShare' | 'italicShare'>

export function countShares(samples: Iterable<Sample>): Shares {
  const [sizes, fonts] = [new Map<number, number>(), new Map<string, number>()]
  let [all, bold, italic, underline, smallest] = [0, 0, 0, 0, Infinity]
  for (const sample of samples) {
    const length = sample.text.replace(/\s+/g, '').length
    if (length === 0) continue
    all += length
    sizes.set(sample.points, (sizes.get(sample.points) ?? 0) + length)
    fonts.set(sample.font, (fonts.get(sample.font) ?? 0) + length)
    if (sample.bold) bold += length
    if (sample.italic) italic += length
    if (sample.underline) underline += length
    if (sample.seen) smallest = Math.min(smallest, sample.points)
  }
  const share = (count: number): number => (all === 0 ? 0 : count / all)
  const ranked = <Key>(counts: Map<Key, number>): [Key, number][] => [...counts].sort(([, one], [, other]) => other - one)
  return {
    fontSizes: ranked(sizes).map(([points, count]) => ({ points, share: share(count) })),
    fonts: ranked(fonts).map(([name, count]) => ({ name, share: share(count) })),
    smallestPoints: smallest === Infinity ? null : smallest,
    boldShare: share(bold),
    underlineShare: share(underline),
    italicShare: share(italic),
  }
}

/** Without the joiner between two pictures, which is how one emoji is written. */
const zeroWidth = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u180e\ufeff\u{e0000}-\u{e007f}]|(?<!\p{Emoji_Modifier}|\p{Extended_Pictographic}|\ufe0f)\u200d/gu

export const countZeroWidth = (text: string): number => text.match(zeroWidth)?.length ?? 0
