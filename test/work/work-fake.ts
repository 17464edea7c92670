/** A worker in a process of its own, with a review flow that takes half a second. */
import { setTimeout as sleep } from 'node:timers/promises'
import { work } from '../../src/main/work.ts'
import { emptyReview } from './fake-review.ts'

const running = work({ databaseUrl: process.argv[2] as string, dataFolder: '', logLevel: 'silent', lostAfter: 10, atOnce: 2 }, {
  secondsToFinish: 2,
  reviewDraft: async function* (deps, request) {
    const review = emptyReview(deps, request.text)
    yield { type: 'draft-read', draft: review.draft }
    await sleep(500)
    yield { type: 'findings-found', findings: [] }
    yield { type: 'review-end', review }
    return review
  },
})
process.send?.('started')
await running
process.disconnect()
