/** The model that settings name, the seals that keep sealed words sealed, and vendors that stay in their files. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { knownModels, priceOf } from '../../src/ask/models.ts'
import { keyOf } from '../../src/ask/key.ts'
import { makeBatches, makeModel } from '../../src/main/model.ts'
import { makeBudget } from '../../src/ask/wrap/budget.ts'
import { call } from '../contracts/model.ts'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(`${tmpdir()}/ask-`)
afterAll(() => rmSync(folder, { recursive: true }))

describe('settings', () => {
  test.each([
    ['anthropic', { provider: 'anthropic', id: 'claude-sonnet-5-5' }],
    ['anthropic:claude-haiku-5-5', { provider: 'anthropic', id: 'claude-haiku-5-5' }],
    ['openai', { provider: 'openai', id: 'gpt-6-sol' }],
    ['openai-chat:my-model', { provider: 'openai', id: 'my-model' }],
    ['langchain:@langchain/openai#ChatOpenAI:gpt-6-sol', { provider: 'langchain', id: '@langchain/openai#gpt-6-sol' }],
  ])('%s', async (model, id) => expect((await makeModel({ model, anthropicKey: 'a', openaiKey: 'b' }, [call.output])).id).toEqual(id))

  test.each([
    ['anthropic', 'set ANTHROPIC_API_KEY'],
    ['openai:gpt-6-sol', 'set OPENAI_API_KEY'],
    ['bard', 'is of no known kind'],
    ['langchain:ChatOpenAI', 'must be named langchain:PACKAGE#CLASS:MODEL'],
  ])('%s without what it needs is a clear fault', async (model, words) => {
    await expect(makeModel({ model }, [])).rejects.toThrow(words)
  })

  test('may leave the key out for a server of their own', async () => {
    expect((await makeModel({ model: 'openai:llama', openaiBaseUrl: 'http://127.0.0.1:1/v1' }, [])).id.id).toBe('llama')
  })

  test('name a file of answers, which need not exist yet, and collect what it lacks', async () => {
    const file = `${folder}/answers.jsonl`
    const empty = await makeModel({ model: `recorded:${file}` }, [call.output])
    await expect(empty.open().ask(call)).rejects.toThrow('collect the misses')
    expect(empty.recorded?.misses.size).toBe(1)
    writeFileSync(file, `${JSON.stringify({ key: await keyOf(call), request: null, response: { output: { part: 'action' } } })}\n`)
    const full = await makeModel({ model: `recorded:${file}` }, [call.output])
    expect((await full.open([makeBudget({ usd: 1 })]).ask(call)).text).toBe('{"part":"action"}')
    expect(full.recorded?.misses.size).toBe(0)
  })

  test('give seats models of their own, which need their keys only where they are asked', async () => {
    const seats = ['anthropic', 'openai:gpt-6-luna', '']
    const names = (model: { seats?: readonly ({ id: unknown } | null)[] | undefined }) => model.seats?.map((seat) => seat?.id ?? null)
    const ids = [{ provider: 'anthropic', id: 'claude-sonnet-5-5' }, { provider: 'openai', id: 'gpt-6-luna' }, null]
    expect(names((await makeModel({ model: 'anthropic:claude-opus-5-5', seats, anthropicKey: 'a', openaiKey: 'b' }, [])).open())).toEqual(ids)
    expect(names((await makeModel({ model: `recorded:${folder}/none.jsonl`, seats }, [])).open())).toEqual(ids)
    await expect(makeModel({ model: 'anthropic', seats, anthropicKey: 'a' }, [])).rejects.toThrow('set OPENAI_API_KEY')
    await expect(makeModel({ model: `recorded:${folder}/none.jsonl`, seats: ['bard', '', ''] }, [])).rejects.toThrow('is of no known kind')
  })

  test('give batches to vendors that take them', () => {
    expect(Object.keys(makeBatches({ model: 'anthropic', anthropicKey: 'a' }))).toEqual(['submit', 'collect'])
    expect(() => makeBatches({ model: 'langchain:x#Y:z' })).toThrow('Batches can be given to')
  })
})

describe('prices', () => {
  test('count reads and writes of caches apart, long prompts and batches', () => {
    const sonnet = { provider: 'anthropic', id: 'claude-sonnet-5-5' }
    const usage = { input: 1_000_000, cachedInput: 500_000, cacheWrite: 100_000, output: 100_000 }
    expect(priceOf(usage, sonnet)).toBeCloseTo(0.4 * 2 + 0.5 * 0.1 + 0.1 * 2.5 + 0.1 * 10)
    expect(priceOf(usage, sonnet, true)).toBeCloseTo((priceOf(usage, sonnet) as number) / 2)
    expect(priceOf({ ...usage, input: 200_000, cachedInput: 0, cacheWrite: 0 }, { provider: 'anthropic', id: 'claude-haiku-5-5' })).toBeCloseTo(0.2 * 0.5 + 0.1 * 2.5)
    expect(priceOf(usage, { provider: 'anthropic', id: 'claude-haiku-4-5-20251001' })).not.toBeNull()
    expect(priceOf(usage, { provider: 'openai', id: 'llama' })).toBeNull()
  })

  test('are known for models that the installed kits know', () => {
    const types = ['@anthropic-ai/sdk/resources/messages/messages.d.ts', 'openai/resources/shared.d.ts'].map((file) => readFileSync(`${root}node_modules/${file}`, 'utf8')).join('\n')
    expect(knownModels.filter(({ id }) => !types.includes(`'${id}'`))).toEqual([])
  })
})

describe('seals', () => {
  const copy = `${folder}/project`
  const gen = (): string => {
    try {
      return execFileSync(process.execPath, ['src/tools/gen.ts'], { cwd: copy, encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      return (error as { stderr: string }).stderr
    }
  }

  test('let a draft change, and refuse a numbered version whose words or parts have changed', () => {
    for (const path of ['src/tools', 'src/text', 'src/check', 'src/fault.ts', 'migrations', 'package.json']) cpSync(`${root}${path}`, `${copy}/${path}`, { recursive: true })
    for (const path of ['src/ask', 'src/store', 'prompts/try', 'prompts/parts']) mkdirSync(`${copy}/${path}`, { recursive: true })
    const write = (file: string, words: string): void => writeFileSync(`${copy}/prompts/${file}.md`, words)
    write('parts/tone.1', 'Be kind.')
    write('try/1', '---\nrole: coach\n---\n{{> tone.1}}\n---\n{{x}}')
    write('try/draft', '---\nrole: coach\n---\nBe brief.\n---\n{{x}}')
    expect(gen()).toBe('')
    expect(readFileSync(`${copy}/src/ask/prompts.gen.ts`, 'utf8')).toContain('Be kind.')
    write('try/draft', '---\nrole: coach\n---\nBe briefer.\n---\n{{x}}')
    expect(gen()).toBe('')
    write('parts/tone.1', 'Be cruel.')
    expect(gen()).toContain('try@1 is sealed; write the next number instead.')
    write('parts/tone.1', 'Be kind.')
    rmSync(`${copy}/prompts/try/1.md`)
    expect(gen()).toContain('try@1 is sealed')
  })
})

describe('the room', () => {
  test("holds vendors' libraries in its providers and batches only; elsewhere their types at most", () => {
    const files = readdirSync(`${root}src/ask`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/^(?:providers|batches)\//.test(file))
    const bad = files.filter((file) => /^import (?!type\b)[^\n]*from '(?:openai|@anthropic-ai|@langchain|langchain)/m.test(readFileSync(`${root}src/ask/${file}`, 'utf8')))
    expect(bad).toEqual([])
  })
})
