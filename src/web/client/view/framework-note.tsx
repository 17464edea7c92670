/** Which framework the draft is held against, when it is in force, and how to take the other. */
import type { FrameworkId } from '../../../ecq/framework.ts'
import { frameworks } from '../../../ecq/frameworks.ts'
import { longDay } from '../words.ts'

/** The dates are left out where a notice tells them. */
export function FrameworkNote({ framework, dated }: { readonly framework: FrameworkId; readonly dated: boolean }) {
  const { title, effective } = frameworks[framework]
  const until = effective.to === null ? `since ${longDay(effective.from)}` : `from ${longDay(effective.from)} to ${longDay(effective.to)}`
  const open = (): void => {
    const settings = document.querySelector<HTMLDetailsElement>('#settings')
    if (!settings) return
    settings.open = true
    settings.querySelector<HTMLElement>('[name=framework]')?.focus()
  }
  return (
    <p>
      {`Held against: ${title.split(' (')[0]}${dated ? `; in force for Title 5 SES posts ${until}` : ''}. `}
      <button type="button" class="usa-button usa-button--unstyled" onClick={open}>Change it</button>
    </p>
  )
}
