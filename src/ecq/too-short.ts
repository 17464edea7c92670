/** Tells drafts that hold too few words to be judged, of which nothing follows from what was not marked. */
import { many } from '../text/many.ts'
import type { Kind } from './kind.ts'

/** Far below what any narrative has; the shortest that boards certify have hundreds of words. A resume tells a deed and what came of it in a line. */
export const fewestWords: Readonly<Record<Kind, number>> = { statement: 120, package: 120, 'accomplishment-record': 120, answer: 120, resume: 20 }

interface Counted {
  readonly kind: Kind
  readonly draft: { readonly words: number }
}

export const isTooShort = ({ kind, draft }: Counted): boolean => draft.words < fewestWords[kind]

/** `too short to be a narrative: 2 words, where at least 120 are needed`. */
export const tooShortWords = ({ kind, draft }: Counted): string =>
  `too short to be ${kind === 'resume' ? 'a resume' : kind === 'answer' ? 'a spoken answer' : 'a narrative'}: ${many(draft.words, 'word')}, where at least ${fewestWords[kind]} are needed`

/** Such a draft, or one of which a note says so: the questions that it answers do not count. */
export const isUnjudged = ({ kind, draft }: Counted & { readonly draft: { readonly notes: readonly string[] } }): boolean => isTooShort({ kind, draft }) || draft.notes.some((note) => note.startsWith(noted))

const noted = 'This is too short to be'

/** Ids of the ECQs on which no seat has voted, for want of words. */
export const tooShortEcqs = (ecqs: Readonly<Record<string, { readonly wordsMissing?: number | undefined }>>): string[] =>
  Object.entries(ecqs).flatMap(([id, { wordsMissing }]) => (wordsMissing === undefined ? [] : [id]))

/** What stands where nothing is marked. */
export const nothingJudged = 'Too short to say whether anything is to be mended.'

/** Null for a draft that can be judged. */
export const tooShortNote = (counted: Counted): string | null =>
  isTooShort(counted) ? `This is ${tooShortWords(counted)} to judge one. What is not marked here is not therefore right.` : null
