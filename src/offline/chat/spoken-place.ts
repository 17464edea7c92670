/** Finds the sentence of the draft that a message speaks of by words that hardly another sentence has: "the depot bullet", "where I removed the doctorate". */
import { commonWords } from '../../text/common-words.ts'
import type { Evidence } from '../../ecq/finding.ts'
import { type Scene, sentenceAt } from './scene.ts'
import { topics } from './hear.ts'
import { talkWords } from './plain-speech.ts'
import { stemOf, stemsOf, wordsOf } from './words.ts'

/** A word that more sentences have points at none of them. */
const rare = 3

const talk =
  'bullet bullets sentence sentences paragraph paragraphs story stories example examples part parts line lines section sections mark marks marked draft resume narrative essay ecq ecqs board seat seats panel competency competencies challenge context action actions ' +
  'result results review rating rated number numbers figure figures measure leader leading leadership people executive think thought agree disagree mention talk write wrote written stronger strong weak weaker better good bad right wrong okay fine allowed okay add put ' +
  'where which shows show shown showing prove proves demonstrate place named name told count counts counted delete remove keep cut change improve really should would could make made give show word words phrase say said read reads call called sound sounds use used need reader job jobs post position because question answer interview found find list every each with'
const idle = new Set([...commonWords.slice(0, 120), ...talkWords, ...talk.split(' '), ...topics.flatMap(({ asked }) => asked.flatMap(wordsOf))].map(stemOf))

/** Null where no word of the message points at one stretch; of several the one that most words point at. */
export function spokenPlace(scene: Scene, said: string, skip: readonly string[] = []): Evidence | null {
  const headed = behindHeading(scene, said)
  if (headed) return headed
  const sentences = scene.review?.sentences ?? []
  const left = new Set(skip)
  const wanted = [...new Set(wordsOf(said).map(stemOf))].filter((stem) => stem.length > 3 && !idle.has(stem) && !left.has(stem) && !/^\d/.test(stem))
  const told = sentences.map((sentence) => ({ sentence, stems: new Set(stemsOf(scene.text.slice(sentence.start, sentence.end))) }))
  const pointing = wanted.map((stem) => ({ stem, count: told.filter(({ stems }) => stems.has(stem)).length })).filter(({ count }) => count > 0 && count <= rare)
  // Whoever says "where I did it" means a deed.
  const deeds = /\b(?:where|when|how|because) i\b/.test(said)
  const results = /\b(?:results?|outcomes?)\b/.test(said)
  const scored = told.map(({ sentence, stems }) => ({ sentence, score: ((deeds && sentence.owner === 'i') || (results && sentence.part === 'result') ? 2 : 1) * pointing.filter(({ stem }) => stems.has(stem)).reduce((sum, { count }) => sum + 1 / count, 0) })).filter(({ score }) => score > 0)
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best ? sentenceAt(scene, best.sentence) : null
}

/** "The summary", "the education section": what stands behind a heading of that name. */
function behindHeading(scene: Scene, said: string): Evidence | null {
  const named = /\b(?:the|my) ([\p{L} ]{4,30}?)(?: (?:section|part|heading|paragraph|block))?(?: .*)?$/u.exec(said)?.[1]?.split(' ')[0]
  if (named === undefined) return null
  const heading = new RegExp(`^${named}s?:?[ \\t]*\\n+(?=\\S)`, 'imu').exec(scene.text)
  const start = heading ? heading.index + heading[0].length : -1
  const own = scene.review?.sentences.find((one) => one.start >= start)
  return start < 0 || !own ? null : sentenceAt(scene, own)
}
