/** Counts the input tokens of a whole review by a model, billed as with a prompt cache, against asking paragraph by paragraph. */
import { Tiktoken } from 'js-tiktoken/lite'
import o200k from 'js-tiktoken/ranks/o200k_base'
import { envelopeOf } from '../../src/ask/envelope.ts'
import type { ModelCall } from '../../src/ask/model.ts'
import { taskOutputs } from '../../src/ask/task-outputs.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { parse } from '../../src/text/parse.ts'
import { answering } from './answering.ts'
import { makePackage } from './documents.ts'

const encoding = new Tiktoken(o200k)
const count = (text: string): number => encoding.encode(text).length
const cacheRead = 0.1
const cacheWrite = 1.25
const schema = count(JSON.stringify(envelopeOf(taskOutputs).schema))

/** What a vendor with a prompt cache would bill: the first call of a prefix writes it, the others read it. */
function billed(calls: readonly ModelCall[], cached: Set<string>): { tokens: number; billed: number } {
  let tokens = 0
  let bill = 0
  for (const { prefix, instruction, messages } of calls) {
    for (const [key, size] of [[prefix.rules, schema + count(prefix.rules)], [`${prefix.rules}\n${prefix.unit}`, count(prefix.unit)]] as const) {
      tokens += size
      bill += size * (cached.has(key) ? cacheRead : cacheWrite)
      cached.add(key)
    }
    const own = count(instruction) + messages.reduce((sum, { text }) => sum + count(text), 0)
    tokens += own
    bill += own
  }
  return { tokens, billed: Math.round(bill) }
}

async function callsOf(text: string): Promise<readonly ModelCall[]> {
  const model = answering()
  const deps = { now: () => new Date(0), id: () => 'bench', proofread: null, countPages: null, openModel: () => model }
  for await (const _ of reviewDraft(deps, { text, kind: 'package', engine: 'model', date: '2023-06-01' }));
  return model.calls
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const text = makePackage(4_500, 42)
const { paragraphs } = parse(text)
const rubric = 3_000
const instruction = 150
const naive = paragraphs.filter(({ passage }) => passage.sentences.length > 1).reduce((sum, { passage }) => sum + 4 * (rubric + instruction + count(passage.text)), 0)
const cached = new Set<string>()
const calls = await callsOf(text)
const full = billed(calls, cached)
print(`package of ${count(text)} tokens; ${calls.length} calls, shared schema ${schema} tokens, rules ${count(calls[0]?.prefix.rules ?? '')} tokens`)
print(`naive, each paragraph alone, four tasks: ${naive} tokens`)
print(`whole review, board included: ${full.tokens} tokens, billed as ${full.billed}: ${(naive / full.billed).toFixed(1)} x less than naive`)

// After an edit, calls whose words did not change are answered from the product's own store and cost nothing.
const asked = new Set(calls.map((call) => JSON.stringify([call.task, call.prompt, call.prefix, call.messages])))
const edited = text.replace(paragraphs[9]?.passage.text ?? '', `${paragraphs[9]?.passage.text ?? ''} I checked it twice.`)
const again = (await callsOf(edited)).filter((call) => !asked.has(JSON.stringify([call.task, call.prompt, call.prefix, call.messages])))
const revision = billed(again, cached)
print(`one paragraph edited: ${again.length} calls, billed as ${revision.billed}: ${((100 * revision.billed) / full.billed).toFixed(1)} percent of the whole`)

const latency = 300
const model = answering(latency)
const deps = { now: () => new Date(0), id: () => 'bench', proofread: null, countPages: null, openModel: () => model }
const start = performance.now()
for await (const _ of reviewDraft(deps, { text, kind: 'package', engine: 'model', date: '2023-06-01' }));
print(`with a model of ${latency} ms and no limit on calls at once: ${((performance.now() - start) / (2 * latency)).toFixed(2)} x the critical path of two rounds`)
