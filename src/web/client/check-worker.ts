/** The worker that checks drafts beside the page, so that typing never waits for a rule. */
import { rules } from '../../check/rules.gen.ts'
import type { FromWorker, ToWorker } from './checking.ts'
import { type Heard, hear, hearNothing } from './heard.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import { localCheck } from './local-check.ts'

const say = (message: FromWorker): void => self.postMessage(message)

let heard: Heard = hearNothing
let asked = false

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  asked ||= data.type === 'check'
  if (data.type === 'hear') heard = data.answer ? hear(data.answer) : hearNothing
  else say({ type: 'checked', answer: localCheck(data.question, heard) })
})

say({ type: 'ready', words: Object.fromEntries(Object.entries(rules).map(([id, { title, reason }]) => [id, { title, reason }])) })

/** The first check of a page is several times slower than the next; while nobody waits, words that are here anyway take its place. */
setTimeout(() => {
  const text = frameworks['ecq-2012'].ecqs.flatMap(({ definition, competencies }) => [definition, ...competencies.map((one) => one.definition)]).join('\n\n')
  if (!asked) localCheck({ text, settings: {}, today: '2026-01-01' })
}, 100)
