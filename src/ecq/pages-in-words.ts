/** A count of pages in words: `2 pages`, or `about 2 pages` where it is estimated. */
import { many } from '../text/many.ts'
import type { ReviewedDraft } from './review.ts'

export const pagesInWords = ({ count, exact }: NonNullable<ReviewedDraft['pages']>): string => `${exact ? '' : 'about '}${many(count, 'page')}`
