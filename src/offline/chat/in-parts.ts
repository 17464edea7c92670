/** Parts a message that asks several things, and joins the answers to one. */
import { type Answer, answer } from './answer-shape.ts'
import { quoted, say } from './say.ts'

const opensQuestion = "(?:what|whats|what's|how|hows|when|where|who|why|which|do|does|did|can|could|should|is|are|will|would|may|must)\\b"
const seam = new RegExp(`(?<=[?!])["\u201d)]?\\s+|(?<=[.])\\s+(?=\\S)|\\n+|(?:[,;]\\s*(?:and |but |also |so |then )?|\\s(?:and|but|also|plus|then) (?:also )?)(?=${opensQuestion})`, 'i')

const mostParts = 4
/** Longer messages tell a story rather than ask. */
const longest = 600

/** The questions and other sentences of a message in order; one where it is not to be parted. */
export function partsOf(said: string): string[] {
  if (said.length > longest) return [said]
  const parts = said.split(seam).map((part) => part.trim()).filter((part) => /\p{L}/u.test(part))
  return parts.length > 1 && parts.length <= mostParts ? parts : [said]
}

/** Points back at what was said before it. */
export const pointsBack = (part: string): boolean => /\b(?:it|its|they|them|that|this|those|these|one|ones)\b/i.test(part)

export interface PartAnswer {
  readonly part: string
  readonly told: Answer
}

const wordsOf = ({ statements }: Answer): string => statements.map(({ text }) => text).join('\n')

export const sameAnswer = (a: Answer, b: Answer): boolean => wordsOf(a) === wordsOf(b)

/** All that was understood, each said once; what was not is named. */
export function joined(all: readonly PartAnswer[]): Answer {
  const understood = all.filter(({ told }) => told.understood).map(({ told }) => told)
  const lost = all.filter(({ told }) => !told.understood)
  const once = understood.filter((told, at) => !understood.slice(0, at).some((one) => sameAnswer(one, told)))
  const statements = [...new Map(once.flatMap((told) => told.statements).map((statement) => [statement.text, statement])).values()]
  const each = Math.max(2, Math.ceil(4 / once.length))
  const quickReplies = [...new Map(once.flatMap((told) => told.quickReplies.slice(0, each)).map((reply) => [reply.text, reply])).values()].slice(0, 5)
  const last = once.at(-1) as Answer
  return answer({
    ...last,
    statements: [...statements, ...lost.map(({ part }) => say(`I did not understand this part: ${quoted(part)}.`))],
    quickReplies,
    ratings: [...new Set(once.flatMap(({ ratings }) => ratings))],
    facts: once.flatMap(({ facts }) => facts),
    forgotten: once.flatMap(({ forgotten }) => forgotten),
    byCode: once.some(({ byCode }) => byCode),
  })
}
