/** Marks resumes that a page count shows to be over two pages. */
import { documentRule } from '../rule.ts'
import { memo2025 } from '../sources.ts'

export default documentRule({
  severity: 'error',
  title: 'Resume over two pages',
  message: 'The resume is over its page limit.',
  reason: 'Since 2025 the whole first application for a career SES post is a resume of at most two pages; agencies need not read a third.',
  advice: 'Keep the last ten years and five or so accomplishments with a result each; drop duties, early posts and lists of courses.',
  source: memo2025,
  weight: 75,
  frameworks: ['ecq-2025'],
  kinds: ['resume'],
  judge: function* ({ format, settings }) {
    const most = settings.framework.limits.resumeMaxPages
    const pages = format?.pages
    if (most === undefined || !pages?.exact || pages.count <= most) return
    yield { paragraph: null, where: 'page count', message: `The resume has ${pages.count} pages; the limit is ${most}.` }
  },
  hits: [
    { text: 'Director, 2019 to 2024', format: { pages: { count: 3, exact: true, how: 'counted in the PDF' } } },
    { text: 'Director, 2019 to 2024', format: { pages: { count: 7, exact: true, how: 'laid out' } } },
  ],
  misses: [
    { text: 'Director, 2019 to 2024', format: { pages: { count: 2, exact: true, how: 'counted in the PDF' } } },
    { text: 'Director, 2019 to 2024', format: { pages: { count: 3, exact: false, how: 'estimated' } } },
    'A resume that came as plain text has no pages to count.',
  ],
})
