/** Answers one request with the API and the pages that every other server has. */
import type { Hono } from 'hono'
import { pino } from 'pino'
import type { StatusCode } from 'hono/utils/http-status'
import program from '../../../package.json' with { type: 'json' }
import { readUploads } from '../../coach/batch/read-uploads.ts'
import { checkDraft } from '../../coach/check-draft.ts'
import { listEngines } from '../../coach/list-engines.ts'
import { prepareDraft } from '../../coach/prepare-draft.ts'
import { readFile } from '../../coach/read-file.ts'
import { Fault } from '../../fault.ts'
import { api } from '../../http/api.ts'
import type { Env } from '../../http/deps.ts'
import { openDoor } from '../../http/door.ts'
import type { Window } from '../../http/rate-limit.ts'
import { watchReviews } from '../../work/watch-reviews.ts'
import { makeMissingKeys } from '../../work/tenant-keys.ts'
import { guardedPages, pageFile } from '../guarded-pages.ts'
import { namedModel } from '../model.ts'
import { readiness } from '../readiness.ts'
import type { Bindings, Stay } from './bindings.ts'
import { type Visit, openVisit } from './open-visit.ts'

/** Nothing of a request outlives it but the counts by which keys are held to their limits; each isolate has its own. */
const windows = new Map<string, Window>()

/** Whoever waits for a review looks so often whether it is done. */
const lookEveryMs = 300

/** What is opened for the answer is closed when all of it has been read. */
export async function answerRequest(request: Request, bindings: Bindings, stay: Stay): Promise<Response> {
  const opened = await open(bindings)
  if (opened instanceof Response) return opened
  const { visit, http } = opened
  const response = await http.fetch(uncompressed(request))
  const { body } = response
  if (!body) {
    stay.waitUntil(visit.close())
    return response
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  // Whoever reads no further ends the visit too.
  stay.waitUntil(body.pipeTo(writable).catch(() => {}).finally(visit.close))
  return new Response(readable, response)
}

/** Wrong settings are for whoever runs the service, and for nobody who asks it. */
async function open(bindings: Bindings): Promise<{ visit: Visit; http: Hono<Env> } | Response> {
  try {
    const visit = openVisit(bindings)
    return { visit, http: await routesFor(visit, bindings) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    pino({ browser: { asObject: true } }).error(error.message)
    return new Response('This service is not set up right; its log says why.\n', { status: 503, headers: { 'content-type': 'text/plain' } })
  }
}

async function routesFor(visit: Visit, bindings: Bindings): Promise<Hono<Env>> {
  const { coach, vault, queue, walled: database, log, settings: { service, model } } = visit
  const models = model.model ? [model.model.model, model.model.fallback, ...(model.model.seats ?? [])].filter((name) => Boolean(name)).map((name) => namedModel(name as string)) : []
  const http = api({
    ...visit,
    database,
    engines: listEngines(coach, models),
    flows: { checkDraft, prepareDraft, readFile, readUploads },
    // Nobody is on a machine of their own here, so nobody comes in without a key or a sign-in.
    auth: { publicUrl: service.publicUrl ?? null, signIn: service.signIn ?? null },
    door: openDoor(database, coach.now),
    renewKeys: async () => {
      vault?.forget()
      if (vault) await makeMissingKeys({ database, vault, now: coach.now })
    },
    watch: await watchReviews(database, lookEveryMs),
    ready: readiness(visit.database, queue),
    log: (line) => log[line.status >= 500 ? 'error' : 'info'](line),
    windows,
    memoryShare: () => 0,
    printPdf,
    docsFile: async (name) => bytesOf(await bindings.PAGES.fetch(new Request(`https://pages/docs/${name}`))),
    version: program.version,
    longestWait: 120,
    closing: new AbortController().signal,
  })
  http.route('/', guardedPages(async (c, next) => {
    const file = pageFile(c.req.path)
    const found = await bindings.PAGES.fetch(new Request(new URL(file === '/' ? '/index.html' : file, c.req.url), { method: c.req.method, headers: c.req.raw.headers }))
    return found.status === 404 ? next() : c.newResponse(found.body, found.status as StatusCode, headersOf(found))
  }))
  return http
}

/** The platform compresses for whoever can take it; what comes compressed from here would be so twice. */
function uncompressed(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('accept-encoding')
  return new Request(request, { headers })
}

const headersOf = ({ headers }: Response): Record<string, string> => Object.fromEntries(['content-type', 'etag'].flatMap((name) => (headers.has(name) ? [[name, headers.get(name) as string]] : [])))

const printPdf = async (): Promise<never> => {
  throw new Fault('unavailable', 'No PDF can be printed in a Cloudflare Worker; take the HTML report and print it from a browser.')
}

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer> | null> => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null)
