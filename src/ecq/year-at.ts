/** The year that a token is, as `2019`; 0 for any other. */
import { wordTable } from '../text/word-table.ts'

export const yearAt = wordTable((word) => (/^(?:19|20)\d\d$/.test(word) ? Number(word) : 0))
