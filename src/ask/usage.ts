/** Adds up tokens, and guesses them where a vendor did not say. */
import type { Bill, ModelCall, Usage } from './model.ts'

export const noUsage: Usage = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 }

export const addUsage = (a: Usage, b: Usage): Usage => ({
  input: a.input + b.input,
  cachedInput: a.cachedInput + b.cachedInput,
  cacheWrite: a.cacheWrite + b.cacheWrite,
  output: a.output + b.output,
})

/** What each model is owed for a reply, or for a failure. */
export const billsOf = ({ model, usage, bills }: Bill & { readonly bills?: readonly Bill[] | undefined }): readonly Bill[] => bills ?? [{ model, usage }]

/** English prose runs at about four characters a token with every vendor; a little less is the careful side. */
const charactersPerToken = 3.6

export const guessTokens = (characters: number): number => Math.ceil(characters / charactersPerToken)

/** What a call and the answer so far cost at most: nothing read from a cache. For replies that name no usage. */
export const guessUsage = (call: ModelCall, answer: string): Usage => ({
  ...noUsage,
  input: guessTokens(callLength(call)),
  output: guessTokens(answer.length),
})

function callLength({ prefix, instruction, messages, output }: ModelCall): number {
  const words = prefix.rules.length + prefix.unit.length + instruction.length
  return messages.reduce((sum, { text }) => sum + text.length, words) + JSON.stringify(output.schema).length
}
