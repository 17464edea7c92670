/** Bundles the page: script, worker and styles into dist/web, with nothing inline, so that a strict content policy holds. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { docsFiles } from './docs-files.ts'
import { packedFiles } from './packed-files.ts'
import { withoutExamples } from './without-examples.ts'
import { withoutFields } from './without-fields.ts'
import { withoutWrappers } from './without-wrappers.ts'

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const uswds = from('../../node_modules/@uswds/uswds')

/** How long each step of a build took is no news to who starts the service. */
const quiet = { checks: { bundlerTimings: false }, output: { comments: false } }

/** Limits that no rule of the page asks for. */
const unasked = [
  'usualPagesPerEcq', 'usualMaxCharactersPerEcq', 'derivedWordsPerEcqLow', 'derivedWordsPerEcqHigh', 'preferredMaxExampleAgeYears', 'requiredPerson', 'storyModel', 'criteria',
  'accomplishmentRecordUsualCompetenciesCount', 'qrbMembersCount', 'qrbMinCareerMembersCount', 'qrbProcessingWorkingDays', 'rewriteMaxEcqsCount', 'rewriteResubmitBusinessDays',
  'disapprovalMinEcqsCount', 'disapprovalResubmitBusinessDays', 'reconsiderationsAllowedCount', 'secondDisapprovalMinWaitMonths', 'vacancyMinOpenCalendarDays', 'agencyToQrbMaxDays',
  'usualPreparationHoursLow', 'usualPreparationHoursHigh', 'resumeOnlyEffectiveDate', 'separateEcqOrTqEssaysAllowed', 'narrativeEssayMaxPages', 'ecqsInEffectDate',
  'minFontPoints', 'marginInches', 'pagesNumbered', 'maxIntroParagraphs', 'minExamplesPerEcq', 'maxEcqsPerExample',
  'qrbStructuredInterviewFromDate', 'agencyToQrbMaxCalendarDays', 'qrbInterviewMinutes', 'qrbInterviewQuestionsCount', 'qrbInterviewSupplementalMinutes', 'spokenStoryMinutesLow',
  'spokenStoryMinutesHigh', 'subCompetenciesPerEcqCount', 'outlineAllowedInInterview', 'readingAScriptDiscouraged', 'reportedOnePageNarrativePagesPerEcq', 'reportedOnePageNarrativeConfirmed',
]

export default defineConfig({
  root: from('.'),
  base: './',
  plugins: [docsFiles(), withoutWrappers(), withoutFields([], ['definition', 'evidence', 'questions', 'note', 'limits', 'source', 'confirmed']), packedFiles()],
  oxc: { jsx: { importSource: 'hono/jsx/dom' } },
  css: {
    preprocessorOptions: { scss: { loadPaths: [`${uswds}/packages`], quietDeps: true } },
  },
  resolve: {
    alias: [
      { find: /^@uswds\/uswds\/img/, replacement: `${uswds}/dist/img` },
      { find: /^@uswds\/uswds\/fonts/, replacement: `${uswds}/dist/fonts` },
    ],
  },
  worker: { format: 'es', plugins: () => [withoutExamples(), withoutFields(['effective', 'source'], [...unasked, 'evidence', 'questions', 'confirmed'])], rolldownOptions: quiet },
  build: {
    outDir: from('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // An image inside a style sheet would need data: addresses, which the content policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { ...quiet, input: { index: from('index.html'), desk: from('desk.html'), console: from('console.html'), embed: from('embed.html') } },
  },
  // What other sites name in their pages is one file whose address never changes.
  builder: {},
  environments: {
    element: { consumer: 'client', build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions: { ...quiet, input: from('client/embed/element.ts'), output: { entryFileNames: 'embed.js' } } } },
  },
})
