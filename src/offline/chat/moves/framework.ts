/** Says under which framework the draft was read, and where such a draft is still taken. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { FrameworkId } from '../../../ecq/framework.ts'
import type { Kind } from '../../../ecq/kind.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { frameworkSource, lowered, replies, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { times } from '../topics/times.ts'

const forms: Readonly<Record<Kind, string>> = { statement: 'a narrative of one ECQ', package: 'a narrative of all five ECQs', resume: 'a resume', 'accomplishment-record': 'an accomplishment record', answer: 'a spoken answer' }
const years: Readonly<Record<FrameworkId, string>> = { 'ecq-2012': '2012', 'ecq-2025': '2025' }

export function aboutFramework(scene: Scene, state: ChatState): Answer {
  const { framework, kind } = scene
  const essay = framework.id === 'ecq-2012' && (kind === 'statement' || kind === 'package')
  const [changed, writers] = ['what-changed', 'who-writes'].map((wanted) => times.filter(({ id }) => id === wanted).map(({ says, source }) => say(says.join(' '), { source }))) as [Statement[], Statement[]]
  return answer({
    statements: [
      say(`Your draft was read as ${forms[kind]} under the framework of ${years[framework.id]}. Whether it is taken, your announcement decides.`, { source: frameworkSource(framework) }),
      ...changed,
      ...(essay ? writers.map((one) => ({ ...one, text: `Narratives are still written by these: ${lowered(one.text)}` })) : []),
    ],
    quickReplies: replies('Which framework applies?', 'What are the new ECQs?', 'Do my old stories fit the new ECQs?'),
    state,
  })
}
