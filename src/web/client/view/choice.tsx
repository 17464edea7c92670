/** A labelled select with a hint. */

interface Props {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

export function Choice({ name, label, hint, value, options, onChoose }: Props) {
  const id = `setting-${name}`
  return (
    <>
      <label class="usa-label" for={id}>{label}</label>
      <span class="usa-hint" id={`${id}-hint`}>{hint}</span>
      <select class="usa-select" id={id} name={name} aria-describedby={`${id}-hint`} onChange={({ target }: Event) => onChoose((target as HTMLSelectElement).value)}>
        {options.map(([one, words]) => <option value={one} selected={one === value}>{words}</option>)}
      </select>
    </>
  )
}
