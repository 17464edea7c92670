/** Suggested changes and the way back: what Word's users do with the marks is understood, and nothing else is changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ReturnedMarks } from '../../../src/ecq/returned-marks.ts'
import { openWord } from '../../../src/read/docx/open-word.ts'
import { readDocument } from '../../../src/read/read.ts'
import type { Correction } from '../../../src/write/docx/corrections.ts'
import { markWord } from '../../../src/write/docx/mark-word.ts'
import type { WordComment } from '../../../src/write/docx/word-comment.ts'
import { returnedWords } from '../../../src/write/returned-words.ts'
import { field, handMade, p, revision, run, say } from './corpus/package.ts'
import { convert } from './office.ts'

const date = '2026-03-01T10:00:00.000Z'
const ref = (number: number): string => number.toString(16).padStart(8, '0')
const commentOn = (text: string, words: string, number: number): WordComment => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, quote: words, lines: [{ strong: `On ${words}.`, plain: '', small: '' }], remarks: [{ ref: ref(number), id: `f${number}`, rule: 'weak-verb' }] })
const correct = (text: string, words: string, instead: string, number: number): Correction => {
  const comment = commentOn(text, words, number)
  return { start: comment.start, end: comment.end, instead, settles: true, remark: { ref: ref(number), id: `f${number}`, rule: 'spelling' }, comment }
}

const body = p(run('I led ') + run('the the', '<w:b/>') + run(' nine ') + run('off', '<w:i/>') + run('cies', '<w:i/>') + run(' and we recieved cases.')) + say('They came. We answered all of them in a year.')
const original = handMade({ body })

function marked(): Uint8Array {
  const file = openWord(original)
  const { text } = file
  const corrections = [correct(text, 'the the', 'the', 1), correct(text, 'offcies', 'offices', 2), correct(text, 'recieved', 'received', 3)]
  return markWord(file, { review: 'r1', comments: [commentOn(text, 'They came.', 4), commentOn(text, 'We answered', 5), commentOn(text, 'in a year', 6)], corrections, date }).bytes
}

const change = (bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array => {
  const parts = unzipSync(bytes)
  for (const [name, edit] of Object.entries(changes)) parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())))
  return zipSync(parts)
}
const xmlOf = (bytes: Uint8Array, name = 'word/document.xml'): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

/** What Word does with a tracked change, found by its bookmark. */
const decide = (xml: string, number: number, accept: boolean): string =>
  xml.replace(new RegExp(`(<w:bookmarkStart[^>]*_ecq_${ref(number)}"/>)([\\s\\S]*?)(<w:bookmarkEnd)`), (_, start: string, inner: string, end: string) => {
    const [gone, stays] = accept ? ['del', 'ins'] : ['ins', 'del']
    return start + inner.replace(new RegExp(`<w:${gone} [\\s\\S]*?</w:${gone}>`, 'g'), '').replace(new RegExp(`</?w:${stays}\\b[^>]*>`, 'g'), '').replaceAll('w:delText', 'w:t') + end
  })

const marksOf = async (bytes: Uint8Array): Promise<ReturnedMarks> => (await readDocument(bytes)).marks ?? { reviews: [], comments: [], changes: [] }
const states = ({ comments, changes }: ReturnedMarks) => ({ comments: comments.map(({ state }) => state), changes: changes.map(({ state }) => state) })

describe('suggested changes', () => {
  test('read as if they were taken, and turned down they leave what was', () => {
    const bytes = marked()
    expect(openWord(bytes).text).toBe('I led the nine offices and we received cases.\n\nThey came. We answered all of them in a year.')
    const rejected = [1, 2, 3].reduce((xml, number) => decide(xml, number, false), xmlOf(bytes))
    expect(openWord(change(bytes, { 'word/document.xml': () => rejected })).text).toBe(openWord(original).text)
  })

  test('keep the look of the words', () => {
    const inserted = /<w:ins [^>]*>(<w:r>[\s\S]*?<\/w:r>)<\/w:ins>/.exec(xmlOf(marked()))?.[1]
    expect(inserted).toBe('<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">offices</w:t></w:r>')
    expect(xmlOf(marked())).toMatch(/<w:del [^>]*w:author="ECQ coach" w:date="2026-03-01T10:00:00Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:delText xml:space="preserve"> the<\/w:delText><\/w:r><\/w:del>/)
  })

  test.each<[what: string, inner: string]>([
    ['a link', `<w:hyperlink w:anchor="a">${run('recieved')}</w:hyperlink>`],
    ['an insertion of somebody else', revision('ins', 3, run('recieved'))],
    ['a field', field('REF a', run('recieved'))],
    ['words with a break between', `${run('recie')}<w:r><w:br/></w:r>${run('ved')}`],
    ['words around a deletion', `${run('reci')}${revision('del', 4, run('x'))}${run('eved')}`],
    ['words around the mark of a note', `${run('reci')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('eved')}`],
  ])('are not made in %s, which gets a comment', (_, inner) => {
    const file = openWord(handMade({ body: p(run('We ') + inner + run(' cases.')) }))
    const [start, end] = [3, file.text.indexOf(' cases')]
    const words = file.text.slice(start, end)
    const { bytes, comments, changes } = markWord(file, { review: 'r', comments: [], corrections: [{ ...correct(file.text, words, 'received', 1) }], date })
    expect([comments, changes, openWord(bytes).text]).toEqual([1, 0, file.text])
  })

  test('of two wishes for the same words the first is written', () => {
    const file = openWord(original)
    const { changes } = markWord(file, { review: 'r', comments: [], corrections: [correct(file.text, 'recieved', 'received', 1), correct(file.text, 'we recieved', 'I received', 2)], date })
    expect(changes).toBe(1)
  })
})

describe('the way back', () => {
  test('untouched marks are open', async () => {
    const back = await marksOf(marked())
    expect(states(back)).toEqual({ comments: ['open', 'open', 'open'], changes: ['open', 'open', 'open'] })
    expect(back).toMatchObject({ reviews: ['r1'], comments: [{ about: 'On They came..', remarks: [{ ref: ref(4), id: 'f4', rule: 'weak-verb' }] }, {}, {}], changes: [{ from: ' the', to: '' }, { from: 'offcies', to: 'offices' }, {}] })
  })

  test('LibreOffice keeps them when it saves the file', async () => {
    const again = (await convert({ 'a.docx': marked() }, 'docx')).get('a') ?? new Uint8Array()
    expect(await marksOf(again)).toEqual(await marksOf(marked()))
  })

  test('changes accepted, rejected, reworded', async () => {
    const decided = (xml: string): string => decide(decide(decide(xml, 1, true), 2, false), 3, true).replace('>received<', '>got<')
    expect(states(await marksOf(change(marked(), { 'word/document.xml': decided }))).changes).toEqual(['accepted', 'rejected', 'reworded'])
    const gone = (xml: string): string => decide(xml, 1, true).replace(/<w:bookmarkStart[^>]*_ecq_00000001"\/>/, '')
    expect(states(await marksOf(change(marked(), { 'word/document.xml': gone }))).changes).toEqual(['accepted', 'open', 'open'])
  })

  test('comments resolved, answered, deleted', async () => {
    const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    const numbered = (xml: string): string => {
      let count = 0
      const ids = xml.replace(/<w:p>/g, () => `<w:p ${w14} w14:paraId="0000000${++count}">`)
      const [first = '', second = ''] = ids.match(/<w:comment [\s\S]*?<\/w:comment>/g) ?? []
      const reply = `<w:comment w:id="90" w:author="Jo" w:initials="J" w:date="2026-03-02T10:00:00Z"><w:p ${w14} w14:paraId="000000F1"><w:r><w:t>It was nine.</w:t></w:r></w:p></w:comment>`
      return ids.replace(/<w:comment [\s\S]*<\/w:comment>/, `${first}${second}${reply}`)
    }
    const extended = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000002" w15:done="1"/><w15:commentEx w15:paraId="00000004" w15:done="0"/><w15:commentEx w15:paraId="000000F1" w15:paraIdParent="00000004" w15:done="0"/></w15:commentsEx>`
    const back = await marksOf(change(marked(), {
      'word/comments.xml': numbered,
      'word/commentsExtended.xml': () => extended,
      'word/_rels/document.xml.rels': (xml) => xml.replace('</Relationships>', '<Relationship Id="x9" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>'),
    }))
    expect(states(back).comments).toEqual(['resolved', 'answered', 'deleted'])
    expect(back.comments[1]?.replies).toEqual([{ author: 'Jo', text: 'It was nine.' }])
    expect(returnedWords(back)).toEqual({ sum: '3 comments: 1 resolved, 1 answered, 1 deleted; 3 suggested changes: 3 undecided.', lines: ['Jo on “On We answered.”: It was nine.'] })
  })

  test('where the part that tells of them is lost, comments speak for themselves', async () => {
    const parts = unzipSync(marked())
    const back = await marksOf(zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml/')))))
    expect(back.comments.map(({ state, remarks }) => [state, remarks[0]?.ref])).toEqual([4, 5, 6].map((number) => ['open', ref(number)]))
    expect(back.changes).toEqual([])
  })

  test('a spoiled part, and a file that was never marked, are no trouble', async () => {
    const spoiled = change(marked(), { 'customXml/item1.xml': (xml) => xml.replace('reviews', 'views') })
    expect((await marksOf(spoiled)).comments).toHaveLength(3)
    expect((await readDocument(original)).marks).toBeUndefined()
  })

  test('a second round adds to the first', async () => {
    const file = openWord(marked())
    const second = markWord(file, { review: 'r2', comments: [commentOn(file.text, 'all of them', 7)], corrections: [], date }).bytes
    const back = await marksOf(second)
    expect(back.reviews).toEqual(['r1', 'r2'])
    expect(states(back)).toEqual({ comments: ['open', 'open', 'open', 'open'], changes: ['open', 'open', 'open'] })
    expect(Object.keys(unzipSync(second)).filter((name) => name.startsWith('customXml/item'))).toHaveLength(2)
  })
})
