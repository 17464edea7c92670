/** A sentence with blanks to fill with one's own words, and then to copy or to put into the draft. */
import type { Outcome } from '../../../ecq/review.ts'
import type { Span } from '../../../text/span.ts'
import { fillBlanks, stretchesOf } from '../fill-blanks.ts'
import type { Action } from '../state.ts'
import { UseSentence } from './use-sentence.tsx'

interface Props {
  readonly outcome: Outcome
  readonly words: readonly string[]
  /** where the sentence before it stands now; null where its words have changed */
  readonly place: Span | null
  readonly dispatch: (action: Action) => void
}

export function FillTemplate({ outcome, words, place, dispatch }: Props) {
  const { template } = outcome
  const stretches = stretchesOf(template)
  const sentence = fillBlanks(template, words)
  const filled = words.some((word) => word.trim() !== '')
  return (
    <div class="template">
      <p>
        {stretches.map((stretch, index) => (
          <>
            {stretch}
            {index < stretches.length - 1 && (
              <input
                class="template__blank" type="text" size={Math.max(6, (words[index] ?? '').length + 1)} value={words[index] ?? ''} autocomplete="off"
                aria-label={`Blank ${index + 1} of ${stretches.length - 1}, after “${stretch.trim() || 'the beginning'}”`}
                onInput={({ target }: InputEvent) => dispatch({ type: 'blank-filled', template: keyOf(outcome), words: filledAt(words, index, (target as HTMLInputElement).value) })}
              />
            )}
          </>
        ))}
      </p>
      {filled && <UseSentence sentence={sentence} place={place} hint={sentence.includes('[…]') ? 'Some blanks are still open.' : ''} dispatch={dispatch} />}
    </div>
  )
}

/** What was filled in belongs to one template at one place. */
export const keyOf = ({ quote, template }: Outcome): string => `${quote}\n${template}`

const filledAt = (words: readonly string[], index: number, word: string): string[] => {
  const next = Array.from({ length: Math.max(words.length, index + 1) }, (_, at) => words[at] ?? '')
  next[index] = word
  return next
}
