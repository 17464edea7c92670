/** Where requests come from: the peer, or what proxies say that the operator has counted, and nothing that a stranger wrote. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type Window, windowOf } from '../../src/http/rate-limit.ts'
import { sourceOf } from '../../src/http/source-of.ts'

test.each<[peer: string | undefined, forwarded: string | undefined, proxies: number, source: string]>([
  ['203.0.113.1', undefined, 0, '203.0.113.1'],
  ['203.0.113.1', '198.51.100.7', 0, '203.0.113.1'],
  ['::ffff:203.0.113.1', undefined, 0, '203.0.113.1'],
  ['10.0.0.1', '198.51.100.7', 1, '198.51.100.7'],
  ['10.0.0.1', 'invented, 198.51.100.7', 1, '198.51.100.7'],
  ['10.0.0.1', 'invented, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
  ['10.0.0.1', '198.51.100.7', 2, '10.0.0.1'],
  ['10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['2001:db8:1:2:3::4', undefined, 0, '20010db800010002'],
  ['2001:db8:1:2:ffff::1', undefined, 0, '20010db800010002'],
  [undefined, '198.51.100.7', 0, 'unknown'],
])('%s with %s behind %i proxies is %s', async (peer, forwarded, proxies, source) => {
  const app = new Hono().get('/', (c) => c.text(sourceOf(c, proxies)))
  const answer = await app.request('/', forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } }, { incoming: { socket: { remoteAddress: peer } } })
  expect(await answer.text()).toBe(source)
})

test('what was counted more than a minute ago is forgotten, however many names there were', () => {
  const windows = new Map<string, Window>()
  for (let second = 0; second < 120; second++) for (let name = 0; name < 50; name++) windowOf(windows, `${second} ${name}`, second * 1000).used++
  expect(windows.size).toBe(60 * 50)
  expect(windowOf(windows, '119 0', 120_000).used).toBe(1)
  windowOf(windows, '61 0', 121_000)
  expect([...windows.keys()].slice(0, 2)).toEqual(['62 0', '62 1'])
})
