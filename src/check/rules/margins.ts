/** Marks Word files whose margins are under one inch. */
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

export default documentRule({
  severity: 'error',
  title: 'Margins under one inch',
  message: 'A margin is under one inch.',
  reason: 'One-inch margins are a published rule for ECQ narratives; boards may stop reading at the limit.',
  advice: 'Set all four margins to one inch, then look at the page count again.',
  source: briefing,
  weight: 70,
  kinds: ['statement', 'package'],
  judge: function* ({ format, settings }) {
    const least = settings.framework.limits.marginInches ?? 1
    for (const { section, topInches, rightInches, bottomInches, leftInches } of format?.margins ?? []) {
      const narrowest = Math.min(...[topInches, rightInches, bottomInches, leftInches].map((inches) => inches ?? least))
      // Word rounds to twentieths of a point; a hair under the limit is not what the rule is about.
      if (narrowest < least - 0.02) {
        yield { paragraph: null, where: `page margins, section ${section}`, message: `The narrowest margin is ${Number(narrowest.toFixed(2))} inches; the limit is ${least}.` }
      }
    }
  },
  hits: [
    { text: 'I led.', format: { margins: [{ section: 1, topInches: 1, rightInches: 0.5, bottomInches: 1, leftInches: 1 }] } },
    { text: 'I led.', format: { margins: [{ section: 1, topInches: 0.75, rightInches: 0.75, bottomInches: 0.75, leftInches: 0.75 }] } },
  ],
  misses: [
    { text: 'I led.', format: { margins: [{ section: 1, topInches: 1, rightInches: 1, bottomInches: 1, leftInches: 1 }] } },
    'A draft that came as plain text has no margins.',
  ],
})
