/** Benchmarks the rules and the offline review against peers on unseen packages: `npm run bench`. */
import { checker } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.gen.ts'
import { outline } from '../../src/ecq/outline.ts'
import { labelSentences } from '../../src/offline/label-sentences.ts'
import { reviewOffline } from '../../src/offline/review-offline.ts'
import { assemble } from '../../src/ecq/assemble.ts'
import { parse, remembering } from '../../src/text/parse.ts'
import { show, time } from './clock.ts'
import { makePackage } from './documents.ts'
import { check, framework, rulesOnly, settings } from './rules-only.ts'
import { inTurns } from './turns.ts'

const wholeReview = (text: string) => {
  const parsed = parse(text)
  const order = outline(parsed, framework, null)
  const labels = labelSentences(parsed, order)
  const parts = labels.map((sentences) => sentences.map(({ part }) => part))
  const { findings, retellings } = check({ parsed, outline: order, settings, parts })
  const input = { parsed, outline: order, framework, kind: 'package', ecq: null, findings, retellings } as const
  return assemble({ ...input, answers: reviewOffline({ ...input, labels }) })
}

const texts = (words: number, from: number, count: number): string[] => Array.from({ length: count }, (_, index) => makePackage(words, from + index))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const { peers } = (await import(new URL('peers.mjs', import.meta.url).href)) as { peers: Record<string, (text: string) => unknown> }

print('Unseen packages of about 4,500 words, in turns: milliseconds a document (median, 95th percentile of a round), times the rules (least and most of 12 rounds)')
const [own, whole, ...others] = await inTurns(
  [
    // Until then the engine still compiles: `warming.ts` tells what a younger process costs.
    { name: 'all rules', work: rulesOnly, warm: 400, each: 10 },
    { name: 'whole offline review', work: wholeReview, warm: 60, each: 4 },
    ...Object.entries(peers).map(([name, work]) => (name.startsWith('write-good') ? { name, work, warm: 80, each: 10 } : { name, work, warm: 6, each: 3 })),
  ],
  12,
  (number) => makePackage(4_500, number),
)
for (const one of [own, whole, ...others]) {
  if (!one || !own) continue
  const times = one === own ? '' : `${one.ratio.toFixed(2)} x the rules (${one.least.toFixed(2)} to ${one.most.toFixed(2)})`
  print(`${one.name.padEnd(28)} ${show(one.median)} ${show(one.p95)}   ${times}${one === whole ? `, budget (2 x rules + 50 ms): ${show(2 * own.median + 50).trim()}` : ''}`)
}

print('\nCost by length, all rules (ms, and ms a thousand words)')
for (const words of [1_000, 3_000, 10_000, 30_000, 100_000]) {
  const { median } = await time(rulesOnly, texts(words, 600, 2), texts(words, 700, words > 20_000 ? 5 : 12))
  print(`${String(words).padStart(8)} words ${show(median)} ${show((1_000 * median) / words)}`)
}

const base = makePackage(4_500, 900)
/** Where one of its sentences ends, another far from it at each number. */
const endAt = (number: number): number => base.indexOf('. ', Math.floor((base.length * (((7 * number) % 60) + 1)) / 62)) + 1
const sentence = 'I asked both offices for one plan that cost less.'
/** Letter by letter the sentence is typed into one paragraph, and then into another. */
const typing = (number: number): string => {
  const place = Math.floor(number / sentence.length)
  const at = endAt(place)
  return `${base.slice(0, at)} x${place} ${sentence.slice(0, (number % sentence.length) + 1)}${base.slice(at)}`
}
/** At each number a word is taken out of one paragraph and put into another. */
const elsewhere = (number: number): string => `${base.slice(0, endAt(number))} x${number}${base.slice(endAt(number))}`

print('\nOne paragraph of 4,500 words changed')
for (const [name, textAt] of [['a letter where the last was', typing] as const, ['two paragraphs at once', elsewhere] as const]) {
  const read = remembering()
  const live = checker(rules)
  const type = (text: string) => {
    const parsed = parse(text, read)
    return live({ parsed, outline: outline(parsed, framework, null), settings })
  }
  type(base)
  const [full, stroke] = await inTurns(
    [
      { name: 'whole', work: rulesOnly, warm: 20, each: 10 },
      { name, work: type, warm: 60, each: 60 },
    ],
    12,
    textAt,
  )
  if (full && stroke) print(`${name.padEnd(28)} ${show(stroke.median)} ${show(stroke.p95)}   the whole costs ${(1 / stroke.ratio).toFixed(1)} x as much (${(1 / stroke.most).toFixed(1)} to ${(1 / stroke.least).toFixed(1)})`)
}
