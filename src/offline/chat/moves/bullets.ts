/** Speaks of the bullets of a resume: which tell no figure, which have most against them, and one by its place. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { ordinals } from '../place-names.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, ecqTitle, evidenceAt } from '../scene.ts'
import { yearsIn } from '../years.ts'
import { cited } from './cited.ts'
import { plainLack } from './plain-lack.ts'
import { weigher } from './weigh.ts'

const asksFigures = /\bbullets?\b.{0,30}\b(?:no|without|lacks?|missing|need|needs|has|have) (?:a |an |any )?(?:numbers?|figures?|measures?|results?)\b/
const asksRank = /\b(?:rank|order|sort|compare) (?:all )?(?:my|the|these) bullets\b|\b(?:which|what)\b.{0,24}\bbullets?\b.{0,30}\b(?:weak\w*|worst|poor\w*|cut|drop|delete|remove|lose|strong\w*|best)\b|\b(?:weakest|worst|poorest|strongest|best) bullets?\b/
const placed = new RegExp(`\\b(${[...ordinals, 'last', '\\d{1,2}(?:st|nd|rd|th)'].join('|')}) bullet\\b`)
const filed = /\b(?:which|what) ecq\b/

/** Null where the draft is no resume with bullets, or nothing of these is asked. */
export function aboutBullets(scene: Scene, state: ChatState, { plain, said }: Heard): Answer | null {
  const { review } = scene
  if (!review || scene.kind !== 'resume' || !/\bbullets?\b/.test(plain)) return null
  const bullets = bulletsOf(scene, review)
  if (bullets.length === 0) return null
  if (asksFigures.test(plain)) return withoutFigure(scene, state, bullets)
  if (asksRank.test(plain)) return ranked(scene, review, state, { bullets, best: /\b(?:strong\w*|best)\b/.test(plain) })
  const figure = /\$?\d[\d,.]*(?<![,.])/.exec(said)?.[0]
  const word = placed.exec(plain)?.[1]
  const number = word === undefined ? 0 : word === 'last' ? bullets.length : /^\d/.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word) + 1
  const meant = number > 0 ? bullets[number - 1] : figure === undefined ? undefined : bullets.find(({ quote }) => quote.includes(figure))
  if (!meant) return null
  if (!filed.test(plain)) return cited(scene, state, [meant], { absent: [], pushes: false })
  const ecq = review.paragraphs.find((one) => one.start <= meant.start && meant.start < one.end)?.ecq
  return answer({ statements: [say(`${quoted(meant.quote, 120)} was read ${ecq ? `under ${ecqTitle(scene, ecq)}` : 'under no ECQ'}.`, { places: [meant] })], quickReplies: replies('Which competencies are missing?', 'What should I mend first?'), state })
}

/** Without their marks, in the order of the resume. */
const bulletsOf = (scene: Scene, review: Review): Evidence[] =>
  review.paragraphs.flatMap(({ start, end }) => {
    const mark = /^\s*(?:[-*\u2022\u25cf\u25aa\u2013]|\d{1,2}[.)])\s+/.exec(scene.text.slice(start, end))?.[0]
    return mark === undefined ? [] : [evidenceAt(scene, start + mark.length, end)]
  })

/** Years are no measure. */
const hasFigure = (quote: string): boolean => /\d/.test(yearsIn(quote).toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), quote))

const next = replies('What goes in the resume?', 'What is a good result?', 'What should I mend first?')

function withoutFigure(scene: Scene, state: ChatState, bullets: readonly Evidence[]): Answer {
  const bare = bullets.filter(({ quote }) => !hasFigure(quote))
  const words = bare.length === 0 ? `Each of the ${many(bullets.length, 'bullet')} has a figure; years are not counted.` : `${bare.length} of ${many(bullets.length, 'bullet')} ${bare.length === 1 ? 'has' : 'have'} no figure; years are not counted: ${bare.slice(0, 6).map(({ quote }) => quoted(quote, 70)).join('; ')}.`
  return answer({ statements: [say(words, { places: bare.slice(0, 6) })], quickReplies: next, state })
}

function ranked(scene: Scene, review: Review, state: ChatState, { bullets, best }: { readonly bullets: readonly Evidence[]; readonly best: boolean }): Answer {
  const against = weigher(scene, review)
  const weighed = bullets.map((at) => ({ at, lack: plainLack(scene, at), weight: against(at) + (plainLack(scene, at) ? 2 : 0) + (hasFigure(at.quote) ? 0 : 1) }))
  const sorted = weighed.toSorted((a, b) => b.weight - a.weight)
  const shown = (best ? sorted.toReversed().filter(({ weight }) => weight === 0) : sorted.filter(({ weight }) => weight > 0)).slice(0, 4)
  const head = shown.length === 0 ? `No bullet stands out: ${best ? 'each has something against it' : 'none is marked, and each has a figure'}.` : best ? 'These have nothing against them, as far as I see:' : 'These have most against them, the first most:'
  return answer({
    statements: [say(head), ...shown.map(({ at, lack }) => say(`${quoted(at.quote, 100)}${best ? '' : `: ${reasons(scene, at, lack)}`}.`, { places: [at] }))],
    quickReplies: next,
    state,
  })
}

function reasons({ findings }: Scene, at: Evidence, lack: string | null): string {
  const marks = findings.filter((one) => one.quote !== '' && one.start < at.end && at.start < one.end).length
  return [...(marks > 0 ? [many(marks, 'mark')] : []), ...(lack ? ['it does not tell what came of it'] : []), ...(hasFigure(at.quote) ? [] : ['no figure'])].join(', ') || 'the review found it weak'
}
