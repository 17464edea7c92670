/** The peers, each as one function from a text to its findings, set up once as their own documentation says. */
import writeGood from 'write-good'
import { retext } from 'retext'
import retextContractions from 'retext-contractions'
import retextEnglish from 'retext-english'
import retextIntensify from 'retext-intensify'
import retextPassive from 'retext-passive'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'
import { TextlintKernel } from '@textlint/kernel'
import textPlugin from '@textlint/textlint-plugin-text'

const six = retext()
  .use(retextEnglish)
  .use(retextPassive)
  .use(retextSimplify)
  .use(retextReadability)
  .use(retextRepeatedWords)
  .use(retextContractions)
  .use(retextIntensify)
  .freeze()

const kernel = new TextlintKernel()
const names = ['write-good', 'terminology', 'common-misspellings', 'en-max-word-count', 'stop-words', 'en-capitalization', 'apostrophe', 'diacritics', 'doubled-spaces']
const plain = (module) => module.default?.default ?? module.default ?? module
const nine = await Promise.all(names.map(async (ruleId) => ({ ruleId, rule: plain(await import(`textlint-rule-${ruleId}`)), options: true })))
const plugins = [{ pluginId: 'text', plugin: plain(textPlugin) }]

export const peers = {
  'write-good': (text) => writeGood(text),
  'retext, 6 style plugins': async (text) => (await six.process(text)).messages,
  'textlint, 9 English rules': async (text) => (await kernel.lintText(text, { ext: '.txt', filePath: 'draft.txt', rules: nine, plugins })).messages,
}
