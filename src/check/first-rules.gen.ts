/** Made by `npm run gen`: every rule by its id but those that a page loads after its first marks, or not at all. */
import type { Rule } from './rule.ts'
import acronymOverload from './rules/acronym-overload.ts'
import acronymUndefined from './rules/acronym-undefined.ts'
import beliefStatement from './rules/belief-statement.ts'
import bureaucratese from './rules/bureaucratese.ts'
import buzzword from './rules/buzzword.ts'
import controlledMarking from './rules/controlled-marking.ts'
import crossReference from './rules/cross-reference.ts'
import definitionPasted from './rules/definition-pasted.ts'
import dutyNotDeed from './rules/duty-not-deed.ts'
import hiddenText from './rules/hidden-text.ts'
import lengthEstimate from './rules/length-estimate.ts'
import longIntroduction from './rules/long-introduction.ts'
import longSentence from './rules/long-sentence.ts'
import missingCcarPart from './rules/missing-ccar-part.ts'
import missingEcq from './rules/missing-ecq.ts'
import noBaseline from './rules/no-baseline.ts'
import noMeasure from './rules/no-measure.ts'
import oldExample from './rules/old-example.ts'
import outputNotOutcome from './rules/output-not-outcome.ts'
import pageLimit from './rules/page-limit.ts'
import passiveAction from './rules/passive-action.ts'
import personalData from './rules/personal-data.ts'
import placeholderLeft from './rules/placeholder-left.ts'
import politicalAffiliation from './rules/political-affiliation.ts'
import readability from './rules/readability.ts'
import repeatedExample from './rules/repeated-example.ts'
import repeatedWord from './rules/repeated-word.ts'
import resumePageLimit from './rules/resume-page-limit.ts'
import scopeMissing from './rules/scope-missing.ts'
import technicalNotExecutive from './rules/technical-not-executive.ts'
import thirdPerson from './rules/third-person.ts'
import tooManyExamples from './rules/too-many-examples.ts'
import transitionMissing from './rules/transition-missing.ts'
import weNotI from './rules/we-not-i.ts'
import weakVerb from './rules/weak-verb.ts'
import wordBalance from './rules/word-balance.ts'

export const firstRules: Readonly<Record<string, Rule>> = {
  'acronym-overload': acronymOverload,
  'acronym-undefined': acronymUndefined,
  'belief-statement': beliefStatement,
  bureaucratese,
  buzzword,
  'controlled-marking': controlledMarking,
  'cross-reference': crossReference,
  'definition-pasted': definitionPasted,
  'duty-not-deed': dutyNotDeed,
  'hidden-text': hiddenText,
  'length-estimate': lengthEstimate,
  'long-introduction': longIntroduction,
  'long-sentence': longSentence,
  'missing-ccar-part': missingCcarPart,
  'missing-ecq': missingEcq,
  'no-baseline': noBaseline,
  'no-measure': noMeasure,
  'old-example': oldExample,
  'output-not-outcome': outputNotOutcome,
  'page-limit': pageLimit,
  'passive-action': passiveAction,
  'personal-data': personalData,
  'placeholder-left': placeholderLeft,
  'political-affiliation': politicalAffiliation,
  readability,
  'repeated-example': repeatedExample,
  'repeated-word': repeatedWord,
  'resume-page-limit': resumePageLimit,
  'scope-missing': scopeMissing,
  'technical-not-executive': technicalNotExecutive,
  'third-person': thirdPerson,
  'too-many-examples': tooManyExamples,
  'transition-missing': transitionMissing,
  'we-not-i': weNotI,
  'weak-verb': weakVerb,
  'word-balance': wordBalance,
}
