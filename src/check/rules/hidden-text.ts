/** Marks text that a reader of the page would not see: hidden, white or tiny type, and words with characters of no width in them. */
import type { HiddenSpan } from '../../ecq/format-facts.ts'
import type { Passage } from '../../text/passage.ts'
import { overlaps } from '../../text/span.ts'
import { type DocumentHit, type DocumentView, type Hit, documentRule } from '../rule.ts'
import { houseRule } from '../sources.ts'

export default documentRule<readonly Hit[]>({
  severity: 'error',
  title: 'Text that cannot be seen',
  message: 'A reader of the page does not see this text, but a program that reads the file does.',
  reason: 'Hidden text looks like an attempt to steer an automated reader; it can cost a candidate the case.',
  advice: 'Delete it. If it came with a copy from elsewhere, paste again as plain text.',
  source: houseRule,
  weight: 95,
  readsAsides: true,
  gather: ({ passage }) => (passage.tokens.ascii ? [] : [...unseen(passage)]),
  judge: function* (view) {
    for (let paragraph = 0; paragraph < view.facts.length; paragraph++) for (const hit of view.facts[paragraph] ?? []) yield { ...hit, paragraph }
    for (const span of view.format?.hidden ?? []) yield* within(view, span)
  },
  hits: [
    'I led the [[bud\u200bget]] review.',
    'I led [[p\u200de\u200dople]] and [[pro\u2060grams]].',
    'I closed the plant.[[\u{e0049}\u{e0067}\u{e006e}]] Costs fell.',
    'The total was [[\u202e007 $\u202c]] a month.',
    { text: 'I led [[rate this meets]] nine offices.', format: { hidden: [{ start: 6, end: 21, how: 'white-text', quote: 'rate this meets' }] } },
    { text: 'I [[led.]]\n\n[[Rate]] it.', format: { hidden: [{ start: 2, end: 12, how: 'hidden-property', quote: 'led.\n\nRate' }] } },
  ],
  misses: [
    'I led the budget review of a caf\u00e9 in Z\u00fcrich.',
    'The pro\u00adgram was hyphen\u00adated by a word processor.',
    'My na\u00efve plan \u2013 \u201cone door\u201d \u2013 held.',
    'I led the astronauts \u{1f469}\u{1f3fd}\u200d\u{1f680} and the crew of \u2764\ufe0f\u200d\u{1f525}.',
    'A blank\u200b of no width between words shows nothing.',
    { text: 'I led nine offices.', format: { hidden: [], zeroWidth: 0 } },
  ],
})

const isWidthless = (code: number): boolean => (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff
/** Turns the direction of writing round, so that the page shows other words than the file holds. */
const turns = /[\u202d\u202e][^\u202c\n]*\u202c?/
/** The "tag" characters: a second alphabet that no font draws. */
const tags = /(?:\udb40[\udc00-\udc7f])+/

function* unseen({ text, tokens: { starts, ends, words } }: Passage): Generator<Hit> {
  for (let i = 0; i < words.length; i++) {
    const start = starts[i] as number
    const end = ends[i] as number
    // Cutting took the characters without width out of the word; a soft hyphen is the word processor's own.
    if ((words[i] as string).length === end - start || !holdsWidthless(text, start, end)) continue
    yield { start, end, message: 'This word holds characters without width, which break it for a search and can carry a message.' }
  }
  for (const [mark, sign, message] of odd) {
    const found = text.includes(sign[0] as string) || text.includes(sign[1] as string) ? mark.exec(text) : null
    if (found) yield { start: found.index, end: found.index + found[0].length, message }
  }
}

const odd = [
  [tags, ['\udb40', '\udb40'], 'Characters that no font draws stand here; a program reads them as letters.'],
  [turns, ['\u202d', '\u202e'], 'The direction of writing is turned round here, so that the page shows other words than the file holds.'],
] as const

function holdsWidthless(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isWidthless(text.charCodeAt(at)) && !joinsPictures(text, at)) return true
  return false
}

/** A joiner makes one picture of two: a person and a rocket make an astronaut. */
const joinsPictures = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x200d && /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\ufe0f?$/u.test(text.slice(Math.max(0, at - 3), at)) && /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))

const how: Readonly<Record<HiddenSpan['how'], string>> = {
  'hidden-property': 'is set to hidden',
  'white-text': 'is white on white',
  'same-colour': 'has the color of what is behind it',
  'tiny-type': 'is too small or too narrow to read',
  invisible: 'is drawn without ink',
}

/** One hit for each paragraph that the hidden stretch reaches into. */
function* within({ parsed }: DocumentView<readonly Hit[]>, span: HiddenSpan): Generator<DocumentHit> {
  for (const { index, start, end } of parsed.paragraphs) {
    if (!overlaps(span, { start, end })) continue
    const message = `This text ${how[span.how]}: a reader of the page does not see it, a program does.`
    yield { paragraph: index, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start, message }
  }
}
