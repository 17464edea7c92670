/** The round trip over files of many makers: text as LibreOffice reads it, comments at their words, all else untouched. */
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WordFile } from '../../../src/ecq/word-file.ts'
import { openWord } from '../../../src/read/docx/open-word.ts'
import type { Span } from '../../../src/text/span.ts'
import { markWord } from '../../../src/write/docx/mark-word.ts'
import type { WordComment } from '../../../src/write/docx/word-comment.ts'
import { buildCorpus, corpusNames } from './corpus/build.ts'
import { compareXml } from './corpus/same-xml.ts'
import { convert, readFlat, squeezed } from './office.ts'
import type { Flat } from './office.ts'

interface Case {
  readonly before: Uint8Array
  readonly file: WordFile
  readonly spans: readonly Span[]
  readonly after: Uint8Array
  readonly text: { before: string; after: string }
  readonly flat: { before: Flat; after: Flat }
}

const cases = new Map<string, Case>()
const tally = { comments: 0, exact: 0, wider: 0, aside: 0, others: 0 }

beforeAll(async () => {
  const files = await buildCorpus()
  const opened = new Map([...files].map(([name, bytes]) => [name, openWord(bytes)]))
  const spans = new Map([...opened].map(([name, file]) => [name, spansOf(file)]))
  const marked = new Map([...opened].map(([name, file]) => [name, markWord(file, { review: 'r1', comments: (spans.get(name) ?? []).map(commentOf), corrections: [], date: '2026-03-01T10:00:00.000Z' }).bytes]))
  const all = Object.fromEntries([...files].flatMap(([name, bytes], index) => [[`a${index}.docx`, bytes], [`b${index}.docx`, marked.get(name) ?? new Uint8Array()]]))
  const [texts, flats] = await Promise.all([convert(all, 'txt'), convert(all, 'fodt')])
  const read = (map: Map<string, Uint8Array>, key: string): Uint8Array => map.get(key) ?? new Uint8Array()
  for (const [index, [name, before]] of [...files].entries()) {
    const text = (side: string): string => new TextDecoder().decode(read(texts, `${side}${index}`))
    const flat = (side: string): Flat => readFlat(read(flats, `${side}${index}`))
    cases.set(name, { before, file: opened.get(name) as WordFile, spans: spans.get(name) ?? [], after: read(marked, name), text: { before: text('a'), after: text('b') }, flat: { before: flat('a'), after: flat('b') } })
  }
}, 300_000)

const caseOf = (name: string): Case => {
  const found = cases.get(name)
  if (!found) throw new Error(`${name} was not made`)
  return found
}

/** LibreOffice 7.4 loses the text before any comment, whoever wrote it, in the first paragraph of a control around paragraphs. */
const lost = /^Unmarked\.$/

/** Single words, stretches over several, parts of words and whole paragraphs, over the whole draft. */
function spansOf({ text }: WordFile): Span[] {
  const words = [...text.matchAll(/[^\s]+/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
  const step = Math.max(1, Math.floor(words.length / 12))
  const spans = words.flatMap((word, index) => {
    if (index % step !== 0 || lost.test(text.slice(word.start, word.end))) return []
    const later = words[index + 3]
    const inside = word.end - word.start > 3 && /^[\x20-\x7e]+$/.test(text.slice(word.start, word.end)) ? [{ start: word.start + 1, end: word.end - 1 }] : []
    return [word, ...inside, ...(later && !text.slice(word.start, later.end).includes('\n') && !text.slice(word.start, later.end).includes('\t') ? [{ start: word.start, end: later.end }] : [])]
  })
  const first = text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n')
  return [...spans, { start: 0, end: first }].sort((a, b) => a.start - b.start || b.end - a.end)
}

const commentOf = ({ start, end }: Span, index: number): WordComment => ({
  start, end, quote: 'these words', lines: [{ strong: `N${index}.`, plain: ' Say more & <less>.', small: '' }], remarks: [{ ref: index.toString(16).padStart(8, '0'), id: `f${index}`, rule: 'weak-verb' }],
})

/** The text writer prints labels of lists, deleted text, and no notes or boxes; see each test. */
const withoutAsides = ({ text, stretches }: WordFile): string => stretches.filter(({ aside }) => aside).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
const bodyOf = (file: WordFile): string => squeezed(withoutAsides(file))

test('there are at least forty files of three makers', () => {
  expect([...cases.keys()].sort()).toEqual([...corpusNames].sort())
  expect(cases.size).toBeGreaterThanOrEqual(40)
})

describe.each(corpusNames)('%s', (name) => {
  test('the text is what LibreOffice reads', () => {
    const { file, flat, text } = caseOf(name)
    expect(bodyOf(file)).toBe(squeezed(flat.before.body))
    // Its plain text adds labels of lists, prints what was deleted, and numbers notes in the middle of words.
    if (flat.before.changes.size === 0 && !/notes|rich|formulas/.test(name)) expect(squeezed(withoutLabels(text.before))).toBe(bodyOf(file))
    for (const aside of flat.before.asides) expect(squeezed(file.text)).toContain(squeezed(aside))
  })

  test('marks change no text', () => {
    const { file, after, text, flat } = caseOf(name)
    expect(openWord(after).text).toBe(file.text)
    expect(text.after).toBe(text.before)
    expect(flat.after.body).toBe(flat.before.body)
    expect(text.after.trim()).not.toBe('')
  })

  test('what is not touched stays byte for byte', () => {
    const { before, after, file, spans } = caseOf(name)
    const [old, now] = [unzipSync(before), unzipSync(after)]
    const marked = openWord(after)
    const first = Number(/commentRangeStart[^>]*:id="(\d+)"(?![\s\S]*commentRangeStart[^>]*:id="\1")/.exec(newMarks(file.xml, marked.xml))?.[1] ?? 0)
    const ids = new Set(spans.map((_, index) => first + index))
    // A part of sixteen bits a character is written with eight, and says so.
    const { strayed, harmed, touched } = compareXml(file.xml.replace('"UTF-16"', '"UTF-8"'), marked.xml, ids)
    expect(strayed).toEqual([])
    expect(harmed).toEqual([])
    expect(touched).toBeGreaterThan(0)
    const comments = file.related('comments')
    for (const [part, bytes] of Object.entries(old)) {
      if (part.endsWith('/') || part === file.main) continue
      const [was, is] = [new TextDecoder().decode(bytes), new TextDecoder().decode(now[part])]
      if (part === '[Content_Types].xml' || part.endsWith('.rels') || part === comments) expect(withoutNew(is, was)).toBe(was.replace(/\/>$/, '>'))
      else expect(is === was, part).toBe(true)
    }
  })

  test('LibreOffice shows every comment at its words', () => {
    const { file, spans, flat } = caseOf(name)
    const ours = new Map(flat.after.comments.filter(({ author }) => author === 'ECQ coach').map((comment) => [/N(\d+)\./.exec(comment.said)?.[1], comment]))
    expect(ours.size).toBe(spans.length)
    spans.forEach((span, index) => {
      const { words, said } = ours.get(String(index)) ?? { words: null, said: '' }
      expect(said).toContain('Say more & <less>.')
      const wanted = squeezed(file.text.slice(span.start, span.end))
      const reached = file.stretches.filter(({ start, end }) => start < span.end && span.start < end)
      const runs = reached.map(({ unit }) => file.runs[file.units[unit]?.run ?? 0])
      tally.comments++
      if (reached.some(({ aside }) => aside)) tally.aside++
      else if (runs.some((run) => run?.whole)) {
        tally.wider++
        expect(squeezed(words ?? '')).toContain(wanted)
      } else {
        tally.exact++
        expect(squeezed(words ?? ''), wanted).toBe(wanted)
      }
    })
  })

  test('comments and changes of others survive', () => {
    const { flat } = caseOf(name)
    const others = ({ comments }: Flat) => comments.filter(({ author }) => author !== 'ECQ coach')
    expect(others(flat.after)).toEqual(others(flat.before))
    expect([...flat.after.changes.keys()]).toEqual([...flat.before.changes.keys()])
    // Changed looks of a paragraph (LibreOffice has no name for them) are broken up by any comment inside.
    for (const [change, words] of flat.before.changes) if (!change.startsWith('text:UnknownChange')) expect(flat.after.changes.get(change), change).toBe(words)
    tally.others += others(flat.before).length + flat.before.changes.size
  })
})

test('every comment was looked at', () => {
  expect(tally.exact + tally.wider + tally.aside).toBe(tally.comments)
  expect(tally.exact / tally.comments).toBeGreaterThan(0.9)
  expect(tally.others).toBeGreaterThan(20)
})

const withoutLabels = (text: string): string => text.replace(/^\ufeff/, '').replace(/^[ \t]*(?:\d+\.|[•●◦▪\uf0b7])[ \t]+/gm, '')

/** The signs that are in the second and not in the first. */
function newMarks(before: string, after: string): string {
  const known = new Set(before.match(/<[^>]*commentRangeStart[^>]*>/g))
  return (after.match(/<[^>]*commentRangeStart[^>]*>/g) ?? []).filter((sign) => !known.has(sign)).slice(0, 1).join('')
}

/** Takes out what was put before the end of the root, and nothing else. */
function withoutNew(now: string, before: string): string {
  const end = before.lastIndexOf('</') < 0 || before.trimEnd().endsWith('/>') ? before.trimEnd().length - 2 : before.lastIndexOf('</')
  const tail = now.slice(now.lastIndexOf('</'))
  return before.trimEnd().endsWith('/>') && !before.includes('</') ? before.replace(/\/>$/, '>') : now.slice(0, end) + (before.slice(end) === tail ? tail : '')
}
