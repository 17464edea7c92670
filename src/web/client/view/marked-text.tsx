/** The draft as one editable text, with its marks drawn under the very same letters. */
import { type PropsWithChildren, useEffect, useLayoutEffect, useRef } from 'hono/jsx/dom'
import { normalise } from '../../../text/normal.ts'
import { cutSegments } from '../cut-segments.ts'
import { type Line, drawLines, markedLines } from '../marked-lines.ts'
import type { State } from '../state.ts'
import type { Mark } from '../visible-marks.ts'

type Props = PropsWithChildren<{
  readonly state: State
  readonly placed: readonly Mark[]
  readonly textRef: { current: HTMLTextAreaElement | null }
  readonly onEdit: (text: string) => void
  readonly onPoint: (offset: number) => void
  readonly onLeave: () => void
  /** a sentence has been pointed out long enough */
  readonly onFade: () => void
}>

export function MarkedText({ state, placed, textRef, onEdit, onPoint, onLeave, onFade, children }: Props) {
  const spread = useRef<HTMLDivElement | null>(null)
  const marks = useRef<HTMLDivElement | null>(null)
  useDrawing(state, placed, { textRef, marks })
  useLayoutEffect(() => {
    if (spread.current) besideMark(spread.current)
  })
  useEffect(() => showExplained(spread.current), [state.active])
  useSpot(state.spot, { textRef, spread }, onFade)
  return (
    <div class="spread" ref={spread}>
      <div class="sheet">
        <div class="sheet__marks" aria-hidden="true" ref={marks} />
        <textarea
          class="sheet__text"
          aria-label="Your draft"
          aria-describedby="draft-keys"
          ref={textRef}
          spellcheck={false}
          onInput={({ target }: InputEvent) => onEdit(normalise((target as HTMLTextAreaElement).value))}
          onBlur={onLeave}
          onClick={() => pointed(textRef.current, onPoint)}
        />
        <p class="sheet__keys" id="draft-keys">Click a mark, or press F8 and Shift+F8, to have it explained. On the buttons above and in an explanation, n and p do the same. Your draft is kept in this browser until you clear it.</p>
      </div>
      {children}
    </div>
  )
}

interface Ref<Value> {
  readonly current: Value | null
}

/** Puts the letters into the text box and the marks under them, before the browser shows either. */
function useDrawing({ draft, active, spot }: State, placed: readonly Mark[], { textRef, marks }: { readonly textRef: Ref<HTMLTextAreaElement>; readonly marks: Ref<HTMLElement> }): void {
  const drawn = useRef<readonly Line[]>([])
  useLayoutEffect(() => {
    const area = textRef.current
    if (area && area.value !== draft.text) area.value = draft.text
  }, [draft.text])
  useLayoutEffect(() => {
    const lines = markedLines(draft.text, cutSegments(draft.text, placed, active, spot), active)
    if (marks.current) drawLines(marks.current, drawn.current ?? [], lines)
    drawn.current = lines
  }, [draft.text, placed, active, spot])
}

/** Shows the place that was asked for, and selects it; a sentence put there just now is pointed out for a moment. */
function useSpot(spot: State['spot'], { textRef, spread }: { readonly textRef: Ref<HTMLTextAreaElement>; readonly spread: Ref<HTMLElement> }, onFade: () => void): void {
  useEffect(() => {
    if (!spot) return
    showPlace(spread.current?.querySelector('.mark--spot'))
    // Behind a sentence of one's own one goes on writing.
    textRef.current?.setSelectionRange(spot.fresh ? spot.end : spot.start, spot.end)
    // On a touch screen the focus would raise the keyboard over the place.
    if (matchMedia('(pointer: coarse)').matches) textRef.current?.blur()
    else textRef.current?.focus({ preventScroll: true })
  }, [spot?.turn])
  useEffect(() => {
    if (!spot?.fresh) return
    const timer = setTimeout(onFade, aMoment)
    return () => clearTimeout(timer)
  }, [spot])
}

/** Milliseconds; long enough to find it after the page has scrolled there. */
const aMoment = 5000

/** A drag that selects words is no click on a mark. */
function pointed(area: HTMLTextAreaElement | null, onPoint: (offset: number) => void): void {
  if (area && area.selectionStart === area.selectionEnd) onPoint(area.selectionStart)
}

const firstLine = (spread: HTMLElement): DOMRect | undefined => spread.querySelector('.mark--active')?.getClientRects()[0]

/** In a wide window the explanation stands in the margin, level with its mark; in others it keeps to the foot of the screen. */
function besideMark(spread: HTMLElement): void {
  const box = spread.querySelector<HTMLElement>('.explanation')
  const line = firstLine(spread)
  if (!box || !line) return
  const inMargin = getComputedStyle(box).position === 'absolute'
  box.style.top = inMargin ? `${Math.max(0, line.top - spread.getBoundingClientRect().top - 6)}px` : ''
}

/** Brings the first line of the mark into view, above an explanation at the foot, and then one in the margin. */
function showExplained(spread: HTMLElement | null): void {
  const box = spread?.querySelector<HTMLElement>('.explanation')
  const line = spread && firstLine(spread)
  if (!spread || !box || !line) return
  const inMargin = getComputedStyle(box).position === 'absolute'
  const foot = inMargin ? innerHeight : box.getBoundingClientRect().top
  const head = document.querySelector('.toolbar')?.getBoundingClientRect().bottom ?? 0
  if (line.top < Math.max(head, 0) + 8 || line.bottom > foot - 8) showPlace(spread.querySelector('.mark--active'))
  if (inMargin) box.scrollIntoView({ block: 'nearest', behavior: calmly() })
}

const calmly = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth')

/** To the upper part of the screen; how far from its edge the style sheet says. */
function showPlace(place: Element | null | undefined): void {
  place?.scrollIntoView({ block: 'start', behavior: calmly() })
}
