/** /handed-back/{secret}: a signed review as its coach handed it back, for whoever has the address; read only, and nothing else of the organization. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { sha256 } from '../../store/sha256.ts'
import { putAuditEntry } from '../../store/tables/audit-entry.ts'
import { findLink, putOpening } from '../../store/tables/hand-back-link.ts'
import type { LivingLink } from '../../store/tables/hand-back-link.ts'
import { getReview, getReviewDocument } from '../../store/tables/review.ts'
import { findSignOff } from '../../store/tables/sign-off.ts'
import { asTenant, atTheDoor } from '../../store/walls.ts'
import { filePage } from '../../write/report/file-page.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { type Window, windowOf } from '../rate-limit.ts'
import { reviewReport } from '../review-report.ts'
import { sourceOf } from '../source-of.ts'

/** Of one link in a minute: people read a page a few times. */
const mostOpenings = 60
/** From one source in a minute. What keeps a link secret are its 256 bits, which nobody finds by trying; this only keeps those who try from keeping the database busy, and shuts out nobody who comes from elsewhere. */
const mostMisses = 300

/** The report holds its own style and no script; nobody keeps it, lists it or frames it. */
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
}

export function handedBack(deps: HttpDeps): Hono<Env> {
  const { windows = new Map<string, Window>(), proxies = 0 } = deps
  return new Hono<Env>().get('/handed-back/:secret', async (c) => {
    const [hash, now] = [await sha256(c.req.param('secret')), deps.coach.now()]
    const name = `link ${hash}`
    const misses = windowOf(windows, `link not found ${sourceOf(c, proxies)}`, now.getTime())
    // Nor those who come from the same source and have read here a moment ago.
    if (misses.used >= mostMisses && !windows.has(name)) return tooOften(c)
    const link = await atTheDoor(() => findLink(deps.database, hash, now.toISOString()))
    if (link && ++windowOf(windows, name, now.getTime()).used > mostOpenings) return tooOften(c)
    const report = link && (await asTenant(link.tenant, () => read(deps, link, { at: now.toISOString(), request: c.get('request') })))
    if (report) return c.html(report, 200, headers)
    misses.used++
    return said(c, 404, 'This link leads nowhere', 'It has ended, was taken back, or was cut off on its way to you. Ask the coach who sent it for another.')
  })
}

/** The report; null while the review is not signed. */
async function read(deps: HttpDeps, { tenant, id, review, expiresAt }: LivingLink, { at, request }: { at: string; request: string }): Promise<string | null> {
  const [{ database }, key] = [deps, { tenant, id: review }]
  const [signOff, document] = [await findSignOff(database, key), await getReviewDocument(database, key)]
  if (!signOff || document === null) return null
  const state = await getReview(database, key)
  const report = await reviewReport(deps, key, { format: 'html', state, document, marks: { suggestions: false, changes: false }, name: null, accepted: true, until: expiresAt })
  await database.tx(async (sql) => {
    await putOpening(sql, { tenant, id }, at)
    await putAuditEntry(sql, tenant, { id: deps.coach.id(), at, actor: `link:${id}`, action: 'hand-back.read', target: review, status: 200, request })
  })
  return String(report)
}

const tooOften = (c: Context): Promise<Response> => {
  c.header('retry-after', '60')
  return said(c, 429, 'Too often just now', 'This page was asked for very often in the last minute. Wait a minute, then load it again.')
}

const said = async (c: Context, status: 404 | 429, title: string, words: string): Promise<Response> =>
  c.html(await filePage({ title: `${title} · ECQ coach`, look: '', body: html`<header><p class="brand">ECQ coach</p><h1>${title}</h1></header>\n<main><section><p>${words}</p></section></main>` }), status, headers)
