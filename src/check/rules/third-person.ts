/** Marks the places where the writer speaks of herself or himself as "Ms. X", "she" or "the candidate". */
import { numberOf } from '../../text/lexicon.ts'
import { Mark } from '../../text/tokens.ts'
import { type NameMention, type PronounMention, peopleIn } from '../people.ts'
import type { DocumentHit, ParagraphView } from '../rule.ts'
import { documentRule } from '../rule.ts'
import { guide2012 } from '../sources.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { signFor, signsIn } from '../../text/sentence-signs.ts'
import type { Span } from '../../text/span.ts'

interface Fact {
  readonly names: readonly (NameMention & { readonly score: number })[]
  readonly pronouns: readonly PronounMention[]
  readonly selves: readonly Span[]
  /** the paragraph says `I` */
  readonly firstPerson: boolean
}

/** These words mean the writer wherever they stand. */
const always = ['the undersigned', 'this candidate|applicant|nominee|executive|author|writer', 'yours truly']
/** These mean the writer only where nobody is being hired or elected. */
const withVerb =
  'the candidate|applicant|nominee also|has|consistently|successfully|personally|currently? has|led|leads|served|serves|demonstrated|demonstrates|possesses|managed|manages|directed|directs|oversaw|oversees|developed|brings|exhibits|established|implemented|spearheaded|excels|earned|received|achieved|built|designed|negotiated|is|was|holds|worked|created|guided|maintains|moved|wrote|trained|hired|cut|closed|met|set|launched|reduced|introduced|supervised'

export default documentRule<Fact>({
  severity: 'error',
  title: 'Third person',
  message: 'Here you speak of yourself in the third person.',
  reason: 'ECQ narratives are written in the first person; in the third they read as if somebody else had written them.',
  advice: 'Write "I" and "my".',
  source: guide2012,
  weight: 70,
  kinds: ['statement', 'package', 'accomplishment-record', 'answer'],
  phrases: [...always, withVerb],
  gather,
  judge: function* ({ facts }) {
    const self = selfNames(facts)
    const firstPerson = facts.some((fact) => fact.firstPerson)
    const pronouns = facts.reduce((sum, fact) => sum + fact.pronouns.length, 0)
    const throughout = !firstPerson && pronouns >= 3
    // Where nobody says `I`, whoever "the candidate" is, "he" is too.
    const selves = new Set(!firstPerson && facts.some((fact) => fact.selves.length > 0) ? [...self, 'person'] : self)
    for (let paragraph = 0; paragraph < facts.length; paragraph++) {
      const fact = facts[paragraph] as Fact
      for (const span of fact.selves) yield { paragraph, ...spanOf(span) }
      for (const name of fact.names) if (self.has(name.surname)) yield { paragraph, ...spanOf(name) }
      if (fact.pronouns.length > 0) yield* pronounHits(fact, paragraph, selves, throughout)
    }
  },
  hits: [
    '[[Rosa Delgado-Hart]] has led rail programs for twenty years. As Deputy Administrator for Safety, [[she]] directs 400 inspectors. In 2019 I closed two lines.',
    'I rebuilt the port in nine months. For this work [[Mr. Okonjo]] received the Secretary\'s medal. [[He]] has since taken the method to two other ports.',
    '[[The candidate has led]] nine offices. In May I closed one of them.',
    '[[The candidate moved]] 14 reviewers to the desk. [[He]] wrote a guide and trained 40 people.',
    'As Chief of Staff, [[he]] oversaw nine offices and led the merger of two. I also cut the budget.',
    '[[Dr. Lindqvist]] negotiated the lease with three counties. I signed it in June.',
    'As Director, [[Ms. Ortiz]] led nine offices over a career of 20 years. In 2021 I closed one.',
    'The candidate, [[Ms. Ortiz]], has led nine offices for 20 years. In 2021 I closed one.',
  ],
  misses: [
    'The union\'s president told me that she would not sign. I asked Ms. Alvarez what would change her mind, and she named two clauses.',
    'Our counsel, Ana Diaz, wrote the brief. She won.',
    'I interviewed six people for the position. The candidate was the oldest of them.',
    'The candidate moved to Reno before we made an offer; I hired the next on the list. He wrote our guide.',
    'I put a sergeant in charge. He ran the school for a year.',
    'I met the mayor on Monday. As chair of the water board, he had a vote.',
    'Mr. Tran, who ran the depot, opposed me. Mr. Tran left in May.',
    'In 2021 I took over. The prior director, Ed Stannard, had spent four years in the post.',
    'Our chief engineer, David Chen, had 30 years of experience. I asked him to lead.',
    'The regional administrator, James Whitfield, won an award for the old design. I retired it.',
    'Mr. Adeyemi offered a class on paleography. I gave him four hours a week.',
    'Mr. Lee led the north shift and Ms. Ruiz led the south. I paired them.',
    'Mr. Voss resigned in May. I was named to the post.',
  ],
})

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const writer = numberOf('i')
const writerHas = numberOf("i've")
const me = numberOf('me')
const my = numberOf('my')
const speaking = signFor(['i', "i've", 'me', 'my'])

function gather({ passage, place, phrases }: ParagraphView): Fact {
  const people = peopleIn(passage)
  const names = place.heading || people.names.length === 0 ? noNames : people.names.map((name, index) => ({ ...name, score: isOneOfSeveral(name, people.names[index - 1]) || isOneOfSeveral(name, people.names[index + 1]) ? -3 : scoreOf(name, passage) }))
  const selves = phrases.length === 0 ? noSelves : phrases.filter(({ phrase }) => phrase < always.length || !/\b(?:hire|hired|interview|interviewed|position|vacancy|job|elect|elected|election|poll|applicants|candidates|selected)\b/i.test(passage.text))
  return { names, pronouns: people.pronouns, selves, firstPerson: passage.sentences.some((sentence) => isFirstPerson(passage, sentence)) }
}

const noNames: Fact['names'] = []
const noSelves: Fact['selves'] = []

function isFirstPerson(passage: Passage, sentence: Sentence): boolean {
  if ((signsIn(passage, sentence) & speaking) === 0) return false
  const { ids, marks } = passage.tokens
  for (let at = sentence.from; at < sentence.to; at++) {
    const id = ids[at]
    if (id === writer ? ((marks[at] as number) & Mark.capital) !== 0 : id === my || id === me || id === writerHas) return true
  }
  return false
}

/** How much this mention speaks for the name being the writer's: career and honors for, introductions and dealings with `me` against. */
function scoreOf({ acts, titled, introduced, presented, surname, sentence: index }: NameMention, passage: Passage): number {
  const sentence = passage.sentences[index] as Sentence
  if (presented || isFirstPerson(passage, sentence) || isAnswered(passage, passage.sentences[index + 1])) return -3
  const said = passage.text.slice(sentence.start, sentence.end)
  const career = /\b(?:years|career|decades|experience|tenure|throughout)\b/i.test(said) || /\b(?:award|medal|prize|honor|commendation)\b/i.test(said)
  if (introduced && !career) return -3
  if (said.toLowerCase().includes(`${surname}'s`)) return (career ? 1 : 0) + (titled ? 1 : 0)
  if (!acts) return -1
  return (career ? 2 : 0) + (titled ? 2 : 1)
}

/** `Mr. Lee led the north shift and Ms. Ruiz led the south`: where two act side by side, neither is the writer. */
const isOneOfSeveral = ({ acts, sentence, surname }: NameMention, other: NameMention | undefined): boolean => other !== undefined && acts && other.acts && other.sentence === sentence && other.surname !== surname

/** `I gave him four hours a week`: the writer deals with whom the sentence before named. */
const isAnswered = (passage: Passage, next: Sentence | undefined): boolean => next !== undefined && isFirstPerson(passage, next) && /\b(?:him|her)\b/i.test(passage.text.slice(next.start, next.end))

function selfNames(facts: readonly Fact[]): ReadonlySet<string> {
  const scores = new Map<string, number>()
  for (const { names } of facts) for (const { surname, score } of names) scores.set(surname, (scores.get(surname) ?? 0) + score)
  return new Set([...scores].filter(([, score]) => score >= 2).map(([surname]) => surname))
}

function* pronounHits(fact: Fact, paragraph: number, self: ReadonlySet<string>, throughout: boolean): Generator<DocumentHit> {
  for (const { start, end, before, inRole } of fact.pronouns) {
    const aboutSelf = before !== null && self.has(before)
    const nobodyElse = before === null && (throughout || inRole)
    if (aboutSelf || nobodyElse) yield { paragraph, start, end }
  }
}
