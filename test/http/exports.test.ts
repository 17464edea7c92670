/** Reviews as files over HTTP: each form with its type and name, and a clear answer where one cannot be made. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportForms } from '../../src/write/report-formats.ts'
import { fakeFlow } from '../work/fake-review.ts'
import { type FakeApp, fakeApp } from './fake-app.ts'

let service: FakeApp
let id: string
beforeAll(async () => {
  service = await fakeApp(fakeFlow().review)
  id = (await service.post('/v1/reviews', { text: 'I exported.' })).headers.get('location')?.split('/').at(-1) ?? ''
})
afterAll(() => service.close())

test.each([
  ['json', /^\{"schema":"ecq-coach\/review@1"/],
  ['markdown', /^# Review of an ECQ statement/],
  ['html', /^<!doctype html>[\s\S]*The draft with its notes/],
  ['csv', /^(?:\ufeff)?file,severity,rule/],
  ['pdf', /^%PDF-/],
] as const)('%s', async (format, opening) => {
  const { type, ending } = reportForms[format]
  const answer = await service.ask(`/v1/reviews/${id}/export?format=${format}`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, type, `attachment; filename="review-${id}.${ending}"`])
  expect(await answer.text()).toMatch(opening)
})
