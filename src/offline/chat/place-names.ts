/** Names a paragraph as people count: the second of its ECQ, headings left out. */
import type { ReviewedParagraph } from '../../ecq/review.ts'
import { type Scene, ecqTitle } from './scene.ts'

export const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Fewer words are a heading, which nobody counts. */
const fewestWords = 8

export const isTold = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean => text.slice(start, end).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= fewestWords

interface Counted {
  readonly ordinal: string | null
  /** the title of its ECQ where the draft has several */
  readonly title: string | null
}

function counted(scene: Scene, index: number): Counted {
  const all: readonly ReviewedParagraph[] = scene.review?.paragraphs ?? []
  const own = all.find((one) => one.index === index)
  const several = new Set(all.flatMap(({ ecq }) => ecq ?? [])).size > 1
  const told = all.filter((one) => (!several || one.ecq === own?.ecq) && isTold(scene.text, one))
  return { ordinal: ordinals[told.findIndex((one) => one.index === index)] ?? null, title: several && own?.ecq ? ecqTitle(scene, own.ecq) : null }
}

/** At the head of a statement: "Leading People, second paragraph". */
export function paragraphHead(scene: Scene, index: number): string {
  const { ordinal, title } = counted(scene, index)
  if (ordinal === null) return `Paragraph ${index + 1}`
  return title === null ? `${ordinal.charAt(0).toUpperCase()}${ordinal.slice(1)} paragraph` : `${title}, ${ordinal} paragraph`
}

/** Inside a sentence: "the second paragraph of Leading People". */
export function paragraphInside(scene: Scene, index: number): string {
  const { ordinal, title } = counted(scene, index)
  return ordinal === null ? `paragraph ${index + 1}` : `the ${ordinal} paragraph${title === null ? '' : ` of ${title}`}`
}
