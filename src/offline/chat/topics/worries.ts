/** What people worry about before they send an application: their past, where a story may come from, nerves, money and truth. */
import type { SourceNote } from '../../../ecq/finding.ts'
import { type Topic, briefing, memo2025, ownWords } from '../topic.ts'

/** For what nobody published, and the coach says so. */
const notFound: SourceNote = { title: 'No published guidance on this was found', url: null }
const interview: SourceNote = { title: 'SES Service, QRB structured interview', url: 'https://sesservice.com/assessment/' }
const interviewAdvice: SourceNote = { title: 'Solutions for the Workplace, Ten things to avoid in the SES interview', url: 'https://solutionsfortheworkplace.com/author/roger/' }
const newEcqs: SourceNote = { title: 'Solutions for the Workplace, ECQ page', url: 'https://solutionsfortheworkplace.com/category/ecq/' }

export const worries: readonly Topic[] = [
  {
    id: 'fired',
    asked: ['is it bad that i was fired once', 'i was fired from a job', 'i got fired once', 'i was let go', 'i was laid off', 'does it hurt that i was dismissed', 'i was demoted', 'i resigned under pressure', 'should i mention that i was fired', 'will they hold it against me that i was fired'],
    says: [
      'I found no guidance that speaks of it. A narrative or an interview answer tells what you did and what came of it, and need not say why a post ended; leave it out unless what you did about it is the story. Then tell it without blame for anybody.',
      'Where a form or a person with the right to know asks why you left, answer fully and truthfully. Whether you must raise it unasked, ask the human resources office of the agency.',
    ],
    source: notFound,
    next: ['Can I talk about a failure?', 'What is Resilience?', 'What should I mend first?'],
  },
  {
    id: 'military',
    asked: ['can i use my military service', 'does military experience count', 'may i tell a story from the army', 'i am a veteran can i use my time in the service', 'can i use an example from the navy', 'is a military example ok', 'does my time in uniform count', 'can i use my deployment', 'should i mention that i am a veteran', 'does it help that i am a veteran', 'should i say that i am a veteran', 'do veterans get preference'],
    says: [
      'I found no rule that shuts it out. The same holds for it as for any story: your own deeds, under ten years old, at the reach of an executive, with a result that can be measured.',
      'The readers come from other agencies, so put it in civilian words: how many people, how much money, who stood above you, who felt the result. Spell out ranks, units and acronyms, and tell nothing that is classified.',
    ],
    source: briefing,
    next: ['How old may an example be?', 'What is executive level?', 'May I use acronyms?'],
  },
  {
    id: 'outside-government',
    asked: ['can i use a story from the private sector', 'does private sector experience count', 'can i use volunteer work', 'may i use a story from a nonprofit', 'can i use an example from state government', 'does it have to be a federal job', 'can i use my own company', 'must the examples be from government', 'can i use a story from outside my job'],
    says: ['I found no rule that shuts out work outside the federal service. What counts is that the deeds are yours, under ten years old and at the reach of an executive, with a measured result. Say how large it was in people, money and places, because the readers do not know the organization. Your announcement may ask for more.'],
    source: briefing,
    next: ['What is executive level?', 'How old may an example be?', 'Am I good enough for this?'],
  },
  {
    id: 'story-in-forms',
    asked: ['can i use the same story in the resume and in the interview', 'may i tell the same story in the interview as in my resume', 'reuse a story from my resume', 'can i use the story again in another application', 'can i send the same narrative to another agency', 'same story for another job', 'can i use my draft again next year'],
    says: ['I found no rule against it. One story may serve as a resume bullet, as a narrative and as a spoken answer; what it may not do is serve two ECQs of one case. For another vacancy read its announcement first: the form, the limits and the framework may differ.'],
    source: notFound,
    next: ['May I use the same example twice?', 'How do I turn this into a resume bullet?', 'Rehearse an interview answer'],
  },
  {
    id: 'nerves',
    asked: ['what if i freeze in the interview', 'what if my mind goes blank', 'what if i forget my story', 'how do i calm down before the interview', 'what if i panic', 'what if i stumble in the interview', 'what if i lose the thread', 'i get nervous when i speak'],
    says: ['Know the shape, then little can surprise you: as one guide reports, five set questions, and two to four minutes for each story. An outline in front of you is advised, so that the next part is a glance away; reading from a script counts against you. If the thread is lost, go on with what you did, then with what came of it. Nothing helps like having said it aloud: we can rehearse now.'],
    source: interviewAdvice,
    next: ['Rehearse an interview answer', 'May I use notes in the interview?', 'How long should an answer be?'],
  },
  {
    id: 'cannot-answer',
    asked: ['what if i get a follow up question i cannot answer', 'what if i do not know the answer', 'what do i say if i cannot answer', 'what if they ask something i have never done', 'what if i have no example for a question'],
    says: ['The follow-ups are said to be set questions too. I found nothing on what a board makes of a question left open, so the safe way is the honest one: say that you have not done exactly that, and tell the nearest thing that you did do. A deed that was not yours falls apart at the next question.'],
    source: interview,
    next: ['Rehearse an interview answer', 'What would the board ask me?', 'What if I have no numbers?'],
  },
  {
    id: 'clothes',
    asked: ['what should i wear to the interview', 'what do i wear', 'is there a dress code', 'how should i dress', 'do they see me', 'do i need a suit'],
    says: ['I found no guidance on clothes. As one guide reports, you are on camera and the panel is masked. What you would wear to a meeting at that level is a safe choice.'],
    source: interview,
    next: ['What is the board interview like?', 'May I use notes in the interview?', 'Rehearse an interview answer'],
  },
  {
    id: 'never-managed',
    asked: ['i have never managed people can i still apply', 'i have never supervised anyone', 'i am not a supervisor', 'i have no direct reports', 'what if i have no staff', 'do i have to be a manager', 'i never had a team of my own'],
    says: ['Who may apply, the announcement says. Leading People asks for deeds with people: a dispute settled, somebody developed, a group that came to work together. I found no rule that they must report to you. If you led people over whom you had no authority, as in a task force, say so, and what you did that made them follow. Do not stretch it: a board looks for the level of the deed.'],
    source: briefing,
    next: ['What is Leading People?', 'What is executive level?', 'Is my story executive enough?'],
  },
  {
    id: 'writer',
    asked: ['do i need to hire a writer', 'should i pay a professional writer', 'should i hire a coach', 'may somebody help me write it', 'can my wife help me', 'is it ok to get help', 'do i need a resume writer'],
    says: ['Nothing asks for one, and I found no rule against help with an SES resume, narrative or interview; your announcement may set one. Whoever helps, the facts must be yours and you must be able to tell them aloud. A reader from outside your agency, who says where you lost them, is worth much.'],
    source: notFound,
    next: ['Can you write it for me?', 'May I use AI?', 'What should I mend first?'],
  },
  {
    id: 'several-vacancies',
    asked: ['can i apply to two ses jobs at once', 'may i apply for several vacancies', 'how many ses jobs can i apply for', 'can i apply to two agencies'],
    says: ['I found no limit. Each announcement stands by itself, with its own form, limits and closing day, so fit the resume to each. The board sees only the case of the person whom an agency has chosen, and a certification does not expire.'],
    source: briefing,
    next: ['What goes in the resume?', 'What are the steps of the application process?', 'What happens if I am approved?'],
  },
  {
    id: 'first-language',
    asked: ['english is not my first language will that hurt me', 'i am not a native speaker', 'i have an accent', 'will my accent hurt me', 'my english is not perfect', 'is it bad that english is my second language'],
    says: ['I found no guidance on that, and nothing here looks at where you come from. What a reader needs is to follow you: short sentences, one deed in each, plain verbs. Have somebody read it aloud to you, and mend where they stumble.'],
    source: notFound,
    next: ['How is my spelling?', 'What could be shorter?', 'Rehearse an interview answer'],
  },
  {
    id: 'facts-checked',
    asked: ['do they check the facts', 'will they verify my numbers', 'will they call my references', 'does the board check if it is true', 'what happens if i lie', 'what happens if something is not true', 'can i get in trouble for a wrong number', 'what if my boss disagrees with my story', 'what if somebody says it was not me', 'what if a figure turns out wrong'],
    says: [
      'I found nothing published on how far a story is checked. Write so that it would hold: only what you did, figures that somebody keeps, and whose decision it was where it was not yours. Ask whoever was there before you send it, and mend what they remember otherwise.',
      'What follows an untrue statement is a legal question that I cannot answer; read what you sign with the application.',
    ],
    source: notFound,
    next: ['What if I have no numbers?', 'My boss did most of this, what do I write?', 'Help me with a measure'],
  },
  {
    id: 'classified-story',
    asked: ['can i use a classified project', 'my work is classified', 'my best story is secret', 'can i write about a classified program', 'how do i tell a classified story', 'my project is sensitive'],
    says: ['Only in what is cleared for release. Ask your security office before you write it down anywhere, and put nothing classified in here. Often the story holds without it: what kind of problem, how many people, what you decided, and the result as a share or a ratio rather than a sum.'],
    source: notFound,
    next: ['What if I have no numbers?', 'Where does my draft go?', 'May I name people?'],
  },
  {
    id: 'career-gap',
    asked: ['i have been out of work for two years does that hurt', 'i have a gap in my resume', 'is a career break bad', 'i took time off', 'i am retired can i apply', 'i left government years ago', 'i was on leave for a year'],
    says: ['I found no guidance that counts a gap against you. A resume for a Title 5 vacancy tells the last ten years of posts, and an example must be under ten years old, so what you did before the gap still serves. Give the dates as they are.'],
    source: memo2025,
    next: ['How old may an example be?', 'What goes in the resume?'],
  },
  {
    id: 'degree',
    asked: ['do i need a college degree', 'do i need a masters degree', 'is a degree required', 'do i need a certificate', 'i have no degree can i apply'],
    says: ['I know of no degree that the ECQs ask for: they ask for deeds. A post may ask for one among its own qualifications, so read the announcement.'],
    source: notFound,
    next: ['What grade must examples be?', 'What do I send for a Title 5 vacancy?'],
  },
  {
    id: 'pay',
    asked: ['what does an ses get paid', 'how much does an ses earn', 'ses salary', 'what is the pay', 'will i earn more'],
    says: ['I hold no current pay figures. The announcement gives the range of its post, and OPM publishes the pay tables each year.'],
    source: notFound,
    next: ['What is the SES?', 'What are the steps of the application process?'],
  },
  {
    id: 'sample',
    asked: ['can i see an example of a good ecq', 'do you have a sample ecq', 'show me a sample narrative', 'show me a good ecq', 'what does a good ecq look like', 'can i read an ecq that passed', 'is there a template'],
    says: ['I show no whole one: a copied story proves nothing of you. I can show one part at a time, or what a rule means with a good and a bad line. For the order, take Challenge, Context, Action, Result.'],
    source: ownWords,
    next: ['Show me an example of a result', 'Show me an example of an action', 'What is CCAR?'],
  },
  {
    id: 'award',
    asked: ['should i mention an award', 'can i mention my award', 'do awards help', 'should i name my medals', 'does a prize count as a result'],
    says: ['In a few words, where it vouches for a result: who gave it, when, and what for. The award itself is no result; what changed because of you is. I found no rule on awards.'],
    source: notFound,
    next: ['What is a good result?', 'Help me with a measure'],
  },
  {
    id: 'performance-review',
    asked: ['can i copy from my performance review', 'can i use my performance appraisal', 'can i use my self assessment', 'can i paste from my old resume', 'can i use my position description'],
    says: ['Take the facts from it, the dates, figures and names of programs, for they are on record. The sentences are of little use: appraisals and position descriptions tell duties, and a board wants one challenge, what you did about it and what came of it.'],
    source: briefing,
    next: ['What is a duty instead of a deed?', 'What is CCAR?', 'What belongs in the action?'],
  },
  {
    id: 'spelling-matters',
    asked: ['do spelling mistakes matter', 'does spelling count', 'does grammar matter', 'will a typo get me refused', 'how bad is a typo'],
    says: ['Among the reasons for refusal that OPM names there is no spelling mistake. Still it is the easiest thing to mend, and a reader who stumbles over words sees less of the story.'],
    source: briefing,
    next: ['How is my spelling?', 'Why do boards refuse cases?'],
  },
  {
    id: 'diversity-words',
    asked: ['do i have to write about diversity', 'may i mention diversity', 'should i take diversity out', 'is diversity still a competency', 'what about dei'],
    says: ['You need not: a majority of an ECQ’s competencies should be seen, and not every one must. In the 2012 framework Leveraging Diversity belongs to Leading People; the 2025 framework has nothing of that name, and one coach advises taking wording tied to it out when old stories are moved. Your announcement decides.'],
    source: newEcqs,
    next: ['Must I show every competency?', 'Which framework applies?', 'Do my old stories fit the new ECQs?'],
  },
  {
    id: 'late',
    asked: ['what if i miss the deadline', 'is it too late to apply', 'can i still apply after the closing day', 'can i get an extension', 'what if i am late', 'can i get more time', 'what if i need longer than 14 days'],
    says: ['I found nothing on extensions, nor on what follows a case that comes late. For a vacancy, the closing day of the announcement holds; for a rewrite or a reconsideration your agency counts the days, so ask its executive resources office before they are over.'],
    source: notFound,
    next: ['How long do I have?', 'What should I mend first?'],
  },
]
