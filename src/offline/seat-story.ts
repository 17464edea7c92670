/** One ECQ as the seats talk about it: its facts, its marks, and what must not be praised. */
import type { Evidence } from '../ecq/finding.ts'
import type { Kind, WeakSection } from '../ecq/kind.ts'
import type { RetoldStory } from '../ecq/retold-stories.ts'
import type { CompetencyMark, WeakMark } from '../ecq/review.ts'
import type { Analysis } from './analysis.ts'
import type { EcqGroup } from './ecq-groups.ts'
import type { Faulted } from './faulted.ts'
import type { StoryFacts } from './story-facts.ts'

export interface SeatStory {
  readonly kind: Kind
  readonly analysis: Analysis
  readonly group: EcqGroup
  readonly facts: StoryFacts
  /** words of each other ECQ of the draft that has any */
  readonly others: readonly number[]
  readonly faulted: Faulted
  /** by paragraph of the parsed text */
  readonly competencies: readonly (readonly CompetencyMark[])[]
  readonly marks: readonly WeakMark[]
  /** its stories that another ECQ has told before */
  readonly retold: readonly RetoldStory[]
  /** where its examples begin that are too old to count; what they show is not among the competencies */
  readonly outdated: readonly Evidence[]
  readonly weak: (paragraph: number, section: WeakSection) => boolean
}
