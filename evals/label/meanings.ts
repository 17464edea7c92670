/** The guide's labels in one line each, with the key that gives them. */
import type { WeakReason } from '../../src/ecq/kind.ts'
import type { Choice } from './question.ts'

export const partMeanings: Choice[] = [
  { key: 'c', value: 'challenge', title: 'Challenge', meaning: 'the specific problem faced or goal to reach' },
  { key: 'x', value: 'context', title: 'conteXt', meaning: 'who, where, what was at stake, how large the job was' },
  { key: 'a', value: 'action', title: 'Action', meaning: 'what was done about it, by the writer or by "we"' },
  { key: 'r', value: 'result', title: 'Result', meaning: 'what came of it: outcomes, measures, recognition, lasting effect' },
  { key: 'o', value: 'other', title: 'Other', meaning: 'introduction, belief, definition, cross-reference, instructions to a reader' },
]

export const familyMeanings: Choice[] = [
  { key: 'm', value: 'money', title: 'Money', meaning: 'saved, earned, moved, kept from being lost' },
  { key: 't', value: 'time', title: 'Time', meaning: 'faster, sooner, hours given back' },
  { key: 'v', value: 'volume', title: 'Volume', meaning: 'more done, a backlog gone' },
  { key: 'q', value: 'quality', title: 'Quality', meaning: 'fewer errors, a standard met' },
  { key: 's', value: 'satisfaction', title: 'Satisfaction', meaning: 'of those served, or of staff' },
  { key: 'p', value: 'people', title: 'People', meaning: 'hired, kept, promoted, kept safe' },
  { key: 'k', value: 'risk-compliance', title: 'risK', meaning: 'findings closed, rules kept, accidents fewer' },
  { key: 'r', value: 'reach', title: 'Reach', meaning: 'sites, agencies, citizens it came to' },
]

export const ratingMeanings: Choice[] = [
  { key: 'm', value: 'meets', title: 'Meets', meaning: 'demonstrated at executive level' },
  { key: 'b', value: 'borderline', title: 'Borderline', meaning: 'partly demonstrated; a board might go either way' },
  { key: 'd', value: 'does-not-meet', title: 'Does not meet', meaning: 'not demonstrated at executive level; never certified' },
]

export const certifyMeanings: Choice[] = [
  { key: 'y', value: 'yes', title: 'Yes', meaning: 'as one member of a board I would certify this ECQ' },
  { key: 'n', value: 'no', title: 'No', meaning: 'I would not' },
]

export const reasonMeanings: Readonly<Record<WeakReason, string>> = {
  'we-not-i': "the group's deeds can't be told from the writer's",
  'duty-not-deed': 'responsibilities or habits, not something done',
  thin: 'what was done is generic; the how is missing',
  'technical-not-executive': 'hands-on or first-line work, not executive leadership',
  'not-aligned': "doesn't answer the challenge that was stated",
  'low-impact': 'reaches few people, little money, no lasting change',
  missing: 'the example has no result',
  'no-measure': 'a result without a number or an observable change',
  'output-not-outcome': 'counts activity (meetings, reports), not effect',
  'no-baseline': 'a number with nothing to compare it to',
  'not-attributed': "can't be traced to the writer's deeds",
}
