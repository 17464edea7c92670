/** Parts of the page that are loaded once they are wanted, so that the first load stays light. */
import { useEffect, useState } from 'hono/jsx/dom'

export interface Late<Part> {
  /** Rejects where the part cannot be had; the next call tries again. */
  readonly load: () => Promise<Part>
  /** null until it is there */
  readonly loaded: () => Part | null
}

export function late<Part>(load: () => Promise<Part>): Late<Part> {
  let part: Part | null = null
  return { load: async () => (part ??= await load()), loaded: () => part }
}

/** The part once it is there; what is there already is drawn at once. */
export function useLate<Part>({ load, loaded }: Late<Part>, onFailed: () => void): Part | null {
  const [part, setPart] = useState(loaded())
  useEffect(() => void (part ?? load().then(setPart, onFailed)), [])
  return part
}
