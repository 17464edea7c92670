/** The candidate's page of a service that asks for keys and has no sign-in: it says at the start what works, and in the candidate's words. */
import { expect, test } from 'vitest'
import { opened } from './opened.ts'
import { barriers, drop, visit } from './visit.ts'

const both = opened(() => ({ guarded: true }))

test('marks are made, and whoever wants a review is told beforehand whom to ask', async () => {
  const { page, asked, trouble, leave } = await visit(both.browser, both.server.url)
  const told = page.getByText('need a sign-in, which is not set up here yet; for those, ask whoever runs this service')
  await told.waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await page.locator('.mark').first().waitFor()
  await told.waitFor()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Review' }).first().click()
  await page.getByRole('alert').filter({ has: told }).waitFor()
  await drop(page, 'draft.txt', Buffer.from('I led nine offices.'))
  await page.getByRole('alert').filter({ has: told }).waitFor()
  expect(await page.locator('body').textContent()).not.toMatch(/Bearer|ECQ_|ecq_|\/sign-in/)
  expect(await barriers(page)).toEqual([])
  expect(trouble).toEqual([])
  await leave()
})
