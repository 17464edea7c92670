/** Signing a review off and handing it back: as Word, as a page, as Markdown. */
import type { Open } from '../state.ts'
import type { DeskDoing } from '../use-desk.ts'

const formats = [
  ['docx', 'Word'],
  ['html', 'Web page'],
  ['pdf', 'PDF'],
  ['markdown', 'Markdown'],
] as const

interface Props {
  readonly desk: DeskDoing
  readonly open: Open
}

export function HandBack({ desk, open: { review, commented } }: Props) {
  const { author } = desk.state
  const signed = commented.signOff !== null
  return (
    <div class="handback">
      <label>Your name <input class="usa-input" type="text" maxlength={200} autocomplete="name" value={author} onInput={({ target }: InputEvent) => desk.dispatch({ type: 'author-named', author: (target as HTMLInputElement).value })} /></label>
      <button type="button" class={`usa-button ${signed ? 'usa-button--outline' : ''}`} onClick={() => void desk.sign(!signed)}>{signed ? 'Take the signature back' : 'Sign off'}</button>
      <span id="hand-back">Hand back what you accepted, as</span>
      <ul class="handback__formats" aria-labelledby="hand-back">
        {formats.map(([format, title]) => <li><a class="usa-link" href={`v1/reviews/${review.id}/export?format=${format}&comments=accepted`} download>{title}</a></li>)}
      </ul>
    </div>
  )
}
