/** Answers whether a subject may be mentioned that neither the draft nor any known question speaks of. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { replies, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { houseRule } from '../topic.ts'

const asks = /\b(?:should i|can i|may i|must i|could i|do i have to|do i need to|is it (?:ok|okay|fine|bad|wise|safe|allowed|all right)|would it (?:help|hurt))\b.{0,24}\b(?:mention|talk about|bring up|speak of|refer to|write about|tell about|tell them|include)\b/
/** What a board must not weigh. */
const personal = /\b(?:faith|religio\w*|church|mosque|synagogue|pray\w*|christian|jewish|muslim|married|marriage|divorc\w*|wife|husband|spouse|children|kids|sons?|daughters?|family|pregnan\w*|age|birthday|disab\w*|illness|sick|cancer|depress\w*|health|diagnos\w*|gay|lesbian|race|ethnic\w*|gender|home address|social security)\b/
const political = /\b(?:party|democrat\w*|republican\w*|election campaign|campaign\w*|voted|president trump|president biden|president obama)\b/

/** Null where no leave to mention something is asked. */
export function mayMention(_: Scene, state: ChatState, { plain }: Heard): Answer | null {
  if (!asks.test(plain)) return null
  const words = personal.test(plain)
    ? 'Leave it out. Nothing here asks for it, and a board must not weigh faith, age, family or health. Where it shaped a decision of yours, tell the decision without it.'
    : political.test(plain)
      ? 'Leave party and campaigns out: a board must not weigh them. An office or a law may be named where your deed turned on it.'
      : 'I found no guidance on that, and your draft does not speak of it. It belongs in the story where a reader needs it to see what was at stake, what you did or what came of it; there a clause is enough. Otherwise it takes room from the deed.'
  return answer({ statements: [say(words, { source: houseRule })], quickReplies: replies('What are the rules?', 'What belongs in the context?', 'What should I mend first?'), state })
}
