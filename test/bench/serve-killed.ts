/** A server or a worker of the benchmarks of killing and of throughput: a review waits, as one by a model does. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { reviewDraft } from '../../src/coach/review-draft.ts'
import { serve } from '../../src/main/serve.ts'
import { work } from '../../src/main/work.ts'
import { emptyReview } from '../work/fake-review.ts'

const [role, databaseUrl, dataFolder = '', port = '0', atOnce = '4', latency = '1000'] = process.argv.slice(2)
const settings = { databaseUrl: databaseUrl || undefined, dataFolder, logLevel: 'silent', lostAfter: 10 } as const

const flow: typeof reviewDraft = async function* (deps, request) {
  const review = emptyReview(deps, request.text)
  yield { type: 'draft-read', draft: review.draft }
  await sleep(Number(latency))
  yield { type: 'findings-found', findings: [] }
  yield { type: 'review-end', review }
  return review
}

if (role === 'worker') await work({ ...settings, atOnce: Number(atOnce) }, { reviewDraft: flow, secondsToFinish: 1 })
else await serve({ ...settings, port: Number(port), host: '127.0.0.1' }, { reviewDraft: flow, secondsToFinish: 1 })
