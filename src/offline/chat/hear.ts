/** Reads a message: its words with slips mended, what it names, what it wants done, whether it pushes, which known question it is. */
import type { Evidence } from '../../ecq/finding.ts'
import type { Message } from '../../ecq/chat.ts'
import { allCompetencies, frameworks } from '../../ecq/frameworks.ts'
import { commonWords } from '../../text/common-words.ts'
import { type Act, actsOf } from './acts.ts'
import { competencyAliases, ecqAliases, ruleAliases } from './aliases.ts'
import { type Names, findNames } from './names.ts'
import { plainSpeech, talkWords } from './plain-speech.ts'
import { type Push, pushOf } from './pressure.ts'
import { withoutQuotes } from './quote-marks.ts'
import { type Found, retriever } from './retrieve.ts'
import { type Scene, everyCompetency, everyEcq } from './scene.ts'
import type { Topic } from './topic.ts'
import { board } from './topics/board.ts'
import { coach } from './topics/coach.ts'
import { hiring } from './topics/hiring.ts'
import { story } from './topics/story.ts'
import { times } from './topics/times.ts'
import { worries } from './topics/worries.ts'
import { unquotedPlaces } from './unquoted.ts'
import { mended, plain, stemsOf, wordsOf } from './words.ts'

export const topics: readonly Topic[] = [...board, ...hiring, ...story, ...times, ...coach, ...worries]

export interface Heard {
  /** as it was sent, normalised */
  readonly said: string
  readonly plain: string
  readonly names: Names
  readonly acts: readonly Act[]
  readonly push: Push | null
  /** a question rather than a statement */
  readonly asks: boolean
  readonly topics: readonly Found<Topic>[]
  /** words that stand in the draft: in quote marks, chosen on the page, or pointed at by the question */
  readonly cited: readonly Evidence[]
  /** words in quote marks that do not */
  readonly absent: readonly string[]
  /** the mark or outcome that was chosen on the page */
  readonly about: Message['about'] | null
}

export interface Sent {
  readonly said: string
  readonly cited: readonly Evidence[]
  readonly absent: readonly string[]
  readonly about: Message['about'] | null
}

/** What is wanted stands at the beginning; a long message is an answer, not an order. */
const longestOrder = 600

export function hear(scene: Scene, message: Sent): Heard {
  const { said, ...sent } = { ...message, absent: message.absent.filter((words) => !isName(scene, words)) }
  const vocabulary = vocabularyOf(scene)
  const own = new Set(wordsOf(scene.text))
  const words = plainSpeech(plain(intent(said, sent).slice(0, longestOrder)).split(' ')).map((word) => mended(word, vocabulary, (one) => common.has(one) || talkWords.has(one) || own.has(one)))
  const mendedPlain = words.join(' ').replaceAll('-', ' ')
  const stems = stemsOf(mendedPlain)
  const names = findNames(scene, stems)
  const named = sent.about === null && sent.cited.length + sent.absent.length + names.rules.length + names.competencies.length === 0
  return {
    ...sent,
    cited: named ? unquotedPlaces(scene, said, names) : sent.cited,
    said,
    plain: mendedPlain,
    names,
    acts: actsOf(mendedPlain),
    push: disputesMark.test(mendedPlain) && pushOf(mendedPlain) === 'dispute' ? null : pushOf(mendedPlain),
    asks: /\?\s*$/.test(said) || questionWords.test(mendedPlain) || asksAtEnd.test(mendedPlain),
    topics: findTopics(stems),
  }
}

/** Words in quote marks that name a rule, a competency or an ECQ are no citation. */
const isName = (scene: Scene, words: string): boolean => findNames(scene, stemsOf(words)).rest.length === 0

/** A mark may be disputed, and set aside; a rating does not move by that. */
const disputesMark = /\b(?:mark|marks|flag|finding|warning)\b(?!.{0,30}\b(?:rating|refus|certif))/

/** Quoted words are looked at as a citation, and say nothing of what is wanted. */
const intent = (said: string, { cited, absent }: Omit<Sent, 'said'>): string => (cited.length + absent.length === 0 ? said : withoutQuotes(said))

/** "I led it in 2011, is that ok" asks at its end. */
const asksAtEnd = /\b(?:is|are|was|does|do|should|can|could|will|would|may) (?:it|that|this|they|i|we)\b(?: \w+){0,4}$/

const questionWords = /^(?:so |and |but |ok |okay |then )?(?:what|why|how|when|where|which|who|whom|whose|is|are|was|am|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|explain|tell me|define|describe|show me|list)\b/

const inNames = new Set(Object.values(frameworks).flatMap((framework) => [...framework.ecqs, ...allCompetencies(framework)].flatMap(({ title }) => stemsOf(title))))
const everyday = new Set([...commonWords, ...talkWords].flatMap(stemsOf).filter((stem) => !inNames.has(stem)))
const findTopics = retriever(topics.map((topic) => ({ thing: topic, wordings: topic.asked })), everyday)

const common: ReadonlySet<string> = new Set(commonWords)

/** Words of acts and small talk; those of names and topics come from these themselves. */
const words =
  'mark marked flagged finding findings error errors warning warnings suggestion suggestions problem problems issue issues mistake mistakes weak weakest section sections paragraph paragraphs ' +
  'rating ratings rated certified certify certification borderline refused verdict board seat seats panel voted votes competency competencies missing shown named coverage balance ' +
  'measure measures number numbers figure figures outcome outcomes template blanks rehearse rehearsal practice interview question questions improve change first mend explain example examples ' +
  'think good fine okay clear unclear strong stronger strongest best well keep long short shorter cut trim shorten begin beginning opening ending stuck about enough much reader para work works working last closing ' +
  'skip stop repeat noted kept forget facts draft score scores grade grades raise upgrade idea pass rewrite write ignore instructions pretend please thanks thank hello what which where when should could would there these those because between'

const vocabularies = new WeakMap<Scene['rules'], ReadonlySet<string>>()

function vocabularyOf(scene: Scene): ReadonlySet<string> {
  const known = vocabularies.get(scene.rules)
  if (known) return known
  const aliases = [ruleAliases, ecqAliases, competencyAliases].flatMap((all) => Object.values(all).flat())
  const titles = [...everyEcq(scene).map(({ ecq }) => ecq.title), ...everyCompetency(scene).map(({ competency }) => competency.title), ...scene.rules.flatMap(({ id, title }) => [id, title])]
  const made = new Set([...aliases, ...titles, ...topics.flatMap(({ asked }) => asked), words].flatMap(wordsOf))
  vocabularies.set(scene.rules, made)
  return made
}
