/** `batch` and `review` with `--server`: files go to a server, reports are written as they would be here, and a run that dies is taken up without reviewing anything twice. */
import { afterEach, expect, test } from 'vitest'
import { openClient } from '../../src/client/client.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { fakeApp } from '../http/fake-app.ts'
import type { FakeApp } from '../http/fake-app.ts'
import type { WorkDeps } from '../../src/work/deps.ts'
import { fakeFlow } from '../work/fake-review.ts'
import { type World, bytes, runIn, textOf } from './run-cli.ts'

const server = 'http://localhost'
const good = 6
let [service, world, requests]: [FakeApp, World, string[]] = [] as never

/** The service reviews as the command line of these tests does, by the same clock. */
async function open(flow: WorkDeps['reviewDraft'], good: number): Promise<void> {
  let ids = 0
  service = await fakeApp(flow, 20, { now: () => new Date('2026-03-01T00:00:00Z'), id: () => `id-${++ids}`, proofread: null, countPages: null })
  requests = []
  const files = new Map<string, Uint8Array>()
  for (let index = 0; index < good; index++) files.set(`in/client-${index % 3}/draft-${index}.txt`, bytes(`Leading People\n\nIn 2019 ${index + 2} offices shared one clerk, so I hired three. By 2021 the delay fell from 97 days to ${index + 1}.`))
  files.set('in/broken.docx', bytes('PK\u0003\u0004 cut off'))
  world = { files, server: openClient({ server, pause: async () => {}, fetch: (address, init) => {
    requests.push(`${init.method} ${new URL(address).pathname}`)
    return service.ask(address.slice(server.length), init)
  } }) }
}
afterEach(() => service.close())

const reviews = async (): Promise<number> => (await service.database.query('select 1 from review')).length
const batch = (folder: string, ...more: string[]) => runIn(world, 'batch', 'in', '--out', folder, '--no-proof', ...more)
const there = (folder: string, ...more: string[]) => runIn(world, 'batch', 'in', '--out', folder, '--server', server, ...more)

test('what the server reviewed is written as it is here, and a second run does only what failed', async () => {
  await open(reviewDraft, good)
  const here = await batch('here', '--format', 'html,json')
  const first = await there('there', '--format', 'html,json')
  expect([here.exit, first.exit, first.err]).toEqual([3, 3, expect.stringContaining(`${good + 1} drafts: ${good} reviewed, 1 failed`)])
  expect(requests.filter((line) => line.startsWith('POST')).length).toBeLessThan(5)
  expect([...first.written.keys()].map((name) => name.slice('there/'.length)).toSorted()).toEqual([...here.written.keys()].map((name) => name.slice('here/'.length)).toSorted())
  const same = (name: string, folder: string): string => textOf(world, `${folder}/${name}`).replace(/"(?:id|ms)": ?"?[\w-]+"?|Review id[-\d]*/g, '')
  for (const name of ['summary.csv', 'index.html', 'in/client-0/draft-0.txt.review.html', 'in/client-1/draft-1.txt.review.json']) expect(same(name, 'there'), name).toBe(same(name, 'here'))
  const again = await there('there', '--format', 'html,json')
  expect(again.err).toContain(`0 reviewed, ${good} done before, 1 failed`)
  expect(await reviews()).toBe(good)
  world.files.set('in/broken.docx', bytes('Leading People\n\nI led nine offices in 2019.'))
  world.files.set('in/client-0/draft-0.txt', bytes('Leading People\n\nIn 2019 I led nine offices and cut the delay from 97 days to 22.'))
  const mended = await there('there', '--format', 'html,json')
  expect([mended.exit, mended.err]).toEqual([0, expect.stringContaining(`2 reviewed, ${good - 1} done before in`)])
  expect(await reviews()).toBe(good + 2)
}, 60_000)

test('a run that stops is taken up: nothing is reviewed twice, nothing is lost', async () => {
  const many = 24
  await open(fakeFlow().review, many)
  // What begins the batch is a draft that can be reviewed, so that a second review of it would be seen.
  world.files.set('in/last.docx', world.files.get('in/broken.docx') as Uint8Array)
  world.files.delete('in/broken.docx')
  const rows = (): number => (world.files.has('out/journal.jsonl') ? textOf(world, 'out/journal.jsonl').split('"row"').length - 1 : 0)
  const stopped = async (stop: AbortController, when: Promise<unknown>, client = world.server): Promise<void> => {
    const run = runIn({ ...world, ...(client ? { server: client } : {}), signal: stop.signal }, 'batch', 'in', '--out', 'out', '--server', server, '--concurrency', '4')
    await when
    stop.abort()
    const { exit, err } = await run
    expect([exit, err]).toEqual([130, expect.stringContaining('run the same command again')])
  }
  // The first dies before it hears of the batch that it has begun, the second in the middle.
  const [first, begun] = [new AbortController(), Promise.withResolvers<void>()]
  await stopped(first, begun.promise, openClient({ server, pause: async () => {}, fetch: async (address, init) => {
    const answer = await service.ask(address.slice(server.length), init)
    if (init.method !== 'POST') return answer
    begun.resolve()
    return new Promise((_, gone) => first.signal.addEventListener('abort', () => gone(first.signal.reason)))
  } }))
  // Then nobody takes orders for a while, which says nothing of that batch, not even where no other draft is left.
  const others = [...world.files].filter(([name]) => name.startsWith('in/') && !textOf(world, 'out/journal.jsonl').includes(JSON.stringify(name)))
  for (const [name] of others) world.files.delete(name)
  const away = openClient({ server, pause: async () => {}, fetch: (address, init) => (init.method === 'POST' ? Promise.resolve(new Response('{}', { status: 503 })) : service.ask(address.slice(server.length), init)) })
  expect((await runIn({ ...world, server: away }, 'batch', 'in', '--out', 'out', '--server', server)).exit).not.toBe(0)
  for (const [name, content] of others) world.files.set(name, content)
  await stopped(new AbortController(), expect.poll(rows, { timeout: 30_000, interval: 1 }).toBeGreaterThan(4))
  const { exit, err } = await there('out')
  expect([exit, err]).toEqual([3, expect.stringMatching(/\d+ reviewed, \d+ done before, 1 failed/)])
  expect([rows(), await reviews()]).toEqual([many, many])
  expect((await service.database.query('select 1 from batch_entry where draft is not null')).length).toBe(many)
}, 90_000)

test('one draft is reviewed there, too, and shown as it is here', async () => {
  await open(reviewDraft, 1)
  const draft = 'in/client-0/draft-0.txt'
  const [here, away] = [await runIn(world, 'review', draft, '--no-proof'), await runIn(world, 'review', draft, '--server', server)]
  expect([away.exit, away.out.replace(/id-\d+/g, 'id')]).toEqual([0, here.out])
  const written = await runIn(world, 'review', draft, 'in/broken.docx', '--server', server, '--format', 'html', '--out', 'there')
  expect([written.exit, [...written.written.keys()]]).toEqual([3, ['there/draft-0.txt.review.html']])
  expect((await runIn(world, 'review', draft, '--server', server, '--keep', 'tape.jsonl')).err).toContain('--keep is about reviewing on this machine')
}, 60_000)

test('what a person has dismissed stays out of what the server reviews, too', async () => {
  await open(reviewDraft, 1)
  const draft = 'in/client-0/draft-0.txt'
  world.files.delete('in/broken.docx')
  const weak = bytes('Leading People\n\nI was responsible for nine offices. I utilized various synergies and was involved in many things. In 2019 I hired three clerks.')
  world.files.set(draft, weak)
  world = { ...world, input: weak }
  const idsOf = (text: string): string[] => (JSON.parse(text).flat(1) as { findings: { id: string }[] }[]).flatMap(({ findings }) => findings.map(({ id }) => id))
  const [first = '', second = '', ...rest] = idsOf((await runIn(world, 'review', draft, '--server', server, '--json')).out)
  expect(rest).not.toEqual([])
  const dismissed = ['--dismiss', first, '--dismiss', second]
  for (const source of [draft, '-']) {
    const { exit, out, err } = await runIn(world, 'review', source, '--server', server, '--json', ...dismissed)
    expect([exit, idsOf(out), err]).toEqual([0, rest, ''])
  }
  expect((await runIn(world, 'review', draft, '--server', server, ...dismissed, '--dismiss', 'nonsense')).err).toMatch(/^Note: --dismiss names 1 id .*: nonsense\./)
  const reported = async (...more: string[]): Promise<string[]> => {
    const { exit, written } = await there('there', '--format', 'json', ...more)
    expect(exit).toBe(0)
    return idsOf(`[${written.get(`there/${draft}.review.json`)}]`)
  }
  expect(await reported()).toEqual([first, second, ...rest])
  expect(await reported(...dismissed.slice(0, 2))).toEqual([second, ...rest])
  expect(await reported(...dismissed)).toEqual(rest)
}, 60_000)

test('wishes that only the server can grant, and a server that lets nobody in, are told in one line', async () => {
  await open(fakeFlow().review, 1)
  for (const [flag, value] of [['--model', 'anthropic:x'], ['--misses', 'm.jsonl'], ['--no-proof', '']] as const) {
    const { exit, err } = await there('out', flag, ...(value === '' ? [] : [value]))
    expect([exit, err]).toEqual([2, expect.stringContaining(`${flag} is about reviewing on this machine`)])
  }
  const shut = openClient({ server, fetch: async () => new Response(JSON.stringify({ type: '/problems/unauthorized', title: 'x', status: 401, detail: 'Send a key.', request: '' }), { status: 401 }) })
  expect(await runIn({ ...world, server: shut }, 'batch', 'in', '--out', 'out', '--server', server)).toMatchObject({ exit: 2, err: 'Send a key.\n' })
})
