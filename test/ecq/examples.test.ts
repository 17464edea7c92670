/** Where one example ends and the next begins: a table of stories as candidates tell them. */
import { describe, expect, test } from 'vitest'
import { findExamples } from '../../src/ecq/examples.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { parse } from '../../src/text/parse.ts'

const found = (text: string): string[] => {
  const parsed = parse(text)
  const examples = findExamples(parsed, outline(parsed, frameworks['ecq-2012'], null))
  for (const { start, end } of examples) expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
  return examples.map(({ firstParagraph, lastParagraph }) => `${firstParagraph}-${lastParagraph}`)
}

const harbor =
  'In 2018 the harbor pilots of Selby Sound refused to board at night, and ships waited eleven hours off the bar. As Deputy Port Director I had 310 staff and a budget of $41 million.\n\n' +
  'I rode with the pilots for nine nights and wrote down what they feared. I bought two lights for the bar and gave the pilots the switch. Waiting time fell from eleven hours to three, and no ship has grounded since.'
const clinic =
  'When I became Director of the Western Clinics in 2020, one nurse in three left within a year. I asked those who had gone, ended the double shifts, and opened a school for head nurses. Losses fell to 9 percent.'

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['one story over two paragraphs', harbor, ['0-1']],
  ['a new post after a result', `${harbor}\n\n${clinic}`, ['0-1', '2-2']],
  ['said to be another', `${harbor}\n\nA second example is the reopening of the grain pier. I persuaded four shippers to pay for it, and it opened in May 2021.`, ['0-1', '2-2']],
  ['a similar approach elsewhere', `${harbor}\n\nI used a similar approach for the ferry workforce in 2021. I rode the boats, asked the deckhands, and changed the roster. Overtime was halved.`, ['0-1', '2-2']],
  [
    'a result in words of its own, and then another story',
    'In the winter of 2021 the Harbor Inspection Service was about to lose the trust of its largest customers. Two shipping lines had moved cargo to Halifax.\n\n' +
      'I walked the piers of Norfolk for two weeks and saw that inspectors opened whatever stood nearest the gate. I decided that risk would set the order, and offered the union a seat in the design group.\n\n' +
      'By March 2023 the backlog was down to 260 containers and the median wait fell from 9.5 days to 31 hours.\n\n' +
      'The records room of the Western Center flooded and 40,000 files lay in water. I called in a salvage firm from Ohio within nine hours. All but 12 were saved.',
    ['0-2', '3-3'],
  ],
  [
    'numbered examples, one of them without a deed that begins with I',
    'Example 1: In 2019 the lab lost its license. I hired a quality chief and rewrote the rules. The license came back in 90 days.\n\nExample 2: In 2020 the ferry line ran late. I moved crews and cut two stops. On-time runs rose from 61 to 90 percent.\n\nExample 3: In 2021 the records room flooded. Staff had 40,000 files frozen and dried. All but 12 were saved.',
    ['0-0', '1-1', '2-2'],
  ],
  [
    'dates inside one story',
    'In March 2018 a tug struck a shoal that the survey had measured but not charted. The survey made its charts by hand, and a new hazard waited two years for its turn at the drawing table.\n\n' +
      'I wrote one promise, that a measured hazard is a charted hazard within ten days, and proved it on one coast before I asked any cartographer to give up a chart.\n\n' +
      'In January 2019 a lapse in funding stopped the work on the charts, with half of that coast in the old system. I kept six cartographers on call under the exception for safety, and they charted every hazard that the tugs reported.\n\n' +
      'In the spring of 2020 the pilots asked for the survey on their own tablets. I gave them the data each night, and the hazard reports doubled.\n\n' +
      'By 2022 every hazard was on the chart within eight days of being measured, and no tug has struck a shoal that the survey knew.',
    ['0-4'],
  ],
  [
    'a story that opens with its end',
    'A miner now waits 90 days for a decision. When I started he waited 412, and I cut it by changing one table.\n\n' +
      'I became Director of the Center in July 2018, with 512 employees. Each claim crossed nine desks, and each desk could send it back.\n\n' +
      'I sat the nine desks around one table for 600 claims. The wait fell to 138 days in 2019 and to 90 in 2021.',
    ['0-2'],
  ],
  [
    'titled vignettes between a frame',
    'The examples below show the range of my work.\n\nNight landings. In 2014 I put lights on the bar. Ships stopped waiting.\n\nGrain pier. In 2016 I found four partners for the pier. It opened in May.\n\nFerry roster. I changed the roster with the deckhands. Overtime was halved.\n\nIn all of these efforts I showed resilience.',
    ['1-1', '2-2', '3-3'],
  ],
  [
    'a run of short stories by date',
    'In 2012 I set up the first squad against card theft, with nine agents from three offices. A year later they brought in the first convictions.\n\n' +
      'In 2015, as Assistant Director, I ended a feud between auditors and agents. I had each side argue the case of the other. The protocol they wrote is still in use.\n\n' +
      'The following year a supervisor in Dunmore drew three complaints. I coached him, set a date, and removed him. The office has been calm since.\n\n' +
      'Most recently, I opened the agency to recruits from four universities. I rewrote the announcement myself. Eleven of 32 hires are women.',
    ['0-0', '1-1', '2-2', '3-3'],
  ],
  [
    'headings that begin again',
    'Challenge: The pier was closed.\n\nContext: It served nine towns.\n\nAction: I found four partners.\n\nResult: It opened in May.\n\nChallenge: The ferries ran late.\n\nAction: I changed the roster.\n\nResult: They run on time.',
    ['0-3', '4-6'],
  ],
  [
    'a labelled result, whatever it speaks of, and a second story without labels',
    'CHALLENGE: When I took over the permit office in 2021, a 14-year-old process delivered 38% of permits late, and the states had stopped asking.\n\n' +
      'CONTEXT: I led 212 civilians at six sites with a budget of $61.4 million.\n\n' +
      'ACTION: I rode along with inspectors for two weeks, mapped 41 hand-offs, and cut them to 12.\n\n' +
      'RESULT: Late permits fell from 38% to 6% in eleven months; Ohio and Iowa sites adopted the model. The savings of $4.1 million a year were reinvested.\n\n' +
      'RESULT: In 2023 I presented the model to nine states.\n\n' +
      'In 2022 I persuaded Customs, the Coast Guard and the State of Texas to share one radar feed. I met 17 chiefs, drafted the agreement, and settled who pays. Interdictions rose by 40 percent.',
    ['0-4', '5-5'],
  ],
  [
    'a heading that comes to the result, late or in a few words',
    'Challenge: In FY12 I led the division.\n\nAction: I moved the servers, and the last was off by May.\n\nResult: All 46 were migrated by March 2013, and delays fell from 38 to 4.\n\nIn 2019, as deputy head, I was asked to look at our space. I found that we leased too much and ended two leases.',
    ['0-2', '3-3'],
  ],
  ['a package, with its introduction left out', `I have led ports for twenty years.\n\nLeading Change\n\n${harbor}\n\nLeading People\n\n${clinic}`, ['2-3', '5-5']],
  [
      'many dates in one long story',
      'In 2016 the state\'s crime laboratory had 11,000 untested kits. I became its director that June, with 140 scientists and a budget of $22 million.\n\n' +
      'In the first month I counted. Nobody had ever opened every locker, so I sent teams to 212 police stations. The count took nine weeks and rose to 13,400.\n\n' +
      'In 2017 I asked the legislature for $6 million and was given two. I decided to test the oldest kits last, since the statute of limitations had run on most of them, and I told the survivors\' groups so myself. They were angry, and they came back with a better idea, which I took.\n\n' +
      'In March 2018 the contract laboratory lost its accreditation. I recalled 900 kits in a week and had my own scientists retest a tenth of them. No error was found. I moved the work to two other firms.\n\n' +
      'The following year the backlog reached 4,000, and the prosecutors could not keep up with the matches. I lent them two analysts and wrote a joint schedule.\n\n' +
      'In 2021 the last of the 13,400 kits was opened. The matches have led to 310 convictions, and a new kit is now tested within 30 days.',
      ['0-5'],
  ],
  [
      'a promotion in the middle of one story',
      'As branch chief for bridge inspection in 2015, I learned that a third of the state\'s bridges had not been inspected by anyone who had climbed them. I had 44 inspectors and a fleet of six trucks.\n\n' +
      'I wrote a rule that no bridge could be signed for from the road, and I climbed the first ten bridges myself. The inspectors\' union filed a grievance over the climbing. I settled it by buying harnesses and a day of training for each inspector, and climbing inspections rose from 12 a month to 60.\n\n' +
      'In 2018 I was promoted to Deputy Chief Engineer and took the climbing rule to the other five regions. Each region had its own contractor, and three contractors threatened to sue. I opened the bridge records to them and let each choose its first bridge.\n\n' +
      'In 2020, as Acting Chief Engineer, I closed two bridges that the climbing inspectors had condemned. The governor\'s office wanted them open for the holiday. I showed the governor the photographs, and they stayed closed.\n\n' +
      'By 2022 every bridge in the state had been climbed. Inspectors found 61 cracks that no one had seen from the road, and no bridge has been closed without warning since.',
      ['0-4'],
  ],
  [
      'a run of short stories that nothing announces',
      'In 2012 the field offices were using nine different time sheets. I convened the payroll clerks and we settled on one. It is still in use.\n\n' +
      'In 2014 a contractor walked off the job at the Lenox annex. I took over the schedule myself and found a second builder within a month. The annex opened eleven days late.\n\n' +
      'In 2016 the mail room was losing parcels. I put in a bar code system over a weekend. Losses fell by 80 percent.\n\n' +
      'In 2019 the Director asked me to look at travel spending. I found that one office was responsible for half of it, and I capped it. We saved $310,000.\n\n' +
      'In 2022 I led the return to the office. I let each unit choose its days, and surveys showed that most people were satisfied.',
      ['0-0', '1-1', '2-2', '3-3', '4-4'],
  ],
  [
      'a different role',
      'Three of the five hangars at Fort Ridley leaked in 2018, and helicopters were being repaired under tarpaulins. I commanded the aviation depot, with 380 civilians and a budget of $66 million.\n\n' +
      'I asked the crew chiefs to price the hours they lost to rain. The figure was 41,000 hours a year, and I took it to the installation commander in place of the usual request for roofing money.\n\n' +
      'She found the money in a canceled parade field. The roofs were finished in fourteen months, and aircraft came back to their units nine days sooner.\n\n' +
      'In a different role, as program manager for the rotor blade contract from 2020 to 2022, I faced a vendor who shipped one blade in five with a flaw. I moved two of our inspectors into the vendor\'s plant and tied its fee to the first flight.\n\n' +
      'Flaws fell to one in 90, and I returned $2.2 million to the Army.',
      ['0-2', '3-4'],
  ],
  [
      '"another" inside one story',
      'In 2019 the licensing board had 9,000 nurses waiting for a license, some for seven months. I became Executive Officer with 62 staff.\n\n' +
      'I had the file of one nurse walked through the building by hand. Another month of walking files showed us that each license was touched 31 times. I cut it to six.\n\n' +
      'Another difficulty was the fingerprint vendor, which returned a fifth of the prints. I moved the work to the state police and paid for two machines out of fees.\n\n' +
      'In another effort to shorten the wait, I let nurses from eleven other states practice on a temporary license. The nurses\' union objected, and I met its counsel three times before it agreed.\n\n' +
      'The wait for a license fell to 19 days by 2021, and no nurse licensed on the short form has been disciplined.',
      ['0-4'],
  ],
  [
      'three full stories',
      'In 2015, as Chief of the Seattle field office, I faced an audit that questioned $9 million of grants. The office had 70 staff.\n\n' +
      'I rebuilt the files with the grantees and wrote a checklist. The auditors withdrew $8.4 million of the questions.\n\n' +
      'In 2018, as Deputy Regional Administrator, I was asked to merge two regions that had competed for twenty years. There were 240 employees in two buildings.\n\n' +
      'I let the staff draw the chart and kept both directors. The merger saved $3.1 million a year, and no one was laid off.\n\n' +
      'When I became Regional Administrator in 2021, tribal grantees had stopped applying. I visited eleven reservations and asked why.\n\n' +
      'I shortened the form from 90 pages to 12. Applications have tripled.',
      ['0-1', '2-3', '4-5'],
  ],
  [
    'matters that neither dates nor words set apart',
    'My approach to money is simple and is best seen in what I have done with it.\n\n' +
      'Travel cost the Institute $9 million in 2015. I capped it by laboratory, let the chiefs trade their caps, and spent $6.1 million the next year with no conference missed that mattered.\n\n' +
      'Animal housing was let to a single firm at a price that rose by 8 percent each year. I split the contract into three, and the price fell by a tenth.\n\n' +
      'Freezers ran half empty in every corridor. I took inventory with the postdocs one weekend, shut 140 of them, and cut the electric bill by $210,000.\n\n' +
      'Hiring took seven months, by which time the good candidates were gone. I pooled the announcements and held one panel a month. It now takes ten weeks.\n\n' +
      'Software licenses were bought by whoever wanted them. I had one catalog made. We think it will save a great deal.\n\n' +
      'Patents brought in almost nothing, because nobody read the disclosures. I hired a retired attorney for two days a week. She has read all of them.',
    ['0-1', '2-2', '3-3', '4-4', '5-5', '6-6'],
  ],
  [
    'matters that follow one another without a deed in each',
    'As Chief of Facilities for the Bureau of Weights I have had to do a little of everything.\n\n' +
      'The heating plant at Ostrander failed in January 2016 with 900 people in the building. I rented two boilers from a brewery, had them piped in over a weekend, and kept the building open. Repairs came in at $400,000 under the estimate.\n\n' +
      'When the cafeteria vendor went bankrupt the next autumn, I asked six food trucks to bid for the courtyard. They paid us rent, which the vendor never had, and lunch sales doubled.\n\n' +
      'Snow was my next concern. Three employees had broken bones on the ramps in one season. I bought a brine truck with the county and drew up a map of what is cleared first. Nobody fell in 2018 or 2019.\n\n' +
      'Then came the matter of the art collection, 212 paintings that nobody had insured. I had them photographed and appraised, and I wrote a policy for lending them. Talks with the insurers go on.\n\n' +
      'In 2020 I took on the badge system, which forty percent of former employees could still use to open doors. I had every badge reissued in a month. The inspectors closed their finding.\n\n' +
      'My latest undertaking is the solar roof. I signed an agreement with the utility in 2022 for panels on three buildings. Construction is to start next spring.',
    ['0-1', '2-2', '3-3', '4-4', '5-5', '6-6'],
  ],
  [
    'one story told by the year',
    'In 2016 the regional blood bank had two days of supply and a warning letter from the regulators. I became its executive director that spring, with 400 employees and 31 collection sites.\n\n' +
      'In 2017 I closed eleven sites that drew fewer than five donors a day and bought six buses with what they had cost. I chose the routes with the donors themselves.\n\n' +
      'In 2018 the regulators returned and found two errors in labeling. I stopped all shipping for 30 hours and relabeled 9,000 units. The hospitals were furious; I called each of them myself.\n\n' +
      'In 2019 I moved testing from three laboratories into one. I let the technicians design the benches. None of them left.\n\n' +
      'In 2020 the pandemic kept donors at home. I took the buses to their streets, and donors came in their slippers.\n\n' +
      'In 2021 the blood bank held nine days of supply, the buses drew 140 donors a day, the regulators lifted the letter, and hospitals that had left us in 2016 came back.',
    ['0-5'],
  ],
  [
    'one story whose sides have results of their own',
    'The workforce of the Northern Research Station was aging, divided and afraid. When I arrived in June 2016 as Station Director, the average age of its 230 scientists was 58, three lawsuits were open, and the last survey placed us 311th of 320. My goal was a station that the next generation would want to join.\n\n' +
      'Postdocs had been treated as hands. I gave each of them a vote in the project councils and a budget of $20,000. Three of their proposals became programs, and eleven of the first fourteen stayed on as scientists.\n\n' +
      'Technicians, most of them women, had no path upward. I wrote a ladder of four steps with them, found the money by leaving two chief posts vacant, and promoted 26 in two years. The union copied the ladder for its other stations.\n\n' +
      'A harassment complaint in 2018 named a scientist who had brought in a fifth of our grants. I placed him on leave the same day and, after the inquiry, removed him. The grants left with him; I told the staff that this was the price and that I would pay it again. Seven women who had kept silent came forward to help rewrite our code.\n\n' +
      'Old scientists worried me as much as young ones. I asked those over 65 to teach in exchange for a lighter load, and 19 agreed.\n\n' +
      'By 2021 the average age was 51, the three lawsuits were settled, and the station stood 74th in the survey. Applications for each scientist\'s post rose from 9 to 60.',
    ['0-5'],
  ],
  [
    'two stories with little in common',
    'As Deputy Warden at Stonebridge in 2014, I was given a cell house of 412 men that had seen nine stabbings in a year. I had 76 officers. I opened the yard in halves, let the men choose two spokesmen for each tier, and met with them on Sundays. Stabbings fell to two the next year and to none in 2016.\n\n' +
      'The officers had been against it. I brought the four loudest onto the committee that wrote the schedule, and one of them ran it after I left.\n\n' +
      'In 2019, as Superintendent of the women\'s facility at Fairlawn, I met a different trouble. Forty percent of the 290 women had children under six and saw them twice a year. The visiting room was 60 miles from any bus.\n\n' +
      'I asked a church for its old bus and the county for a driver. When the driver was cut from the county\'s budget, I paid for him out of the canteen fund, with the women\'s vote. Visits went from 500 to 3,900 a year, and disciplinary reports fell by a third. The Department has since bought a bus for each of its five other prisons.',
    ['0-1', '2-3'],
  ],
  [
    'a terse story whose deeds and end have few words in common',
    'The port authority leased 41 sheds for $9 million a year, and on most days in 2023 one berth in five was in use. The plan drafted before I came asked for two more. I withdrew it.\n\n' +
      'I had gate logs and power bills pulled for every shed and ranked them by cost per ton. The harbor masters said that coal does not pass the gate. They had a point, so I spent a week counting barges and corrected the figures. Then I set one rule, that each lease under half use would end at its next option. I ended 19 leases, and I moved 70 crews onto quays that the city owned, on terms I negotiated myself.\n\n' +
      'I kept one pier for small fishermen, who worried me most, and put the permits on line so that nobody had to queue for one. A trial failed in its first month because the page took no checks. I paused it, had it mended, and only then went on.\n\n' +
      'Rents fell from $9 million to $5 million a year, most of which I returned to dredging. Use of the berths rose from 21 to 63 percent, and complaints fell by a third.',
    ['0-3'],
  ],
  ['nothing at all', '', []],
  ['one line', 'I led.', ['0-0']],
]

describe('findExamples', () => {
  test.each(cases)('%s', (_, text, expected) => expect(found(text)).toEqual(expected))
})
