/** Lets a model's words through while they are written, and stops a sentence as soon as it says what may not be said. */
import { inventedBeside } from '../../ecq/no-invention.ts'
import { claimsRating } from '../../ecq/rating-claims.ts'

export interface Guard {
  readonly hear: (piece: string) => void
  /** passes on the last words */
  readonly end: () => void
  readonly restart: () => void
}

/** Feed it the pieces; it passes on whole words. The last word waits, because it may become a figure with a unit. */
export function guardWords(known: string, pass: (words: string) => void): Guard {
  const invented = inventedBeside(known)
  let [sentence, passed, muted] = ['', 0, false]
  const settle = (end: number): void => {
    muted ||= claimsRating(sentence) || invented(sentence).length > 0
    if (!muted && end > passed) {
      pass(sentence.slice(passed, end))
      passed = end
    }
  }
  const hear = (piece: string): void => {
    for (const character of piece) {
      sentence += character
      if (/^[.!?\n]\s$/.test(sentence.slice(-2))) {
        settle(sentence.length)
        ;[sentence, passed, muted] = ['', 0, false]
      } else if (character === ' ') settle(beforeLastWord(sentence))
    }
  }
  return {
    hear,
    end: () => settle(sentence.length),
    restart: () => {
      ;[sentence, passed, muted] = ['', 0, false]
    },
  }
}

/** Where the last whole word begins, and the blank before it. */
const beforeLastWord = (words: string): number => Math.max(words.trimEnd().lastIndexOf(' ') + 1, 0)
