/** Names a paragraph in talk: the second of its ECQ, headings left out. */
import { type ParagraphPlace, numberName, paragraphPlaces } from '../../ecq/paragraph-places.ts'
import type { Scene } from './scene.ts'

export const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

const remembered = new WeakMap<Scene['framework'], { readonly text: string; readonly ecq: string | null; readonly places: readonly ParagraphPlace[] }>()

/** The paragraphs of the scene's draft as people count them; remembered, because one answer asks for them often. */
export function paragraphsOf({ text, framework, ecq }: Pick<Scene, 'text' | 'framework' | 'ecq'>): readonly ParagraphPlace[] {
  const known = remembered.get(framework)
  if (known?.text === text && known.ecq === ecq) return known.places
  const places = paragraphPlaces(text, framework, ecq)
  remembered.set(framework, { text, ecq, places })
  return places
}

/** At the head of a statement: "Leading People, second paragraph". */
export function paragraphHead(scene: Scene, index: number): string {
  const { place, ordinal } = counted(scene, index)
  const words = ordinal === null ? numberName(place) : `${ordinal} paragraph`
  return place?.title == null ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : `${place.title}, ${words}`
}

/** Inside a sentence: "the second paragraph of Leading People". */
export function paragraphInside(scene: Scene, index: number): string {
  const { place, ordinal } = counted(scene, index)
  const words = ordinal === null ? (place?.number == null ? 'the heading' : numberName(place)) : `the ${ordinal} paragraph`
  return place?.title == null ? words : `${words} of ${place.title}`
}

function counted(scene: Scene, index: number): { readonly place: ParagraphPlace | undefined; readonly ordinal: string | null } {
  const place = paragraphsOf(scene)[index]
  return { place, ordinal: place?.number == null ? null : (ordinals[place.number - 1] ?? null) }
}
