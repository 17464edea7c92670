/** Marks narratives that are over ten pages: by a page count, or by so many words that no doubt is left. */
import { isSurelyOver, pagesOf, saysPages } from '../pages.ts'
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const tooLong = { source: 'pdf', pages: { count: 12, exact: true, how: 'counted in the PDF' } } as const

export default documentRule<number>({
  severity: 'error',
  title: 'Over the page limit',
  message: 'The narrative is over the page limit.',
  reason: 'Ten pages is a published limit for the five ECQs together; an agency may return a longer package or stop reading there.',
  advice: 'Cut challenge and context first, then whole sentences that tell duties; do not shrink the type or the margins.',
  source: briefing,
  weight: 75,
  frameworks: ['ecq-2012'],
  kinds: ['package', 'statement'],
  gather: ({ passage }) => passage.tokens.words.length,
  judge: function* ({ facts, format, settings }) {
    const most = settings.framework.limits.traditionalNarrativeMaxPages
    const words = facts.reduce((sum, count) => sum + count, 0)
    const pages = pagesOf(words, format)
    if (most === undefined || !isSurelyOver(pages, most)) return
    yield { paragraph: null, where: 'page count', message: `${saysPages('narrative', pages, words)}; the limit is ${most}.` }
  },
  hits: [
    { text: 'I led.', format: tooLong },
    { text: 'I led.', kind: 'statement', format: { pages: { count: 11, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led.', format: { pages: { count: 10.4, exact: true, how: 'laid out' } } },
    { text: 'I led.', format: { pages: { count: 24, exact: true, how: 'laid out' } } },
    { text: 'I led the work. '.repeat(2600) },
  ],
  misses: [
    { text: 'I led.', format: { pages: { count: 10, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led.', format: { pages: { count: 12, exact: false, how: 'estimated' } } },
    { text: 'I led.', format: { pages: null } },
    { text: 'I led the work. '.repeat(2000) },
  ],
})
