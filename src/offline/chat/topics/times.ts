/** What people ask about the two frameworks: dates, what changed in 2025, who still writes narratives, resumes and interviews. */
import type { SourceNote } from '../../../ecq/finding.ts'
import type { FrameworkId } from '../../../ecq/framework.ts'
import { frameworks } from '../../../ecq/frameworks.ts'
import { listed } from '../../../text/listed.ts'
import { type Topic, memo2025 } from '../topic.ts'

const overhaul: SourceNote = { title: 'PARWCC, OPM overhauls the SES hiring process', url: 'https://parwcc.com/federal-employment-changes-opm-overhauls-the-ses-hiring-process' }
const categories: SourceNote = { title: 'Solutions for the Workplace, ECQ page', url: 'https://solutionsfortheworkplace.com/category/ecq/' }
const interview: SourceNote = { title: 'SES Service, QRB structured interview', url: 'https://sesservice.com/assessment/' }
const interviewAdvice: SourceNote = { title: 'Solutions for the Workplace, Ten things to avoid in the SES interview', url: 'https://solutionsfortheworkplace.com/author/roger/' }
const minutes: SourceNote = { title: 'Federal Warrior, Writing ECQs', url: 'https://www.federalwarrior.com/professional-development/writing-ecqs.html' }
const development: SourceNote = { title: 'Federal Register, proposed rule 90 FR 59072 (December 18, 2025)', url: 'https://www.govinfo.gov/content/pkg/FR-2025-12-18/html/2025-23289.htm' }
const intelligence: SourceNote = { title: 'NGA, Senior Executive Positions', url: 'https://www.nga.mil/careers/Senior_Executive_Positions.html' }

const guide: SourceNote = {
  title: 'OPM, Guide to Senior Executive Service Qualifications (2012)',
  url: 'https://www.opm.gov/policy-data-oversight/senior-executive-service/reference-materials/guidetosesquals_2012.pdf',
}

/** Each ECQ with its competencies. */
const told = (framework: FrameworkId): string => frameworks[framework].ecqs.map(({ title, competencies }) => `${title}: ${listed(competencies.map((competency) => competency.title))}`).join('. ')

export const times: readonly Topic[] = [
  {
    id: 'frameworks',
    asked: ['which framework applies', 'which framework', 'what is ecq 2012', 'what is ecq 2025', 'difference between the frameworks', 'old and new ecqs', 'which ecqs are in force', 'is the 2012 framework still valid', 'is the 2012 framework outdated'],
    says: [
      'There are two. The 2012 framework has five ECQs with 22 competencies and six fundamentals, told in a narrative. The 2025 framework has five new ECQs with 15 competencies, shown in a two-page resume and an interview; it has been in force for Title 5 SES posts since October 1, 2025.',
      'Your announcement decides. Narratives under the 2012 framework are still written for defense intelligence, some agencies’ own executive services, development programs and state posts.',
    ],
    source: overhaul,
    next: ['What changed in 2025?', 'Who still writes narratives?', 'What are the new ECQs?'],
  },
  {
    id: 'what-changed',
    asked: ['what changed in 2025', 'do i need ecqs for a 2026 vacancy', 'do i still need ecqs', 'do i have to write ecqs', 'when did the new rules start', 'essays in 2026', 'what is new in 2025', 'what did opm change', 'the may 2025 memo', 'merit hiring', 'is the ten page narrative dead', 'are essays still accepted', 'no longer accepted', 'do i still need to write ten pages', 'what changed with the ecqs', 'is the essay gone', 'are the old ecqs gone', 'do i need essays for a job posted this month', 'do i need these essays for an ses job posted today', 'what are the new rules', 'the vacancy asks only for a two page resume so why write this'],
    says: ['On May 29, 2025, OPM told agencies to stop taking ten-page ECQ essays for Title 5 SES vacancies at once; the first application is a resume of at most two pages. Since October 1, 2025, five new ECQs apply and the board holds a structured interview.'],
    source: memo2025,
    next: ['What are the new ECQs?', 'Who still writes narratives?', 'What is the board interview like?'],
  },
  {
    id: 'new-ecqs',
    asked: ['what are the new ecqs', 'list the 2025 ecqs', 'five new ecqs', 'new executive core qualifications'],
    says: ['Commitment to the Rule of Law and the Principles of the American Founding; Driving Efficiency; Merit and Competence; Leading People; Achieving Results. Each has three competencies. The names of the last nine are not confirmed against the memo itself, so check them in your announcement.'],
    source: categories,
    next: ['What is Driving Efficiency?', 'Do my old stories fit the new ECQs?'],
  },
  {
    id: 'old-ecqs',
    asked: ['what are the old ecqs', 'list the 2012 ecqs', 'what are the five ecqs', 'name the ecqs', 'what is an ecq', 'what does ecq mean', 'executive core qualifications'],
    says: ['ECQs are Executive Core Qualifications. In the 2012 framework they are Leading Change, Leading People, Results Driven, Business Acumen and Building Coalitions. In the 2025 framework: Rule of Law and the American Founding, Driving Efficiency, Merit and Competence, Leading People and Achieving Results.'],
    source: guide,
    next: ['Which framework applies?', 'What is Leading Change?'],
  },
  {
    id: 'competencies',
    asked: ['what are the 28 competencies', 'list all competencies', 'what are the competencies', 'name the competencies'],
    says: [
      `In the 2012 framework there are 22 in five ECQs. ${told('ecq-2012')}. Six more cut across all of them: ${listed(frameworks['ecq-2012'].fundamentals.map(({ title }) => title))}.`,
      `In the 2025 framework there are 15. ${told('ecq-2025')}. The names of the last nine are not confirmed against the memo itself.`,
    ],
    source: guide,
    next: ['Must I show every competency?', 'Which competencies are missing?'],
  },
  {
    id: 'map-stories',
    asked: ['do my old stories fit the new ecqs', 'how do old ecqs map to new', 'reuse old narratives', 'can i reuse my essay from 2019', 'convert my narrative to the new framework', 'where does building coalitions go'],
    says: ['Not one to one. Business Acumen fits Driving Efficiency. Results Driven splits: accountability goes to Leading People, problem solving and technical credibility to Merit and Competence. From Leading Change, flexibility and resilience go to Merit and Competence, innovation and strategic thinking to Achieving Results. Building Coalitions has no home of its own. This is our reading.'],
    source: categories,
    next: ['What are the new ECQs?', 'Rehearse an interview answer'],
  },
  {
    id: 'who-writes',
    asked: ['who still writes narratives', 'who still uses ecq essays', 'which agencies still take narratives', 'defense intelligence dises', 'do i still need an essay', 'fbi tsa faa executives', 'state executive posts'],
    says: ['Defense intelligence executives, some agencies’ own executive services (TSA and FAA among them), development programs, and state posts such as California’s CEA. Each has its own form and limits; the announcement goes before everything said here. The FBI has its own competencies and is reported not to honor OPM’s certification.'],
    source: intelligence,
    next: ['Which framework applies?', 'What do I send for a Title 5 vacancy?'],
  },
  {
    id: 'january-revision',
    asked: ['january 2025 revision', 'ai literacy ecq', 'data literacy competency', 'revised ecqs of january'],
    says: ['In January 2025 OPM issued revised ECQs that added AI and data literacy, among others. They were to bind from July 2025, and the memo of May 29 put another set in their place before that. They were never used.'],
    source: { title: 'FEDmanager, OPM updates core qualifications (January 2025)', url: 'https://fedmanager.com/news/opm-updates-core-qualifications-for-senior-executive-service' },
    next: ['What changed in 2025?'],
  },
  {
    id: 'resume',
    asked: ['what goes in the resume', 'two page resume', 'what do i send for a title 5 vacancy', 'how do i write the resume', 'ses resume', 'resume rules'],
    says: ['For a Title 5 SES vacancy: a resume of at most two pages, and nothing else at first. At least five leadership accomplishments in brief CCAR with figures, your technical qualifications, the last ten years of posts, and the words of the announcement. No “I” in a resume.'],
    source: memo2025,
    next: ['What is the board interview like?', 'What are the new ECQs?'],
  },
  {
    id: 'resume-bullet',
    asked: ['how do i turn this into a resume bullet', 'how do i make a resume bullet of it', 'turn my story into a resume bullet', 'convert a narrative into resume lines', 'should i say i in bullets', 'should bullets start with a verb', 'do the bullets need all of ccar', 'how many bullets should a resume have', 'how long should a bullet be'],
    says: ['Keep the order of the story and leave out the telling: what was wrong, in a few words; what you did, begun with the verb and without “I”; what came of it, with the figure before and the figure after. The two pages of a Title 5 resume have room for at least five such accomplishments, so a few lines each.'],
    source: memo2025,
    next: ['What goes in the resume?', 'What do I send for a Title 5 vacancy?', 'What is a good result?'],
  },
  {
    id: 'interview',
    asked: ['what is the board interview like', 'structured interview', 'siqrb', 'how long is the interview', 'what happens in the qrb interview', 'how many interview questions', 'interview format', 'is the interview hard', 'what do they ask in the interview', 'how does the board interview go', 'i am nervous about the board interview how does it go', 'i am nervous about the interview', 'i am afraid of the interview', 'how does the interview go', 'how does the interview work', 'what happens in the interview', 'how do i prepare for the interview'],
    says: ['As one guide reports it: online, 45 minutes, five set questions on the new ECQs, then up to 20 minutes of set follow-ups. You are on camera, the panel is masked. Another guide says 30 to 60 minutes. OPM’s own description was not found.'],
    source: interview,
    next: ['May I use notes in the interview?', 'How long should an answer be?', 'Rehearse an interview answer'],
  },
  {
    id: 'interview-notes',
    asked: ['may i use notes in the interview', 'can i read a script', 'may i read from notes', 'cue card', 'outline in the interview'],
    says: ['An outline of your stories is advised. Reading a script counts against you, and so does drifting to your notes.'],
    source: interviewAdvice,
    next: ['How long should an answer be?', 'Rehearse an interview answer'],
  },
  {
    id: 'answer-length',
    asked: ['how long should an answer be', 'how long should i speak', 'length of a spoken answer', 'how many minutes per answer'],
    says: ['Two to four minutes for each story, about 260 to 520 words as most people speak. Most of it belongs to what you did and what came of it.'],
    source: minutes,
    next: ['Rehearse an interview answer', 'May I use notes in the interview?'],
  },
  {
    id: 'accomplishment-record',
    asked: ['what is an accomplishment record', 'accomplishment record', 'executive assessment', 'qrb template'],
    says: ['Short written accomplishments on selected competencies, usually five, one for each ECQ. It is one of the executive assessments that agencies may use since October 2025. Its page limits were not found; the announcement gives them.'],
    source: { title: 'FEDweek, What you need to know about the new SES process', url: 'https://www.fedweek.com/careers/what-you-need-to-know-about-the-new-ses-process' },
    next: ['What do I send for a Title 5 vacancy?'],
  },
  {
    id: 'development-program',
    asked: ['what is a candidate development program', 'sescdp', 'cdp certification', 'development program graduates'],
    says: ['A candidate development program prepares people for SES posts; its graduates come to the board under Criterion B. OPM proposed tighter rules in December 2025 and is reported to have made them final in 2026; the final text was not found.'],
    source: development,
    next: ['What is Criterion B?'],
  },
]
