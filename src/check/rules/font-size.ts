/** Marks files in which a meaningful share of the text is smaller than 12 points. */
import { documentRule } from '../rule.ts'
import { shareOfText } from '../share-of-text.ts'
import { briefing } from '../sources.ts'

/** PDF programs write 12 points as 11.96 and the like. */
const slack = 0.25
/** A footnote or a letterhead is not a narrative in small type. */
const leastShare = 0.05

export default documentRule({
  severity: 'error',
  title: 'Type under 12 points',
  message: 'Part of the text is smaller than the limit.',
  reason: 'Twelve-point type is a published rule for ECQ narratives; small type reads as an attempt to slip past the page limit.',
  advice: 'Set all of the text to 12 points, then look at the page count again.',
  source: briefing,
  weight: 70,
  kinds: ['statement', 'package'],
  judge: function* ({ format, settings }) {
    const least = settings.framework.limits.minFontPoints
    if (least === undefined || !format) return
    const small = format.fontSizes.filter(({ points }) => points < least - slack)
    const share = small.reduce((sum, size) => sum + size.share, 0)
    if (share < leastShare) return
    const sizes = small.map(({ points }) => Number(points.toFixed(1))).sort((a, b) => a - b)
    const range = sizes.length > 1 ? `${sizes[0]} to ${sizes.at(-1)}` : `${sizes[0]}`
    yield { paragraph: null, where: 'type size', message: `${shareOfText(share)} is in ${range} points; the least is ${least}.` }
  },
  hits: [
    { text: 'I led.', format: { fontSizes: [{ points: 11, share: 1 }] } },
    { text: 'I led.', format: { fontSizes: [{ points: 12, share: 0.8 }, { points: 10, share: 0.2 }] } },
    { text: 'I led.', format: { fontSizes: [{ points: 12, share: 0.92 }, { points: 11.5, share: 0.04 }, { points: 9, share: 0.04 }] } },
  ],
  misses: [
    { text: 'I led.', format: { fontSizes: [{ points: 12, share: 1 }] } },
    { text: 'I led.', format: { fontSizes: [{ points: 11.96, share: 0.9 }, { points: 14, share: 0.1 }] } },
    { text: 'I led.', format: { fontSizes: [{ points: 12, share: 0.98 }, { points: 9, share: 0.02 }] } },
    'A draft that came as plain text has no type size.',
  ],
})
