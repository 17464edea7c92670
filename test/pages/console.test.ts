/** An agency's console in a real browser: from a key to a request made with it, members, retention, and what was done. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { eachVisit, opened } from './opened.ts'
import { barriers } from './visit.ts'

const both = opened()
let page: Page
eachVisit(both, 'console', (visit) => {
  page = visit.page
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

describe('the console', () => {
  test('makes a key, shows it once, and revokes it', async () => {
    await page.getByLabel('Name').first().fill('nightly <b>import</b>')
    await button('Make a key').click()
    const key = (await page.locator('.secret').textContent()) ?? ''
    expect(key).toMatch(/^ecq_/)
    await page.getByRole('rowheader', { name: 'nightly <b>import</b>' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.reload()
    await page.getByRole('rowheader', { name: 'nightly <b>import</b>' }).waitFor()
    expect(await page.locator('.secret').count()).toBe(0)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: /^Revoke/ }).click()
    await page.getByText(/^revoked /).waitFor()
  })

  test('invites a member, and says in a sentence why one cannot be invited', async () => {
    await page.getByLabel('E-mail address').fill('pat@example.gov')
    await button('Invite').click()
    await page.getByText('pat@example.gov, coach, not here yet').waitFor()
    await page.getByLabel('E-mail address').fill('pat@example.gov')
    await button('Invite').click()
    await page.getByRole('alert').waitFor()
  })

  test('tells a coach once that most of it is for owners', async () => {
    await page.route('**/v1/me', (route) => route.fulfill({ json: { tenant: 'agency', actor: 'member:1', role: 'coach', email: 'pat@example.gov', scopes: ['read', 'write'] } }))
    await page.reload()
    await page.getByText('You are signed in as coach of your organization.').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Usage'])
    expect(await barriers(page)).toEqual([])
  })

  test('keeps drafts as long as it is told to, and tells what was done', async () => {
    await page.getByLabel('Delete drafts untouched for (days)').fill('365')
    await page.locator('form', { has: page.locator('#tenant-days') }).getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Delete drafts untouched for (days)').inputValue()).toBe('365')
    await button('Look again').click()
    await expect.poll(() => page.locator('.audit tbody tr').count()).toBeGreaterThan(0)
    for (const said of await page.locator('.audit tbody').allTextContents()) expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    expect(await page.locator('.audit .id').first().getAttribute('title')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
