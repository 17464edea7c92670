/** Warns when a draft is probably over its pages: counted where pages are known, estimated, and said to be, where not. */
import type { Framework } from '../../ecq/framework.ts'
import type { Kind } from '../../ecq/kind.ts'
import { inHalves, isSurelyOver, pagesOf, resumeLimit } from '../pages.ts'
import { documentRule } from '../rule.ts'
import { guide2012 } from '../sources.ts'

/** An estimate within a tenth of the limit may as well be under it. */
const slack = 1.1

export default documentRule<number>({
  severity: 'warning',
  title: 'Probably too long',
  message: 'The draft is probably longer than it may be.',
  reason: 'Boards read within a page limit, and agencies may return what is over it.',
  advice: 'Look at the page count in your word processor with 12-point type and one-inch margins; if it is over, cut context before action.',
  source: guide2012,
  weight: 30,
  kinds: ['package', 'statement', 'resume'],
  gather: ({ passage }) => passage.tokens.words.length,
  judge: function* ({ facts, format, settings }) {
    const limit = limitOf(settings.kind, settings.framework)
    if (!limit) return
    const words = facts.reduce((sum, count) => sum + count, 0)
    const pages = pagesOf(words, format)
    if ((limit.hard && isSurelyOver(pages, limit.pages)) || pages.count <= limit.pages * (pages.exact ? 1 : slack)) return
    const length = pages.exact ? `The file has ${pages.count} pages` : `By estimate this is about ${inHalves(pages.count)} pages (${words} words)`
    yield { paragraph: null, where: 'page count', message: `${length}; ${limit.hard ? `the limit is ${limit.pages}` : `${limit.pages} are usual for one ECQ`}.` }
  },
  hits: [
    { text: 'I led the work. '.repeat(1500), kind: 'package' },
    { text: 'I led the work. '.repeat(320), kind: 'statement' },
    { text: 'I led.', kind: 'statement', format: { pages: { count: 4, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led.', kind: 'resume', framework: 'ecq-2025', format: { pages: { count: 3, exact: false, how: 'estimated' } } },
  ],
  misses: [
    { text: 'I led the work. '.repeat(1000), kind: 'package' },
    { text: 'I led the work. '.repeat(250), kind: 'statement' },
    { text: 'I led.', kind: 'package', format: { pages: { count: 12, exact: true, how: 'counted in the PDF' } } },
    { text: 'I led the work. '.repeat(2600), kind: 'package' },
    { text: 'I led.', kind: 'resume', framework: 'ecq-2025', format: { pages: { count: 2, exact: true, how: 'counted in the PDF' } } },
  ],
})

/** `hard` limits are published, and what is over one for sure is the business of the rule for that limit. */
function limitOf(kind: Kind, framework: Framework): { pages: number; hard: boolean } | undefined {
  const { usualPagesPerEcq, traditionalNarrativeMaxPages } = framework.limits
  const pages = kind === 'statement' ? usualPagesPerEcq : kind === 'resume' ? resumeLimit(framework) : traditionalNarrativeMaxPages
  return pages === undefined ? undefined : { pages, hard: kind !== 'statement' }
}
