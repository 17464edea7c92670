/** A service whose pages were never built says how to build them. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from '../../src/main/pages.ts'

test.each(['/', '/desk', '/console'])('%s', async (path) => {
  const answer = await pages(join(import.meta.dirname, 'nowhere')).request(path)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm run build')
})
