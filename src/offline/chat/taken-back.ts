/** Finds the confirmed facts that a message takes back, by the words and figures that it calls them by. */
import type { Fact } from '../../ecq/chat.ts'
import type { Heard } from './hear.ts'
import type { Scene } from './scene.ts'
import { plain, stemsOf } from './words.ts'

export interface TakenBack {
  /** those that are meant; empty where no fact fits the words */
  readonly facts: readonly Fact[]
  /** what the message calls them */
  readonly words: string
  /** the facts fit equally well, and one was meant */
  readonly several: boolean
}

const lead = "^(?:(?:please|no|ok|okay|sorry|actually|wait|oh|well|just|can you|could you|would you|i want you to|let us|let's|i would like to|i want to) )*"
/** Verbs that take back a fact whatever follows, and those that marks, drafts and sentences are taken away with too. */
const takesBack = new RegExp(`${lead}(?:forget|take back|unsay|scratch|strike)(?: about)? (.+)$`)
const takesAway = new RegExp(`${lead}(?:delete|remove|drop|erase|discard|cancel|undo|take out)(?: about)? (.+)$`)
const wasWrong = /^(?:(?:no|sorry|actually|wait|oh) )*(?:the |that |my )?(.+?) (?:was|were|is|are) (?:wrong|a mistake|not (?:right|true|correct)|incorrect|false|made up)$/

const last = /^(?:(?:that|it|this|what i (?:just )?said|the last(?: one| fact| thing| answer)?|this fact|that fact|the last note|that note)(?: please| again)?)$/
const all = /^(?:everything|all)\b(?:.{0,8}\b(?:facts?|i (?:have )?(?:told|said|gave)|of (?:it|them))\b.{0,12})?$/
/** Things that are no facts and can be taken away too. */
const otherThings = /\b(?:drafts?|marks?|findings?|errors?|warnings?|sentences?|paragraphs?|reviews?|conversations?|chats?|accounts?|essays?|words?)\b/

/** What the message takes back; null where it takes nothing back, or rules rather than facts. */
export function unsaid(scene: Scene, heard: Heard): TakenBack | null {
  if (heard.acts.includes('forget')) return { facts: scene.facts.slice(-1), words: heard.plain, several: false }
  const meant = takenBack(scene.facts, heard.said) ?? takenBack(scene.facts, heard.plain)
  return meant && (meant.facts.length > 0 || heard.push === null) ? meant : null
}

function takenBack(facts: readonly Fact[], said: string): TakenBack | null {
  const text = plain(said)
  const sure = takesBack.exec(text)?.[1]
  const words = sure ?? takesAway.exec(text)?.[1] ?? wasWrong.exec(text)?.[1]
  if (words === undefined) return null
  if (sure !== undefined && last.test(words)) return { facts: facts.slice(-1), words, several: false }
  if (sure !== undefined && all.test(words)) return { facts, words, several: false }
  const meant = closest(facts, words)
  if (meant.length > 0) return { facts: meant, words, several: meant.length > 1 }
  return sure !== undefined && (/\bfacts?\b/.test(words) || /\d/.test(stemsOf(words).join(' '))) && !otherThings.test(words) ? { facts: [], words, several: false } : null
}

const idle = new Set(stemsOf('a an the of to is are was were it in on at for and or please about that this these those i my we our your you said told fact note answer one thing number figure with when from'))

/** The facts that have every figure of the words, and most of the rest, the closest only. */
function closest(facts: readonly Fact[], words: string): Fact[] {
  const meant = [...new Set(stemsOf(words).filter((stem) => !idle.has(stem)))]
  if (meant.length === 0) return []
  const scored = facts.map((fact) => {
    const own = new Set(stemsOf(fact.text))
    const fits = meant.every((stem) => own.has(stem) || !/^\d/.test(stem))
    return { fact, score: fits ? meant.filter((stem) => own.has(stem)).length / meant.length : 0 }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best < 0.6 ? [] : scored.filter(({ score }) => score === best).map(({ fact }) => fact)
}
