/** The real server in a process of its own, with a review flow that the draft's words slow down or make deadly. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '../../src/main/serve.ts'
import { emptyReview } from '../work/fake-review.ts'

const dataFolder = process.argv[2] as string

await serve({ port: 0, host: '127.0.0.1', dataFolder, logLevel: 'info' }, {
  secondsToFinish: 1,
  reviewDraft: async function* (deps, request) {
    appendFileSync(join(dataFolder, 'begun'), `${request.text}\n`)
    const review = emptyReview(deps, request.text)
    yield { type: 'draft-read', draft: review.draft }
    if (request.text.startsWith('deadly')) process.kill(process.pid, 'SIGKILL')
    if (request.text.startsWith('slow')) await sleep(4000)
    yield { type: 'findings-found', findings: [] }
    yield { type: 'review-end', review }
    return review
  },
})
