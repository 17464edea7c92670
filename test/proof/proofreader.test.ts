/** What the proofreader marks and leaves alone, and that no broken linter costs a draft its review. */
import { afterAll, describe, expect, test } from 'vitest'
import type { Linter } from '../../src/proof/linter.ts'
import { makeProofreader } from '../../src/proof/proofreader.ts'

const proofreader = makeProofreader()
afterAll(() => proofreader.close())

async function marked(text: string): Promise<string[]> {
  return ((await proofreader.proofread(text))?.marks ?? []).map(({ start, end }) => text.slice(start, end))
}

describe('marks', () => {
  test.each([
    ['I recieved the report.', ['recieved']],
    ['Recieved reports were filed at noon.', ['Recieved']],
    ['The goverment office 😀 — an accomodation was made.', ['goverment', 'accomodation']],
    ['We asked eachother for help.', ['eachother']],
    ['It was a honest effort.', ['a']],
    ['I read teh plan.', ['teh']],
    ['One paragraph.\n\nThe liason came.\nHe left untill noon.', ['liason', 'untill']],
  ])('%s', async (text, expected) => {
    expect(await marked(text)).toEqual(expected)
  })
})

test('words without end are passed over, and what stands beside them is read', async () => {
  expect(await marked(`I recieved it. ${'a'.repeat(9_000)} ${'—'.repeat(300)}\n\nIt was a honest ${'b'.repeat(250)} plan for a honest man.`)).toEqual(['recieved', 'a', 'a'])
})

describe('leaves alone', () => {
  test.each([
    'The SES, the QRB and OPM agreed; an SES member and a GS-15 came.',
    'Delphine met Castellan-Frey at Tehaleh, in the Skell River hatchery of Orrin County.',
    'Some 12,000 students waited. From day one I met two deans, the child care chief and the attaché.',
    'We requalified, rescored and reaccredited it; the irrigators and the hydrographers agreed.',
    'The flumoxer broke. We mended the flumoxer. The flumoxer ran.',
    'I pledged that nothing told to us would be released, and what was told to me stayed there.',
    'I managed $1.9B and a $3B fund from Bldg. 4B, with 16GB of memory, 38 ms of delay and 40 hrs/week.',
    'I met Ann, Bob and Carl. I sent 3 of them home, and the cancelled lease was kept.',
    '',
  ])('%s', async (text) => {
    expect(await marked(text)).toEqual([])
  })
})

const wrongArticle = (text: string) => {
  const start = text.indexOf(' a ') + 1
  return start === 0 ? [] : [{ rule: 'AnA', kind: 'Miscellaneous', start, end: start + 1, message: 'Wrong article', replacements: ['an'] }]
}

describe('a linter that breaks', () => {
  test('is replaced, and the paragraph is read again', async () => {
    let opened = 0
    const open = async (): Promise<Linter> => {
      const first = opened++ === 0
      return { lint: async (text) => (first ? Promise.reject(new Error('memory access out of bounds')) : wrongArticle(text)), close: async () => {} }
    }
    const text = 'It was a honest effort.'
    expect(await makeProofreader(open).proofread(text)).toMatchObject({ marks: [{}], unread: [] })
    expect(opened).toBe(2)
  })

  test('costs no more than the paragraph it breaks on', async () => {
    const open = async (): Promise<Linter> => ({
      lint: async (text) => (text.includes('poison') ? Promise.reject(new Error('unreachable')) : wrongArticle(text)),
      close: async () => Promise.reject(new Error('gone')),
    })
    expect(await makeProofreader(open).proofread('It was a honest effort.\n\nThis is poison.\n\nIt was a hour.')).toMatchObject({ marks: [{}, {}], unread: [1] })
  })

  test('on the words that would tell a misspelling leaves their paragraphs unread, and marks no word by guess', async () => {
    const unknown = (text: string) => [{ rule: 'SpellCheck', kind: 'Spelling', start: text.indexOf('wrold'), end: text.indexOf('wrold') + 6, message: 'Unknown', replacements: ['worlds'] }]
    const open = async (): Promise<Linter> => ({
      lint: async (text) => (text.startsWith('It') ? wrongArticle(text) : text.startsWith('One') ? unknown(text) : Promise.reject(new Error('unreachable'))),
      close: async () => {},
    })
    expect(await makeProofreader(open).proofread('It was a honest effort.\n\nOne of the wrolds ended.')).toMatchObject({ marks: [{ kind: 'grammar' }], unread: [1] })
  })

  test('that never opens leaves the draft without proof, not without review', async () => {
    const closed = makeProofreader(async () => Promise.reject(new Error('no WebAssembly here')))
    expect(await closed.proofread('It was a honest effort.')).toBeNull()
    await closed.close()
  })

  test('a short draft does not wait for the end of a long one', async () => {
    const ended: string[] = []
    const shared = makeProofreader(async () => ({ lint: async () => [], close: async () => {} }))
    const read = async (name: string, paragraphs: number): Promise<void> => {
      await shared.proofread(Array.from({ length: paragraphs }, (_, index) => `It was ${name} ${index}.`).join('\n\n'))
      ended.push(name)
    }
    await Promise.all([read('long', 20), read('short', 2)])
    expect(ended).toEqual(['short', 'long'])
  })

  test('closes once the drafts under way are read', async () => {
    let [opened, closed] = [0, 0]
    const shared = makeProofreader(async () => (opened++, { lint: async () => [], close: async () => void closed++ }))
    const read = shared.proofread('It was one.\n\nIt was two.\n\nIt was three.')
    await shared.close()
    expect([await read, opened, closed]).toEqual([{ marks: [], unread: [] }, 1, 1])
  })

  test('calls take turns', async () => {
    let inside = 0
    const open = async (): Promise<Linter> => ({
      lint: async () => {
        expect(++inside).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 1))
        inside--
        return []
      },
      close: async () => {},
    })
    const shared = makeProofreader(open)
    expect(await Promise.all(['one', 'two', 'three'].map((text) => shared.proofread(text)))).toEqual(Array.from({ length: 3 }, () => ({ marks: [], unread: [] })))
  })
})
