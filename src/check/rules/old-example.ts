/** Marks the sentence that dates an example more than ten years before the draft; years of laws, buildings and careers are left alone. */
import { findExamples } from '../../ecq/examples.ts'
import type { Sentence } from '../../text/passage.ts'
import type { Span } from '../../text/span.ts'
import { agesFrom, latestYear, slack } from '../ages-from.ts'
import { type DeedDate, deedDate, openingYear } from '../deed-date.ts'
import { type DocumentHit, type DocumentView, type ParagraphView, type Settings, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { newestYear } from '../stated-year.ts'

interface Years {
  readonly dated: readonly DeedDate[]
  readonly latest: number
  /** the first sentence with the year that it opens with, whoever acts in it */
  readonly opening: (Span & { readonly year: number }) | null
}

export default documentRule<Years>({
  severity: 'error',
  title: 'Example over ten years old',
  message: 'This example is more than ten years old.',
  reason: 'Boards want executive work of the last ten years; an older story says little about the executive of today.',
  advice: 'Replace it with a newer example, or keep it to one clause of background under a newer one.',
  source: briefing,
  weight: 78,
  gather: (view) => ({ dated: datedDeeds(view), latest: latestYear(view.passage), opening: openingOf(view) }),
  judge: function* (view) {
    const from = agesFrom(view.facts.map(({ latest }) => latest), view.settings)
    const told = new Set<number>()
    for (const hit of oldDeeds(view, from)) {
      told.add(hit.paragraph)
      yield hit
    }
    yield* oldOpenings(view, from, told)
  },
  hits: [
    { text: '[[In 2009, I led the merger of two bureaus.]]', date: '2026-01-01' },
    { text: '[[From 2008 to 2012 I led the merger of two bureaus.]]', date: '2026-01-01' },
    { text: '[[In 2022 I led the merger of two bureaus.]]', date: '2040-01-01' },
    { text: '[[In 2009, I led the merger of two bureaus.]]', date: '2026-01-01', dateIsToday: true },
    '[[In 2010, as chief of the depot, I closed nine lines.]] In 2021 I led the merger.',
    'I led the merger in 2022. [[In the spring of 2011, when I was a branch chief, a captain threw our gear over the side.]] I called him that night. By 2012 he had signed.',
    '[[My first real test came in early 2009, when I was director of a smaller system.]] In 2020 I led a larger one.',
    '[[I built my first coalition after the Sulang earthquake of 2009.]] I hired every bus. In 2020 I did so again.',
    '[[Fifteen years ago I took over a failing port.]] I cut its debt.',
    '[[In the late 1990s I ran the state lab.]] In 2019 I ran the national one.',
    '[[In Oct. 2012 I moved $2 million.]]',
    '[[In Q3 2011 I moved $2 million.]]',
    '[[Circa 2010, I moved $2 million.]]',
    '[[As branch chief (2008-2011), I moved $2 million.]]',
    '[[While serving as branch chief, 2008-2011, I moved $2 million.]]',
    '[[From 2007–2010, I moved $2 million.]]',
    { text: '[[More than ten years ago, I moved $2 million.]]', date: '2026-01-01' },
    '[[A decade and a half ago, I moved $2 million.]]',
    '[[In FY09 I rebuilt the budget office of the region.]]',
    '[[In FY ’09 I rebuilt the budget office of the region.]]',
    '[[In the spring of \'08, I ran the state lab.]]',
    '[[On 3/14/2012 I signed the compact.]]',
    '[[In the late nineties, I ran the state lab.]]',
    '[[Some 18 years back I was sent to a failing port.]]',
    '[[Twelve years ago the grants office was losing money.]] I met each partner and rewrote the terms.',
    '[[As of 2011, the grants office was losing money.]] I met each partner and rewrote the terms.',
    '[[As far back as 2011, the grants office was losing money.]] I met each partner.',
    '[[In the mid-2000s, the grants office was losing money.]] I met each partner.',
    { text: '[[During the Obama administration I led the launch.]]', date: '2026-01-01' },
    '[[Under President Bush, I led the launch.]]',
    '[[During the Clinton years I led the launch.]]',
    '[[After Hurricane Katrina I set up 14 shelters.]]',
    '[[In the wake of 9/11 I set up 14 shelters.]]',
    '[[During the Great Recession I set up 14 shelters.]]',
    { text: '[[During the 2013 government shutdown I kept 300 staff at work.]]', date: '2026-01-01' },
    '[[As part of the 2010 Census I hired 400 clerks.]]',
    '[[At the turn of the century I led the Y2K effort.]]',
    '[[The flood came in June 2008.]] I had nine hours to move 4,000 people. In 2019 I wrote the plan for the next one.',
    '[[In 2009 the depot had lost its director.]] I was sent to run it and closed its debt.',
    'In 2021 I closed a lab. [[In 2009 the depot had lost its director, and I was sent to run it.]]',
    'I led the merger in 2022. [[In 2009 the depot was failing.]] I was sent to run it.',
    '[[In 2009 my predecessor resigned and I took over nine regions.]]',
    '[[I hired 40 clerks for the region in 2009.]]',
    '[[In October 2005 disabled children in the Southwest waited 400 days for a hearing.]]\n\nI met the judges and cut the wait to 90 days.',
    'In 2021 I led the merger, and it saved $2 million.\n\n[[In 2009 I rebuilt the laundry of the home.]] I hired a manager, and it saved $40,000.\n\n[[In 2011 I was asked to look at the pharmacy.]] I found the cause, and refills took a day instead of three.',
    '[[I moved 40 staff to Reno in 2009.]]',
  ],
  misses: [
    'In 2005 disabled children waited 400 days for a hearing.\n\nWhen I came in 2021, nothing had changed. I met the judges and cut the wait to 90 days.',
    'The controllers work in a building that was built in 1978, and I led them from 2018 to 2022.',
    'I applied the statute of 2004 to nine cases in 2019.',
    'Since 1996 the office had lost staff; in 2018 I stopped the loss.',
    'In a career of over nineteen years I have led three agencies, most recently in 2021.',
    'I joined the agency in 2005 and became its deputy in 2019.',
    'In 2019 I replaced a system that dated from 1996.',
    'The plan adopted in 2006 had failed by 2019, when I rewrote it.',
    { text: 'In 2015 I led the merger. In 2016 I closed it.', date: '2026-11-01', dateIsToday: true },
    { text: 'In 2013 I led the merger of two bureaus. In 2019 I closed one.', date: '2026-01-01', dateIsToday: true },
    'I replaced a system that was bought during the Bush administration.',
    'Under President Bush, Congress created the program that I now run.',
    'I rewrote the plan that was drawn up after 9/11.',
    'After the 9/11 Commission reported, I read every page.',
    'Few of them were in their late nineties when I met them.',
    'I kept our scores in the 90s, and by week 12 we had closed 08 and 09.',
    'Twelve years ago the bridge was built. I closed it to trucks.',
    'I joined the agency twelve years ago and became its deputy.',
    'I got them six years back pay, and went back to ask Sandy what she had seen.',
    'As required by the Clean Water Act (1972), I closed nine plants.',
    'During the 2019 government shutdown I kept 300 staff at work, as I had by 12/31/2018.',
    'In June 2021 the dam began to leak.\n\nIn 1976 another dam had failed and killed eleven people. I had read that report, and I made all forty supervisors read it.',
    'In June 2021 the dam began to leak. I called two mayors.\n\nI lowered the lake. In 1976 another dam failed and killed eleven people. I made all forty supervisors read the report.',
    'By 2019 we were behind. The boilers had been sized for a surge that was over by 2010. I shut down 71 of them.',
    'In 2009 I had seen a walkout in Ohio. In 2022 I met the union first.',
    'In 2009 my father had died in that room, and I knew what the wait meant. I closed 16 beds.',
    'In 2009 my predecessor bought the system, and I replaced it.',
    'In 2003 Congress passed the act. I read it and rewrote our rule.',
    'In 1994, when I was a student, a fire killed three people in our hall. I became a fire engineer.',
    'After earning my doctorate I joined the Department of Agriculture as a research agronomist in 2003.',
    'I have worked in the parks since I was hired as a seasonal ranger at a small monument in Utah in 1998.',
    'I found that canvassers had missed 4,000 homes in the 2010 count, and in 2020 I counted them.',
  ],
})

type OldHit = Extract<DocumentHit, { readonly paragraph: number }>

/** The sentences that date a deed of the writer's too long ago. */
function* oldDeeds({ facts, settings, parsed, outline }: DocumentView<Years>, from: number): Generator<OldHit> {
  const most = settings.framework.limits.maxExampleAgeYears
  let known: ReadonlySet<number> | undefined
  const starts = (paragraph: number): boolean => (known ??= new Set(findExamples(parsed, outline).map(({ firstParagraph }) => firstParagraph))).has(paragraph)
  const hasAsides = facts.some(({ dated }) => dated.some(({ aside }) => aside))
  let oldIn = -1
  let told = 0
  let toldHere = 0
  for (let paragraph = 0; paragraph < facts.length; paragraph++) {
    if (hasAsides && starts(paragraph)) toldHere = 0
    for (const { start, end, year, ago, rough, newest, anterior, aside } of facts[paragraph]?.dated ?? []) {
      if ((anterior && from - told <= most) || (aside && from - toldHere <= most)) continue
      const age = Math.min(ago ?? from - (year as number), newest > 0 ? from - newest : 99)
      const old = age > most
      // A second old example is told of, too; another date of the first one is not.
      if (old && (oldIn < 0 || (paragraph !== oldIn && starts(paragraph)))) yield { paragraph, start, end, message: says(year === null || rough === undefined ? year : `about ${year}`, age, from, settings) }
      oldIn = old ? paragraph : -1
    }
    told = Math.max(told, facts[paragraph]?.latest ?? 0)
    toldHere = Math.max(toldHere, facts[paragraph]?.latest ?? 0)
  }
}

/** The sentences that open an example long ago, whoever acts in them, where nothing newer is told in it. */
function* oldOpenings({ facts, settings, parsed, outline }: DocumentView<Years>, from: number, told: ReadonlySet<number>): Generator<OldHit> {
  const isOld = (year: number): boolean => year > 0 && from - year > settings.framework.limits.maxExampleAgeYears
  if (!facts.some(({ opening }) => opening !== null && isOld(opening.year))) return
  for (const { firstParagraph, lastParagraph } of findExamples(parsed, outline)) {
    const opening = facts[firstParagraph]?.opening
    if (!opening || !isOld(opening.year)) continue
    const own = facts.slice(firstParagraph, lastParagraph + 1)
    if (own.some((_, at) => told.has(firstParagraph + at)) || !isOld(Math.max(...own.map(({ latest }) => latest)))) continue
    yield { paragraph: firstParagraph, start: opening.start, end: opening.end, message: says(opening.year, from - opening.year, from, settings) }
  }
}

/** Null for a paragraph that opens with no year. */
function openingOf({ passage, place }: ParagraphView): Years['opening'] {
  const first = place.heading ? undefined : passage.sentences.find(({ start }) => start >= place.bodyStart)
  const year = first ? openingYear(passage, first) : 0
  return first && year > 0 ? { start: first.start, end: first.end, year } : null
}

function says(year: number | string | null, age: number, from: number, { date }: Settings): string {
  if (year === null) return `This example is told as ${age} years old; the limit is ten.`
  const why = from === Number(date.slice(0, 4)) ? 'the date of this review' : `two years after the latest year in the draft, ${from - slack}`
  return `This example is dated ${year}, about ${age} years before ${from} (${why}); the limit is ten.`
}

function datedDeeds({ passage, place }: ParagraphView): readonly DeedDate[] {
  if (place.heading) return none
  let found: DeedDate[] | undefined
  let newest = 0
  let done = 0
  for (let i = 0; i < passage.sentences.length; i++) {
    const sentence = passage.sentences[i] as Sentence
    const deed = deedDate(passage, sentence, passage.sentences[i + 1])
    if (!deed) continue
    if (deed.anterior) newest = newestYear(passage.tokens, done, (done = sentence.from), newest)
    ;(found ??= []).push(deed.anterior && newest > deed.newest ? { ...deed, newest } : deed)
  }
  return found ?? none
}

const none: readonly DeedDate[] = []
