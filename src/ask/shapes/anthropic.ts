/** A call as Claude's Messages API takes it, and what its replies mean. */
import type Anthropic from '@anthropic-ai/sdk'
import type { Effort, ModelCall, Stop, Usage } from '../model.ts'
import { knownModel } from '../models.ts'

/**
 * Claude hashes the output schema, then `system`, then `messages`, in order. So the rules are the system prompt, and
 * the unit opens the first user turn, each closing a stretch that can be cached; what differs from task to task comes
 * after both. The draft does not stand in the system prompt, because it was written by somebody whose orders must
 * not count. The instruction follows the draft in the same turn: with more than one task to a draft it cannot stand
 * in the system prompt without pushing the draft out of the cached stretch.
 */
export function anthropicParams(call: ModelCall, model: string): Anthropic.MessageCreateParamsNonStreaming {
  const { prefix, settings, output } = call
  const known = knownModel({ provider: 'anthropic', id: model })
  const effort: Effort | undefined = known && !known.effort ? undefined : settings.effort
  return {
    model,
    max_tokens: settings.maxTokens,
    ...(prefix.rules ? { system: [cached(prefix.rules)] } : {}),
    messages: turns(call),
    output_config: { format: { type: 'json_schema', schema: { ...output.schema } }, ...(effort ? { effort } : {}) },
    ...(effort ? { thinking: { type: 'adaptive' } } : {}),
  }
}

type Text = Anthropic.TextBlockParam

const plain = (text: string): Text => ({ type: 'text', text })
const cached = (text: string): Text => ({ type: 'text', text, cache_control: { type: 'ephemeral' } })

function turns({ prefix, instruction, messages }: ModelCall): Anthropic.MessageParam[] {
  const [first, ...rest] = messages
  const opening = [...(prefix.unit ? [cached(prefix.unit)] : []), ...[instruction, first?.text ?? ''].filter(Boolean).map(plain)]
  return [{ role: 'user', content: opening }, ...rest.map(({ role, text }) => ({ role, content: text }))]
}

/** Claude counts cached tokens apart from `input_tokens`; here they are part of the input. */
export function anthropicUsage(usage: Partial<Anthropic.Usage> | undefined): Usage {
  const cachedInput = usage?.cache_read_input_tokens ?? 0
  const cacheWrite = usage?.cache_creation_input_tokens ?? 0
  return { input: (usage?.input_tokens ?? 0) + cachedInput + cacheWrite, cachedInput, cacheWrite, output: usage?.output_tokens ?? 0 }
}

export function anthropicStop(reason: string | null): Stop {
  if (reason === 'refusal') return 'refusal'
  return reason === 'max_tokens' || reason === 'model_context_window_exceeded' ? 'length' : 'end'
}

/** The words of a message without what the model thought. */
export const anthropicText = (content: readonly { readonly type: string; readonly text?: string }[]): string =>
  content.reduce((text, block) => (block.type === 'text' ? text + (block.text ?? '') : text), '')
