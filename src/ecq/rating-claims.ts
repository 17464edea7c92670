/** Recognises a sentence that states or promises a rating; in a conversation only code may do that, from the stored review. */

const rating = String.raw`(?:meets|borderline|does(?: not|n['\u2019]t) meet|certif(?:y|ies|ied|iable)|approv(?:e|es|ed)|pass(?:es|ed)?|refus(?:e|es|ed)|disapprov(?:e|es|ed)|rated|upgraded?)`

/** Words that only speak of what might be, or of what boards do in general. */
const open = /\b(?:would|could|might|may|if|unless|until|whether|what|how|why|in order to|to be|to get|boards?|a reader|readers|when)\b/i

const states = [
  new RegExp(String.raw`\b(?:is|are|am|was|were|been|be|now|it|this|that|ecq|ecqs|draft|narrative|change|people|driven|acumen|coalitions|founding|efficiency|competence|results|you)\b[^.?!]{0,40}\b${rating}\b`, 'i'),
  new RegExp(String.raw`\brating\b[^.?!]{0,30}\b(?:is|becomes|stands at|rises|moves|changes)\b`, 'i'),
]

/** What commits the coach, whatever stands around it. */
const commits = [
  new RegExp(String.raw`\b(?:i|we)(?:['\u2019](?:ll|m|ve))?\s+(?:\w+\s+){0,3}(?:rate[ds]?|re-?rated?|upgraded?|raised?|lowered?|changed?|grant(?:ed)?|mark(?:ed)?|g[ia]ven?|consider(?:ed)?|record(?:ed)?)\b[^.?!]{0,60}(?:\b${rating}|\brating|\bcertif\w+)`, 'i'),
  /\bi(?:['\u2019](?:ll|m|ve))?\s+(?:\w+\s+){0,3}(?:certify|approve|pass|refuse)\b(?! (?:on|over|to))/i,
  new RegExp(String.raw`\b(?:now|hereby|therefore|congratulations|already)\b[^.?!]{0,40}\b${rating}\b`, 'i'),
  new RegExp(String.raw`\b(?:will|shall)\b[^.?!]{0,30}\b(?:certify|approve|pass|be certified|be approved|meet the standard)\b`, 'i'),
  /\b(?:new|updated|revised|final) (?:rating|verdict|score)\b/i,
]

export const claimsRating = (sentence: string): boolean => commits.some((sign) => sign.test(sentence)) || (!open.test(sentence) && states.some((sign) => sign.test(sentence)))
