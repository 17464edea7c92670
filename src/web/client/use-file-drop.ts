/** Takes files that are dropped anywhere on a page. */
import { useEffect, useRef, useState } from 'hono/jsx/dom'

/** True while files hover over the page; `take` is called with one at least. */
export function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const stop = new AbortController()
    const enter = (event: DragEvent): void => {
      if (!(event.dataTransfer?.types ?? []).includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])]
      setOver(false)
      if (files.length === 0) return
      event.preventDefault()
      latest.current?.(files)
    }
    document.addEventListener('dragenter', enter, stop)
    document.addEventListener('dragover', enter, stop)
    document.addEventListener('dragleave', leave, stop)
    document.addEventListener('drop', drop, stop)
    return () => stop.abort()
  }, [])
  return over
}
