/** Counts how often words stand in the draft. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { many } from '../../../text/many.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, evidenceAt } from '../scene.ts'
import { briefing } from '../topic.ts'

const asked = /\bhow (?:many times|often) (?:do|did|have) i (?:say|use|write|said|used|written|wrote|mention\w*|repeat\w*) (?:the (?:word|words|phrase) )?(.+?)(?: too (?:much|often)| in (?:it|this|my|the) ?\w*)?$/

const askedMuch = /\b(?:too (?:many|much|often)|overus\w+|how (?:many|much)|enough|a lot of|(?:say|saying|write|writing|use|using))\b.{0,24}?\b(we|i|us|our|my team)\b(?! (?:say|write|use|am|is))/

/** Null where the message names no words. "We instead of I" asks for both. */
export function countWordsSaid(scene: Scene, state: ChatState, plain: string): Answer | null {
  const wanted = (asked.exec(plain)?.[1] ?? askedMuch.exec(plain.replace(/\b(?:do|did|am|have) i\b/g, ''))?.[1] ?? '').split(/ (?:instead of|rather than|and|or|versus|vs) /).map((words) => words.trim()).filter((words) => words !== '' && words.split(' ').length <= 5)
  if (wanted.length === 0) return null
  const counted = wanted.slice(0, 3).map((words) => ({ words, places: placesOf(scene, words) }))
  const told = listed(counted.map(({ words, places }) => `${quoted(words.replace(/\bi\b/g, 'I'))} ${places.length === 0 ? 'not at all' : places.length === 1 ? 'once' : `${places.length} times`}`))
  const marks = scene.findings.filter(({ ruleId }) => ruleId === 'we-not-i')
  const verdict = !/\b(?:too|overus\w+|enough|a lot)\b/.test(plain) ? [] : [say(marks.length === 0 ? 'None of them is marked: no rule sees a deed there that the group did and you do not claim.' : `${many(marks.length, 'place is', 'places are')} marked, where a deed is told as the group’s: ${marks.slice(0, 4).map(({ quote }) => quoted(quote, 40)).join('; ')}.`, { places: marks.slice(0, 4).map(({ start, end, quote }) => ({ start, end, quote })) }), say('There is no number that is too many: what counts is that each deed you want credit for says “I”.', { source: briefing })]
  return answer({
    statements: [say(`Your draft says ${told}.`, { places: counted.flatMap(({ places }) => places).slice(0, 20) }), ...verdict],
    quickReplies: replies('Why “I” and not “we”?', 'How many marks are there?', 'What should I mend first?'),
    state,
  })
}

function placesOf(scene: Scene, words: string) {
  const pattern = words.split(' ').map((word) => word.replaceAll('$', '\\$')).join('\\s+')
  return Array.from(scene.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')), ({ index, 0: found }) => evidenceAt(scene, index, index + found.length))
}
