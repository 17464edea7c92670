/** Reads a model's answer: JSON of the task's shape, forgiving of fences around it and of nothing inside. */
import type { z } from 'zod'
import { unwrap } from './envelope.ts'

export type ReadAnswer<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly reason: 'empty' | 'not-json' | 'wrong-shape'; /** for the repair round; no words of the answer */ readonly problem: string }

export function readAnswer<Output>(text: string, name: string, schema: z.ZodType<Output>): ReadAnswer<Output> {
  if (text.trim() === '') return { ok: false, reason: 'empty', problem: 'The answer was empty.' }
  const value = jsonIn(text)
  if (value === undefined) return { ok: false, reason: 'not-json', problem: 'The answer was not one JSON object.' }
  const parsed = schema.safeParse(unwrap(value, name))
  if (parsed.success) return { ok: true, output: parsed.data }
  const problems = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  return { ok: false, reason: 'wrong-shape', problem: `The answer does not have the shape that was asked for (${problems.join('; ')}).` }
}

/** Models without bound output put code fences or a sentence around their JSON. */
function jsonIn(text: string): unknown {
  const whole = parsed(text.trim())
  if (whole !== undefined) return whole
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  return start >= 0 && end > start ? parsed(text.slice(start, end + 1)) : undefined
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
