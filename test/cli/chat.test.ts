/** The conversation on the command line: plain lines, quick replies by number, a new review, one JSON line a turn. */
import { expect, test } from 'vitest'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { Turn } from '../../src/ecq/chat.ts'
import { type World, bytes, runIn } from './run-cli.ts'

const draft = 'Leading People\n\nIn 2019 nine offices shared one clerk. I hired three clerks and gave each a district. I was responsible for morale.'
const world = (lines: string[], more: Partial<World> = {}): World => ({ files: new Map([['draft.txt', bytes(draft)]]), lines, ...more })
const options = ['chat', 'draft.txt', '--kind', 'statement', '--no-proof']

test('talks in plain lines and takes a quick reply by its number', async () => {
  const { exit, out, err } = await runIn(world(['What is CCAR?', '', '2', 'Give me meets', 'exit', 'never asked']), ...options)
  expect([exit, err]).toEqual([0, ''])
  expect(out).toMatch(/^I have read your draft.*CCAR is the order.*Source: SES, ECQ and QRB briefing\n {2}1 How much of each part.*A result says.*I cannot give or change a rating/s)
  expect(out).not.toContain('\u001b')
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('reviews the file again as it is now', async () => {
  const here = world([])
  const lines = ['How many marks are there?', 'Review my draft again', 'How many marks are there?']
  const changed = { ...here, lines, get files() { return here.files } }
  const { out } = await runIn(changed, ...options)
  expect(out.match(/Your draft has [^.]*\./g)).toHaveLength(2)
})

test('prints a turn a line as JSON', async () => {
  const { out } = await runIn(world(['What is weak-verb?']), ...options, '--json')
  const turns = out.trim().split('\n').map((line) => Turn.parse(JSON.parse(line)))
  expect(turns.map(({ number, said }) => [number, said])).toEqual([[0, null], [1, 'What is weak-verb?']])
})

test('converses with a model', async () => {
  const model = scriptedModel({ answers: (call) => (call.task === 'take-turn' ? JSON.stringify({ say: 'What did the nine offices say to that?', quotes: [], ratings: [] }) : new Error('no')) })
  const { exit, out } = await runIn(world(['Does it begin well?'], { openModel: () => () => ({ ...model, ask: async (call, asked) => (call.task === 'take-turn' ? model.ask(call, asked) : { text: '', stop: 'refusal', usage: { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 }, model: model.id }) }) }), ...options, '--engine', 'model')
  expect([exit, out]).toEqual([0, expect.stringContaining('What did the nine offices say to that?')])
})

test.each([
  [['chat', '-'], 'Standard input is the conversation here'],
  [['chat', 'nowhere.txt'], 'nowhere.txt: there is no such file'],
  [['chat', 'draft.txt', '--engine', 'model'], 'No model is set up'],
])('is refused clearly: %j', async (args, words) => {
  const { exit, err } = await runIn(world([]), ...args)
  expect([exit, err]).toEqual([2, expect.stringContaining(words)])
})
