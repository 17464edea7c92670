/** Tells an answer that says only that the candidate does not know; it fills no blank. */

const lead = '(?:(?:well|sorry|oh|hmm|honestly|i am afraid|but) )*(?:i |we |nobody )?(?:(?:really|just|simply|honestly|still) )*'
const notKnown = new RegExp(`^${lead}(?:do not|don't|dont|did not|didn't|cannot|can't|can not|could not|couldn't|never|no longer) (?:(?:really|actually|quite|even) )*(?:knew|know|remember|recall|say|tell|keep track|kept track|have (?:it|that|those|the|any|a))\\b.{0,40}$`)
const noIdea = /^(?:beats me|no clue|not a clue|hard to say|who knows|nobody knows|i would have to (?:check|look|ask)|i'd have to (?:check|look|ask)|i am not sure|i'm not sure|i have no (?:clue|idea|figures?|numbers?)|i forgot|i forget)\b.{0,40}$/

/** `plain` is the message in lower case without marks; a figure in it says something. */
export const isUnknown = (plain: string): boolean => !/\d/.test(plain) && (notKnown.test(plain) || noIdea.test(plain))
