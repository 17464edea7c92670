/** What people ask about the Qualifications Review Board: who sits on it, how it decides, and how long things take. */
import type { SourceNote } from '../../../ecq/finding.ts'
import { type Topic, briefing, ownWords } from '../topic.ts'

const selection: SourceNote = { title: 'OPM, SES selection process', url: 'https://www.opm.gov/policy-data-oversight/senior-executive-service/selection-process/' }
const members: SourceNote = {
  title: 'Solutions for the Workplace, What is the QRB',
  url: 'https://solutionsfortheworkplace.com/what-is-the-senior-executive-service-ses-qualifications-review-board-qrb-and-how-does-it-work/',
}
const newProcess: SourceNote = { title: 'FEDweek, What you need to know about the new SES process', url: 'https://www.fedweek.com/careers/what-you-need-to-know-about-the-new-ses-process' }
const remarks: SourceNote = {
  title: 'SESWriters, Four disqualification causes (board remarks, 2018)',
  url: 'https://www.seswriters.com/ses-applications/ses-articles-news/four-disqualification-causes-leading-change/',
}
const firstTries: SourceNote = { title: 'Federal Times, How to pass an SES qualification review (January 9, 2014)', url: 'http://www.federaltimes.com/article/20140109/BLG05/301090010' }

export const board: readonly Topic[] = [
  {
    id: 'qrb',
    asked: ['what is the qrb', 'what is the qualifications review board', 'who sits on the board', 'who is on the board', 'who are the board members', 'how many people are on the board', 'who reads my ecqs', 'who reads these', 'who will read my narrative'],
    says: ['The Qualifications Review Board has three SES members from different agencies. At least two are career executives, and none comes from your agency. It asks one thing: does this person show executive qualifications?'],
    source: members,
    next: ['How does the board decide?', 'What happens if two ECQs are refused?', 'Why do boards refuse cases?'],
  },
  {
    id: 'how-it-decides',
    asked: ['how does the board decide', 'what happens after i submit', 'what happens next with my case', 'how does the qrb vote', 'who decides in the end', 'does the board rank candidates', 'must the board agree', 'majority or consensus'],
    says: ['Each member reads the case alone. Then they talk and settle it by consensus or majority. The board certifies or does not; it does not rank candidates against each other.'],
    source: briefing,
    next: ['What happens if two ECQs are refused?', 'Who sits on the board?'],
  },
  {
    id: 'first-votes',
    asked: ['what is the difference between discuss and disapprove', 'what does discuss mean', 'difference between approve discuss and disapprove', 'what is a preliminary vote'],
    says: [
      'They are what a seat would say of the whole case before the three talk. Approve: it would certify every ECQ. Discuss: it would refuse one or two of several, or holds a single one to be borderline. Disapprove: it would refuse three or more, or a single one does not meet.',
      'The outcome follows from the votes after that: none refused is approved, one or two refused is a rewrite, three or more is a disapproval.',
    ],
    source: ownWords,
    next: ['How did the board vote on mine?', 'What happens if two ECQs are refused?', 'How do you judge?'],
  },
  {
    id: 'what-boards-want',
    asked: ['what does the board look for', 'what do boards look for', 'what do boards want', 'what convinces a board', 'what do reviewers look for', 'how do i show leadership'],
    says: ['Deeds of yours that somebody could check, at executive reach, that act on the challenge you stated, and a result that is measured. Competencies should be seen in the deeds; the words alone prove nothing.'],
    source: briefing,
    next: ['Why do boards refuse cases?', 'What is CCAR?', 'What is executive level?'],
  },
  {
    id: 'approved',
    asked: ['what happens if i am approved', 'what happens when certified', 'what happens after i get certified', 'does certification expire', 'how long is certification good', 'is certification permanent'],
    says: ['Approved means that you may be appointed. The certification does not expire, though it can be lost.'],
    source: briefing,
    next: ['What happens if two ECQs are refused?', 'How did the board vote on mine?'],
  },
  {
    id: 'if-refused',
    asked: ['what if they say no', 'what if i fail', 'can i try again if i fail', 'what happens if i do not pass', 'what happens if my case is refused', 'what if the board says no', 'do i get a second chance', 'can i apply again', 'can i appeal', 'what if i am rejected', 'how many times can i try', 'how often can i try', 'how many chances do i get'],
    says: [
      'That depends on how many ECQs are refused. One or two: it is a rewrite, and the case must be back within 14 business days. Three or more: the case is disapproved, and your agency may ask once for reconsideration within 60 business days.',
      'After a second disapproval it takes more qualifying experience and a new competition.',
    ],
    source: briefing,
    next: ['What happens if two ECQs are refused?', 'What if I am disapproved a second time?', 'What should I mend first?'],
  },
  {
    id: 'turned-down-before',
    asked: ['i got turned down last year what now', 'i was turned down before', 'i was refused last time', 'i did not get selected last year', 'my case was refused before', 'i failed last time and i am scared', 'i was rejected last year can i try again'],
    says: [
      'It depends on who turned you down. The agency sends the board only the case of the person whom it chose, so whoever was not chosen was not judged by the board, and may apply for another vacancy as the announcement says.',
      'If the board sent the case back, one or two refused ECQs were to be mended within 14 business days; with three or more, the agency might ask once for reconsideration within 60 business days. After a second disapproval it takes more qualifying experience and a new competition. What was said against the case then is the best list of what to mend now.',
    ],
    source: briefing,
    next: ['What if I am disapproved a second time?', 'Why do boards refuse cases?', 'What should I mend first?'],
  },
  {
    id: 'rewrite',
    asked: ['what happens if one ecq is refused', 'what happens if two ecqs are refused', 'what is a rewrite', 'rewrite deadline', 'how many days for a rewrite', 'sent back for rewrite', 'fourteen business days', 'what if i fail two ecqs'],
    says: ['If one or two ECQs are refused, the decision is put off: it is a rewrite. You mend those ECQs, and the case must be back within 14 business days.'],
    source: briefing,
    next: ['What if three are refused?', 'What should I mend first?'],
  },
  {
    id: 'disapprove',
    asked: ['what happens if three are refused', 'what happens if three ecqs are refused', 'what if i am disapproved', 'what does disapprove mean', 'sixty business days', 'four ecqs refused', 'all five refused', 'reconsideration'],
    says: ['If three or more ECQs are refused, the case is disapproved. Your agency may ask once for reconsideration within 60 business days: revise, send the case as it is to another board, or take another route such as Criterion C.'],
    source: briefing,
    next: ['What if I am disapproved a second time?', 'What is Criterion C?'],
  },
  {
    id: 'second-disapproval',
    asked: ['what if i am disapproved a second time', 'disapproved twice', 'second disapproval', 'when can i try again after two refusals', 'apply again after disapproval'],
    says: ['After a second disapproval there is no new case for the same person and post until you have gained more qualifying experience, and then only under a new competition that closes at least 12 months after the first.'],
    source: briefing,
    next: ['What happens if two ECQs are refused?'],
  },
  {
    id: 'how-long',
    asked: ['how long do i have', 'which deadline applies', 'how much time do i have', 'what is my deadline', 'when must it be back', 'how many business days', 'how long to resubmit', 'how long do i have to fix it', 'how long do i have if it is sent back'],
    says: ['For a rewrite (one or two ECQs refused) the case must be back within 14 business days. After a disapproval (three or more) reconsideration may be asked for within 60 business days. Your agency counts the days and may set an earlier date of its own.'],
    source: briefing,
    next: ['What should I mend first?', 'How did the board vote on mine?'],
  },
  {
    id: 'opm-time',
    asked: ['how long does opm take', 'how long do they take', 'how long will it take them', 'when do i hear back', 'when will i know', 'how long will the board take', 'how long does a decision take', 'how long does the board take', 'when will i hear from opm', 'how long until a decision', 'how long until i hear back', 'how long until i hear back after i send it', 'processing time'],
    says: ['OPM aims to handle a case within 20 working days of receiving it.'],
    source: briefing,
    next: ['How long does my agency have?', 'How long do I have?'],
  },
  {
    id: 'agency-time',
    asked: ['how long does my agency have', 'when must the agency send the case', 'eighty days', 'ninety days', 'time from closing to the board'],
    says: ['Since October 2025 agencies are to bring a case to the board within 80 calendar days of the vacancy’s closing. Before that it was 90.'],
    source: newProcess,
    next: ['How long does OPM take?'],
  },
  {
    id: 'vacancy-open',
    asked: ['how long is a vacancy open', 'how long must an announcement stay open', 'when does the vacancy close'],
    says: ['An SES vacancy must be open for at least 14 calendar days. The announcement gives the day.'],
    source: selection,
    next: ['What do I send for a Title 5 vacancy?'],
  },
  {
    id: 'technical-qualifications',
    asked: ['does the board see technical qualifications', 'are tqs shown to the qrb', 'what are technical qualifications', 'mandatory technical qualifications', 'tq mtq'],
    says: ['The board never sees your technical qualifications; your agency judges those. So an ECQ that rests on technical skill alone proves nothing to the board.'],
    source: briefing,
    next: ['What is executive and what is technical?', 'Who sits on the board?'],
  },
  {
    id: 'criteria',
    asked: ['what is criterion a', 'what is criterion b', 'what is criterion c', 'what are the criteria for certification', 'special or unique qualities'],
    says: ['There are three routes. Criterion A: demonstrated executive experience. Criterion B: you completed an approved SES candidate development program. Criterion C: special or unique qualities that show you are likely to succeed as an executive.'],
    source: briefing,
    next: ['What is a candidate development program?', 'What happens if three are refused?'],
  },
  {
    id: 'why-refused',
    asked: ['why do boards refuse', 'why do boards refuse cases', 'common reasons for refusal', 'why do people fail', 'common mistakes', 'why are ecqs disapproved', 'what do boards complain about'],
    says: [
      'OPM names these: too much challenge and context against too little action and result; actions of small reach; actions that do not answer the challenge; several thin stories in place of one or two full ones; “we” in place of “I”; competencies named as buzzwords; the same example twice.',
      'Remarks of actual boards say much the same: too little on how you overcame the challenge, technical skill rather than leadership, no strategy, no change at executive level.',
    ],
    source: remarks,
    next: ['What should I mend first?', 'What is CCAR?'],
  },
  {
    id: 'pass-rate',
    asked: ['how many people pass', 'what is the pass rate', 'what are my chances', 'how often are cases refused', 'failure rate', 'odds of passing', 'is it true that half of people fail', 'do half of the cases fail'],
    says: ['No official rate was found. A man who had sat on the board twice wrote in 2014 that close to half of the cases failed at first review. I give no odds for yours; I only say what a reader would miss in it.'],
    source: firstTries,
    next: ['Why do boards refuse cases?', 'What should I mend first?'],
  },
]
