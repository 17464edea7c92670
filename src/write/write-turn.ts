/** A turn of a conversation as plain lines: what the coach says, its sources, a sentence to copy, and what to ask next. */
import type { Turn } from '../ecq/chat.ts'
import { type Paint, harmless } from './paint.ts'
import { wrap } from './wrap.ts'

export interface TurnLook {
  readonly paint: Paint
  readonly width: number
  /** quick replies have numbers to choose them by */
  readonly numbered: boolean
}

/** Ends with an empty line. */
export function writeTurn({ reply, reason }: Turn, { paint, width, numbered }: TurnLook): string {
  if (!reply) return `${wrap(harmless(reason ?? 'There is no answer.'), width)}\n\n`
  const sources = new Map(reply.statements.flatMap(({ references }) => references).flatMap((reference) => (reference.type === 'source' ? [[reference.title, reference.url] as const] : [])))
  const said = reply.statements.map(({ text }) => {
    const words = wrap(harmless(text), width)
    return text === reply.suggestion?.filled ? paint.bold(words) : words
  })
  return [
    ...said,
    ...[...sources].map(([title, url]) => paint.dim(wrap(`Source: ${title}${url ? ` ${url}` : ''}`, width))),
    ...reply.quickReplies.map(({ text }, at) => paint.blue(wrap(`${numbered ? `${at + 1} ` : ''}${harmless(text)}`, width, '  ', '    '))),
    '',
    '',
  ].join('\n')
}
