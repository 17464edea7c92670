/** The worker that checks drafts beside the page, so that typing never waits for a rule. */
import { checker } from '../../check/check.ts'
import { firstRules } from '../../check/first-rules.gen.ts'
import type { Rule } from '../../check/rule.ts'
import type { CheckQuestion, FromWorker, ToWorker } from './checking.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import { type Heard, hear, hearNothing } from './heard.ts'
import { localCheck } from './local-check.ts'

const say = (message: FromWorker): void => self.postMessage(message)

let rules: Readonly<Record<string, Rule>> = firstRules
let check = checker(rules)
let heard: Heard = hearNothing
let asked: CheckQuestion | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'hear') heard = data.answer ? hear(data.answer) : hearNothing
  else answer(data.question)
})

ready()

/** The first check of a page is several times slower than the next; while nobody waits, words that are here anyway take its place. */
setTimeout(() => {
  const text = frameworks['ecq-2012'].ecqs.flatMap(({ definition, competencies }) => [definition, ...competencies.map((one) => one.definition)]).join('\n\n')
  if (!asked) localCheck(check, { text, settings: {}, today: '2026-01-01' })
}, 100)

/** The grammar comes second: it is heavy, and the other marks need not wait for it. Without it they still stand. */
import('../../check/rules/grammar.ts').then(({ default: grammar }) => {
  rules = { ...firstRules, grammar }
  check = checker(rules)
  ready()
  if (asked) answer(asked)
}, () => undefined)

function ready(): void {
  say({ type: 'ready', words: Object.fromEntries(Object.entries(rules).map(([id, { title, reason }]) => [id, { title, reason }])) })
}

function answer(question: CheckQuestion): void {
  asked = question
  say({ type: 'checked', answer: localCheck(check, question, heard) })
}
