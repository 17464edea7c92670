/** The entry of the Cloudflare Worker: requests, jobs that its queue calls for, and what its clock calls for. */
import type { Bindings, Messages, Stay } from './bindings.ts'
import { answerRequest } from './answer-request.ts'
import { doCalled, lookAfter } from './do-jobs.ts'

/** As in wrangler.toml: every minute, and once an hour. */
const hourly = '7 * * * *'

export default {
  fetch: (request: Request, bindings: Bindings, stay: Stay): Promise<Response> => answerRequest(request, bindings, stay),
  queue: (called: Messages, bindings: Bindings): Promise<void> => doCalled(called, bindings),
  scheduled: ({ cron }: { readonly cron: string }, bindings: Bindings): Promise<void> => lookAfter(bindings, { hourly: cron === hourly }),
}
