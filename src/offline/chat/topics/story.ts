/** What people ask about telling a story: CCAR, examples, length, form, and how it should sound. */
import type { SourceNote } from '../../../ecq/finding.ts'
import { type Topic, briefing, houseRule } from '../topic.ts'

const levels: SourceNote = { title: 'OPM, Leadership competency proficiency levels (August 21, 2008)', url: 'https://chcoc.gov/content/leadership-competency-proficiency-level-illustrations' }
const memo2006: SourceNote = {
  title: 'OPM memorandum on the ECQs (July 7, 2006)',
  url: 'https://webarchive.library.unt.edu/web/20130218042649/http://www.chcoc.gov/transmittals/TransmittalDetails.aspx?TransmittalID=751',
}
const formFields: SourceNote = { title: 'FEDmanager, Integrating the competencies', url: 'https://www.fedmanager.com/columns/career-tip/integrating-the-competencies-into-your-results-driven-ecq-narrative' }
const readiness: SourceNote = { title: 'Solutions for the Workplace, Are your ECQs QRB-ready', url: 'https://solutionsfortheworkplace.com/tag/executive-core-qualification/' }

const qrbGuide: SourceNote = {
  title: 'Solutions for the Workplace, What is the QRB',
  url: 'https://solutionsfortheworkplace.com/what-is-the-senior-executive-service-ses-qualifications-review-board-qrb-and-how-does-it-work/',
}

export const story: readonly Topic[] = [
  {
    id: 'ccar',
    asked: ['what is ccar', 'what does ccar stand for', 'challenge context action result', 'what are the four parts', 'how do i structure a story', 'what is the ccar model'],
    says: ['CCAR is the order in which a story is told. Challenge: the problem you faced or the goal you were given. Context: who and what surrounded it, and what would have followed if nothing were done. Action: the steps that you took. Result: what came of it, measured.'],
    source: briefing,
    next: ['How much of each part should there be?', 'What is a good result?', 'How are my parts balanced?'],
  },
  {
    id: 'challenge',
    asked: ['what is a challenge', 'how should i begin my statement', 'what is a good first sentence', 'how do i open the story', 'what belongs in the challenge', 'how do i write the challenge'],
    says: ['The challenge is the one problem or goal that the story answers. Say it in a sentence or two, with its size: what was wrong, for whom, since when. Everything in the action should act on it.'],
    source: briefing,
    next: ['What belongs in the context?', 'What belongs in the action?'],
  },
  {
    id: 'context',
    asked: ['what is context', 'what belongs in the context', 'how much context'],
    says: ['Context tells why the challenge was hard: who was there, what resisted, what was at stake, and your scope in people and money. Keep it short. Too much of it is the first fault that boards name.'],
    source: briefing,
    next: ['How much of each part should there be?', 'What belongs in the action?'],
  },
  {
    id: 'action',
    asked: ['what is an action', 'what belongs in the action', 'how do i write the action', 'what is a strong action', 'make my action stronger'],
    says: ['The action is what you decided and did, step by step, with “I”: whom you convinced, what you put aside, what you changed when it went wrong, and why you chose that way. Enough detail that somebody could check it.'],
    source: briefing,
    next: ['Why “I” and not “we”?', 'Which sections are weak?'],
  },
  {
    id: 'result',
    asked: ['what is a result', 'how do i end it', 'what is a good last sentence', 'how do i close the story', 'what is a good result', 'what belongs in the result', 'what does the board mean by results with a before and an after', 'how do i write the result', 'what is a measurable outcome', 'what counts as a measure', 'make my result stronger', 'outcome versus output'],
    says: ['A result says what was different afterward and by how much: what it was before, what it was after, over what time, and who counted it. Meetings held and reports written are output; what changed because of them is the result.'],
    source: briefing,
    next: ['Help me with a measure', 'What if I have no numbers?'],
  },
  {
    id: 'balance',
    asked: ['how much of each part should there be', 'how long should the action be', 'ideal ccar ratio', 'what share should action have', 'how much action', 'percentage of each part', 'how many words should the result have', 'how long should the result be', 'how many words should the action have', 'how many words should the challenge have'],
    says: ['No published share exists. Our rule of thumb: action at least half of the words, challenge and context together at most a third, results at least a tenth. In OPM’s own worked example we counted 63 percent action.'],
    source: houseRule,
    next: ['How are my parts balanced?', 'What is CCAR?'],
  },
  {
    id: 'no-numbers',
    asked: ['what if i have no numbers', 'my results are confidential', 'my numbers are confidential', 'is it ok to say approximately', 'may i estimate', 'are rough numbers ok', 'i have no figures', 'what if it cannot be measured', 'i cannot share the numbers', 'i am not sure of the number', 'should i write a number i am not sure of', 'may i round a number', 'is it lying if i round a figure', 'classified results', 'how do i measure this', 'what if i do not know the figures'],
    says: ['Then tell a change that somebody could observe: a backlog gone, a rule adopted by others, a finding closed, a practice that outlasted you. Say who saw it. Shares and ratios often may be told where sums may not. Never guess a figure; a blank is better. An estimate is one only if you say so and somebody could confirm it.'],
    source: houseRule,
    next: ['Help me with a measure', 'What is a good result?'],
  },
  {
    id: 'setbacks',
    asked: ['can i talk about a failure', 'may i tell of a mistake', 'can i write about a setback', 'should i admit an error', 'can i use a project that failed'],
    says: ['Yes, where the story goes on after it: what went wrong, what you did in the days after, and what came of that. Resilience shows in a real setback, and Accountability in an error that you owned. Blame for others counts against you.'],
    source: { title: 'Our reading of the competencies Resilience and Accountability', url: null },
    next: ['What is Resilience?', 'What is Accountability?'],
  },
  {
    id: 'examples-count',
    asked: ['how many examples', 'are three examples too many', 'is 3 examples too many', 'how many stories per ecq', 'how many examples per ecq', 'can i use three examples', 'one example or two', 'is one example enough', 'i have only one story for this ecq'],
    says: ['One or two examples for each ECQ, never more than two. One or two full stories prove more than four thin ones.'],
    source: briefing,
    next: ['How old may an example be?', 'May I use the same example twice?'],
  },
  {
    id: 'examples-age',
    asked: ['how old may an example be', 'can i use an old example', 'ten year rule', 'how recent must examples be', 'how far back may an example go'],
    says: ['Under ten years old. Writers’ houses advise the last five where you can.'],
    source: briefing,
    next: ['How many examples per ECQ?', 'Are any of mine too old?'],
  },
  {
    id: 'own-age',
    asked: ['am i too old for this', 'am i too old', 'am i too old to apply', 'am i too young for this', 'am i too old for the ses', 'is there an age limit', 'does my age matter', 'how old must i be'],
    says: ['Your own age plays no part: nothing here looks at it, and I know of no guidance that lets a board look at it. What has an age that counts is an example: it should be under ten years old.'],
    source: briefing,
    next: ['How old may an example be?', 'Are any of mine too old?'],
  },
  {
    id: 'investigation',
    asked: ['should i mention that i was investigated and cleared', 'do i have to mention an investigation', 'i was investigated and cleared', 'should i mention a complaint against me', 'should i mention a grievance filed against me', 'must i disclose an investigation', 'there was an eeo complaint against me should i mention it', 'should i mention that i was cleared of wrongdoing'],
    says: [
      'I found no guidance on that for the narrative or the interview, and I can give no legal advice. A narrative tells what you did and what came of it; an investigation belongs in it only where what you did about it is the story, as when you set right what it was about.',
      'Where a form or a person with the right to know asks about it, answer fully and truthfully. Whether you must raise it unasked, ask the human resources office of the agency or your ethics official.',
    ],
    source: houseRule,
    next: ['Can I talk about a failure?', 'May I name people?', 'What should I mend first?'],
  },
  {
    id: 'technology-everywhere',
    asked: ['do i have to mention technology in every answer', 'must every answer mention technology', 'do i need technology in each ecq', 'do i have to mention technology', 'must i mention technology everywhere', 'does every story need technology'],
    says: [
      'No. Technology belongs to one ECQ: to Business Acumen in the 2012 framework, as Technology Management, and to Driving Efficiency in the 2025 framework, as Leveraging Technology. Even there a majority of the competencies should be seen, and not every one must.',
    ],
    source: briefing,
    next: ['Must I show every competency?', 'What is Leveraging Technology?', 'Which competencies are missing?'],
  },
  {
    id: 'same-example',
    asked: ['may i use the same example twice', 'can i repeat an example', 'same story in two ecqs', 'reuse a story', 'one story for two ecqs', 'can i use this story for another ecq too', 'can one story count for two ecqs', 'what if two of my stories overlap', 'my stories overlap'],
    says: ['No. The same example may not serve two ECQs: the board counts it once, and the second ECQ is left without evidence. Two sides of one long effort need different deeds and different results. No rule was found against telling it again in another form, as a resume bullet or in the interview.'],
    source: briefing,
    next: ['How many examples per ECQ?'],
  },
  {
    id: 'own-story',
    asked: ['should each ecq have a different story', 'do i need a different example for every ecq', 'a new story for each ecq', 'must the examples be different'],
    says: ['Yes. The same example may not serve two ECQs: the board counts it once, and the second ECQ is left without evidence.'],
    source: briefing,
    next: ['May I use the same example twice?', 'How many examples per ECQ?'],
  },
  {
    id: 'page-limits',
    asked: ['what is the page limit', 'how many pages', 'how long may it be', 'how long should an ecq be', 'maximum length', 'word limit', 'how many words per ecq', 'how many pages per ecq', 'page limits', 'can i go to three pages', 'may it be three pages', 'can i go over two pages', 'is three pages too long', 'may my resume have three pages', 'what if i go over the page limit'],
    says: ['A narrative of all five ECQs may have at most ten pages, usually two for each ECQ; two such pages hold about 900 to 1,100 words. A resume for a Title 5 vacancy may have two pages. The announcement’s own limit goes before both.'],
    source: briefing,
    next: ['Which font and margins?', 'How long is my draft?'],
  },
  {
    id: 'characters',
    asked: ['character limit', 'how many characters', 'web form limit', 'eight thousand characters', 'usajobs box limit'],
    says: ['Where an agency takes ECQs in a web form, the box usually holds 8,000 characters for each ECQ, about 1,250 to 1,350 words. Look at the form; agencies differ.'],
    source: formFields,
    next: ['What is the page limit?'],
  },
  {
    id: 'form',
    asked: ['which font', 'what font should i use', 'which typeface', 'which font and margins', 'what font size', 'what margins', 'formatting rules', 'do pages need numbers', 'times new roman', 'may i use bold', 'pictures allowed'],
    says: ['Twelve-point type, one-inch margins, numbered pages. No pictures, and bold or underlining sparingly. Times New Roman is the usual choice, not a rule.'],
    source: briefing,
    next: ['What is the page limit?'],
  },
  {
    id: 'introduction',
    asked: ['may i write an introduction', 'how long may the introduction be', 'do i need an introduction', 'executive summary'],
    says: ['One paragraph at most, and none is needed. Post, scope and dates are enough; the resume tells the career.'],
    source: briefing,
    next: ['What is the page limit?'],
  },
  {
    id: 'first-person',
    asked: ['why i and not we', 'may i write we', 'should i use first person', 'i or we', 'can i say my team', 'how do i credit my team', 'is it ok to write about my team', 'must i say i all the time', 'is it ok to use we at all', 'may i ever use we'],
    says: ['Write “I”. The board certifies one person and can credit only what it can trace to you. Name what the team did where it matters, and say what you did to make it happen. In a resume, leave the pronoun out.'],
    source: briefing,
    next: ['Where do I write “we”?', 'What belongs in the action?'],
  },
  {
    id: 'modesty',
    asked: ['is it bragging to say i', 'do i brag too much', 'will they think i am bragging', 'do i sound arrogant', 'do i sound boastful', 'am i too proud', 'am i too modest', 'how do i not sound arrogant'],
    says: ['I cannot hear how you sound to a person; I read what is on the page. To say “I” is no boast: the board certifies one person and can credit only what it can trace to you. Let deeds and figures speak, say what others did, and leave out words that praise you.'],
    source: briefing,
    next: ['Why “I” and not “we”?', 'What does the buzzword rule say?', 'What should I mend first?'],
  },
  {
    id: 'others-work',
    asked: ['my boss did most of this what do i write', 'my team did most of the work', 'somebody else did most of it', 'i only helped with this', 'i was not in charge of it', 'it was not only my work', 'what if i played a small part'],
    says: ['Tell only what you did yourself: what you proposed, decided, started or changed, and say whose decision the rest was. The board certifies one person and can credit only what it can trace to you. If little of the story is left then, another story proves more.'],
    source: briefing,
    next: ['Why “I” and not “we”?', 'Where do I write “we”?', 'What belongs in the action?'],
  },
  {
    id: 'tense',
    asked: ['what tense should i write in', 'which tense', 'past or present tense', 'should i write in the past tense', 'may i use the present tense'],
    says: ['No rule about tense was found. What you did and what came of it is over, so the past tense fits; the present fits what still holds today.'],
    source: houseRule,
    next: ['What belongs in the action?', 'Which font and margins?'],
  },
  {
    id: 'bullets',
    asked: ['am i allowed to use bullet points', 'may i use bullets', 'are bullets ok', 'can i use a bulleted list', 'bullet points or prose', 'are lists allowed'],
    says: ['No rule for or against bullet points in a narrative was found; your announcement may set one. A story in Challenge, Context, Action and Result is told in sentences, because the board must see how one step led to the next. In a resume, bullet points are usual.'],
    source: houseRule,
    next: ['Which font and margins?', 'What is CCAR?', 'What goes in the resume?'],
  },
  {
    id: 'naming-people',
    asked: ['may i name people', 'can i name my boss', 'should i mention names', 'can i criticize my predecessor', 'can i speak badly of my old boss', 'may i mention political party'],
    says: ['Say “the chief counsel” rather than a name. Do not speak ill of former managers or agencies, and leave party and politics out: boards read the first as poor judgment and must not weigh the second.'],
    source: briefing,
    next: ['What are the rules?'],
  },
  {
    id: 'acronyms',
    asked: ['may i use acronyms', 'do i spell out acronyms', 'how do i handle acronyms', 'abbreviations', 'spell out again in each ecq'],
    says: ['Spell each one out at its first use and use few. Readers come from other agencies. One coach advises spelling them out again in each ECQ, since each is read by itself.'],
    source: readiness,
    next: ['Which acronyms of mine are marked?'],
  },
  {
    id: 'labels',
    asked: ['should i label challenge context action result', 'do i need ccar headings', 'may i use headings', 'story titles'],
    says: ['Labels and titles are not needed, and some coaches advise against them. Let the first sentence of each paragraph do that work. The ECQ’s own title as a heading is right.'],
    source: { title: 'FEDweek, Ten ECQ mistakes', url: 'https://www.fedweek.com/careers/are-you-making-these-10-mistakes-in-your-executive-core-qualifications-ecq' },
    next: ['What is CCAR?'],
  },
  {
    id: 'all-competencies',
    asked: ['must i show every competency', 'do i need all competencies', 'how many competencies must i show', 'all 28 competencies', 'do i have to address all competencies'],
    says: ['No. A majority of an ECQ’s competencies should be seen in what you did; not every one must. Choose the story that shows several at once, and let the deed show them without the word.'],
    source: briefing,
    next: ['Which competencies are missing?', 'What are the fundamental competencies?'],
  },
  {
    id: 'fundamentals',
    asked: ['what are the fundamental competencies', 'fundamental competencies', 'must i address the fundamentals', 'six fundamentals', 'cross cutting competencies'],
    says: ['The 2012 framework has six that cut across all ECQs: Interpersonal Skills, Oral Communication, Integrity/Honesty, Written Communication, Continual Learning and Public Service Motivation. They need not be addressed one by one; the whole narrative should show them. The 2025 framework has none apart.'],
    source: memo2006,
    next: ['Must I show every competency?'],
  },
  {
    id: 'levels',
    asked: ['what are the proficiency levels', 'proficiency level 5', 'what is expert level', 'competency levels one to five'],
    says: ['There are five: awareness, basic, intermediate, advanced and expert. From level 3 to 5 the object grows from a task or unit to an agency or several, and the acts grow from informing and complying to redesigning expectations, structure and culture.'],
    source: levels,
    next: ['What is executive and what is technical?'],
  },
  {
    id: 'executive-level',
    asked: ['what is executive level', 'what is executive and what is technical', 'what grade must examples be', 'gs-15 example', 'must my example be at gs-15', 'managerial versus executive', 'what is the difference between a leader and a manager', 'how far does a deed have to reach', 'how big must a deed be', 'how large must my story be', 'does a deed have to be agency wide'],
    says: ['Executive means roughly GS-15 work and above: you set direction, move people and money, persuade across agency lines, and the whole organization feels it. Arranging meetings or carrying out somebody’s plan is managing; doing the hands-on work is technical.'],
    source: qrbGuide,
    next: ['Which sections are weak?', 'What belongs in the action?'],
  },
  {
    id: 'preparation',
    asked: ['how long does it take to write', 'how many hours to write ecqs', 'can i do it in a weekend', 'time to prepare'],
    says: ['Plan for 30 to 40 hours for a full narrative. Mending a draft that has its stories takes much less.'],
    source: briefing,
    next: ['What should I mend first?'],
  },
]
