/** Laws of marking for any runs and any spans: the text stays, each comment holds its own words, and what is turned down leaves no trace. */
import { DOMParser } from '@xmldom/xmldom'
import type { Node } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWord } from '../../../src/read/docx/open-word.ts'
import { normalise } from '../../../src/text/normal.ts'
import type { Correction } from '../../../src/write/docx/corrections.ts'
import { markWord } from '../../../src/write/docx/mark-word.ts'
import type { WordComment } from '../../../src/write/docx/word-comment.ts'
import { handMade, p, revision, run } from './corpus/package.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'e', '\u0301', ' ', '😀', '—', '&amp;', '1', '.'), minLength: 1, maxLength: 7 })
const plain = words.map((text) => run(text))
const piece = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: words.map((text) => run(text, '<w:b/>')) },
  words.map((text) => `<w:hyperlink w:anchor="x">${run(text)}${run('z', '<w:i/>')}</w:hyperlink>`),
  words.map((text) => revision('ins', 1, run(text))),
  words.map((text) => revision('del', 2, run(text))),
  fc.constant('<w:r><w:t>x</w:t><w:tab/><w:t>y</w:t><w:br/><w:t>z</w:t></w:r>'),
  fc.constant('<w:bookmarkStart w:id="5" w:name="k"/><w:bookmarkEnd w:id="5"/><w:proofErr w:type="spellStart"/>'),
)
const body = fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }).map((inner) => p(inner.join(''))), { minLength: 1, maxLength: 4 }).map((paragraphs) => p(run('Start')) + paragraphs.join(''))
const places = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(12)), { minLength: 1, maxLength: 8 })

/** Inside one paragraph, on whole letters. */
function spansOf(text: string, list: readonly (readonly [number, number])[]): { start: number; end: number }[] {
  const letters = [...new Intl.Segmenter('en').segment(text)].filter(({ segment }) => segment.trim() !== '')
  return list.map(([share, length]) => {
    const first = letters[Math.floor(share * letters.length)]
    const start = first?.index ?? 0
    const stop = text.indexOf('\n\n', start) < 0 ? text.length : text.indexOf('\n\n', start)
    const last = letters.findLast(({ index }) => index <= start + length && index < stop)
    return { start, end: last ? last.index + last.segment.length : start + 1 }
  })
}

const comment = (span: { start: number; end: number }, index: number): WordComment => ({ ...span, quote: '', lines: [{ strong: `N${index}`, plain: '', small: '' }], remarks: [{ ref: index.toString(16).padStart(8, '0'), id: `f${index}`, rule: 'x' }] })
const marks = { review: 'r', date: '2026-03-01T10:00:00.000Z' }

/** What a plain walk over the document finds inside each comment's range. */
function wordsInComments(xml: string): Map<number, string> {
  const [open, found] = [new Map<number, string>(), new Map<number, string>()]
  const walk = (node: Node): void => {
    for (const kid of Array.from(node.childNodes)) {
      const id = 'getAttribute' in kid ? Number((kid as unknown as { getAttribute: (name: string) => string | null }).getAttribute('w:id')) : 0
      const said = kid.nodeName === 'w:t' ? (kid.textContent ?? '') : kid.nodeName === 'w:tab' ? '\t' : kid.nodeName === 'w:br' ? '\n' : ''
      if (said !== '') for (const [key, words] of open) open.set(key, words + said)
      if (kid.nodeName === 'w:commentRangeStart') open.set(id, '')
      else if (kid.nodeName === 'w:commentRangeEnd') {
        found.set(id, open.get(id) ?? '')
        open.delete(id)
      } else walk(kid)
    }
  }
  walk(new DOMParser().parseFromString(xml, 'text/xml'))
  return found
}

test('comments hold their words and change none', () => {
  fc.assert(
    fc.property(body, places, (inner, list) => {
      const file = openWord(handMade({ body: inner }))
      const spans = spansOf(file.text, list).sort((a, b) => a.start - b.start || b.end - a.end)
      const marked = openWord(markWord(file, { ...marks, comments: spans.map(comment), corrections: [] }).bytes)
      expect(marked.text).toBe(file.text)
      const found = wordsInComments(marked.xml)
      spans.forEach(({ start, end }, index) => expect(normalise(found.get(index) ?? '')).toBe(file.text.slice(start, end)))
      // Every sign is there once, and each range is referred to.
      for (const sign of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) expect(marked.xml.split(`<w:${sign} `).length - 1).toBe(spans.length)
    }),
    // A letter and its accent in runs of their own.
    { numRuns: 250, examples: [[p(run('Start')) + p(run('a') + run('\u0301', '<w:b/>')), [[0.9, 0], [0, 0]]]] },
  )
})

test('changes that are turned down leave the text as it was', () => {
  fc.assert(
    fc.property(body, places, fc.constantFrom('', 'other', 'a b'), (inner, list, instead) => {
      const file = openWord(handMade({ body: inner }))
      const spans = spansOf(file.text, list)
      const corrections = spans.map((span, index): Correction => ({ ...span, instead, settles: true, remark: { ref: (index + 256).toString(16).padStart(8, '0'), id: 'c', rule: 'spelling' }, comment: comment(span, index + 256) }))
      const { bytes, comments, changes } = markWord(file, { ...marks, comments: spans.map(comment), corrections })
      expect(comments + changes).toBeLessThanOrEqual(spans.length * 2)
      const xml = openWord(bytes).xml
      const own = '[^>]*w:author="ECQ coach"[^>]*>'
      const rejected = xml.replace(new RegExp(`<w:ins ${own}[\\s\\S]*?</w:ins>`, 'g'), '').replace(new RegExp(`<w:del ${own}([\\s\\S]*?)</w:del>`, 'g'), (_, kept: string) => kept.replaceAll('w:delText', 'w:t'))
      expect(openWord(handMade({ whole: true, body: rejected })).text).toBe(file.text)
    }),
    { numRuns: 150 },
  )
})

test('sixteen bits a character', () => {
  const file = openWord(handMade({ utf16: true, body: p(run('Über “naïve” 😀 plans. ') + run('They held.')) }))
  const { bytes } = markWord(file, { ...marks, comments: [comment({ start: file.text.indexOf('😀'), end: file.text.indexOf('😀') + 2 }, 0)], corrections: [] })
  const marked = openWord(bytes)
  expect(marked.text).toBe(file.text)
  expect(wordsInComments(marked.xml.replace(/^\ufeff/, '')).get(0)).toBe('😀')
})
