/** Marks narratives of more than one page whose pages carry no numbers. */
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

export default documentRule({
  severity: 'error',
  title: 'Pages without numbers',
  message: 'The pages are not numbered.',
  reason: 'Numbered pages are a published rule; board members speak of a case by page.',
  advice: 'Insert page numbers in the footer with your word processor, not by hand.',
  source: briefing,
  weight: 55,
  kinds: ['statement', 'package'],
  judge: function* ({ format, settings }) {
    if (!settings.framework.limits.pagesNumbered || format?.pageNumbers !== false) return
    // One page needs no number, and an estimate of one page may be wrong only by a few lines.
    if (format.pages && format.pages.count <= 1) return
    yield { paragraph: null, where: 'page numbers' }
  },
  hits: [
    { text: 'I led.', format: { pageNumbers: false } },
    { text: 'I led.', kind: 'package', format: { pageNumbers: false, pages: { count: 9, exact: true, how: 'counted in the PDF' } } },
  ],
  misses: [
    { text: 'I led.', format: { pageNumbers: true } },
    { text: 'I led.', format: { pageNumbers: null } },
    { text: 'I led.', format: { pageNumbers: false, pages: { count: 1, exact: true, how: 'counted in the PDF' } } },
    'A draft that came as plain text has no pages.',
  ],
})
