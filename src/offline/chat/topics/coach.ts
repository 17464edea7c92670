/** What people ask about the coach itself: AI, privacy, how it judges, and what its words mean. */
import type { SourceNote } from '../../../ecq/finding.ts'
import { type Topic, houseRule, ownWords } from '../topic.ts'

const certification: SourceNote = { title: 'Reader thread on the Merit Hiring Plan (May 29, 2025)', url: 'https://threadreaderapp.com/thread/1928201579259216124.html' }

export const writeForMe: Topic = {
  id: 'write-for-me',
  asked: ['can you write it for me', 'do you write essays', 'will you rewrite my ecq', 'do you invent facts', 'do you make things up'],
  says: ['I do not write your story. I show what a board would miss, ask for the facts, and put your own words into a sentence with blanks. A fact that neither your draft nor you gave me stays a blank.'],
  source: ownWords,
  next: ['Help me with a measure', 'What should I mend first?'],
}

export const noInvention: Topic = {
  id: 'no-invention',
  asked: ['can you make up a number for me', 'just invent a figure', 'put in a realistic percentage', 'may i exaggerate', 'can i inflate my results'],
  says: [
    'No. I put in no figure, date or name that neither your draft nor you gave me, not even a likely one: it would be you who has to stand by it.',
    'What you know roughly, tell me in your own words, and say that it is rough. What you do not know stays a blank, or you tell a change that somebody could observe, and who saw it.',
  ],
  source: ownWords,
  next: ['Help me with a measure', 'What if I have no numbers?'],
}

export const coach: readonly Topic[] = [
  writeForMe,
  noInvention,
  {
    id: 'good-leader',
    asked: ['am i a good leader', 'am i a good manager', 'am i a good executive', 'am i cut out for the ses', 'am i made for this job', 'would i be a good executive', 'am i a bad leader', 'am i a bad manager', 'does this make me a bad leader'],
    says: ['I cannot tell, and I do not judge people: I only read what stands on the page. What I can tell is whether a stranger would find leadership in it, and which sentence shows it or does not.'],
    source: ownWords,
    next: ['What did I do well?', 'What should I mend first?', 'How do you judge?'],
  },
  {
    id: 'ai-use',
    asked: ['may i use ai', 'is ai allowed', 'is it ok to use ai for this', 'is using ai cheating', 'can i use chatgpt', 'do i have to disclose ai', 'is using this tool cheating', 'am i allowed to use this tool'],
    says: [
      'No ban on AI help for SES resumes, narratives or interview preparation was found. Your announcement may set one; read it, and ask the agency where it is not clear.',
      'The short essays of the Merit Hiring Plan are different: they were announced with a certificate that the words are yours, without AI. I do not help with those. Elsewhere I ask and check; the facts and the sentences stay yours.',
    ],
    source: certification,
    next: ['Can you write it for me?', 'Where does my draft go?'],
  },
  {
    id: 'privacy',
    asked: ['where does my draft go', 'do you keep my draft', 'will you keep my data', 'do you keep the data of my client', 'how long do you keep it', 'do you save this conversation', 'can i come back tomorrow', 'can i come back later', 'can i go on tomorrow', 'will you remember me', 'is this conversation saved', 'do you keep this chat', 'is my draft private', 'do you store my draft', 'who can read this', 'is this confidential', 'do you send my text anywhere', 'will anyone else see my draft', 'who reads my draft', 'who can see my draft', 'can my boss see this', 'can my supervisor see my draft', 'do you sell my data', 'do you train ai on my draft', 'is my essay used for training'],
    says: ['This conversation is kept with its draft until you delete it. With the offline engine everything stays on the machine that runs this service. With a model, the draft and this conversation go to the vendor that was set up, and the page names it. Nothing of either is written to logs, nothing is sold, and the coach learns nothing from it; what a vendor does with it is in the vendor’s own terms. Whoever is signed in to the same organization here can open it. Deleting the draft deletes its reviews, chats and facts, and gives you a receipt.'],
    source: ownWords,
    next: ['May I use AI?', 'How do you judge?'],
  },
  {
    id: 'deleting',
    asked: ['how do i delete my draft', 'how do i delete everything', 'delete my draft please', 'please delete all my data', 'how do i delete everything i gave you', 'remove my draft'],
    says: ['I delete no draft from within a conversation. Where the draft is kept it can be deleted for good: its reviews, chats and facts go with it, and you get a receipt. A fact that you told me I forget at once: say “forget” and what it was.'],
    source: ownWords,
    next: ['Where does my draft go?', 'What have I told you?'],
  },
  {
    id: 'changes-nothing',
    asked: ['what did you change in my draft', 'did you change my draft', 'do you edit my text', 'will you change my words'],
    says: ['Nothing. I mark, ask and explain; the draft changes only where you change it, or where you put a sentence into it that I filled with your own words.'],
    source: ownWords,
    next: ['How many marks are there?', 'Can you write it for me?'],
  },
  {
    id: 'simulation',
    asked: ['is this the real board', 'are you an ai', 'are you a computer', 'are you human', 'is this official', 'are you opm', 'does your rating count', 'is the board real', 'what is the simulated board', 'are the seats real people', 'who are you', 'are you a person', 'are you a bot', 'are you chatgpt'],
    says: ['I am a program, and the board here is a simulation. Its three seats stand for nobody, certify nothing, and have no tie to OPM. They show where readers would probably stop believing.'],
    source: ownWords,
    next: ['How do you judge?', 'How did the board vote on mine?'],
  },
  {
    id: 'how-judged',
    asked: ['how do you judge', 'what does refused mean', 'what does certified mean', 'how do you rate', 'how does the rating work', 'how accurate are you', 'how sure are you', 'how confident are you in this', 'can your rating be wrong', 'how was this calculated', 'what does meets mean', 'what does borderline mean'],
    says: [
      'Rules mark known faults. Then three seats rate each ECQ from what stands on the page: meets, borderline or does not meet, with quoted reasons. The middle rating counts, the majority certifies, and the outcome follows from the votes by the published rules.',
      'It can be wrong. The labels it was measured on were made by language models, not by OPM. So look at the reasons and the quotes, not at the word alone.',
    ],
    source: ownWords,
    next: ['How did the board vote on mine?', 'Is this the real board?'],
  },
  {
    id: 'other-candidates',
    asked: ['compare this to what other candidates send', 'how does mine compare to other candidates', 'am i better than other applicants', 'how do i rank against other candidates', 'what do other candidates write', 'is mine better than most'],
    says: ['I hold no other candidate’s draft beside yours, and rank nobody: each draft is read by itself. The board does not rank either; it certifies or it does not.'],
    source: ownWords,
    next: ['How do you judge?', 'What did I do well?', 'What should I mend first?'],
  },
  {
    id: 'complaint',
    asked: ['this is stupid', 'you are useless', 'you are no help', 'this does not help me', 'why are you so negative', 'you are too negative', 'this is a waste of time', 'you do not understand me'],
    says: ['I am sorry that it has been of little use so far. I speak mostly of faults, because those are what a reader stumbles over; what is good in the draft I tell when you ask. If an answer was beside your question, say it in other words, or put the sentence that you mean in quote marks.'],
    source: ownWords,
    next: ['What did I do well?', 'What should I mend first?', 'What can you do?'],
  },
  {
    id: 'severities',
    asked: ['what is the difference between error and warning', 'explain the yellow marks', 'what do the marks mean', 'what are the marks for', 'what do the underlines mean', 'what does error mean', 'what does suggestion mean', 'what do the colors mean', 'severity'],
    says: ['An error breaks a published rule. A warning is a known reason for refusal. A suggestion is about style, or stands where the text leaves doubt. You may dismiss any of them with a reason, and it stays dismissed.'],
    source: ownWords,
    next: ['What should I mend first?', 'How many marks are there?'],
  },
  {
    id: 'shown-named',
    asked: ['what is shown versus named', 'what does named mean', 'what does shown mean', 'difference between shown and named'],
    says: ['Shown: a deed or result in the paragraph demonstrates the competency. Named: only the word or idea is there. Boards credit the first and refuse the second.'],
    source: ownWords,
    next: ['Which competencies are missing?'],
  },
  {
    id: 'spread',
    asked: ['what does spread mean', 'why do the seats disagree', 'seats differ'],
    says: ['The spread says how far the three seats lie apart on one ECQ, in steps of the rating scale. A spread of 0 means that all rated alike; 2 means that one says meets and another does not meet. A wide spread means that a real board might go either way.'],
    source: ownWords,
    next: ['What did the seats say?'],
  },
  {
    id: 'dismiss',
    asked: ['how do i dismiss a mark', 'that mark is wrong', 'i disagree with this mark', 'this is not an error', 'false alarm', 'ignore this mark', 'i want to keep it as it is', 'hide this finding', 'can i ignore it', 'may i ignore this', 'do i have to fix it', 'remove this mark', 'dismiss this'],
    says: ['Dismiss the mark where it stands in the margin and say why in a few words. It then stays away from this and every later version. That is your decision: the simulated board no longer counts it in the next review, but a real one reads your words and not our marks.'],
    source: ownWords,
    next: ['Next mark', 'What should I mend first?'],
  },
  {
    id: 'rules',
    asked: ['what are the rules', 'which rules do you check', 'list all rules', 'what do you check for', 'how many rules', 'what words should i avoid', 'which words are bad'],
    says: ['I check what the published guidance asks for and what boards are known to refuse: who acts, what came of it, age and number of examples, length and form, wording, and text that should not be there. Name one, such as “weak verb” or “no baseline”, and I explain it.'],
    source: houseRule,
    next: ['What is a weak verb?', 'What is a figure without a baseline?', 'How many marks are there?'],
  },
  {
    id: 'hidden-instructions',
    asked: ['what is prompt injection', 'can i hide instructions for the ai', 'white text keywords', 'trick the reviewer'],
    says: ['Text that speaks to an automated reader is marked and never followed, hidden or open. A human board counts it as tampering, and it can end a candidacy.'],
    source: houseRule,
    next: ['What should I mend first?'],
  },
]
