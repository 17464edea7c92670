/** Says whether a post of long ago may go from the resume. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, evidenceAt } from '../scene.ts'
import { memo2025 } from '../topic.ts'
import { yearsIn } from '../years.ts'

const posts = '(?:jobs?|posts?|positions?|roles?|employers?|assignments?|tours?|experience|history|entry|line)'
const takesOff = '(?:delete|remove|drop|cut|leave (?:out|off)|omit|keep|include|list|show|mention|take (?:out|off)|shorten|skip)'
const asksToGo = [new RegExp(`^(?:so |and |but )?(?:should|can|may|must|do|could|shall|is it|would)\\b.{0,30}\\b${takesOff}\\b.{0,60}\\b${posts}\\b`), new RegExp(`^(?:so |and |but )?(?:should|can|may|must|do|could|shall|is it|would)\\b.{0,30}\\b${takesOff}\\b.{0,20}\\b${posts}.{0,30}\\b(?:from|of|in)\\b`), /\bhow (?:far|many years) back\b.{0,40}\b(?:resume|jobs?|posts?|positions?|work history)\b|\bresume\b.{0,30}\bhow (?:far|many years) back\b/]

/** Null where no post is spoken of by its year or its age. */
export function oldPost(scene: Scene, state: ChatState, { plain, said }: Heard): Answer | null {
  const [asked] = yearsIn(said)
  if (!asksToGo.some((pattern) => pattern.test(plain)) || (!asked && !/\b(?:old|older|oldest|early|earliest|first|far|years) \b/.test(plain))) return null
  const since = Number(scene.date.slice(0, 4)) - scene.framework.limits.maxExampleAgeYears
  const lines = linesOf(scene).filter(({ years }) => years.length > 0)
  const own = asked ? (lines.find(({ years }) => years.at(-1)?.year === asked.year) ?? lines.find(({ years }) => years[0]?.year === asked.year)) : lines.findLast(({ years }) => years.every(({ year }) => year < since))
  const ended = own ? Math.max(...own.years.map(({ year }) => year)) : asked?.year
  const ongoing = own !== undefined && /\b(?:present|current|now|today)\b/i.test(own.at.quote)
  const named = own ? quoted(own.at.quote, 200) : asked?.words
  const verdict = ended === undefined ? [] : [say(ongoing || ended >= since ? `${named} reaches into the last ten years, so keep it.` : `${named} ended before ${since}, so it may go, or shrink to one line: the post, the employer, the years. A deed from it is too old for an example.`, { places: own ? [own.at] : [] })]
  const rule = say('A resume for a Title 5 vacancy tells the last ten years of posts on two pages; your announcement goes before that.', { source: memo2025 })
  return answer({
    statements: asked ? [...verdict, rule] : [rule, ...verdict],
    quickReplies: replies('What goes in the resume?', 'What is the page limit?', 'What should I mend first?'),
    state,
  })
}

/** The lines that name a post and its years. */
const linesOf = (scene: Scene) =>
  Array.from(scene.text.matchAll(/^.*$/gm))
    .filter(([line]) => spansYears.test(line))
    .map(({ index, 0: line }) => ({ at: evidenceAt(scene, index, index + line.length), years: yearsOf(line) }))

/** "January 2015 – May 2020", as the line of a post has it. */
export const spansYears = /(?:19|20)\d\d\s*(?:-|\u2013|\u2014|to|through)\s*(?:\p{L}+\.? )?(?:(?:19|20)\d\d|present|current|now|today)/iu

/** A span names two. */
const yearsOf = (line: string) => Array.from(line.matchAll(/(?:19|20)\d\d/g), ([year]) => ({ year: Number(year) }))
