/** One output schema for all tasks, so that vendors can read one prompt prefix from their caches whatever the task. */
import type { Effort, JsonSchema, ModelCall } from './model.ts'

/**
 * Both vendors put the output schema in front of everything else that they hash for their prompt caches (OpenAI's
 * guide: "the schema serves as a prefix to the system message"; with Claude a schema that differs in nothing but a
 * description is a miss). With a schema of its own each task would write the rules and the unit into the cache once
 * more, at 1.25 of the price, instead of reading them at a tenth.
 *
 * Three ways out were weighed. No schema, the format told in words: cached, but nothing binds the model to it. A
 * string field that holds JSON: cached, but JSON in JSON, unbound inside. So: one envelope, an object with one field
 * whose value is any one of the tasks' answers, each under its task's name. It is the same for every call, its cost
 * is read from the cache too, decoding stays bound, and the name, which comes first, picks the branch. The root must
 * be an object because OpenAI takes no `anyOf` there. An answer from the wrong branch is caught by zod like any other.
 */
export interface Envelope {
  readonly names: ReadonlySet<string>
  readonly schema: JsonSchema
}

type Output = ModelCall['output']

/** The envelope of these outputs; their order does not matter, because the cached bytes must not depend on it. */
export function envelopeOf(outputs: readonly Output[]): Envelope {
  const sorted = [...outputs].sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    names: new Set(sorted.map(({ name }) => name)),
    schema: strictObject({ result: { anyOf: sorted.map(({ name, schema }) => strictObject({ task: { type: 'string', enum: [name] }, answer: schema })) } }),
  }
}

const strictObject = (properties: Readonly<Record<string, unknown>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** The call as it is sent: with the envelope where that knows the task, and then told which branch is meant; else as it is. */
export const enveloped = (call: ModelCall, envelope: Envelope | null): ModelCall =>
  envelope?.names.has(call.output.name)
    ? { ...call, instruction: `${call.instruction}\n\nAnswer as the task ${call.output.name}.`.trim(), output: { name: 'answer', schema: envelope.schema } }
    : call

/**
 * The call with the effort that all calls share. OpenAI lists a change of effort among what empties its prompt cache,
 * and with Claude it makes the messages be written anew; so where a cache is to serve all tasks, one effort must.
 */
export const atEffort = (call: ModelCall, effort: Effort | null | undefined): ModelCall => (effort ? { ...call, settings: { ...call.settings, effort } } : call)

/**
 * Asks with the shared schema. A vendor that refuses it (limits on a schema's size change and are not published) is
 * asked with each task's own from then on: dearer, but it works.
 */
export function sharing(envelope: Envelope | null, refuses: (error: unknown) => boolean) {
  let current = envelope
  return async <Reply>(call: ModelCall, ask: (call: ModelCall) => Promise<Reply>): Promise<Reply> => {
    const sent = enveloped(call, current)
    try {
      return await ask(sent)
    } catch (error) {
      if (sent === call || !refuses(error)) throw error
      current = null
      return ask(call)
    }
  }
}

/** The task's answer out of its envelope; a value that stands in none comes back as it is. */
export function unwrap(value: unknown, name: string): unknown {
  const inner = isRecord(value) && Object.keys(value).length === 1 && 'result' in value ? value['result'] : value
  return isRecord(inner) && inner['task'] === name && 'answer' in inner ? inner['answer'] : value
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
