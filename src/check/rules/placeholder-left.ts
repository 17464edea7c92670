/** Marks blanks that were to be filled later and never were: `TBD`, `[YEAR]`, `XX employees`, `___`. */
import { type Placeholders, placeholdersIn } from '../placeholders.ts'
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

export default documentRule<Placeholders>({
  severity: 'error',
  title: 'Blank never filled',
  message: 'This blank was never filled.',
  reason: 'Boards read the narrative as a work sample; one open blank says that the draft was sent unread, and the fact it stands for is missing.',
  advice: 'Put the true figure, name or date here; if you do not have it, write the sentence so that it needs none.',
  source: briefing,
  weight: 88,
  gather: ({ passage }) => placeholdersIn(passage),
  judge: function* ({ facts }) {
    const acronyms = new Set(facts.flatMap((fact) => fact.acronyms))
    for (let paragraph = 0; paragraph < facts.length; paragraph++) {
      for (const { start, end, word } of facts[paragraph]?.blanks ?? []) if (word === null || !acronyms.has(word)) yield { paragraph, start, end }
    }
  },
  hits: [
    'I cut the backlog by [[TBD]] within a year.',
    'The new date is [[tbd]], and the cost ([[TBC]]) was shared.',
    'I led [[TK]] inspectors. [[todo]]: name the board.',
    'In [YEAR] I joined the [AGENCY] as chief.',
    'Errors fell by [insert metric] in [number of months].',
    'Errors fell by [[INSERT METRIC HERE]] in a year.',
    'I supervised [[XX]] employees with a budget of [[$X million]].',
    'I saved [[$XXX,XXX]] and cut errors by [[XX%]], or [[X percent]], in [[20XX]].',
    'I led [[X]] employees through an [[XX-month]] move.',
    'I led a staff of [[___]] and saved [[$__]].',
    'I supervised [[(number)]] employees from [[(year)]].',
    'I told [[<name>]] and [[{{agency}}]] of the plan.',
    '[[Lorem ipsum dolor sit amet]].',
  ],
  misses: [
    '“We were [sic] late,” she wrote, and “[the agency] must act before [Department] funds end.”',
    'The letter said "the head of [agency] must sign."',
    'Region X, Title X, Title XX, Phase X and Model X were funded; Generation X employees stayed.',
    'The XVIII Airborne Corps and the XX Corps used x-ray machines, and Xerox paid.',
    'I briefed [redacted] and cited the report [1], see [Smith 2019] and [name withheld].',
    'I led the Tidal Basin District (TBD) from 2014.\n\nThe TBD had 40 staff.',
    'The plan named “TBD” as the owner of nine tasks, and nobody kept a todo list.',
    '[Challenge] The mill was late. [ACTION] I called [DHS] and [FEMA].',
    'I shopped at TK Maxx with Sergeant TK.',
    'We asked each clerk to insert the number here and told them what the results and figures were.',
    'Name and signature: ________\n\n____________\n\nI made ___very___ sure of it.',
    'Complaints (number and cost) fell. The ratio of x to y rose, and 4 x 4 trucks came.',
    'See [the results](https://example.gov/results) of the project office.',
  ],
})
