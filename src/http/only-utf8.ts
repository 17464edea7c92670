/** Refuses JSON in another encoding than UTF-8, whose letters would else be lost without a word. */
import type { MiddlewareHandler } from 'hono'
import type { Env } from './deps.ts'
import { problem } from './problem.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

export const onlyUtf8: MiddlewareHandler<Env> = async function onlyUtf8(c, next) {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(c.req.header('content-type') ?? '') || c.req.header('content-encoding') !== undefined) return next()
  if (isUtf8(await c.req.arrayBuffer())) return next()
  return problem(c, 'bad-input', 'The body is not in UTF-8; encode it so, whatever the draft was written in, or send the draft as a file.')
}

function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}
