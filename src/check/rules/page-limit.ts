/** Marks files that a page count shows to be over the ten pages of a narrative. */
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const tooLong = { source: 'pdf', pages: { count: 12, exact: true, how: 'counted in the PDF' } } as const

export default documentRule({
  severity: 'error',
  title: 'Over the page limit',
  message: 'The narrative is over the page limit.',
  reason: 'Ten pages is a published limit for the five ECQs together; an agency may return a longer package or stop reading there.',
  advice: 'Cut challenge and context first, then whole sentences that tell duties; do not shrink the type or the margins.',
  source: briefing,
  weight: 75,
  frameworks: ['ecq-2012'],
  kinds: ['package', 'statement'],
  judge: function* ({ format, settings }) {
    const most = settings.framework.limits.traditionalNarrativeMaxPages
    const pages = format?.pages
    if (most === undefined || !pages?.exact || pages.count <= most) return
    yield { paragraph: null, where: 'page count', message: `The file has ${pages.count} pages; the limit is ${most}.` }
  },
  hits: [
    { text: 'I led.', format: tooLong },
    { text: 'I led.', kind: 'statement', format: { pages: { count: 11, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led.', format: { pages: { count: 10.4, exact: true, how: 'laid out' } } },
    { text: 'I led.', format: { pages: { count: 24, exact: true, how: 'laid out' } } },
  ],
  misses: [
    { text: 'I led.', format: { pages: { count: 10, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led.', format: { pages: { count: 12, exact: false, how: 'estimated' } } },
    { text: 'I led.', format: { pages: null } },
    'A draft that came as plain text has no pages to count.',
  ],
})
