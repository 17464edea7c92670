/** Says what words lack that no rule marks: a duty in place of a deed, or a bullet that does not say what came of it. */
import type { Evidence } from '../../../ecq/finding.ts'
import { overlaps } from '../../../text/span.ts'
import type { Scene } from '../scene.ts'

/** What goes on in a post, rather than what was done once. */
const duty = /^(?:[-*\u2022\u2013]\s*)?(?:(?:I|We|and|also|then|routinely|regularly|currently|directly|successfully|effectively) )*(?:(?:am|was|have been) (?:responsible|tasked|charged|accountable)\b|(?:manag|overs(?:ee|aw|een)|supervis|serv|direct|administer|handl|participat|chair|perform|prepar|advis|represent|coordinat|support|assist|maintain|monitor|provid|conduct|attend|lead|led)(?:e|es|ed|s|ing)?\b)/i
/** One time, one step or one change makes it a deed. */
const deed = /\b(?:by \p{L}+ing|after|when|until|from .{1,40} to|so that|against|instead|because|despite|which (?:cut|raised|ended|saved)|cut|reduc\w+|rais\w+|sav\w+|lower\w+|ended|won|closed|stopped|consolidat\w+)\b/iu

/** Null where nothing of the kind is lacking, or where the review has no reading of the words. */
export function plainLack({ text, kind, review }: Scene, place: Evidence): string | null {
  const own = review?.sentences.filter((one) => overlaps(one, place)) ?? []
  const [sentence] = own
  if (!review || !sentence || own.length > 1) return null
  const words = text.slice(sentence.start, sentence.end)
  const told = sentence.part === 'challenge' || sentence.part === 'context' || (sentence.part === 'result' && (kind !== 'resume' || /\d/.test(words)))
  if (told) return null
  if (duty.test(words.trim()) && !deed.test(words)) return 'Yet it says what the post was rather than one thing that you did: no one time, no step, and nothing that came of it. A board credits a deed. Tell one from that time: what was wrong, what you decided, and what was different afterward.'
  const bullet = kind === 'resume' && sentence.owner === 'i' && !review.sentences.some((one) => one !== sentence && one.paragraph === sentence.paragraph && one.part === 'result')
  return bullet && !deed.test(words) ? 'Yet it ends with what was done: it does not say what came of it. Add the change that followed, with the figure before and the figure after, if you have them.' : null
}
