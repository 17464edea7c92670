/** The model engine as a person uses it in a terminal: recorded answers in rounds, batches, live parts, stopping, the doctor. */
import { describe, expect, test } from 'vitest'
import type { Model, ModelCall } from '../../src/ask/model.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { readTape } from '../../src/ask/tape.ts'
import type { Review } from '../../src/ecq/review.ts'
import { goodAnswer } from '../coach/answering.ts'
import { type World, bytes, runIn, textOf } from './run-cli.ts'

const story = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.\n'
const other = 'Results Driven\n\nIn 2018 the audit found gaps in the books. I wrote a plan, met each chief and closed the gaps. In 2020 the audit found none.\n'

/** A folder with two drafts, and a recorded model that reads its file anew for each command. */
function folder(): World {
  const world: World = {
    files: new Map([['a.txt', bytes(story)], ['b.txt', bytes(other)]]),
    openModel: (name) => {
      const file = name?.replace('recorded:', '')
      if (!file) return null
      const model = recordedModel(readTape(world.files.has(file) ? textOf(world, file) : ''))
      return () => model
    },
  }
  return world
}

interface Line {
  readonly custom_id: string
  readonly body: { readonly input: { readonly content: string | { readonly text: string }[] }[]; readonly text: { readonly format: { readonly name: string } } }
}

/** What somebody answers who has only the line. */
function answerTo({ body }: Line): Readonly<Record<string, unknown>> {
  const words = body.input.map(({ content }) => (typeof content === 'string' ? content : content.map(({ text }) => text).join('')))
  const call = { task: body.text.format.name, prefix: { rules: '', unit: words.find((text) => /^P1$/m.test(text)) ?? '' } }
  const good = goodAnswer(call as ModelCall)
  return call.task === 'review-as-seat' ? { ...good, certify: false, rating: 'borderline', evidence: (good['evidence'] as object[]).map((one) => ({ ...one, speaks: 'against' })) } : good
}

const linesOf = (text: string): Line[] => text.trim().split('\n').map((line) => JSON.parse(line))

/** The three forms that answers come in. */
const forms: Readonly<Record<string, (key: string, answer: object) => object>> = {
  plain: (key, answer) => ({ custom_id: key, output: answer }),
  anthropic: (key, answer) => ({
    custom_id: key,
    result: { type: 'succeeded', message: { model: 'claude-sonnet-5-5', content: [{ type: 'text', text: JSON.stringify(answer) }], stop_reason: 'end_turn', usage: { input_tokens: 900, output_tokens: 50 } } },
  }),
  openai: (key, answer) => ({
    id: 'batch_req_1', custom_id: key, error: null,
    response: { status_code: 200, request_id: 'r', body: {
      id: 'resp_1', object: 'response', model: 'gpt-6-sol', status: 'completed', output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: JSON.stringify(answer), annotations: [] }] }],
      usage: { input_tokens: 900, input_tokens_details: { cached_tokens: 0 }, output_tokens: 50, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 950 },
    } },
  }),
}

const reviewing = ['review', 'a.txt', 'b.txt', '--engine', 'model', '--model', 'recorded:tape.jsonl', '--format', 'json'] as const

describe('recorded answers', () => {
  test.each(Object.keys(forms))('in the form of %s complete reviews in rounds: exit 4 until nothing is missing, then 0', async (form) => {
    const world = folder()
    const rounds: number[] = []
    for (;;) {
      const { exit, out, err } = await runIn(world, ...reviewing, '--misses', 'misses.jsonl')
      if (exit === 0) {
        const reviews = JSON.parse(out) as Review[]
        expect(reviews.map(({ ecq, engine }) => [ecq, engine.name])).toEqual([['leading-people', 'model'], ['results-driven', 'model']])
        for (const { draft, panel } of reviews) {
          expect(draft.notes.join(' ')).not.toContain('no usable answer')
          expect(panel.seats.map(({ preliminary }) => preliminary)).toEqual(['discuss', 'discuss', 'discuss'])
        }
        break
      }
      expect([exit, out]).toEqual([4, ''])
      const lines = linesOf(textOf(world, 'misses.jsonl'))
      rounds.push(lines.length)
      expect(err).toContain(`${lines.length} answers are missing, so 2 reviews are not shown. The requests are in misses.jsonl`)
      world.files.set('answers.jsonl', bytes(lines.map((line) => JSON.stringify(forms[form]?.(line.custom_id, answerTo(line)))).join('\n')))
      const merged = await runIn(world, 'responses', '--from', 'answers.jsonl', '--into', 'tape.jsonl', '--requests', 'misses.jsonl', '--answered-by', 'human:me')
      expect([merged.exit, merged.err]).toEqual([0, ''])
      expect(merged.out).toContain(`${lines.length} added to tape.jsonl`)
      expect(merged.out).toContain({ plain: 'human:me', anthropic: 'anthropic:claude-sonnet-5-5', openai: 'openai:gpt-6-sol' }[form])
      expect(merged.out).toContain('Every request has its answer.')
    }
    // Seven tasks a draft at once; what the seats say to each other can be asked only when they have voted.
    expect(rounds).toEqual([14, 2])
    expect((await runIn(world, ...reviewing)).exit).toBe(0)
  })

  test('that are missing are counted without --misses too, and whole reviews among others are shown', async () => {
    const world = folder()
    await runIn(world, 'review', 'a.txt', '--model', 'recorded:tape.jsonl', '--misses', 'misses.jsonl')
    for (let round = 0; round < 2; round++) {
      const answers = linesOf(textOf(world, 'misses.jsonl')).map((line) => JSON.stringify({ custom_id: line.custom_id, output: answerTo(line) }))
      world.files.set('answers.jsonl', bytes(answers.join('\n')))
      await runIn(world, 'responses', '--from', 'answers.jsonl', '--into', 'tape.jsonl')
      await runIn(world, 'review', 'a.txt', '--model', 'recorded:tape.jsonl', '--misses', 'misses.jsonl')
    }
    const { exit, out, err } = await runIn(world, ...reviewing)
    expect(exit).toBe(4)
    expect((JSON.parse(out) as Review[]).map(({ ecq }) => ecq)).toEqual(['leading-people'])
    expect(err).toContain('7 answers are missing, so 1 review is not shown. Run this again with --misses OUT.jsonl')
  })

  test('that do not fit, failed, or answer nothing that was asked are told apart', async () => {
    const world = folder()
    await runIn(world, ...reviewing, '--misses', 'misses.jsonl')
    const [first, second, third] = linesOf(textOf(world, 'misses.jsonl')).map(({ custom_id: key }) => key)
    const answers = [{ custom_id: first, output: { nonsense: 1 } }, { custom_id: second, result: { type: 'expired' } }, { custom_id: third, response: { status_code: 500, body: {} } }, { custom_id: 'f'.repeat(64), output: {} }]
    world.files.set('answers.jsonl', bytes(answers.map((line) => JSON.stringify(line)).join('\n')))
    const { exit, out } = await runIn(world, 'responses', '--from', 'answers.jsonl', '--into', 'tape.jsonl', '--requests', 'misses.jsonl')
    expect(exit).toBe(0)
    expect(out).toContain('2 added to tape.jsonl (2 by recorded:unknown).')
    expect(out).toMatch(/2 not answered by the vendor:\n.*expired\n.*status 500/)
    expect(out).toMatch(/1 not what was asked for; the next review will ask again:\n.*does not have the shape/)
    expect(out).toContain(`1 to requests that are not among those: ${'f'.repeat(64)}.`)
    expect(out).toContain('13 still without an answer.')
    // What does not fit is asked for again, with the answer and the problem shown.
    await runIn(world, ...reviewing, '--misses', 'misses.jsonl')
    expect(linesOf(textOf(world, 'misses.jsonl')).some(({ body }) => JSON.stringify(body.input).includes('nonsense'))).toBe(true)
  })

  test('go to a vendor as a batch and come back when it has ended', async () => {
    const [sent, world] = [[] as string[], folder()]
    let ended = false
    const batches = {
      submit: async (lines: string) => [`batch_${sent.push(lines)}`],
      collect: async () => (ended ? { state: 'ended' as const, output: `${JSON.stringify({ custom_id: 'k', output: {} })}\n` } : { state: 'running' as const, done: 3, total: 10 }),
    }
    await runIn(world, ...reviewing, '--misses', 'misses.jsonl')
    const given = await runIn({ ...world, batches }, 'responses', '--submit', 'misses.jsonl', '--model', 'openai')
    expect([given.exit, given.out, sent]).toEqual([0, 'batch_1\n', [textOf(world, 'misses.jsonl')]])
    expect(given.err).toContain('--collect batch_1 --into')
    const early = await runIn({ ...world, batches }, 'responses', '--collect', 'batch_1', '--into', 'tape.jsonl')
    expect([early.exit, early.out, early.written.size]).toEqual([4, '', 0])
    expect(early.err).toContain('3 of 10 done')
    ended = true
    expect((await runIn({ ...world, batches }, 'responses', '--collect', 'batch_1', '--into', 'tape.jsonl')).out).toContain('1 added to tape.jsonl')
  })
})

describe('a model in the terminal', () => {
  const world = (model: Model, more: Partial<World> = {}): World => ({ ...folder(), openModel: () => () => model, ...more })
  const good = () => scriptedModel({ answers: (call) => JSON.stringify(goodAnswer(call)) })

  test('is asked by name, and by the config file', async () => {
    const model = good()
    expect((await runIn(world(model), 'review', 'a.txt', '--model', 'x')).out).toContain('Engine: scripted:script')
    const configured = world(model)
    configured.files.set('settings.json', bytes('{"engine":"model","model":"x","dismissed":[]}'))
    expect((await runIn(configured, 'review', 'a.txt', '--config', 'settings.json')).out).toContain('Engine: scripted:script')
    expect((await runIn(configured, 'review', 'a.txt', '--config', 'settings.json', '--engine', 'offline')).out).toContain('offline engine')
    expect((await runIn(configured, 'check', 'a.txt', '--config', 'settings.json')).exit).toBe(0)
  })

  test('shows what the rules found at once, then what is still awaited, then the whole', async () => {
    const { out, err } = await runIn(world(good(), { redraws: true }), 'review', 'a.txt', '--model', 'x')
    expect(err).toMatch(/a\.txt: the rules found \d+ errors?, \d+ warnings?, \d+ suggestions?; the model is asked\n/)
    expect(err.split('\r\u001b[2K').filter((line) => line.includes('waiting for')).map((line) => line.trim().split(', ').length)).toEqual([4, 3, 2, 1])
    expect(err.endsWith('\r\u001b[2K')).toBe(true)
    expect(out).toContain('Board')
    expect(out).not.toContain('\u001b')
  })

  test.each([['--format', 'json'], ['--format', 'markdown']])('is silent on standard error with %s %s, and without a terminal', async (...format) => {
    expect((await runIn(world(good(), { redraws: true }), 'review', 'a.txt', '--model', 'x', ...format)).err.replaceAll('\r\u001b[2K', '')).toBe('')
    expect((await runIn(world(good()), 'review', 'a.txt', '--model', 'x')).err).toBe('')
  })

  test('stops at Ctrl-C, and keeps what was done until then', async () => {
    const stop = new AbortController()
    const model = scriptedModel({ answers: (call) => {
      if (call.prefix.unit.includes('audit')) stop.abort()
      return JSON.stringify(goodAnswer(call))
    } })
    const { exit, out, err } = await runIn(world(model, { signal: stop.signal }), 'review', 'a.txt', 'b.txt', 'a.txt', '--model', 'x', '--format', 'json')
    expect(exit).toBe(130)
    expect((JSON.parse(out) as Review[]).map(({ ecq }) => ecq)).toEqual(['leading-people'])
    expect(err).toContain('Stopped; 1 of 3 done.')
  })
})

describe('doctor', () => {
  test.each([
    ['ok', 0],
    ['absent', 0],
    ['failed', 2],
  ] as const)('with a part that is %s ends with %i, one line a part', async (state, exit) => {
    const probes = [{ name: 'engine', state: 'ok' as const, says: 'offline' }, { name: 'model', state, says: 'words' }]
    const done = await runIn({ files: new Map(), probes }, 'doctor')
    expect([done.exit, done.out.trim().split('\n').length, done.err]).toEqual([exit, 2, ''])
  })
})
