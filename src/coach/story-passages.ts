/** The stories of a review as passages with vectors: one for each example, and for each ECQ without any its whole text. */
import { embedPassage, passageMaker } from '../offline/embed-passage.ts'
import type { Review } from '../ecq/review.ts'
import type { Passage } from '../store/tables/passage.ts'

/**
 * Stories that are as like as this, or more, are taken for one. Of 340,000 pairs of paragraphs from different labelled
 * narratives none came above 0.33.
 */
export const sameStory = 0.4

/** UTF-16 units; less text tells too little to compare. */
const shortest = 200

/** In the order of the text. */
export function storyPassages({ draft, ecqs, paragraphs }: Pick<Review, 'draft' | 'ecqs' | 'paragraphs'>): Passage[] {
  const stories = Object.entries(ecqs).flatMap(([ecq, { examples }]) => {
    const own = paragraphs.filter((paragraph) => paragraph.ecq === ecq)
    const [first, last] = [own[0], own.at(-1)]
    const whole = first && last ? [{ start: first.start, end: last.end }] : []
    return (examples.length > 0 ? examples : whole).map(({ start, end }) => ({ ecq, start, end }))
  })
  return stories
    .filter(({ start, end }) => end - start >= shortest)
    .toSorted((a, b) => a.start - b.start)
    .map((story) => ({ ...story, maker: passageMaker, vector: embedPassage(draft.text.slice(story.start, story.end)) }))
}
