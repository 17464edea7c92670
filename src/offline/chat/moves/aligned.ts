/** Says whether the deeds and results were found to answer the challenge that is stated, with the words of both. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, ecqTitle, sentenceAt } from '../scene.ts'
import { briefing } from '../topic.ts'

export function aligned(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const statements = ecqs.flatMap((ecq) => {
    const home = review.paragraphs.filter((one) => one.ecq === ecq)
    if (home.length === 0) return []
    const own = review.sentences.filter(({ paragraph }) => home.some(({ index }) => index === paragraph))
    const reference = { references: [{ type: 'ecq' as const, id: ecq, framework: scene.framework.id }] }
    const challenge = own.find(({ part }) => part === 'challenge')
    if (!challenge) return [say(`${ecqTitle(scene, ecq)}: no sentence was read as a challenge, so nothing can answer it yet. Say first what was wrong, for whom, and how large it was.`, reference)]
    const told = sentenceAt(scene, challenge)
    const beside = home.flatMap(({ weak }) => weak.filter(({ reason }) => reason === 'not-aligned'))
    const last = own.findLast(({ part }) => part === 'result')
    const result = last && sentenceAt(scene, last)
    const verdict = beside.length > 0 ? beside.slice(0, 2).map((mark) => `Its ${mark.section} was found beside it${mark.evidence ? `: ${quoted(mark.evidence.quote, 80)}` : ''}.`).join(' ') : result ? `Nothing was marked as beside it; its last result is ${quoted(result.quote, 80)}. Whether that undoes what the challenge states, read the two side by side.` : 'No result was read that could answer it.'
    return [say(`${ecqTitle(scene, ecq)}: the challenge begins with ${quoted(told.quote, 80)}. ${verdict}`, { ...reference, places: [told, ...(result ? [result] : [])] })]
  })
  return answer({
    statements: [...statements, say('A board asks of each deed whether it acts on the challenge that was stated, and of the result whether that challenge is gone or smaller.', { source: briefing })],
    quickReplies: replies('What belongs in the challenge?', 'What is a good result?', 'Which sections are weak?'),
    state,
  })
}
