/** A server whose process dies of drafts with the word "poison", as a fault of a library's native code would have it. */
import { serve } from '../../src/main/serve.ts'
import { fakeFlow } from './fake-review.ts'

const { review } = fakeFlow()

await serve({ dataFolder: process.argv[2] as string, port: 0, host: '127.0.0.1', logLevel: 'silent' }, {
  secondsToFinish: 1,
  apart: { program: new URL('./poison-process.ts', import.meta.url) },
  reviewDraft: async function* (deps, request, file, signal) {
    if (request.text.includes('poison')) process.kill(process.pid, 'SIGKILL')
    return yield* review(deps, request, file, signal)
  },
})
