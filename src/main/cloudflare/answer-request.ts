/** Answers one request with the API and the pages that every other server has. */
import type { Hono } from 'hono'
import { pino } from 'pino'
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
import { namedModel } from '../model.ts'
import { readiness } from '../readiness.ts'
import type { ModelSettings } from '../settings.ts'
import type { Bindings, Stay } from './bindings.ts'
import { boundDocsFile, boundPages } from './bound-pages.ts'
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
  const http = api({
    ...visit,
    database,
    engines: listEngines(coach, namesOf(model).map(namedModel)),
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
    // The platform itself, which says who asks.
    proxies: 1,
    // The platform ends an isolate that takes too much, and starts another.
    memoryShare: () => 0,
    metricsToken: service.metricsToken,
    printPdf,
    docsFile: boundDocsFile(bindings.PAGES),
    version: program.version,
    longestWait: 120,
    closing: new AbortController().signal,
  })
  http.route('/', boundPages(bindings.PAGES))
  return http
}

const namesOf = ({ model }: ModelSettings): string[] => [...new Set([model?.model, model?.fallback, ...(model?.seats ?? [])])].filter((name): name is string => Boolean(name))

/** The platform compresses for whoever can take it; what comes compressed from here would be so twice. */
function uncompressed(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('accept-encoding')
  return new Request(request, { headers })
}

const printPdf = async (): Promise<never> => {
  throw new Fault('unavailable', 'No PDF can be printed in a Cloudflare Worker; take the HTML report and print it from a browser.')
}
