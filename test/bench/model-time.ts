/** Times a whole review by a model of fixed latency against its critical path, sixteen calls at once: `node test/bench/model-time.ts`. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Model } from '../../src/ask/model.ts'
import { withLimit } from '../../src/ask/wrap/limit.ts'
import { withWarmUp } from '../../src/ask/wrap/warm.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { systemClock } from '../../src/main/model.ts'
import { answering } from './answering.ts'
import { makePackage } from './documents.ts'

const latency = 1_000
const atOnce = 16

interface Work {
  readonly name: string
  readonly text: string
  readonly kind: 'statement' | 'package'
  readonly repeats: number
}

const statement = makePackage(4_500, 42).split(/\n{2,}/).slice(1, 7).join('\n\n')
const works: readonly Work[] = [
  { name: 'a statement', text: statement, kind: 'statement', repeats: 1 },
  { name: 'a package of five ECQs', text: makePackage(4_500, 42), kind: 'package', repeats: 1 },
  { name: 'a package, each seat asked three times', text: makePackage(4_500, 42), kind: 'package', repeats: 3 },
]

/** Begins to answer after this share of its latency: at once, as a cache that is warm already; a fifth, as vendors stream. */
const simulated = (share: number) => {
  const model = answering()
  const ask: Model['ask'] = async (call, options) => {
    await wait(latency * share)
    options?.onStart?.()
    await wait(latency * (1 - share))
    return model.ask(call, { ...options, onStart: undefined })
  }
  return { calls: model.calls, model: { id: model.id, ask } }
}

async function timed({ text, kind, repeats }: Work, model: Model): Promise<number> {
  const deps = { now: () => new Date(0), id: () => 'bench', proofread: null, countPages: null, openModel: () => model, asking: { repeats } }
  const ecq = kind === 'statement' ? { ecq: 'leading-people' } : {}
  const start = performance.now()
  for await (const _ of reviewDraft(deps, { text, kind, ...ecq, engine: 'model', date: '2023-06-01' }));
  return performance.now() - start
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
await timed(works[1] as Work, answering())
for (const work of works) {
  const { calls, model } = simulated(1)
  const plain = await timed(work, withLimit(model, atOnce))
  // The talk waits for every seat; beyond that, only the limit makes calls wait for each other.
  const rounds = Math.max(2, Math.ceil(calls.length / atOnce))
  const path = rounds * latency
  print(`${work.name}: ${calls.length} calls, ${rounds} rounds of ${latency} ms, ${atOnce} at once`)
  print(`  no cache to warm: ${(plain / path).toFixed(2)} x the critical path`)
  const streamed = await timed(work, withWarmUp(withLimit(simulated(0.2).model, atOnce), { clock: systemClock }))
  print(`  a vendor's cache to warm, answers begin after a fifth: ${(streamed / path).toFixed(2)} x`)
}
