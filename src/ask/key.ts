/** The key of a call: a hash of all that was asked, under which answers are recorded and kept. */
import type { ModelCall, Prefix } from './model.ts'

/** 64 hexadecimal digits; the same for equal calls in every runtime, whoever the call is put to. */
export const keyOf = (call: ModelCall): Promise<string> => sha256(canonical(asked(call)))

/**
 * OpenAI sends calls of one key to one machine, whose cache then has their prefix; a few dozen calls a minute at most,
 * so there is a key for each draft where the caller tells drafts apart. All units of a draft share it, and the rules.
 */
export const cacheKeyOf = async ({ rules, group }: Prefix): Promise<string> => (await sha256(`${rules}\n${group ?? ''}`)).slice(0, 32)

export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return bytes.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '')
}

/** Named one by one, so that a field that a caller adds for its own use changes no key. */
const asked = ({ task, prompt, prefix, instruction, messages, output, settings, meant, repeat }: ModelCall): unknown => ({
  task,
  prompt,
  prefix: [prefix.rules, prefix.unit],
  instruction,
  messages: messages.map(({ role, text }) => [role, text]),
  output: [output.name, output.schema],
  settings: [settings.maxTokens, settings.effort ?? null],
  // Absent from most calls, so that these keep their keys.
  meant: meant && [meant.provider, meant.id],
  repeat,
})

/** JSON with the keys of every object in order, so that equal values give equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`
}
