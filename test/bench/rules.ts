/** Benchmarks the rules and the offline review against peers on unseen packages: `npm run bench`. */
import { checker } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.gen.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { labelSentences } from '../../src/offline/label-sentences.ts'
import { reviewOffline } from '../../src/offline/review-offline.ts'
import { assemble } from '../../src/ecq/assemble.ts'
import { parse, remembering } from '../../src/text/parse.ts'
import { show, time } from './clock.ts'
import { makePackage } from './documents.ts'

const framework = frameworks['ecq-2012']
const settings = { framework, kind: 'package', ecq: null, date: '2023-06-01' } as const
const check = checker(rules)

const rulesOnly = (text: string) => {
  const parsed = parse(text)
  return check({ parsed, outline: outline(parsed, framework, null), settings })
}

const wholeReview = (text: string) => {
  const parsed = parse(text)
  const order = outline(parsed, framework, null)
  const labels = labelSentences(parsed, order)
  const parts = labels.map((sentences) => sentences.map(({ part }) => part))
  const { findings } = check({ parsed, outline: order, settings, parts })
  const input = { parsed, outline: order, framework, kind: 'package', ecq: null } as const
  return assemble({ ...input, findings, answers: reviewOffline({ ...input, labels, findings }) })
}

const texts = (words: number, from: number, count: number): string[] => Array.from({ length: count }, (_, index) => makePackage(words, from + index))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const { peers } = (await import(new URL('peers.mjs', import.meta.url).href)) as { peers: Record<string, (text: string) => unknown> }

print('Unseen packages of about 4,500 words, milliseconds a document (median, 95th percentile)')
const own = await time(rulesOnly, texts(4_500, 0, 80), texts(4_500, 100, 30))
print(`${'all rules'.padEnd(28)} ${show(own.median)} ${show(own.p95)}`)
const whole = await time(wholeReview, texts(4_500, 200, 60), texts(4_500, 300, 30))
print(`${'whole offline review'.padEnd(28)} ${show(whole.median)} ${show(whole.p95)}   budget (2 x rules + 50 ms): ${show(2 * own.median + 50)}`)
for (const [name, run] of Object.entries(peers)) {
  const rounds = name.startsWith('write-good') ? 30 : 6
  const timed = await time(run, texts(4_500, 400, rounds === 30 ? 80 : 6), texts(4_500, 500, rounds))
  print(`${name.padEnd(28)} ${show(timed.median)} ${show(timed.p95)}   ${(timed.median / own.median).toFixed(1)} x the rules`)
}

print('\nCost by length, all rules (ms, and ms a thousand words)')
for (const words of [1_000, 3_000, 10_000, 30_000, 100_000]) {
  const { median } = await time(rulesOnly, texts(words, 600, 2), texts(words, 700, words > 20_000 ? 5 : 12))
  print(`${String(words).padStart(8)} words ${show(median)} ${show((1_000 * median) / words)}`)
}

print('\nOne paragraph of 4,500 words changed, as while typing')
const read = remembering()
const live = checker(rules)
const type = (text: string) => {
  const parsed = parse(text, read)
  return live({ parsed, outline: outline(parsed, framework, null), settings })
}
const base = makePackage(4_500, 900)
const edits = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const at = base.indexOf('. ', Math.floor((base.length * (index + 1)) / (count + 2))) + 1
    return `${base.slice(0, at)} x${from + index}${base.slice(at)}`
  })
type(base)
const stroke = await time(type, edits(0, 60), edits(100, 60))
const full = await time(rulesOnly, [base], edits(300, 30))
print(`${'keystroke'.padEnd(28)} ${show(stroke.median)} ${show(stroke.p95)}   the whole costs ${(full.median / stroke.median).toFixed(1)} x as much`)
