/** Decides which of the linter's other remarks a careful editor would make on somebody else's narrative. */
import type { ProofMark } from '../ecq/proof-mark.ts'
import type { Lint } from './linter.ts'

/** Families of rules that speak of faults; the others speak of taste. */
const faulty = new Set(['Grammar', 'Agreement', 'Typo', 'Eggcorn', 'Malapropism', 'BoundaryError', 'Nonstandard', 'WordChoice'])

/** Rules of other families that speak of faults all the same. */
const alsoFaulty = new Set(['AnA', 'ToLoseTooLoose', 'Discuss', 'ComprisesOf', 'AdjectiveDoubleDegree', 'MoreBetter'])

/** Marks for the lints that tell of faults; offsets stay as they are. `BoundaryError` (`alot`) counts as spelling. */
export function grammarMarks(text: string, lints: readonly Lint[]): ProofMark[] {
  return lints.filter((lint) => isFault(text, lint)).map(({ start, end, kind, message, replacements }) => ({
    kind: kind === 'BoundaryError' ? 'spelling' : 'grammar',
    start,
    end,
    message: asSentence(message),
    // To leave words out is no words to put there; the message says it.
    replacements: replacements.filter((words) => words !== '').slice(0, 3),
  }))
}

function isFault(text: string, { rule, kind, start, end }: Lint): boolean {
  if (rule === 'SpellCheck' || (!faulty.has(kind) && !alsoFaulty.has(rule))) return false
  // "It was too quick a choice" is sound; "to" is wrong where a quality is told, and not in "moved it to weekly".
  if (rule === 'ToTwoToo') return text.slice(start, end).toLowerCase() !== 'too' && tellsQuality.test(text.slice(Math.max(0, start - 24), start))
  if (rule === 'AnA') return isPlainWord(text, end)
  return text.slice(start, end).trim() !== ''
}

/** What stands right before "too late" and "me too". */
const tellsQuality = /(?:^|[^\p{L}])(?:is|was|are|were|be|been|being|isn[’']t|wasn[’']t|not|far|way|much|all|seem(?:ed|s)?|became|becomes?|got|felt|grew|ran|came|took|me|us|them|him|her|you|that)\s+$/iu

/** `an FBI agent`, `a U.S. ship`, `an 1,100-person office`: only the ear knows how letters and figures are read. */
const isPlainWord = (text: string, end: number): boolean => /^\s+[\p{L}][\p{Ll}'’-]+/u.test(text.slice(end, end + 40)) && !/^\s+\p{L}*\p{Lu}[\p{Lu}.]/u.test(text.slice(end, end + 40))

const asSentence = (message: string): string => {
  const plain = message.replaceAll('`', '"').trim()
  return /[.?!]$/.test(plain) ? plain : `${plain}.`
}
