/** Signing a review off and handing it back: as Word, as a page, as PDF, as Markdown, or as a link. */
import { useRef } from 'hono/jsx/dom'
import { many } from '../../../../text/many.ts'
import type { Open } from '../state.ts'
import type { DeskDoing } from '../use-desk.ts'
import { HandBackLinks } from './hand-back-links.tsx'

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
  const note = useRef<HTMLInputElement | null>(null)
  const signed = commented.signOff !== null
  const accepted = commented.comments.filter(({ state }) => state === 'accepted').length
  return (
    <>
      <div class="handback">
        <label>Your name <input class="usa-input" type="text" maxlength={200} autocomplete="name" value={author} onInput={({ target }: InputEvent) => desk.dispatch({ type: 'author-named', author: (target as HTMLInputElement).value })} /></label>
        {!signed && <label class="handback__note">A word to your client (optional) <input class="usa-input" type="text" maxlength={1000} ref={note} /></label>}
        {signed ? (
          <button type="button" class="usa-button usa-button--outline" onClick={() => void desk.takeBack()}>Take the signature back</button>
        ) : (
          <button type="button" class="usa-button" onClick={() => void desk.sign(note.current?.value ?? '')}>Sign off</button>
        )}
        <span id="hand-back">{`Hand back ${accepted === 0 ? 'what you accepted (nothing yet)' : `the ${many(accepted, 'comment')} you accepted`}, as`}</span>
        <ul class="handback__formats" aria-labelledby="hand-back">
          {formats.map(([format, title]) => <li><a class="usa-link" href={`v1/reviews/${review.id}/export?format=${format}&comments=accepted`} download>{title}</a></li>)}
        </ul>
        {!signed && <span class="faint">Signed, it can be handed back as a link too.</span>}
      </div>
      {signed && <HandBackLinks desk={desk} review={commented.review} />}
    </>
  )
}
