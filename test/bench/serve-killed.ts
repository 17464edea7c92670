/** A server or a worker of the benchmarks of kills and of throughput: `serve-killed.ts server|worker URL FOLDER PORT AT-ONCE MILLISECONDS`; 0 milliseconds is the real flow. */
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { serve } from '../../src/main/serve.ts'
import { work } from '../../src/main/work.ts'
import { slowReview } from './slow-review.ts'

const [role, databaseUrl, dataFolder = '', port = '0', atOnce = '4', latency = '1000'] = process.argv.slice(2)
const settings = { databaseUrl: databaseUrl || undefined, dataFolder, logLevel: 'silent', lostAfter: 10 } as const
const flow = latency === '0' ? reviewDraft : slowReview(Number(latency))
const options = { reviewDraft: flow, apart: { program: new URL('./apart-killed.ts', import.meta.url) }, secondsToFinish: 1 }

// Answers any message with the processor time taken so far, in milliseconds; in the end nobody is left to ask.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1000)
})
process.channel?.unref()

if (role === 'worker') await work({ ...settings, atOnce: Number(atOnce) }, options)
// The throughput of workers is theirs alone.
else await serve({ ...settings, port: Number(port), host: '127.0.0.1', worker: atOnce !== '0' }, options)
