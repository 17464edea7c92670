/** An independent mock of vendors' services that answers every task well, by reading what it was really sent. */
import type { LLMock } from '@copilotkit/aimock'
import type { ModelCall } from '../../src/ask/model.ts'
import { taskOutputs } from '../../src/ask/task-outputs.ts'
import { goodAnswer } from './answering.ts'

/** What each reply claims to have cost. */
export const charged = { input_tokens: 1_000, output_tokens: 100, prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 }

type Faults = NonNullable<Parameters<LLMock['onMessage']>[2]>

/** `answer` may answer some tasks otherwise. */
export function answerWell(mock: LLMock, answer: (call: ModelCall) => object = goodAnswer, faults: Faults = {}): void {
  mock.onMessage(/[\s\S]*/, (request) => ({ content: JSON.stringify(answer(callIn(request))), usage: charged }), faults)
}

/** The task is named to a model that shares one schema among tasks, else by the schema; the draft stands in the words. */
function callIn(request: object): ModelCall {
  const words: string[] = []
  JSON.stringify(request, (_, value: unknown) => {
    if (typeof value === 'string') words.push(value)
    return value
  })
  const text = words.join('\n')
  const told = /Answer as the task ([a-z-]+)\./.exec(text)?.[1] ?? words.find((word) => taskOutputs.some(({ name }) => name === word)) ?? ''
  return { task: told, prefix: { rules: '', unit: /<draft>\n([\s\S]*?)\n<\/draft>/.exec(text)?.[1] ?? '' } } as ModelCall
}
