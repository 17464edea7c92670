/** What the server says at an address, asked for when a section is shown and again after each change. */
import { useEffect, useRef, useState } from 'hono/jsx/dom'
import { type Answer, askJson } from '../ask-json.ts'

export interface Asked<Value> {
  readonly value: Value | null
  readonly error: string | null
  readonly again: () => Promise<void>
  /** What could not be done is said no more, for somebody is about to try otherwise. */
  readonly forgive: () => void
  /** Does something and asks again; answers what it gave, or null where it failed. */
  readonly change: <Given>(doing: Promise<Answer<Given>>) => Promise<Given | null>
}

export function useAnswer<Value>(path: string): Asked<Value> {
  const [value, setValue] = useState<Value | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const [undone, setUndone] = useState<string | null>(null)
  const wanted = useRef(path)
  wanted.current = path
  const again = async (): Promise<void> => {
    const answer = await askJson<Value>(path)
    // Meanwhile another address may be shown.
    if (wanted.current !== path) return
    setUnread('error' in answer ? answer.error : null)
    if ('value' in answer) setValue(answer.value)
  }
  useEffect(() => void again(), [path])
  const change = async <Given>(doing: Promise<Answer<Given>>): Promise<Given | null> => {
    const answer = await doing
    setUndone('error' in answer ? answer.error : null)
    if ('error' in answer) return null
    await again()
    return answer.value
  }
  return { value, error: undone ?? unread, again, forgive: () => setUndone(null), change }
}
