/** Reckons the year of an example against the day of the review, and says the rule of ten years plainly. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { listed } from '../../../text/listed.ts'
import { many } from '../../../text/many.ts'
import { parse } from '../../../text/parse.ts'
import { indexAt } from '../../../text/span.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, sentenceAt } from '../scene.ts'
import { briefing } from '../topic.ts'
import { spansYears } from './old-post.ts'
import { type NamedYear, ageIn, yearsIn } from '../years.ts'

const things = '(?:examples?|stor(?:y|ies)|deeds?|accomplishments?|projects?|bullets?|actions?|results?|cases?|experience|work|time|tour|stint|mine|they|it|this|that|one|something|things?|anything)'
/** What has a year of its own, and is no example. */
const otherThings = /\b(?:essays?|narratives?|packages?|ecqs|frameworks?|guides?|memos?|vacanc\w+|jobs?|posts?|positions?|postings?|announcements?|resumes?|degrees?|certif\w*|credentials?|fired|laid off|turned down|rejected|refused|retired|left|born|versions?|editions?|rules? (?:of|from|in)|mark(?:ed)?|flagged|interviews?|applied)\b/
const judged = '(?:too old|old|older|recent|new|stale|expired?|outdated|out of date|too far back|too long ago|ok|okay|fine|good|bad|allowed|all right|alright|acceptable|permitted|valid|usable|count(?:s|ed)?|(?:a |the )?problem|(?:an )?issue|use|used|tell|keep|risky|safe|matters?|within|inside|break\\w*|hurts?|work)'
const asksOfYear = [new RegExp(`\\b${things}\\b.{0,60}\\b${judged}\\b`), new RegExp(`\\b${judged}\\b.{0,60}\\b${things}\\b`), /\b(?:too old|old enough|recent enough|too long ago|too far back)\b/]
const asksOfAll = [
  /\b(?:is|are|do|does|have|has|which|any|what)\b.{0,40}\b(?:my|mine|draft|of these|i have)\b.{0,40}\b(?:too old|outdated|out of date|recent enough|too far back|(?:older than|over|more than|past) (?:ten|10) years?|(?:ten|10) years? (?:rule|limit))/,
  /\b(?:my|mine|these|they|all)\b.{0,30}\b(?:from|in|within) the (?:last|past) (?:ten|10) years\b/,
  /\b(?:break|violate|follow|meet|keep to|within)\w*\b.{0,16}\b(?:ten|10) years? (?:rule|limit|window)\b/,
  /\bhow old (?:is|are) (?:my|the|these|this|all my) (?:examples?|stor(?:y|ies)|deeds?|projects?|accomplishments?|bullets?)\b/,
]
const goesOn = /^(?:(?:and|but|so|ok|okay) )*(?:what|how) about\b|^(?:and|or) /
const asksWhetherOld = /\b(?:old|older|outdated|out of date|stale|expired?|(?:a |the )?problem|issue|bad|risky|hurts?|too far|too long|break\w*)\b/

/** Null where no example's age is asked about. */
export function exampleAge(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  const { plain, said, asks } = heard
  if (otherThings.test(plain) || /^(?:explain|define|describe)\b|\b(?:am|are) i\b/.test(plain) || heard.names.framework !== null && !/\b(?:example|story|deed|project|accomplishment)/.test(plain)) return null
  const years = yearsIn(said)
  const age = ageIn(said)
  const continues = state.about?.type === 'rule' && state.about.id === 'old-example' && goesOn.test(plain)
  const named = years.length > 0 || age !== null
  if (named && (continues || (asks && asksOfYear.some((pattern) => pattern.test(plain))))) return ofYears(scene, state, { years, age, plain })
  return asksOfAll.some((pattern) => pattern.test(plain)) ? ofDraft(scene, state) : null
}

const limitOf = ({ framework }: Scene): number => framework.limits.maxExampleAgeYears
const yearOf = ({ date }: Scene): number => Number(date.slice(0, 4))

const months = 'January February March April May June July August September October November December'.split(' ')

/** "November 2026" */
const dayOf = ({ date }: Scene, back = 0): string => `${months[Number(date.slice(5, 7)) - 1] ?? ''} ${yearOf({ date } as Scene) - back}`.trim()

const rule = (scene: Scene): string => `The rule: an example must be under ${limitOf(scene) === 10 ? 'ten' : limitOf(scene)} years old, so counted from ${dayOf(scene)} its deeds must lie after ${dayOf(scene, limitOf(scene))}.`

interface Asked {
  readonly years: readonly NamedYear[]
  readonly age: number | null
  readonly plain: string
}

function ofYears(scene: Scene, state: ChatState, { years, age, plain }: Asked): Answer {
  const asked = years.length > 0 ? years.slice(0, 3).map(({ year, words }) => ({ words, year, age: yearOf(scene) - year })) : [{ words: many(age ?? 0, 'year'), year: yearOf(scene) - (age ?? 0), age: age ?? 0 }]
  const verdicts = asked.map((one, at) => say(`${at === 0 ? yesOrNo(one.age, limitOf(scene), plain) : ''}${verdict(scene, one)}`))
  return told(scene, state, [...verdicts, say(`${rule(scene)} A year of background may lie further back under a newer deed.`, { source: briefing }), ...(years.length > 0 ? years.slice(0, 3).flatMap((one) => inDraft(scene, one)) : [])])
}

function yesOrNo(age: number, limit: number, plain: string): string {
  const asked = plain.replace(/\byears? (?:old|ago|back)\b/g, 'years')
  if (age === limit || age < 0 || goesOn.test(plain)) return ''
  return age > limit === asksWhetherOld.test(asked) ? 'Yes: ' : 'No: '
}

function verdict(scene: Scene, { words, age }: { readonly words: string; readonly age: number }): string {
  const limit = limitOf(scene)
  const far = /year/.test(words) ? `${words} back` : `${words} lies ${age === 0 ? 'in the year of this review' : `about ${many(age, 'year')} before ${yearOf(scene)}`}`
  if (age < 0) return `${words} lies after the day of this review, ${dayOf(scene)}; look whether the year is right.`
  if (age > limit) return `${far}${/year/.test(words) ? ' is' : ', which is'} too old for an example.`
  if (age === limit) return `${far}, which is the edge: it depends on the month, so name the month, or choose a newer example.`
  return `${far}${/year/.test(words) ? ' is' : ', which is'} recent enough${age > 5 ? '; writers’ houses advise the last five years where you can' : ''}.`
}

/** Where the year stands in the draft, and what is newer there. */
function inDraft(scene: Scene, { year, words }: NamedYear) {
  const places = placesOf(scene).filter((one) => one.year === year)
  const [first] = places
  if (!first) return [say(`Your draft does not name ${words}.`)]
  const all = placesOf(scene).filter((one) => one.year <= yearOf(scene))
  const newest = all.toSorted((a, b) => b.year - a.year)[0]
  const old = yearOf(scene) - year > limitOf(scene)
  const newer = old && newest && yearOf(scene) - newest.year < limitOf(scene) ? [say(`The newest year that your draft names is ${newest.year}: ${quoted(newest.at.quote)}.`, { places: [newest.at] })] : []
  const advice = old ? ' If that year dates the deed itself, replace the example with a newer one, or keep it to one clause of background under a newer one.' : ''
  return [say(`Your draft names it here: ${quoted(first.at.quote)}.${advice}`, { places: places.slice(0, 3).map(({ at }) => at) }), ...newer]
}

const most = 4

function ofDraft(scene: Scene, state: ChatState): Answer {
  const all = placesOf(scene).filter(({ year }) => year <= yearOf(scene))
  if (all.length === 0) return told(scene, state, [say('Your draft names no year, so I cannot tell how old its examples are, and neither can a board. Say in which year each story took place.'), say(rule(scene), { source: briefing })])
  const old = [...new Map(all.filter(({ year }) => yearOf(scene) - year > limitOf(scene)).map((one) => [one.year, one])).values()].toSorted((a, b) => a.year - b.year)
  const edge = all.find(({ year }) => yearOf(scene) - year === limitOf(scene))
  const oldest = Math.min(...all.map(({ year }) => year))
  const named = old.slice(0, most).map(({ year, at }) => `${year}, ${quoted(at.quote, 60)}`).join('; ')
  const statements = old.length === 0
    ? [say(`No year in your draft lies more than ten years back; the oldest that it names is ${oldest}.`)]
    : [say(`${many(old.length, 'year')} in your draft ${old.length === 1 ? 'lies' : 'lie'} more than ten years back: ${named}${old.length > most ? '; and more' : ''}. Where such a year dates the deed itself, the example is too old; as one clause of background under a newer deed it may stay.`, { places: old.slice(0, most).map(({ at }) => at) })]
  return told(scene, state, [...statements, ...(edge ? [say(`${edge.year} is the edge: whether it is under ten years depends on the month.`, { places: [edge.at] })] : []), say(rule(scene), { source: briefing })])
}

const told = (scene: Scene, state: ChatState, statements: ReturnType<typeof say>[]): Answer => {
  const marked = scene.findings.filter(({ ruleId }) => ruleId === 'old-example')
  const marks = marked.length > 0 ? [say(`Marked as too old: ${listed(marked.slice(0, 3).map(({ quote }) => quoted(quote, 60)))}.`, { places: marked.slice(0, 3).map(({ start, end, quote }) => ({ start, end, quote })), references: marked.slice(0, 3).map(({ id }) => ({ type: 'finding' as const, id })) })] : []
  return answer({ statements: [...statements, ...marks], quickReplies: replies('Are any of mine too old?', 'How many examples per ECQ?', 'What should I mend first?'), state, about: { type: 'rule', id: 'old-example' }, byCode: true })
}

/** The year of a law or a product ("the Clean Air Act of 1970", "Windows Server 2003") dates no deed. */
const isDate = (before: string): boolean => !/\bAct(?: of|,)? \(?$|\p{L}\p{Lu}*\b(?<!\b(?:in|by|of|to|and|or|the|at|on|than|is|from|since|until|till|during|through|before|after|around|about|early|late|mid|circa|fy|year|fiscal|fall|autumn|spring|summer|winter|quarter|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)) ?$/iu.test(before)

/** The lines of posts and degrees in a resume date no deed. */
const isEntry = (line: string): boolean => spansYears.test(line) && !/\bI\b|[.!?]\s*$/.test(line) || /\b(?:University|College|[BM]\.?[AS]\.?|MBA|MPA|Ph\.?D|J\.?D)\b/.test(line) && !/\bI\b/.test(line)

const lineAt = (text: string, start: number, end: number): string => text.slice(text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end))

/** The years that the draft names, each with its sentence. */
function placesOf(scene: Scene) {
  const { paragraphs } = parse(scene.text)
  return yearsIn(scene.text).filter(({ start, end }) => isDate(scene.text.slice(Math.max(0, start - 20), start)) && !isEntry(lineAt(scene.text, start, end))).flatMap(({ year, start }) => {
    const home = paragraphs[indexAt(paragraphs, start)]
    const own = home?.passage.sentences[indexAt(home.passage.sentences, start - home.start)]
    return home && own ? [{ year, at: sentenceAt(scene, { start: home.start + own.start, end: home.start + own.end }) }] : []
  })
}
