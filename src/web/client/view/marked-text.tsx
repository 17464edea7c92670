/** The draft as one editable text, with its marks drawn under the very same letters. */
import { type PropsWithChildren, useEffect, useLayoutEffect, useMemo, useRef } from 'hono/jsx/dom'
import { normalise } from '../../../text/normal.ts'
import { type Segment, cutSegments } from '../cut-segments.ts'
import type { State } from '../state.ts'
import type { Mark } from '../visible-marks.ts'

type Props = PropsWithChildren<{
  readonly state: State
  readonly placed: readonly Mark[]
  readonly textRef: { current: HTMLTextAreaElement | null }
  readonly onEdit: (text: string) => void
  readonly onPoint: (offset: number) => void
}>

export function MarkedText({ state, placed, textRef, onEdit, onPoint, children }: Props) {
  const { draft, active, spot } = state
  const sheet = useRef<HTMLDivElement | null>(null)
  const segments = useMemo(() => cutSegments(draft.text, placed, active, spot), [draft.text, placed, active, spot])
  useLayoutEffect(() => {
    const area = textRef.current
    if (area && area.value !== draft.text) area.value = draft.text
  }, [draft.text])
  useLayoutEffect(() => {
    if (sheet.current) besideMark(sheet.current)
  })
  useEffect(() => showExplained(sheet.current), [active])
  useEffect(() => {
    if (!spot) return
    showPlace(sheet.current, '.mark--spot')
    textRef.current?.setSelectionRange(spot.start, spot.end)
    // On a touch screen the focus would raise the keyboard over the place.
    if (!matchMedia('(pointer: coarse)').matches) textRef.current?.focus({ preventScroll: true })
  }, [spot])
  return (
    <div class="sheet" ref={sheet}>
      <div class="sheet__marks" aria-hidden="true">
        {segments.map((segment) => (
          <span key={segment.start} class={classOf(segment, active)}>{draft.text.slice(segment.start, segment.end)}</span>
        ))}
        {'\n'}
      </div>
      <textarea
        class="sheet__text"
        aria-label="Your draft"
        aria-describedby="draft-keys"
        ref={textRef}
        spellcheck={false}
        onInput={({ target }: InputEvent) => onEdit(normalise((target as HTMLTextAreaElement).value))}
        onClick={() => pointed(textRef.current, onPoint)}
      />
      {children}
      <p class="sheet__keys" id="draft-keys">Click a mark, or press F8 and Shift+F8, to have it explained. On the buttons above and in an explanation, n and p do the same. Your draft is kept in this browser until you clear it.</p>
    </div>
  )
}

function classOf({ severity, id, folded, long, spot }: Segment, active: string | null): string {
  const names = []
  if (severity) names.push('mark', `mark--${severity}`)
  if (long) names.push('mark--long')
  if (folded) names.push('mark--folded')
  if (id !== null && id === active) names.push('mark--active')
  if (spot) names.push('mark--spot')
  return names.join(' ')
}

/** A drag that selects words is no click on a mark. */
function pointed(area: HTMLTextAreaElement | null, onPoint: (offset: number) => void): void {
  if (area && area.selectionStart === area.selectionEnd) onPoint(area.selectionStart)
}

/** Sets the explanation right under the mark it belongs to; under the first line of one that fills the screen. */
function besideMark(sheet: HTMLElement): void {
  const box = sheet.querySelector<HTMLElement>('.explanation')
  const lines = [...sheet.querySelectorAll('.mark--active')].flatMap((piece) => [...piece.getClientRects()])
  const [first, last] = [lines[0], lines.at(-1)]
  if (!box || !first || !last) return
  const line = last.bottom - first.top > innerHeight / 3 ? first : last
  const around = sheet.getBoundingClientRect()
  const left = Math.min(Math.max(0, line.left - around.left), around.width - box.offsetWidth)
  box.style.top = `${line.bottom - around.top + 6}px`
  box.style.left = `${Math.max(0, left)}px`
}

/** Brings the first line of the mark and the explanation under it into view. */
function showExplained(sheet: HTMLElement | null): void {
  showPlace(sheet, '.mark--active')
  sheet?.querySelector('.explanation')?.scrollIntoView({ block: 'nearest', behavior: calmly() })
}

const calmly = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth')

function showPlace(sheet: HTMLElement | null, selector: string): void {
  const place = sheet?.querySelector(selector)
  if (!place) return
  place.scrollIntoView({ block: 'center', behavior: calmly() })
}
