/** Words of the report that come from elsewhere, made safe to show, and small pieces that several sections share. */
import { html } from 'hono/html'
import type { ReviewedEcq } from '../../ecq/review.ts'
import { verdictWords } from '../../ecq/verdict-words.ts'
import { harmless } from '../paint.ts'

/** A piece of a page; what is put into it was escaped on the way. */
export type Piece = ReturnType<typeof html>

/** Text that somebody else wrote: line ends stay, other control characters become visible. Escaping is the template's. */
export const told = (text: string): string => text.split('\n').map(harmless).join('\n')

/** `action` as `Action`. */
export const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** `name`: what the paragraph is called where the link stands. */
export const paragraphLink = (index: number, name: string): Piece => html`<a href="#paragraph-${index + 1}">${name}</a>`

/** How an ECQ fared, in words; the color only repeats them. */
export const verdictChip = (ecq: Pick<ReviewedEcq, 'rating' | 'certify' | 'wordsMissing'>): Piece =>
  html`<span class="chip ${ecq.certify ? 'good' : ecq.rating === 'borderline' ? 'warning' : 'error'}">${capital(verdictWords(ecq))}</span>`
