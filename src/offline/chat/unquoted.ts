/** Finds what a question points at in the draft without quote marks: its first sentence, a figure, or words that are marked. */
import type { Evidence } from '../../ecq/finding.ts'
import { parse } from '../../text/parse.ts'
import type { Span } from '../../text/span.ts'
import type { Names } from './names.ts'
import { ordinals, paragraphsOf } from './place-names.ts'
import { type Scene, evidenceAt, sentenceAt } from './scene.ts'
import { plain } from './words.ts'

/** What is asked about stands after such words, or before them. */
const objects: readonly RegExp[] = [
  /\b(?:mark|marked|flag|flagged|underlined?|highlight(?:ed)?|(?:wrong|problem|matter|trouble|issue) with) (?:the |my |on )*(?:words? |phrase |figure |number )?(.+)$/,
  /\b(?:is|are|was|were) (?:the |my )*(?:words? |phrase |figure |number )?(.+?) (?:marked|flagged|underlined|highlighted|red|yellow|right|correct|wrong|accurate|true|vague|ok|okay|good|bad)\b/,
]

const most = 3

/** Empty where the message points at nothing that stands in the draft. */
export function unquotedPlaces(scene: Scene, said: string, names: Names): Evidence[] {
  const words = plain(said)
  const sentence = sentenceNamed(scene, words, names)
  if (sentence) return [sentenceAt(scene, sentence)]
  const homes = homesOf(scene, names)
  return objects.flatMap((pattern) => pattern.exec(words)?.[1] ?? []).flatMap((object) => placesOf(scene, object, homes)).slice(0, most)
}

/** The stretches of the ECQs that are named; the whole draft where none is. */
function homesOf({ text, review }: Scene, { ecqs }: Names): readonly Span[] {
  const own = review?.draft.sections.filter(({ ecq }) => ecqs.some((named) => named.ecq.id === ecq)) ?? []
  return own.length > 0 ? own : [{ start: 0, end: text.length }]
}

const sentenceWords = new RegExp(`\\b(?:the|my|its|their) (?:very )?(${[...ordinals, 'last', 'final', 'opening', 'closing'].join('|')}|\\d{1,2}(?:st|nd|rd|th)) sentence\\b`)

function sentenceNamed(scene: Scene, words: string, names: Names): Span | undefined {
  const which = sentenceWords.exec(words)?.[1]
  if (which === undefined) return undefined
  const homes = homesOf(scene, names)
  const places = paragraphsOf(scene)
  const told = parse(scene.text).paragraphs.filter((one) => (names.paragraphs.length > 0 ? names.paragraphs.includes(one.index) : homes.some(({ start, end }) => start <= one.start && one.start < end) && places[one.index]?.number !== null))
  // A label such as "Challenge" ends without a stop, and nobody counts it.
  const sentences = told.flatMap(({ start, passage }) => passage.sentences.map((one) => ({ start: start + one.start, end: start + one.end }))).filter(({ start, end }) => /[.!?]["\u201d)]?\s*$/.test(scene.text.slice(start, end)))
  if (/^(?:last|final|closing)$/.test(which)) return sentences.at(-1)
  const number = /^\d/.test(which) ? Number.parseInt(which, 10) : ordinals.indexOf(which) + 1
  return sentences[Math.max(number, 1) - 1]
}

/** Figures, marked words, and phrases of some length; one everyday word of the draft is no pointer. */
function placesOf(scene: Scene, object: string, homes: readonly Span[]): Evidence[] {
  const pattern = object.split(' ').map((word) => word.replaceAll('$', '\\$')).join('[^\\p{L}\\p{N}$%]+')
  const found = Array.from(scene.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')), ({ index, 0: words }) => evidenceAt(scene, index, index + words.length))
  const own = found.filter(({ start }) => homes.some((home) => home.start <= start && start < home.end))
  if (/\d/.test(object) || object.split(' ').length >= 3) return own
  return own.filter(({ start, end }) => scene.findings.some((finding) => finding.start < end && start < finding.end && plain(finding.quote) === object))
}
