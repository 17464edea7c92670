/** A review process whose draft may kill it: "poison" dies, "hang" hears nothing any more, "model" asks one, anything else is reviewed. */
import { answerParent } from '../../src/main/answer-parent.ts'
import { fakeDeps, fakeFlow } from './fake-review.ts'

const { review } = fakeFlow()

answerParent(async function* (deps, request, file, signal) {
  if (request.text.includes('poison')) process.kill(process.pid, 'SIGKILL')
  if (request.text.includes('hang')) for (;;) ;
  if (request.text.includes('model')) {
    const model = await deps.openModel?.()
    await model?.seats?.[0]?.ask({ task: 'asked apart', prompt: '', prefix: { rules: '', unit: '' }, instruction: '', messages: [], output: { name: '', schema: {} }, settings: { maxTokens: 1 } })
  }
  return yield* review(deps, { ...request, text: request.text.replace('declined here', 'declined') }, file, signal)
}, fakeDeps())
