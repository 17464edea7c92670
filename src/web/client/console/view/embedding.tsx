/** The coach in pages of the organization's own site: which sites may have it, what to put there, and how it will look. */
import { useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import { type Look, plainLook, pageSnippet, tokenSnippet } from '../embed-snippets.ts'
import { useAnswer } from '../use-answer.ts'
import { EmbedPreview } from './embed-preview.tsx'
import { Section } from './section.tsx'
import { Snippet } from './snippet.tsx'

type Tenant = AnswerTo<'GET /v1/tenant'>
type TakenBack = AnswerTo<'DELETE /v1/embed-tokens'>

export function Embedding() {
  const { value, error, forgive, change } = useAnswer<Tenant>('v1/tenant')
  const [look, setLook] = useState<Look>(plainLook)
  if (!value) return <Section title="Embedding" error={error}><p class="faint">Reading…</p></Section>
  const here = new URL('.', location.href).href
  return (
    <Section title="Embedding" error={error}>
      <p>Puts the coach into a page of your own site. People there bring a draft, have it marked and reviewed, and talk it over; you find it on the desk. They need no sign-in here: your server vouches for them with a token that opens their own drafts only.</p>
      <Sites sites={value.embedOrigins} onInput={forgive} onSave={(embedOrigins) => change(askJson<Tenant>('v1/tenant', 'PATCH', { embedOrigins }))} />
      <LookFields look={look} onChoose={setLook} />
      <Snippet title="In the page of your site" text={pageSnippet(here, value.id, look)} />
      <Snippet title="On your server, at /ecq-token, once you know who asks" text={tokenSnippet(here)} />
      <TakeBack onTakeBack={() => change(askJson<TakenBack>('v1/embed-tokens', 'DELETE'))} />
      <Preview organization={value.id} look={look} />
    </Section>
  )
}

interface SitesProps {
  readonly sites: readonly string[]
  readonly onInput: () => void
  /** answers null where they were not taken */
  readonly onSave: (sites: readonly string[]) => Promise<Tenant | null>
}

function Sites({ sites, onInput, onSave }: SitesProps) {
  const [said, setSaid] = useState('')
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const named = String(new FormData(event.target as HTMLFormElement).get('sites')).split(/\s+/).filter((site) => site !== '')
    setSaid((await onSave(named)) ? 'Saved.' : '')
  }
  return (
    <form class="sieves" onInput={onInput} onSubmit={(event: Event) => void save(event as SubmitEvent)}>
      <div class="sieves__field embedding__sites">
        <label for="embed-sites">Sites that may show it, one on each line</label>
        <textarea class="usa-textarea" id="embed-sites" name="sites" rows={3} placeholder="https://agency.example" value={sites.join('\n')} />
      </div>
      <button type="submit" class="usa-button">Save</button>
      <span class="faint" role="status">{said}</span>
    </form>
  )
}

const fonts = [['', 'As the page has it'], ['system-ui', 'The system’s'], ['Georgia', 'Georgia'], ['Verdana', 'Verdana'], ['serif', 'Any with serifs']] as const
const schemes = [['', 'As each person’s system'], ['light', 'Light'], ['dark', 'Dark']] as const

function LookFields({ look, onChoose }: { readonly look: Look; readonly onChoose: (look: Look) => void }) {
  const choose = (name: keyof Look) => ({ target }: Event): void => onChoose({ ...look, [name]: (target as HTMLInputElement).value })
  return (
    <fieldset class="sieves embedding__look">
      <legend>Its look</legend>
      <div class="sieves__field"><label for="embed-accent">Color of buttons and links</label><input class="usa-input" id="embed-accent" type="color" value={look.accent || '#005ea2'} onInput={choose('accent')} /></div>
      <div class="sieves__field"><label for="embed-font">Letters</label><select class="usa-select" id="embed-font" onChange={choose('font')}>{fonts.map(([id, title]) => <option value={id}>{title}</option>)}</select></div>
      <div class="sieves__field"><label for="embed-radius">Corners (pixels)</label><input class="usa-input" id="embed-radius" type="number" min={0} max={24} value={look.radius} onInput={choose('radius')} /></div>
      <div class="sieves__field"><label for="embed-scheme">Light or dark</label><select class="usa-select" id="embed-scheme" onChange={choose('scheme')}>{schemes.map(([id, title]) => <option value={id}>{title}</option>)}</select></div>
    </fieldset>
  )
}

function TakeBack({ onTakeBack }: { readonly onTakeBack: () => Promise<TakenBack | null> }) {
  const [said, setSaid] = useState('')
  const takeBack = async (): Promise<void> => {
    if (!confirm('Take back the tokens of everybody on your sites? Their pages have to ask your server for another.')) return
    const given = await onTakeBack()
    setSaid(given ? `Taken back: ${given.takenBack}.` : '')
  }
  return (
    <p>
      <button type="button" class="usa-button usa-button--outline" onClick={() => void takeBack()}>Take back all tokens</button>
      <span class="faint" role="status">{said}</span>
    </p>
  )
}

function Preview(props: { readonly organization: string; readonly look: Look }) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <p><button type="button" class="usa-button usa-button--outline" aria-expanded={shown ? 'true' : 'false'} onClick={() => setShown(!shown)}>{shown ? 'Close the preview' : 'Show a preview'}</button></p>
      {shown && <EmbedPreview {...props} />}
    </>
  )
}
