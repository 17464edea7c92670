/** Prompts that are named to be tried: drafts from their files, numbered ones as they were sealed, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { prompts } from '../../src/ask/prompts.gen.ts'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { choosePrompts } from '../../src/main/choose-prompts.ts'
import { goodAnswer } from '../coach/answering.ts'

const folder = mkdtempSync(`${tmpdir()}/prompts-`)
afterAll(() => rmSync(folder, { recursive: true }))
for (const name of ['label-ccar', 'parts']) mkdirSync(`${folder}/${name}`)
const write = (file: string, words: string): void => writeFileSync(`${folder}/${file}.md`, words)
write('label-ccar/draft', '---\nrole: reader\n---\nLabel it {{> kindly.1}}.\n---\nUp to {{last}}.')
write('parts/kindly.1', 'kindly')
const from = pathToFileURL(`${folder}/`)

async function reviewWith(names: string | null) {
  const model = scriptedModel({ answers: (call) => JSON.stringify(goodAnswer(call)) })
  const asking = names === null ? {} : { prompts: choosePrompts(names, from) }
  const deps = { now: () => new Date(0), id: () => 'id', proofread: null, countPages: null, openModel: () => model, asking }
  const events = reviewDraft(deps, { text: 'I hired three clerks. The wait fell from 97 days to 22.', kind: 'statement', ecq: 'leading-people', date: '2023-06-01' })
  let step = await events.next()
  while (!step.done) step = await events.next()
  return { seals: step.value.engine.prompts, calls: model.calls }
}

describe('chosen prompts', () => {
  test('are asked with and sealed in the review; all others stay live', async () => {
    const live = await reviewWith(null)
    const tried = await reviewWith('label-ccar@draft, map-competencies@1')
    expect(tried.calls.find(({ task }) => task === 'label-ccar')).toMatchObject({ instruction: 'Label it kindly.', messages: [{ text: 'Up to <last>\n2\n</last>.' }] })
    expect(tried.seals['map-competencies']).toBe(prompts['map-competencies@1']?.seal)
    expect(tried.seals['label-ccar']).toMatch(/^[0-9a-f]{64}$/)
    const changed = Object.keys(live.seals).filter((task) => live.seals[task] !== tried.seals[task])
    expect(changed.sort()).toEqual(['label-ccar', 'map-competencies'])
    expect(tried.calls.every(({ task, prompt }) => prompt === tried.seals[task])).toBe(true)
  })

  test('are drafts as their files stand now', () => {
    const before = choosePrompts('label-ccar@draft', from)['label-ccar']
    write('parts/kindly.1', 'gently')
    const after = choosePrompts('label-ccar@draft', from)['label-ccar']
    expect([before?.version, after?.text.includes('gently'), after?.seal === before?.seal]).toEqual([null, true, false])
  })

  test.each([
    ['label-ccar', 'names no prompt; write TASK@NUMBER or TASK@draft'],
    ['label-ccar@1@2', 'names no prompt'],
    ['label-ccar@99', 'There is no prompt label-ccar@99; there is label-ccar@1'],
    ['map-competencies@draft', 'there is map-competencies@1, map-competencies@2'],
    ['grade@1', 'There are no prompts for "grade"; there are some for discuss,'],
    ['../parts@draft', 'There are no prompts for'],
  ])('named %s are refused with what there is', (names, words) => {
    expect(() => choosePrompts(names, from)).toThrow(words)
  })

  test('whose part is not there are refused', () => {
    write('label-ccar/draft', '---\nrole: reader\n---\n{{> missing.1}}\n---\n{{last}}')
    expect(() => choosePrompts('label-ccar@draft', from)).toThrow('there is no prompts/parts/missing.1.md')
  })
})
