/** Lines to copy into another place. */
import { useState } from 'hono/jsx/dom'

export function Snippet({ title, text }: { readonly title: string; readonly text: string }) {
  const [said, setSaid] = useState('')
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setSaid('Copied.'), () => setSaid('This browser did not let the page copy; mark the lines and copy them.'))
  return (
    <div class="snippet">
      <p class="snippet__title">{title} <button type="button" class="usa-button usa-button--unstyled" onClick={copy}>{'Copy'}<span class="usa-sr-only">{` what goes ${title}`}</span></button> <span class="faint" role="status">{said}</span></p>
      <pre class="snippet__text" tabIndex={0} role="region" aria-label={title}><code>{text}</code></pre>
    </div>
  )
}
