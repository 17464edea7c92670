/** What a thread of a batch runs: takes files, reviews them, and asks the main thread for what is shared by all threads. */
import { parentPort, workerData } from 'node:worker_threads'
import { reviewFile } from '../coach/batch/review-file.ts'
import { Fault } from '../fault.ts'
import { nodeCoachDeps } from './coach-deps.ts'
import type { FromThread, ThreadData, ToThread } from './thread-talk.ts'

const port = parentPort
if (!port) throw new Error('This module runs in a thread of its own.')
const { proof, calibrated } = workerData as ThreadData
const say = (message: FromThread): void => port.postMessage(message)

const asked = new Map<number, PromiseWithResolvers<never>>()
let asking = 0

/** LibreOffice and Chromium are bounded over all threads, so only the main thread starts them. */
function ask<Answer>(question: 'count' | 'print', given: Uint8Array | string): Promise<Answer> {
  const ticket = asking++
  const waiting = Promise.withResolvers<never>()
  asked.set(ticket, waiting)
  say({ type: 'ask', ticket, question, given })
  return waiting.promise
}

const coach = { ...nodeCoachDeps({ proof }), ...calibrated, countPages: ({ bytes }: { bytes: Uint8Array }) => ask<null>('count', bytes) }
const print = (html: string): Promise<Uint8Array> => ask('print', html)

say({ type: 'ready' })
port.on('message', (message: ToThread) => {
  if (message.type === 'answer') {
    const waiting = asked.get(message.ticket)
    asked.delete(message.ticket)
    if (message.fault) waiting?.reject(new Fault(message.fault.code, message.fault.message))
    else waiting?.resolve(message.value as never)
    return
  }
  const { ticket, job } = message
  reviewFile({ coach, print }, job).then(
    (reviewed) => say({ type: 'reviewed', ticket, reviewed }),
    (cause: unknown) => say({ type: 'failed', ticket, fault: cause instanceof Fault ? { code: cause.code, message: cause.message } : null }),
  )
})
