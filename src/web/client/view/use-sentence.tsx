/** What one can do with a sentence that holds one's own words: put it into the draft, or copy it. */
import { useState } from 'hono/jsx/dom'
import type { Span } from '../../../text/span.ts'
import type { Action } from '../state.ts'
import { typeIntoDraft } from '../type-into-draft.ts'

interface Props {
  readonly sentence: string
  /** what it belongs after; null where those words have changed */
  readonly place: Span | null
  /** what is said beside the buttons */
  readonly hint: string
  readonly dispatch: (action: Action) => void
}

export function UseSentence({ sentence, place, hint, dispatch }: Props) {
  const [said, setSaid] = useState({ of: '', words: '' })
  const say = (words: string): void => setSaid({ of: sentence, words })
  const insert = ({ end }: Span): void => {
    dispatch({ type: 'pane-shown', pane: 'draft' })
    requestAnimationFrame(() => {
      typeIntoDraft({ start: end, end }, ` ${sentence}`)
      dispatch({ type: 'sentence-put', span: { start: end + 1, end: end + 1 + sentence.length }, news: `Put into the draft and highlighted there: ${sentence}` })
    })
    say('It stands in the draft now.')
  }
  const copy = (): void =>
    void navigator.clipboard.writeText(sentence).then(() => say('Copied.'), () => say('This browser does not let the page copy; select the sentence instead.'))
  return (
    <p class="template__buttons">
      {place && <button type="button" class="usa-button usa-button--unstyled" onClick={() => insert(place)}>Put it into the draft</button>}
      <button type="button" class="usa-button usa-button--unstyled" onClick={copy}>Copy</button>
      <span class="faint" role="status">{`${said.of === sentence ? said.words : ''} ${hint}`}</span>
    </p>
  )
}
