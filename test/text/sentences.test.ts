/** The table of hard cases that decides where sentences end; `|` marks each cut. */
import { describe, expect, test } from 'vitest'
import { cutSentences } from '../../src/text/sentences.ts'

const cases: readonly string[] = [
  'I led the team.| We finished early.',
  'I moved to the U.S. Department of Labor.| It was 2019.',
  'I briefed the U.S. The talks went on.'.replace('U.S. The', 'U.S.| The'),
  'We opened an office in Washington, D.C. in 2018.',
  'We opened an office in Washington, D.C.| The staff came from Ohio.',
  'A GS-15 ran it.| A GS-14 followed.',
  'The budget was $1.2 million.| It grew to $3.4 million by May.',
  'Costs fell 11.2 percent.| Errors fell 9.7%.| Both held.',
  'Dr. Alice B. Jones and Mr. Ng met Gen. Ruiz.| They agreed.',
  'J. R. Ewing signed it.| I did not.',
  'Lt. Col. Ames took the 9 a.m. shift.| I took the rest.',
  'It ended at 5 p.m. The crews went home.'.replace('p.m. The', 'p.m.| The'),
  'See No. 4 and Sec. 12 of the order.| Both apply.',
  'She asked, “Who decides?”| I said that I did.',
  '“Stop the line!” he said, and I did.',
  'The plan was called “Right the First Time.”| It worked.',
  'He wrote (in ink.)| I kept it.',
  'I waited... and then I acted.',
  'I waited...| Then I acted.',
  'I waited.| . . . Then I acted.| ! ? .',
  'I waited … and then I acted.',
  'First, the data; second, the people; third, the money.| All three mattered.',
  'Is it safe?| It is!| We went.',
  'The firm, Acme Corp., sued.| We won.',
  'The firm was Acme Corp.| We won.',
  'He works for Acme Inc. in Reno.',
  'She holds a Ph.D. in physics.| He does not.',
  'e.g. this one, i.e. that one, etc. and more.| Done.',
  'In Jan. 2020 I began.| It ended on Sept. 4.',
  'We met St. Louis officials.| They agreed.',
  '1. Build the team.| 2. Train it.',
  'Steps:\n|- hire a chief\n|- train the staff\n|- open the desk',
  'Steps:\n|1. Hire a chief.\n|2. Train the staff.',
  'This line was wrapped\nby a mail program.| So was\nthis one.',
  '3) RESULTS DRIVEN\n|Challenge\n|The division missed its cycle for 64 of 210 banks in 2019.\n|Context\n|I directed 96 examiners in four districts.',
  'Leading Change\nNaval Yard,\nNorfolk, where I led nine offices and 4,000 people for six years.',
  'II. LEADING PEOPLE',
  'See Announcement No. SES-24-0017 and Pub. L-12.| Was it No. I do not know.'.replace('No. I', 'No.| I'),
  'World War II. Then peace.'.replace('II. ', 'II.| '),
  'Steps:\n|i. Hire a chief.\n|ii. Train the staff.',
  'Challenge\n|When I came to the office in 2018 the backlog stood at 4,000 cases and nobody owned it.',
  'Plan B.| I had no other.',
  'It was World War I. The unit stood down.'.replace('I. The', 'I.| The'),
  'We cut it by 3.| 14 people moved.',
  'The rate was 4.5.| It fell.',
  'AT&T Corp. and I agreed.',
  'I ran the site www.example.gov and its blog.| Nobody else did.',
  'The order (E.O. 13985) was new.| We complied.',
  'Why?!| Nobody knew.',
  'The end',
  '',
  '   ',
  'No full stop at the end of this\n\tlong line',
  'I met Adm. Grace and Capt. Lee, USN (Ret.), on Nov. 3.| They signed.',
  'The vote was Smith v. Jones.| We lost.',
  '¡Éxito!| Ávila approved.| Ñandú did not.',
]

describe('sentences', () => {
  test.each(cases)('%s', (marked) => {
    const text = marked.replaceAll('|', '')
    const expected = marked.split('|').map((part) => part.trim()).filter((part) => part !== '')
    expect(cutSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
