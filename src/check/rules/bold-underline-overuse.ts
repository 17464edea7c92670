/** Marks files in which bold or underlined type is spread over the text and no longer stresses anything. */
import { documentRule } from '../rule.ts'
import { shareOfText } from '../share-of-text.ts'
import { briefing } from '../sources.ts'

/** Headings and a few stressed words stay under these shares; headings are hardly ever underlined beside. */
const mostBold = 0.12
const mostUnderlined = 0.05

export default documentRule({
  severity: 'suggestion',
  title: 'Too much bold or underlining',
  message: 'Bold or underlined type is spread over the text.',
  reason: 'Boards are told to mind overused bolding and underlining: it tells them where to look, and they would rather judge for themselves.',
  advice: 'Keep bold for the headings and let the first sentence of each paragraph carry the weight.',
  source: briefing,
  weight: 25,
  kinds: ['statement', 'package'],
  judge: function* ({ format }) {
    const bold = format?.boldShare ?? 0
    const underlined = format?.underlineShare ?? 0
    // A whole text in bold is a fault too, and is told in the same words.
    if (bold > mostBold) yield { paragraph: null, where: 'bold type', message: `${shareOfText(bold)} is bold.` }
    if (underlined > mostUnderlined) yield { paragraph: null, where: 'underlined type', message: `${shareOfText(underlined)} is underlined.` }
  },
  hits: [
    { text: 'I led.', format: { boldShare: 0.3 } },
    { text: 'I led.', format: { underlineShare: 0.1 } },
    { text: 'I led.', format: { boldShare: 1, underlineShare: 1 } },
  ],
  misses: [
    { text: 'I led.', format: { boldShare: 0.06, underlineShare: 0.02 } },
    { text: 'I led.', format: { boldShare: null, underlineShare: null } },
    'A draft that came as plain text has no bold type.',
  ],
})
