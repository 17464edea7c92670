/** Scores the rules against planted faults: `node evals/score-rules.ts [--dataset FILE] [--details] [RULE…]`. */
import { parseArgs } from 'node:util'
import { checker } from '../src/check/check.ts'
import { rules } from '../src/check/rules.gen.ts'
import type { Finding } from '../src/ecq/finding.ts'
import { frameworks } from '../src/ecq/frameworks.ts'
import { outline } from '../src/ecq/outline.ts'
import { labelSentences } from '../src/offline/label-sentences.ts'
import { makeProofreader } from '../src/proof/proofreader.ts'
import { parse } from '../src/text/parse.ts'
import { interval } from './statistics/bootstrap.ts'
import { type Labelled, readDataset } from './dataset.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dataset: { type: 'string' }, details: { type: 'boolean' } },
})
const documents = readDataset(values.dataset ?? new URL('datasets/ecq-dev.jsonl', import.meta.url))
const check = checker(rules)
const wanted: readonly string[] = positionals.length > 0 ? positionals : Object.keys(rules)
const proofreader = makeProofreader()
/** Proofreading takes longer than all rules together, so it runs only when its rules are scored. */
const proofed = wanted.includes('spelling') || wanted.includes('grammar')

async function findingsOf(document: Labelled): Promise<readonly Finding[]> {
  const framework = frameworks[document.framework]
  const parsed = parse(document.text)
  const ecq = document.ecq ?? null
  const settings = { framework, kind: document.kind, ecq, date: '2023-06-01' }
  const proof = proofed ? await proofreader.proofread(document.text) : null
  const order = outline(parsed, framework, ecq)
  const parts = labelSentences(parsed, order).map((sentences) => sentences.map(({ part }) => part))
  const result = check({ parsed, outline: order, settings, parts, proof })
  if (result.failed.length > 0) process.stdout.write(`FAILED on ${document.id}: ${result.failed.join(', ')}\n`)
  return result.findings
}

const isStrong = ({ profile }: Labelled): boolean => profile === 'strong'

const checked: { readonly document: Labelled; readonly findings: readonly Finding[] }[] = []
for (const document of documents) checked.push({ document, findings: await findingsOf(document) })
await proofreader.close()
const planted = checked.flatMap(({ document, findings }) => document.planted.map((fault) => ({ document, fault, findings })))
const detail = (line: string): void => {
  if (values.details) process.stdout.write(`    ${line}\n`)
}

for (const id of wanted) {
  const faults = planted.filter(({ fault }) => fault.fault === id)
  const missed = faults.filter(({ fault, findings }) => !findings.some((f) => f.ruleId === id && f.start < fault.end && fault.start < f.end))
  const all = checked.flatMap(({ document, findings }) => findings.filter((f) => f.ruleId === id).map((finding) => ({ document, finding })))
  const unplanted = all.filter(({ document, finding }) => !document.planted.some((f) => f.fault === id && f.start < finding.end && finding.start < f.end))
  const onStrong = unplanted.filter(({ document }) => isStrong(document))
  process.stdout.write(`${id}: found ${faults.length - missed.length} of ${faults.length} planted; ${unplanted.length} findings not planted, ${onStrong.length} of them on strong statements\n`)
  for (const { document, fault } of missed) detail(`missed ${document.id}: ${fault.quote.slice(0, 160)}`)
  for (const { document, finding } of unplanted) detail(`${isStrong(document) ? 'STRONG' : 'extra'} ${document.id}: ${finding.quote.slice(0, 160) || finding.where}`)
}

/** Faults planted and found in each document, for the total and its interval. */
const foundIn = checked.map(({ document, findings }) => {
  const faults = document.planted.filter(({ fault }) => rules[fault] && wanted.includes(fault))
  return { planted: faults.length, found: faults.filter(({ fault, start, end }) => findings.some((f) => f.ruleId === fault && f.start < end && start < f.end)).length }
})
const recallOf = (counts: readonly { planted: number; found: number }[]): number => counts.reduce((sum, { found }) => sum + found, 0) / Math.max(counts.reduce((sum, { planted: all }) => sum + all, 0), 1)
const [low, high] = interval(foundIn, recallOf)
process.stdout.write(`all: found ${foundIn.reduce((sum, { found }) => sum + found, 0)} of ${foundIn.reduce((sum, { planted: all }) => sum + all, 0)} planted, recall ${recallOf(foundIn).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]\n`)

const strong = checked.filter(({ document }) => isStrong(document))
const words = strong.reduce((sum, { document }) => sum + document.text.split(/\s+/).length, 0)
const loud = strong.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity !== 'suggestion').length, 0)
process.stdout.write(`errors and warnings on ${strong.length} strong statements: ${((1000 * loud) / words).toFixed(2)} per 1,000 words\n`)
