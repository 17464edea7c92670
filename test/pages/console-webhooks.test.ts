/** An agency from its first key to a webhook that arrived: made in a real browser, ordered over HTTP, received, checked by its signature, and replayed. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { Webhook as Signer } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { openOutbound } from '../../src/main/outbound.ts'
import { walled } from '../../src/store/walls.ts'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { type OidcProvider, openProvider } from '../oidc-provider.ts'
import { type RealServer, realServer } from './real-server.ts'
import { barriers, launch, visit } from './visit.ts'

const received: { headers: IncomingHttpHeaders; body: string }[] = []
let answer = 200
let [browser, server, provider, receiver, hook]: [Browser, RealServer, OidcProvider, Server, string] = [] as never

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push({ headers: request.headers, body })
    response.writeHead(answer).end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told`
  browser = await launch()
  server = await realServer(async (url, database) => {
    await foundTenant({ coach: nodeCoachDeps({ proof: false }), database: walled(database) }, { name: 'Agency', owner: 'owner@agency.example' })
    provider = await openProvider(url, { owner: { email: 'owner@agency.example', email_verified: true } })
    const signIn = { issuer: provider.issuer, clientId: 'coach', clientSecret: 'secret', publicUrl: url }
    return { guarded: true, publicUrl: url, signIn, outbound: openOutbound({ allowed: ['127.0.0.1'] }) }
  })
})
afterAll(async () => {
  await browser.close()
  await server.close()
  receiver.close()
  provider.close()
})

test('an agency signs in, makes a key, is told of a review by webhook, and sends again what was given up', async () => {
  const { page, trouble, leave } = await visit(browser, `${server.url}console`)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  page.on('dialog', (dialog) => void dialog.accept())

  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await page.goto(`${server.url}desk`)
  await page.getByRole('alert').getByRole('link', { name: 'the sign-in page' }).waitFor()
  expect([await page.getByRole('alert').count(), await page.getByRole('heading', { level: 2 }).count()]).toEqual([1, 0])
  await page.goto(server.url)
  await page.getByText('for people who have signed in').waitFor()
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await page.getByRole('button', { name: 'Review' }).first().click()
  expect(await page.getByRole('alert').getByRole('link', { name: 'the sign-in page' }).getAttribute('href')).toBe('./sign-in?back=/')
  expect(await page.locator('body').textContent()).not.toMatch(/Bearer|ecq_/)
  await page.goto(`${server.url}console`)
  await page.getByRole('link', { name: 'the sign-in page' }).click()
  await page.getByPlaceholder('Enter any login').fill('owner')
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/console')

  await page.getByLabel('Name').first().fill('nightly import')
  await button('Make a key').click()
  const key = (await page.locator('.secret').textContent()) ?? ''
  await page.getByLabel('Address to call').fill('https://127.0.0.2/inside')
  await button('Add a webhook').click()
  await page.getByRole('alert').getByText('127.0.0.2 is not called').waitFor()
  await page.getByLabel('Address to call').fill(hook)
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  await page.getByLabel('a batch is done').uncheck()
  await button('Add a webhook').click()
  const card = page.locator('.webhook')
  await card.getByText('Called when a review is done, when a review failed.').waitFor()
  const secret = (await page.locator('.secret').last().textContent()) ?? ''
  expect(secret).toMatch(/^whsec_/)
  expect(await barriers(page)).toEqual([])

  const ordered = await fetch(`${server.url}v1/reviews`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ text: sampleDraft }) })
  expect(ordered.status).toBe(201)
  await expect.poll(() => received.length).toBe(1)
  const [{ headers, body } = { headers: {}, body: '' }] = received
  expect(new Signer(secret).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'review.done', data: { triage: { risk: expect.any(String) } } })
  expect(body).not.toContain(sampleDraft.slice(0, 20))

  await button(/^What was sent/).click()
  const rows = card.locator('tbody tr')
  await rows.filter({ hasText: 'a review is done' }).getByText('delivered').waitFor()

  // Who answers 410 wants no more: the message is given up and the webhook turned off.
  answer = 410
  await button(/^Send a test/).click()
  await rows.filter({ hasText: 'a test' }).getByText('given up').waitFor()
  await rows.filter({ hasText: 'It answered 410.' }).waitFor()
  await card.getByText(/^Turned off/).waitFor()
  answer = 200
  await button(/^Turn on/).click()
  await card.getByLabel('Show').selectOption('given up')
  await expect.poll(() => rows.count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await rows.getByRole('button', { name: /^Send again/ }).click()
  await expect.poll(() => received.length).toBe(3)
  expect(received[2]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id'])
  await card.getByLabel('Show').selectOption('delivered')
  await expect.poll(() => rows.filter({ hasText: 'delivered' }).count()).toBe(2)

  await card.getByRole('button', { name: /^Delete/ }).click()
  await page.getByText(/^No webhooks yet/).waitFor()
  expect(trouble).toEqual([])
  await leave()
})
