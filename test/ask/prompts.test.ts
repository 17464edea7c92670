/** Prompts are well formed, sealed, and ask for exactly what their tasks are given; no words close their fence. */
import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { anchor } from '../../src/ask/anchor.ts'
import { defused, fence, fillPrompt, livePrompt, nameOf, readPrompt, type PromptSource } from '../../src/ask/prompt.ts'
import { prompts } from '../../src/ask/prompts.gen.ts'
import { outputSchema } from '../../src/ask/schema.ts'
import { sha256 } from '../../src/ask/key.ts'
import type { Task } from '../../src/ask/task.ts'

const source = (text: string): PromptSource => ({ task: 'try', version: 1, seal: 'f'.repeat(64), text })
const taskFolder = new URL('../../src/ask/tasks/', import.meta.url)
const taskIds = readdirSync(taskFolder).map((file) => file.replace(/\.ts$/, ''))

type AnyTask = Task<Record<string, unknown>, unknown, unknown>

/** Tasks are made for a unit; what they ask and are given does not depend on it. */
const unit = { ecq: '', title: '', sentences: [], paragraphs: [], numbered: '', draft: '' }

async function taskOf(id: string): Promise<AnyTask> {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const loaded = (await import(new URL(`${id}.ts`, taskFolder).href)) as Readonly<Record<string, unknown>>
  const made = loaded[name]
  return (typeof made === 'function' ? Reflect.apply(made, null, [unit, []]) : made) as AnyTask
}

const tasks = (): Promise<AnyTask[]> => Promise.all(taskIds.map(taskOf))

describe('the prompts of this project', () => {
  test('are well formed and carry the seal of their words', async () => {
    for (const [name, prompt] of Object.entries(prompts)) {
      expect(nameOf(readPrompt(prompt))).toBe(name)
      expect(await sha256(prompt.text)).toBe(prompt.seal)
      expect(prompt.text).not.toMatch(/\{\{>/)
    }
  })

  test('are there for every task, which is named like its file', async () => {
    expect((await tasks()).map(({ id }) => id)).toEqual(taskIds)
    for (const id of taskIds) expect(livePrompt(prompts, id).task).toBe(id)
  })

  test('have holes for the keys of their task, and no others', async () => {
    for (const task of await tasks()) {
      for (const prompt of Object.values(prompts).filter(({ task: id }) => id === task.id)) {
        const keys = Object.keys((task.input as z.ZodObject).shape)
        expect([nameOf(prompt), ...readPrompt(prompt).holes.toSorted()]).toEqual([nameOf(prompt), ...keys.toSorted()])
      }
    }
  })

  test('bind every task to a shape that every vendor takes', async () => {
    for (const task of await tasks()) expect(outputSchema(task.output)).toMatchObject({ type: 'object' })
  })
})

describe('a prompt file', () => {
  const prompt = readPrompt(source('---\nrole: coach\nmaxTokens: 900\neffort: low\n---\nRead it.\n\n---\nECQ: {{ecq}}\n{{ narrative }} and {{ecq}}\n'))

  test('gives its role, settings, words and holes', () => {
    expect(prompt).toMatchObject({ role: 'coach', settings: { maxTokens: 900, effort: 'low' }, instruction: 'Read it.', holes: ['ecq', 'narrative'] })
  })

  test('fences every hole in a tag of its own', () => {
    expect(fillPrompt(prompt, { ecq: 'results-driven', narrative: 'I led.' }).message).toBe(
      'ECQ: <ecq>\nresults-driven\n</ecq>\n<narrative>\nI led.\n</narrative> and <ecq>\nresults-driven\n</ecq>',
    )
  })

  test.each([
    ['without a head', 'Read it.'],
    ['with an unknown setting', '---\nrole: coach\ntemperature: 0\n---\nRead it.'],
    ['without a role', '---\nmaxTokens: 900\n---\nRead it.'],
    ['with too many lines of dashes', '---\nrole: coach\n---\na\n---\nb\n---\nc'],
  ])('is refused %s', (_, text) => expect(() => readPrompt(source(text))).toThrow(/try@1/))

  test('is not filled with too much or too little', () => {
    expect(() => fillPrompt(prompt, { ecq: 'x' })).toThrow('needs a value for its hole narrative')
    expect(() => fillPrompt(prompt, { ecq: 'x', narrative: 'y', more: 'z' })).toThrow('has no hole for more')
  })

  test('is live when it has the highest number, and never as a draft', () => {
    const made = (version: number | null): PromptSource => ({ ...source('---\nrole: coach\n---\nRead.'), version })
    expect(livePrompt({ a: made(2), b: made(10), c: made(null) }, 'try').version).toBe(10)
    expect(() => livePrompt({ c: made(null) }, 'try')).toThrow('No prompt is live')
  })

  test('keeps a value as it is where it looks like a replacement pattern', () => {
    expect(fillPrompt(prompt, { ecq: '$& $1 {{narrative}}', narrative: 'y' }).message).toContain('<ecq>\n$& $1 {{narrative}}\n</ecq>')
  })
})

describe('a fence', () => {
  const blank = fc.constantFrom('', ' ', '\n', '\u200b', '\u00ad', '\u2060', '\t', '\u{e0020}')
  const bracket = fc.constantFrom('<', '＜', '﹤')
  const slash = fc.constantFrom('/', '', '／')
  const attack = fc.tuple(bracket, blank, slash, blank, fc.constantFrom('narrative', 'NARRATIVE', 'nar\u200brative', 'ｎarrative', 'system', '|im_end|'), blank, fc.constantFrom('>', '＞', ''))
  const hostile = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), attack.map((parts) => parts.join(''))), { maxLength: 12 }).map((parts) => parts.join(''))

  /** A lenient reader: sees through width, case, invisible characters and blanks. */
  const leniently = (words: string): string => words.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\s]/gu, '').toLowerCase()

  test('is closed by no words', () =>
    fc.assert(
      fc.property(hostile, (words) => {
        const fenced = fence('narrative', words)
        const inside = leniently(fenced).slice('<narrative>'.length, -'</narrative>'.length)
        expect(inside).not.toMatch(/<\/?narrative|<\/?system|<\|/)
        expect(fenced.split('</narrative>').length).toBe(2)
      }),
      { numRuns: 2_000 },
    ))

  test('leaves figures and plain text alone, and what it changes can still be quoted', () => {
    expect(defused('errors < 5%, 3<4, a -> b')).toBe('errors < 5%, 3<4, a -> b')
    const draft = 'I wrote <b>all</b> of it.'
    expect(anchor(draft, defused(draft))).toEqual({ start: 0, end: draft.length })
  })
})
