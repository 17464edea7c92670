/** Structured interview questions by framework and ECQ, and follow-ups by what an answer lacks; our own wording. */
import type { FrameworkId } from '../../ecq/framework.ts'

export const interviewQuestions: Readonly<Record<FrameworkId, Readonly<Record<string, readonly string[]>>>> = {
  'ecq-2012': {
    'leading-change': [
      'Tell us about a change that you began and carried through against resistance. What was at stake, what did you do, and what was different afterward?',
      'Describe a time when you set a long-term direction for an organization. How did you arrive at it, and what came of it?',
      'Tell us about a plan of yours that met an obstacle you had not foreseen. What did you do next?',
    ],
    'leading-people': [
      'Tell us about a group that did not work well when you took it over. What did you do, and how did you know that it had changed?',
      'Describe a serious dispute among your people. What did you do about it, and how did it end?',
      'Tell us about people you developed. What did you do yourself, and where are they now?',
    ],
    'results-driven': [
      'Tell us about the most important result you have delivered. What was the goal, what did you do, and how was it measured?',
      'Describe a decision you took with too little information and too little time. How did you take it, and what followed?',
      'Tell us about a problem that others had failed to solve. How did you find its cause, and did it stay solved?',
    ],
    'business-acumen': [
      'Tell us about a time when money was short. What did you decide, and what did it save or move?',
      'Describe how you changed a workforce to fit its mission. Whom did you hire, move or let go, and what came of it?',
      'Tell us about a technology you brought in. What need did it meet, how did you lead the change, and what did it do for cost or time?',
    ],
    'building-coalitions': [
      'Tell us about an agreement you reached with people over whom you had no authority. What did each side want, and what did you give?',
      'Describe a partnership across agencies that you built. Who took part, what did each gain, and does it still stand?',
      'Tell us about a time when outside interests could have stopped your work. How did you read them, and what did you do?',
    ],
  },
  'ecq-2025': {
    'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding': [
      'Tell us about a time when law or the Constitution limited what you could do. How did you act within it, and whom did that serve?',
      'Describe a practice that you stopped or corrected because the authority for it was missing. What did it cost, and what came of it?',
      'Tell us about a choice you made for the public over convenience or turf. How did the public gain?',
    ],
    'driving-efficiency': [
      'Tell us about waste that you found and ended. How did you know that it was waste, and what did ending it save?',
      'Describe how you moved people, money or space to where they mattered more. What could you do afterward that you could not before?',
      'Tell us about a technology that let your organization stop doing something. How did you lead it, and what was the gain?',
    ],
    'merit-and-competence': [
      'Tell us about a hard problem that your command of the field let you solve. How did you choose among answers, and did it hold?',
      'Describe a time when things changed in the middle of the work. What did you change, how fast, and how did it end?',
      'Tell us about the quality of work under you. How was it measured, and what did you do to raise it?',
    ],
    'leading-people': [
      'Tell us about a person or unit that fell short. What did you do, how was it fair, and what came of it?',
      'Describe a people decision that was yours alone. What did you weigh, and was it sound?',
      'Tell us about somebody who grew because of you. What did you do, and how does it show?',
    ],
    'achieving-results': [
      'Tell us about a goal set by leadership that you delivered. What did you commit to, by when, and what was the figure at the end?',
      'Describe something new in how you delivered a result. What did it replace, and what was the gain?',
      'Tell us about a plan of yours that looked past the first year. What did you put aside for it, and what came of it?',
    ],
  },
}

/** Asked after an answer that lacks something; in the order of what a board misses first. */
export const followUps: readonly (readonly [lack: string, question: string])[] = [
  ['no-action', 'What did you yourself do? Take me through it step by step, with “I”.'],
  ['no-result', 'And what came of it? What was it before, what was it after, and over what time?'],
  ['action we-not-i', 'You say “we” there. What did you yourself decide or start, and what did the others do because of it?'],
  ['action thin', 'How did you do that: which steps, in which order, against whose objection, and why that way?'],
  ['result no-measure', 'How would somebody count that? Give me the figure before, the figure after, and who keeps it.'],
  ['action duty-not-deed', 'That is what the job asks. Tell me of one day or one year: what was wrong, and what did you decide?'],
  ['result output-not-outcome', 'Those are things done. What changed because of them, for whom, and by how much?'],
  ['action technical-not-executive', 'What of that was leading? Whom did you direct, what did you fund, stop or change, and how far did it reach?'],
  ['no-challenge', 'What exactly was the problem, in one sentence, and how large was it?'],
  ['result no-baseline', 'What was that figure before, and what is usual elsewhere?'],
  ['result no-span', 'You told the figure before and the figure after. Over what time was that, and who kept count?'],
  ['result not-attributed', 'How do you know that it came from what you did, and not from something else?'],
  ['result not-aligned', 'How does that answer the problem you began with?'],
  ['action not-aligned', 'How did that act on the problem you began with?'],
  ['action low-impact', 'How many people, offices or dollars did it touch?'],
]

/** Where nothing is missing, a board still asks on. */
export const lastFollowUp = 'A board would ask on: what would you do otherwise today, and why?'
