/** Marks where an example ends without a result, or is told without an action. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { type Example, findExamples } from '../../ecq/examples.ts'
import { share } from '../../ecq/stems.ts'
import { byPassage } from '../../text/by-passage.ts'
import { keep, noneYet, recall } from '../../text/last-two.ts'
import type { Paragraph } from '../../text/parse.ts'
import type { Passage } from '../../text/passage.ts'
import { hasVerb } from '../clauses.ts'
import { deedsOf } from '../deeds.ts'
import { type Ending, endingOf, mayEndInResult, openMatter, openTalk, tellsOfOthers } from '../ending.ts'
import { passivesOf } from '../passive.ts'
import { type DocumentHit, type DocumentView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { openEndings } from '../words/open-endings.ts'
import { softEndings } from '../words/soft-endings.ts'

/** A shorter stretch is a remark, not an example. */
const leastWords = 20
const noAction = 'This example says what was wrong and what came of it, but not what you did.'

export default documentRule<Ending>({
  severity: 'warning',
  title: 'Example without a result or an action',
  message: 'The example ends here without saying what came of it.',
  reason: 'A story without its result, or without your own deed, cannot be credited: boards certify outcomes that you brought about.',
  advice: 'Say what was different afterward and by how much, or what you did to bring it about; if nothing has come of it yet, choose another example.',
  source: briefing,
  weight: 80,
  kinds: ['statement', 'package', 'accomplishment-record', 'answer'],
  phrases: [...openEndings, ...softEndings],
  gather: (view) => endingOf(view, openEndings.length),
  judge: function* (view) {
    const examples = findExamples(view.parsed, view.outline)
    for (const example of examples) yield* missingIn(view, example, isOneOfMany(examples, example))
  },
  hits: [
    'In 2016 I took on the rotating shift, which the younger forecasters hated and the union defended. I met both sides and wrote a new roster with them. After much discussion a pilot was approved at three offices. [[The experience taught me a great deal about patience.]]',
    'In 2021 I persuaded the lead plaintiff to spend a day hauling pots and the president of the cooperative to stand on a beach. Each agreed to join a task force. It has held nine meetings and delivered 31 recommendations. [[A proposed rule is being drafted.]]',
    'In 2017 I led our side in talks with the Tehaleh Nation over the hatchery. We worked through a number of difficult issues, and a memorandum was signed in the fall. [[I count it among the things I am proudest of, and the relationship remains strong today.]]',
    'As Acting Director I asked three offices to test a single form for all benefits and to send me their doubts. I wrote the form myself over one weekend, and it went to the council. [[It calls for one door for every claimant and is now under review by the council.]]',
    'The shelter lost its lease nine days before the first frost. I called every landlord in the ward, signed for two floors of an empty school, and moved the beds with the guards. [[It was the hardest thing that I have had to do in this work.]]',
    '[[Challenge: The lobby of the county courthouse was closed to the public for nine weeks after the flood.]] It stank.\n\nResult: Court reopened within three days, and no hearing was lost. It has not closed again since then, although the creek has risen twice.',
    'The ferry dock at Selwyn was condemned, and its 900 people had no other way across. I asked the county for its old barge, wrote a lease over a weekend, and moved the ramp. [[The lease runs until 2031.]]',
    'The ferry dock at Selwyn was condemned, and its 900 people had no other way across. I asked the county for its old barge, wrote a lease over a weekend, and moved the ramp. [[The county is deciding whether to sell us the barge.]]',
    'Six governments ran six dispatch centers on the plateau, and I was to bring them into one regional system.\n\nI began at home, moved the engineers to one floor, and rewrote 71 position descriptions.\n\nSick leave is down by 22 percent. [[Discussions on the regional system continue]], and good will has grown.',
    'A flood ruined 4,000 objects before anybody knew that they were in the building. I had volunteers photograph whole shelves and put the pictures online.\n\nA registrar from Oslo was to convert our records to the standard that other museums use. I hired her and gave her a team of five. [[The conversion goes forward under her successor.]]\n\nVisits to the pictures have tripled since 2019, and nothing has been lost.',
    'Challenge: In 2022 our office lost a third of its people, and two counties threatened to sue. Action: I met the nine team leads, moved 14 reviewers from other desks, and set a target for each desk. [[I wrote a new guide and briefed both county boards every month.]]',
  ],
  misses: [
    'The ferry dock at Selwyn was condemned, and its 900 people had no other way across. I asked the county for its old barge, wrote a lease over a weekend, and moved the ramp. The barge carried 4,000 cars in its first month, and the lease runs until 2031.',
    'The ferry dock at Selwyn was condemned, and its 900 people had no other way across. I asked the county for its old barge, wrote a lease over a weekend, and moved the ramp. Boats have crossed every hour since.',
    'The ferry dock at Selwyn was condemned, and its 900 people had no other way across. I asked the county for its old barge, wrote a lease over a weekend, and moved the ramp. The school never closed, and the barge still runs. Talks on a second barge continue.',
    'In 2016 I took on the rotating shift, which the younger forecasters hated and the union defended. I wrote a new roster with both. Sick leave fell by 40 percent in a year. The experience taught me a great deal about patience.',
    'The shelter lost its lease nine days before the first frost. I signed for two floors of an empty school and moved the beds with the guards. Nobody slept outside that winter. It was the hardest thing that I have had to do.',
    'A rule was being drafted when I came to the office in 2018, and the comments had gone unread for a year. I read them all with nine analysts. Complaints fell from 310 to 44.',
    'Challenge: In 2022 our office lost a third of its people, and two counties threatened to sue. Action: I met the nine team leads and moved 14 reviewers from other desks. Permits went out in nine days, and both counties withdrew.',
    'I am proud of this work.',
    'Six desks fought over one phone line, and callers gave up. I gave each desk a line and put two clerks on it. One clerk has done the best work of her life.\n\nTwo years later complaints had dropped from 58 to 6. Trust rose from 31 to 74 percent. Four clerks are chiefs. Nobody left. Of twenty-nine, all stayed through the storm, and every line rang.',
    'Jordan A. Pellham\n4418 Wisteria Court, Apt. 12, Roanoke, VA 24018 | (540) 555-0177 | pellham at the Agency, 40 Main Street, Roanoke, VA 24018, Room 12',
    'Challenge: In 2022 our office lost a third of its people, and two counties threatened to sue.\n\nAction: I met the nine team leads and moved 14 reviewers from other desks.\n\nResult: All 46 permits went out by March 2023, and no county sued.',
    'In 2019 I moved the archive to the old mint. I hired the movers, drew the plan for each shelf, and slept there for nine nights. Readers now get a box in ten minutes and not in two days, and nothing was lost. A second building is under review.',
  ],
})

/** Whether its ECQ tells more than two. */
function isOneOfMany(examples: readonly Example[], { ecq }: Example): boolean {
  let count = 0
  for (let i = 0; i < examples.length; i++) if ((examples[i] as Example).ecq === ecq) count++
  return count > 2
}

interface Judged {
  readonly facts: readonly Ending[]
  readonly firstParagraph: number
  readonly short: boolean
  readonly hits: readonly DocumentHit[]
}

/** What was found in the examples that the passage opened last: while somebody types in another one it stays. */
const opened = byPassage(() => noneYet<Judged>())

function missingIn(view: DocumentView<Ending>, example: Example, short: boolean): readonly DocumentHit[] {
  const { firstParagraph, lastParagraph } = example
  const known = opened((view.parsed.paragraphs[firstParagraph] as Paragraph).passage)
  const judged = recall(known, (one) => one.firstParagraph === firstParagraph && one.short === short && one.facts.length === lastParagraph + 1 - firstParagraph && isBuiltOn(one, view.facts))
  if (judged) return judged.hits
  const facts = view.facts.slice(firstParagraph, lastParagraph + 1)
  return keep(known, { facts, firstParagraph, short, hits: missingParts(view, example, facts, short) }).hits
}

function isBuiltOn({ firstParagraph, facts: own }: Judged, facts: readonly Ending[]): boolean {
  for (let i = 0; i < own.length; i++) if (own[i] !== facts[firstParagraph + i]) return false
  return true
}

function missingParts(view: DocumentView<Ending>, example: Example, facts: readonly Ending[], short: boolean): DocumentHit[] {
  if (facts.reduce((sum, { words }) => sum + words, 0) < leastWords) return []
  const bare = withoutResult(example, facts, short)
  const hits = bare ? [bare] : leftOpen(view, example, facts)
  const idle = withoutAction(view, example, facts)
  if (idle) hits.push(idle)
  return hits
}

/** What is put in the place of a result, or, where neither labels nor words tell of one, the last words. */
function withoutResult({ firstParagraph }: Example, facts: readonly Ending[], short: boolean): DocumentHit | undefined {
  const firstDeed = facts.findIndex(({ acted }) => acted >= 0)
  const lastOutcome = facts.findLastIndex(({ outcome, acted }, index) => outcome >= 0 && (index > firstDeed || (acted >= 0 && outcome >= acted)))
  const at = facts.findIndex(({ instead }, index) => instead !== null && index >= firstDeed && index > lastOutcome)
  // Found by its place: a paragraph that stands twice has one fact.
  const paragraph = at < 0 && isBare(facts, firstDeed, short) ? facts.length - 1 : at
  const fact = paragraph < 0 ? undefined : facts[paragraph]
  const span = fact?.instead ?? fact?.last
  return span ? { paragraph: firstParagraph + paragraph, start: span.start, end: span.end } : undefined
}

/** Whether nothing tells of a result; where examples are many and short, one that ends in nothing at all is told by that alone. */
function isBare(facts: readonly Ending[], firstDeed: number, short: boolean): boolean {
  const labelled = facts.every((fact) => fact.labelled || fact.words === 0)
  const silent = (labelled && facts.every(({ result }) => !result)) || (short && !facts.some(mayEndInResult))
  return silent && !facts.some((fact, index) => (index > firstDeed ? tellsOfOthers(fact, 0) : changesAfterDeed(fact)))
}

const changesAfterDeed = (fact: Ending): boolean => fact.acted >= 0 && tellsOfOthers(fact, fact.acted)

/** A side matter in the middle that is dropped without an end, or the challenge itself still talked about at the close. */
function leftOpen({ parsed, outline }: DocumentView<Ending>, { firstParagraph, lastParagraph }: Example, facts: readonly Ending[]): DocumentHit[] {
  const hits: DocumentHit[] = []
  const cuesAt = (index: number) => exampleCues((parsed.paragraphs[index] as Paragraph).passage, outline.places[index]?.bodyStart ?? 0)
  for (let at = 1; at < facts.length - 1; at++) {
    const fact = facts[at] as Ending
    const open = fact.acted >= 0 ? openMatter(fact) : null
    if (!open || changesAfterDeed(fact)) continue
    const { stems, back } = cuesAt(firstParagraph + at + 1)
    if (!back && share(open.stems, stems) === 0) hits.push({ paragraph: firstParagraph + at, start: open.start, end: open.end })
  }
  const talk = lastParagraph > firstParagraph ? openTalk(facts[facts.length - 1] as Ending) : null
  if (talk && talk.stems.length > 0 && share(talk.stems, cuesAt(firstParagraph).stems) >= 0.5) {
    hits.push({ paragraph: lastParagraph, start: talk.start, end: talk.end, message: 'By these words the challenge that the example opened with is not met.' })
  }
  return hits
}

function withoutAction({ parsed, outline }: DocumentView<Ending>, { firstParagraph, lastParagraph }: Example, facts: readonly Ending[]): DocumentHit | undefined {
  if (facts.some(({ action }) => action)) return undefined
  const labelled = facts.every((fact) => fact.labelled || fact.words === 0)
  let told = false
  for (let index = firstParagraph; index <= lastParagraph; index++) {
    const { passage } = parsed.paragraphs[index] as Paragraph
    told ||= hasClause(passage)
    // A heading "Result" may stand over more than results, so the words are asked as well.
    if (acts(passage, !labelled) || exampleCues(passage, outline.places[index]?.bodyStart ?? 0).deed) return undefined
  }
  if (!told) return undefined
  const { start, end } = exampleCues((parsed.paragraphs[firstParagraph] as Paragraph).passage, outline.places[firstParagraph]?.bodyStart ?? 0).opening
  return { paragraph: firstParagraph, start, end, message: noAction }
}

/** A letterhead or a list of names tells no story, and so none without a deed. */
const hasClause = ({ tokens, sentences }: Passage): boolean => sentences.some((sentence) => hasVerb(tokens, sentence.from, sentence.to))

const acts = (passage: Passage, passiveToo: boolean): boolean =>
  passage.sentences.some((sentence) => deedsOf(passage, sentence).length > 0 || (passiveToo && passivesOf(passage, sentence).length > 0))
