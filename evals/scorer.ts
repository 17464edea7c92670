/** The shape of a scorer: it counts on one document, and makes its figure from the counts of all. */
import type { Item, RunDocument, Table } from './run-file.ts'

/** Numbers that may be added up over documents. */
export type Counts = Readonly<Record<string, number>>

interface Scoring {
  /** what the figure says, in one sentence */
  readonly says: string
  /** What one document counts; `items` are those of the scorer's task. */
  readonly count: (items: readonly Item[], document: Pick<RunDocument, 'profile' | 'words' | 'droppedClaims'>) => Counts
}

/** Becomes the field of its task that is named like its file, in camel case. */
export interface FigureScorer extends Scoring {
  readonly better: 'higher' | 'lower' | 'neither'
  /** The figure of counts that were added up; null where it cannot tell, which is never the same as 0. */
  readonly figure: (sum: Counts) => number | null
  /** why it cannot tell, in plain words */
  readonly because: string
}

export interface TableScorer extends Scoring {
  readonly table: (sum: Counts) => Table
}

export type Scorer = FigureScorer | TableScorer

/** Declares a scorer of one figure; the folder is its task, the file's name its id. */
export const scorer = (declared: FigureScorer): FigureScorer => declared

/** Declares a scorer of a whole table. */
export const tableScorer = (declared: TableScorer): TableScorer => declared
