/** Tries the configured model with one tiny request. */
import type { ModelCall } from '../ask/model.ts'
import { readAnswer } from '../ask/read-answer.ts'
import { outputSchema } from '../ask/schema.ts'
import { z } from 'zod'
import { Fault } from '../fault.ts'
import type { CoachDeps } from './deps.ts'

const Probe = z.object({ ready: z.boolean() })

const call: ModelCall = {
  task: 'probe',
  prompt: '',
  prefix: { rules: '', unit: '' },
  instruction: 'Answer that you are ready.',
  messages: [{ role: 'user', text: 'Are you ready?' }],
  output: { name: 'probe', schema: outputSchema(Probe) },
  settings: { maxTokens: 2000, effort: 'low' },
}

/** Who answered, as `provider:model`. Throws a Fault that says why there was no answer of use. */
export async function probeModel({ openModel }: Pick<CoachDeps, 'openModel'>, signal: AbortSignal): Promise<string> {
  if (!openModel) throw new Fault('bad-input', 'No model is set up here; set ECQ_MODEL and its key.')
  const { text, model } = await (await openModel()).ask(call, { signal })
  const answer = readAnswer(text, 'probe', Probe)
  if (!answer.ok) throw new Fault('unavailable', `The model ${model.provider}:${model.id} answers, but not in the shape that is asked for; name one that takes a JSON schema. ${answer.problem}`)
  return `${model.provider}:${model.id}`
}
