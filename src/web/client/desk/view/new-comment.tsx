/** A comment of the coach's own: about the words selected in the draft, or about the whole. */
import { useEffect, useState } from 'hono/jsx/dom'
import type { Span } from '../../../../text/span.ts'
import { shorten } from '../../../../text/shorten.ts'
import type { DeskDoing } from '../use-desk.ts'

interface Props {
  readonly desk: DeskDoing
  readonly text: string
}

export function NewComment({ desk, text }: Props) {
  const place = useSelection()
  const [words, setWords] = useState('')
  const add = (event: Event): void => {
    event.preventDefault()
    if (words.trim() === '') return
    void desk.addComment(words.trim(), place)
    setWords('')
  }
  return (
    <form class="card" onSubmit={add}>
      <label class="composer__label" for="own-words">Your own comment</label>
      <p class="faint">{place ? `About “${shorten(text.slice(place.start, place.end), 90)}”` : 'About the whole draft; select words in the draft to speak of them.'}</p>
      <textarea class="usa-textarea comment__text" id="own-words" maxlength={4000} value={words} onInput={({ target }: InputEvent) => setWords((target as HTMLTextAreaElement).value)} />
      <button type="submit" class="usa-button usa-button--outline">Add comment</button>
    </form>
  )
}

/** The words of the draft that were selected last, in UTF-16 units; a selection elsewhere leaves them, an empty one in the draft forgets them. */
function useSelection(): Span | null {
  const [place, setPlace] = useState<Span | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener('selectionchange', () => {
      const sheet = document.querySelector('.opened__words')
      const selection = document.getSelection()
      if (!sheet || !selection || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (!sheet.contains(range.startContainer) || !sheet.contains(range.endContainer)) return
      const before = document.createRange()
      before.selectNodeContents(sheet)
      before.setEnd(range.startContainer, range.startOffset)
      const start = before.toString().length
      const length = range.toString().length
      setPlace(length === 0 ? null : { start, end: start + length })
    }, stop)
    return () => stop.abort()
  }, [])
  return place
}
