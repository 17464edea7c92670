/** Marks resumes that are over their pages: by a page count, or by so many words that no doubt is left. */
import { isSurelyOver, pagesOf, resumeLimit, saysPages } from '../pages.ts'
import { documentRule } from '../rule.ts'
import { memo2025 } from '../sources.ts'

export default documentRule<number>({
  severity: 'error',
  title: 'Resume over its pages',
  message: 'The resume is over its page limit.',
  reason: 'Since 2025 the whole first application for a career SES post is a resume of at most two pages, before it a resume that showed the ECQs had five; agencies need not read a page more.',
  advice: 'Keep the last ten years and five or so accomplishments with a result each; drop duties, early posts and lists of courses.',
  source: memo2025,
  weight: 75,
  kinds: ['resume'],
  gather: ({ passage }) => passage.tokens.words.length,
  judge: function* ({ facts, format, settings: { framework } }) {
    const most = resumeLimit(framework)
    const words = facts.reduce((sum, count) => sum + count, 0)
    const pages = pagesOf(words, format)
    if (most === undefined || !isSurelyOver(pages, most)) return
    yield { paragraph: null, where: 'page count', message: `${saysPages('resume', pages, words)}; the limit is ${most}.` }
  },
  hits: [
    { text: 'Director, 2019 to 2024', framework: 'ecq-2025', format: { pages: { count: 3, exact: true, how: 'counted in the PDF' } } },
    { text: 'Director, 2019 to 2024', framework: 'ecq-2025', format: { pages: { count: 7, exact: true, how: 'laid out' } } },
    { text: 'I led the work. '.repeat(3400), framework: 'ecq-2012' },
    { text: 'Director, 2019 to 2024', framework: 'ecq-2012', format: { pages: { count: 6, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led the work. '.repeat(500), framework: 'ecq-2025' },
  ],
  misses: [
    { text: 'Director, 2019 to 2024', framework: 'ecq-2025', format: { pages: { count: 2, exact: true, how: 'counted in the PDF' } } },
    { text: 'Director, 2019 to 2024', framework: 'ecq-2025', format: { pages: { count: 3, exact: false, how: 'estimated' } } },
    { text: 'Director, 2019 to 2024', framework: 'ecq-2012', format: { pages: { count: 5, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led the work. '.repeat(400), framework: 'ecq-2025' },
  ],
})
