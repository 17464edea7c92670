/** The worker that checks drafts beside the page, so that typing never waits for a rule. */
import { checker } from '../../check/check.ts'
import { firstRules } from '../../check/first-rules.gen.ts'
import type { Rule } from '../../check/rule.ts'
import type { CheckQuestion, FromWorker, ToWorker } from './checking.ts'
import type { Heard, ServerAnswer } from './heard.ts'
import { firstMarks, localCheck } from './local-check.ts'

const say = (message: FromWorker): void => self.postMessage(message)

let rules: Readonly<Record<string, Rule>> = firstRules
let check = checker(rules)
/** what the server said last */
let said: ServerAnswer | null = null
let heard: Heard | null = null
let hearing: typeof import('./heard.ts') | null = null
let asked: CheckQuestion | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'hear') listen(data.answer)
  else answer(data.question)
})

/** Nobody hears of a server before a file was read or a review made, so that what hears it is loaded then. */
function listen(answered: ServerAnswer | null): void {
  said = answered
  heard = answered && hearing ? hearing.hear(answered) : null
  if (answered && !hearing) import('./heard.ts').then(begin, () => undefined)
}

function begin(part: typeof import('./heard.ts')): void {
  hearing = part
  listen(said)
  if (asked) answer(asked)
}

ready()

/** The heavy rules come second: the other marks need not wait for them. Without them those still stand. */
import('../../check/late-rules.gen.ts').then(({ lateRules }) => {
  rules = { ...firstRules, ...lateRules }
  check = checker(rules)
  ready()
  if (asked) answer(asked)
}, () => undefined).then(warmUp)

/** The first check of a page is several times slower than the next; while nobody waits, another draft takes its place, in pieces that hold nobody up. */
async function warmUp(): Promise<void> {
  const { sampleDraft } = await import('../sample-draft.ts').catch(() => ({ sampleDraft: '' }))
  for (const text of sampleDraft.split('\n\n')) {
    await new Promise((next) => setTimeout(next))
    if (asked) return
    localCheck(check, { text, settings: {}, today: '2026-01-01', hurried: false })
  }
}

function ready(): void {
  say({ type: 'ready', words: Object.fromEntries(Object.entries(rules).map(([id, { title, reason }]) => [id, { title, reason }])) })
}

function answer(question: CheckQuestion): void {
  asked = question
  const first = question.hurried && firstMarks(check, rules, question, heard)
  if (first) say({ type: 'checked', answer: first })
  say({ type: 'checked', answer: localCheck(check, question, heard) })
}
