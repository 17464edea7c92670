/** Normal form, words, paragraphs, fingerprints: tables and laws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/text/hash.ts'
import { normalise } from '../../src/text/normal.ts'
import { cutParagraphs } from '../../src/text/paragraphs.ts'
import { parse, remembering } from '../../src/text/parse.ts'
import { indexAt } from '../../src/text/span.ts'
import { Mark, tokenise } from '../../src/text/tokens.ts'

describe('normal form', () => {
  test.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\ufeffdraft', 'draft'],
    ['e\u0301', 'é'],
    ['keep\u200bhidden', 'keep\u200bhidden'],
    ['nul\u0000', 'nul\ufffd'],
    ['\ud800lone', '\ufffdlone'],
  ])('%j becomes %j', (given, expected) => expect(normalise(given)).toBe(expected))

  test('is done once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
    }))
  })
})

describe('words', () => {
  test.each([
    ['The U.S. spent $1.2 million', ['the', 'u.s', 'spent', '$1.2', 'million']],
    ["don’t go-forward OPM's", ["don't", 'go-forward', "opm's"]],
    ['1,043 files, 9.7% and R&D', ['1,043', 'files', '9.7%', 'and', 'r&d']],
    ['well—known and/or both', ['well', 'known', 'and', 'or', 'both']],
    ['I\u200bgnore', ['ignore']],
    ['Ávila naïve', ['ávila', 'naïve']],
    ["'quoted' (words)", ['quoted', 'words']],
    ['end. Start', ['end', 'start']],
    ['and I.', ['and', 'i']],
    ["the chiefs'", ['the', 'chiefs']],
    ['İstanbul Ops', ['i̇stanbul', 'ops']],
  ])('%j', (text, words) => expect(tokenise(text).words).toEqual(words))

  test('know what they are', () => {
    const { words, marks } = tokenise('OPM, KPIs and $5 of 40% in GS-15')
    const kinds = Object.fromEntries(words.map((word, index) => [word, marks[index] as number]))
    expect((kinds['opm'] as number) & Mark.capitals).toBeTruthy()
    expect((kinds['kpis'] as number) & (Mark.capitals | Mark.parted)).toBe(Mark.capitals | Mark.parted)
    expect((kinds['$5'] as number) & Mark.money).toBeTruthy()
    expect((kinds['40%'] as number) & Mark.percent).toBeTruthy()
    expect((kinds['gs-15'] as number) & Mark.digit).toBeTruthy()
    expect((kinds['and'] as number) & (Mark.capital | Mark.digit)).toBe(0)
  })

  test('are not parted by the marks of quoted lines', () => {
    const { words, marks } = tokenise('> a target for\n> > for more > each')
    expect(words.filter((_, index) => (marks[index] as number) & Mark.parted)).toEqual(['a', 'each'])
  })

  test('are the same whether or not the text holds more than ASCII', () => {
    const pieces = fc.constantFrom('I', 'led', 'GS-15', "board's", 'U.S', '$1.2', '1,043', '40%', 'R&D', '-', "'", '.', ',', ';', ' ', '\n', '"', '5', 'A', '(')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (row) => {
      const text = row.join('')
      const plain = tokenise(text)
      const other = tokenise(`${text} \u2026`)
      expect([other.words, other.starts, other.ends, other.marks, other.ascii]).toEqual([plain.words, plain.starts, plain.ends, plain.marks, false])
    }))
  })

  test.each([
    ['i g n o r e this', true],
    ['i-g-n-o-r-e this', true],
    ['p 4 a 5 s s', true],
    ['1gnore it', true],
    ['the 3rd of May', true],
    ['I led a crew of GS-15s at a plant', true],
    ['I led a crew of 40 at the U.S. mint, a 12-month job', false],
    ['', false],
  ])('%j may hold letters apart: %s', (text, apart) => expect(tokenise(text).apart).toBe(apart))
})

describe('paragraphs', () => {
  const wrapped = [
    'In 2019 the office that I took over had lost a third of its inspectors and could not',
    'say how many mines it had visited in the last year. I met with every chief, and then',
    'with the union, to find out what kept people from staying for longer than two winters.',
    'We agreed on a plan in May.',
  ]
  test.each([
    ['one\n\ntwo', ['one', 'two']],
    ['one\n \t\n\n two ', ['one', 'two']],
    ['Challenge\nWhen I came to the office in 2018 the backlog stood at 4,000 cases.', 1],
    [`${'A long line that was never wrapped. '.repeat(5)}\n${'Another long line. '.repeat(9)}`, 2],
    [`${'words that a mail program wrapped at seventy columns or a little less\n'.repeat(4)}the end.`, 1],
    ['- one item here\n- two items here', 2],
    ['| Challenge | The line was down. |\n| Action | I went. |', 2],
    ['I was there for nine\nI. K. Brown and the crew.\nII. The yard', 2],
    ['- one item of some length here,\n\n- and two items here\n\n- three\n\n- four', 4],
    [`${wrapped.join('\n\n')}\n\n\n\nOutcome\n\n${wrapped.join('\n\n')}`, 3],
    [`${wrapped.join(' \n\n')}\n\n${wrapped.join(' \n\n')}`, 2],
    [wrapped.join('\n'), 1],
    [
      [
        'Led the audit of nine field offices across the western half of the state',
        'Wrote the first plan for the relief of the upper valley after the flood',
        'Won the support of three unions for a new way to share the night shifts',
        'Cut the cost of the fleet by a fifth in two years with no loss of service',
      ].join('\n\n'),
      4,
    ],
    ['> Dear Ann,\n>\n> I closed the plant\n> in May.\n> \n> Regards\n>', ['> Dear Ann,', '> I closed the plant\n> in May.', '> Regards']],
    [`${'I set a target for each office and told every chief of it in person. '.repeat(2)}I met with\nwith all nine.`, 1],
    [`${'I set a target for each office and told every chief of it in person. '.repeat(2)}\nwith all nine.`, 2],
    ['', 0],
    ['\n\n\n', 0],
  ])('%j', (text, expected) => {
    const found = cutParagraphs(text).map(({ start, end }) => text.slice(start, end))
    if (typeof expected === 'number') expect(found).toHaveLength(expected)
    else expect(found).toEqual(expected)
  })
})

describe('laws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom('I ', 'led. ', 'U.S. ', '\n', '\n\n', '$1.2 ', '“', '”', '- ', 'No. ', '5 ', '>', '\n>\n', '... ', '\u200b', '😀 ', 'A.', 'é'), { maxLength: 120 }).map((parts) => parts.join('')),
  )

  test('every span lies in order inside its text, and nothing but white space lies outside', () => {
    fc.assert(
      fc.property(texts.map(normalise), (text) => {
        const { paragraphs } = parse(text)
        let last = 0
        for (const { start, end, passage } of paragraphs) {
          expect(text.slice(last, start).replace(/^[> ]+$/gm, '').trim()).toBe('')
          expect(text.slice(start, end)).toBe(passage.text)
          last = end
          let at = 0
          for (const sentence of passage.sentences) {
            expect(passage.text.slice(at, sentence.start).trim()).toBe('')
            expect(sentence.end).toBeGreaterThan(sentence.start)
            at = sentence.end
          }
          expect(passage.text.slice(at).trim()).toBe('')
          expect(passage.tokens.words).toHaveLength(passage.sentences.reduce((sum, { from, to }) => sum + to - from, 0))
        }
        expect(text.slice(last).replace(/^[> ]+$/gm, '').trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('a paragraph in front only shifts the rest', () => {
    fc.assert(
      fc.property(texts.map(normalise), (text) => {
        const plain = parse(text).paragraphs
        const front = 'A paragraph in front.\n\n'
        const shifted = parse(front + text).paragraphs.slice(1)
        expect(shifted.map(({ start, end }) => [start - front.length, end - front.length])).toEqual(plain.map(({ start, end }) => [start, end]))
      }),
    )
  })

  test('remembering gives what reading gives', () => {
    const read = remembering()
    fc.assert(fc.property(texts, (text) => {
      expect(parse(text, read)).toEqual(parse(text))
    }))
  })

  test('indexAt finds the span that holds an offset', () => {
    const spans = [{ start: 2, end: 4 }, { start: 4, end: 9 }, { start: 12, end: 13 }]
    expect([0, 2, 3, 4, 8, 9, 12, 13].map((offset) => indexAt(spans, offset))).toEqual([-1, 0, 0, 1, 1, -1, 2, -1])
  })

  test('fingerprints are stable and differ', () => {
    expect(fingerprint('')).toBe(fingerprint(''))
    expect(fingerprint('I led nine offices.')).toMatch(/^[0-9a-f]{16}$/)
    // Stored dismissals rely on these.
    expect(fingerprint('a plain line, '.repeat(20))).toBe('61840a984eb34b17')
    expect(fingerprint(`${'a plain line, '.repeat(20)}é`)).toBe('857fa47e2105012d')
    const many = new Set(Array.from({ length: 20_000 }, (_, index) => fingerprint(`paragraph ${index}`)))
    expect(many.size).toBe(20_000)
  })
})
