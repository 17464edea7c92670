/** What people ask about the way from a vacancy to an appointment: its steps, who reads an application, who chooses. */
import type { SourceNote } from '../../../ecq/finding.ts'
import { type Topic, briefing } from '../topic.ts'

const grades: SourceNote = { title: 'Solutions for the Workplace, Ten things to avoid in the SES interview', url: 'https://solutionsfortheworkplace.com/author/roger/' }
const process: SourceNote = { title: 'CareerProPlus, SES application process', url: null }

export const hiring: readonly Topic[] = [
  {
    id: 'application-steps',
    asked: [
      'what are the steps of the application process', 'how does the selection process work', 'how does the application process work', 'what are the stages of the hiring process', 'how do i get hired as an ses', 'how do i become an ses member',
      'how do i get into the ses', 'how do i apply for the ses', 'steps to get hired', 'walk me through the application process', 'what happens after i apply', 'ses hiring process', 'what comes after the application',
    ],
    says: [
      'Four steps. First you apply as the announcement says, and human resources check that everything it asks for is there. Then a rating panel of senior executives of the agency reads the applications and decides whom to interview. Then the panel interviews the best, and the selecting official chooses one of those it recommends.',
      'Last, the agency sends that one case to the Qualifications Review Board, which OPM runs: it certifies you, asks for changes within a set time, or refuses. What you send, and how the board meets you, changed in 2025 for Title 5 posts.',
    ],
    source: process,
    next: ['What changed in 2025?', 'How does the board decide?', 'How long does OPM take?'],
  },
  {
    id: 'rating-panel',
    asked: ['what does the rating panel do', 'who reads my application first', 'what does human resources check', 'what does hr check', 'what is the hr screening', 'who decides whom to interview', 'who chooses the candidate', 'who makes the selection'],
    says: ['Human resources look first, and only at whether all that the announcement asks for is there. A rating panel of senior executives then reads each application against the announcement’s qualifications, talks about the candidates, interviews the best and recommends some. The selecting official of the agency chooses one, and that case goes to the board.'],
    source: process,
    next: ['What are the steps of the application process?', 'Does the board see technical qualifications?'],
  },
  {
    id: 'own-grade',
    asked: ['i was only a gs-14 can i still apply', 'do i have to be a gs-15 to apply', 'can a gs-13 apply for the ses', 'what grade must i have', 'is gs-14 enough', 'i am not a gs-15'],
    says: ['Who may apply, the announcement says; I know of no grade that shuts you out. What counts with the board is the level of the deeds: it expects examples of roughly GS-15 work, and one coach says GS-14 and above. Show the reach of what you led: people, money, offices, and who outside felt it.'],
    source: grades,
    next: ['What is executive level?', 'Is my story executive enough?'],
  },
  {
    id: 'opm',
    asked: ['what is opm', 'who is opm', 'what does opm do'],
    says: ['OPM is the Office of Personnel Management, the federal government’s personnel agency. It sets the executive core qualifications and administers the Qualifications Review Boards.'],
    source: briefing,
    next: ['What is the QRB?', 'How long does OPM take?'],
  },
  {
    id: 'what-is-ses',
    asked: ['what is the ses', 'what does ses mean', 'what is the senior executive service', 'what does an ses do', 'what are the types of ses appointments'],
    says: ['The Senior Executive Service holds the top management posts of federal agencies, just below the President’s appointees and above GS-15. It was set up by the Civil Service Reform Act of 1978. Career members are chosen for their leadership, which is what the ECQs and the board are about; there are also non-career, limited-term and limited-emergency appointments.'],
    source: briefing,
    next: ['What are the steps of the application process?', 'What are the five ECQs?'],
  },
]
