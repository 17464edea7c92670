/** What the person knows about the draft: its kind, ECQ, framework, date, and the post it is for. */
import { frameworks } from '../../../ecq/frameworks.ts'
import { type Kind, kinds } from '../../../ecq/kind.ts'
import type { DraftSettings } from '../../../ecq/request.ts'
import type { CheckAnswer } from '../checking.ts'
import type { Action } from '../state.ts'
import { kindWords } from '../words.ts'
import { Choice } from './choice.tsx'

interface Props {
  readonly settings: DraftSettings
  readonly check: CheckAnswer
  readonly dispatch: (action: Action) => void
}

export function Settings({ settings, check, dispatch }: Props) {
  const change = (name: keyof DraftSettings, value: DraftSettings[keyof DraftSettings]): void => {
    const { [name]: _, ...rest } = settings
    dispatch({ type: 'settings-changed', settings: value === undefined ? rest : { ...rest, [name]: value } })
  }
  const { ecqs } = frameworks[check.framework]
  const known = ecqs.some(({ id }) => id === settings.ecq) ? (settings.ecq ?? '') : ''
  return (
    <details class="settings" id="settings">
      <summary>Settings</summary>
      <Choice
        name="kind" label="Kind of draft" hint="Headings tell a package of five from one statement." value={settings.kind ?? ''}
        options={[['', `Work it out (${kindWords[check.kind].toLowerCase()})`], ...kinds.map((kind): [string, string] => [kind, kindWords[kind]])]}
        onChoose={(value) => change('kind', value === '' ? undefined : (value as Kind))}
      />
      {check.kind !== 'package' && check.kind !== 'resume' && (
        <Choice
          name="ecq" label="ECQ" hint="For one statement. Without it, the heading decides, or else a guess that is said to be one." value={known}
          options={[['', 'By its heading'], ...ecqs.map(({ id, title }): [string, string] => [id, title])]}
          onChoose={(value) => change('ecq', value === '' ? undefined : value)}
        />
      )}
      <Choice
        name="framework" label="Framework" hint="2012 for narratives, 2025 for resumes and answers." value={settings.framework ?? ''}
        options={[['', 'The usual one for this kind'], ...Object.values(frameworks).map(({ id, title }): [string, string] => [id, title])]}
        onChoose={(value) => change('framework', value === '' ? undefined : (value as DraftSettings['framework']))}
      />
      <Choice
        name="titleFive" label="For a Title 5 SES vacancy?" hint="Such vacancies take no essays since May 29, 2025." value={settings.titleFive === undefined ? '' : String(settings.titleFive)}
        options={[['', 'Not said'], ['true', 'Yes'], ['false', 'No']]}
        onChoose={(value) => change('titleFive', value === '' ? undefined : value === 'true')}
      />
      <ApplicationDate date={settings.date ?? ''} onChoose={(date) => change('date', date || undefined)} />
    </details>
  )
}

/** `date`: `YYYY-MM-DD`, or empty. */
const ApplicationDate = ({ date, onChoose }: { readonly date: string; readonly onChoose: (date: string) => void }) => (
  <>
    <label class="usa-label" for="setting-date">Date of the application</label>
    <span class="usa-hint" id="setting-date-hint">The age of examples is counted from it; if empty, from today, but at most two years after the latest year in the draft.</span>
    <input class="usa-input" id="setting-date" type="date" value={date} aria-describedby="setting-date-hint" onChange={({ target }: Event) => onChoose((target as HTMLInputElement).value)} />
  </>
)
