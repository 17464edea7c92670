/** Marks slips of grammar: the proofreader's, where one ran, and those that our own patterns are sure of. */
import { documentRule } from '../rule.ts'
import type { DocumentHit } from '../rule.ts'
import { type Slip, slipsIn } from '../slips.ts'
import { proofHits } from '../proof-hits.ts'
import { briefing } from '../sources.ts'

export default documentRule<readonly Slip[]>({
  severity: 'warning',
  title: 'Grammar',
  message: 'This is a slip of grammar.',
  reason: 'Boards read the narrative as a work sample; uncorrected slips count against written communication.',
  advice: 'Correct it, then read the sentence aloud once.',
  source: briefing,
  weight: 35,
  alone: true,
  gather: ({ passage }) => slipsIn(passage),
  judge: function* (view): Generator<DocumentHit> {
    for (let paragraph = 0; paragraph < view.facts.length; paragraph++) for (const slip of view.facts[paragraph] ?? []) yield { ...slip, paragraph }
    // Where both speak of one place, ours names the whole of it.
    for (const hit of proofHits(view, 'grammar')) {
      const slips = view.facts[hit.paragraph] ?? []
      if (!slips.some(({ start, end }) => start < hit.end && hit.start < end)) yield hit
    }
  },
  hits: [
    '[[Each of them were]] ready with an answer.',
    'The crews found the leak [[by their own]].',
    'The mayor wanted it at once. [[The district chiefs was]] furious about the change.',
    'Two other districts [[have took]] up the method since.',
    'It ended [[most of arguments]] about whose cut was unfair.',
    "I worked it out with the deputy, [[who's own]] load I reduced to make room.",
    'I [[should of]] asked the union first.',
    'By June we had 40 sites, and [[they was]] all open.',
    'She [[had went]] to the council twice before I came.',
    'I spoke to [[a]] auditor every week.',
    '[[There was]] three reasons for the delay.',
    'We cleared [[more then]] 40 cases a day.',
    'The change had a positive [[affect]] on morale.',
    'I settled it [[between he and I]] in June.',
    '[[One of my employee]] left in the first month.',
    'The plan [[was wrote]] in nine days.',
    '[[The results of the audit was]] clear.',
    'The cut [[effected]] every worker in town.',
    '[[Neither of the two bids were]] complete.',
    'We filed [[less cases]] that spring.',
    'The plan covers [[between 40 to 60]] counties.',
    'My deputy [[and myself]] met the vendor.',
    'I was [[responsible of]] the whole fleet.',
    '[[Neither the chief nor his deputy were]] there.',
    '[[The pilot program, which served ten counties, have]] ended.',
    'He [[did not received]] the notice.',
    '[[I meet]] with the governor three years ago.',
    'I [[asked them provide]] a list.',
    'The board was split, and [[its members was]] ready to quit.',
    'By then all the quarterly reports [[where]] submitted late.',
    'I knew that our crews [[where]] tired, and that the clerks [[where]] not told.',
    'The freeze [[effected moral]] in the field.',
    'The harvest was better than [[I seen]] in years.',
    'The new hours [[raised moral in]] the yards.',
  ],
  misses: [
    'Each of the chiefs was ready with an answer.',
    'The course is taught by our own senior nurses, and I took the results to the chief.',
    'The cost of the tools was high, and the series was stopped.',
    'Every dollar we had went to the flood wall.',
    'None of them were ready, and a number of cases were closed.',
    'If I were to do it again, I would ask first.',
    'I could, of course, have waited; most of the arguments were old.',
    'There was ten minutes left when an FBI agent and a European colleague called.',
    'The deputy who knew the docks, and whose own load was light, took it on.',
    'Before the vote I spoke with each operations chief and every sales office.',
    'What the auditors wanted was proof, and the news was good.',
    'The staff were tired and their union has said so; there is time, they said.',
    'In 2012 three ship crews went unpaid, and ten members was the legal minimum.',
    'I told my staff and myself the truth; those who could did the rest.',
    'The needs of the port were clear, and absenteeism among operators was low.',
    'They had me draft the order, and if they would have us, we would go.',
    'By train it takes nine hours; by design, the gates close first.',
    'As it were, we did better then, and rather then than later.',
    'I posted guards at all the sites where needed, and in the towns where trained crews live.',
    'I visited the offices where promoted clerks sat, and the boats where not one pump ran.',
    'The council effected moral and legal change, and it was better than I had seen.',
    'The forms were read in the offices where filed.',
  ],
})
