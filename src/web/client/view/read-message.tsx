/** What the coach says of a draft once the rules have run: how it was read, the framework in force, and what is marked. */
import { listed } from '../../../text/listed.ts'
import type { EngineList } from '../../../ecq/engine-list.ts'
import type { CheckAnswer } from '../checking.ts'
import type { Coach } from '../use-coach.ts'
import type { VisibleMarks } from '../visible-marks.ts'
import { isEssayNotice } from '../../../ecq/notices.ts'
import { severities } from '../../../ecq/kind.ts'
import { many } from '../../../text/many.ts'
import { kindWords, severityWords } from '../words.ts'
import { DismissedList } from './dismissed-list.tsx'
import { FrameworkNote } from './framework-note.tsx'
import { MarkList } from './mark-list.tsx'
import { Message } from './message.tsx'
import { Said } from './said.tsx'
import { Settings } from './settings.tsx'
import { WholeMarks } from './whole-marks.tsx'

interface Props {
  readonly coach: Coach
  readonly check: CheckAnswer
  readonly marks: VisibleMarks
}

export function ReadMessage({ coach, check, marks }: Props) {
  const { state, dispatch } = coach
  if (check.declined !== null) return <Message title="Not this one"><p>{check.declined}</p></Message>
  const found = severities.filter((severity) => marks.counts[severity] > 0).map((severity) => many(marks.counts[severity], severityWords[severity].one.toLowerCase()))
  const notes = [...check.notices, ...(state.heard?.draft.notes ?? []).filter((note) => !check.notices.includes(note) && !isEssayNotice(note))]
  return (
    <Message title="What I read">
      <p>
        {`${kindWords[check.kind]}, ${many(check.words, 'word')}. `}
        {found.length === 0
          ? 'The rules have nothing to say; the board may still have questions. Press Review.'
          : `I found ${listed(found)}${told(marks)}. Click a mark in the draft to see why.`}
      </p>
      <FrameworkNote framework={check.framework} dated={check.notices.length === 0} />
      {notes.map((note) => <p class="note">{note}</p>)}
      {state.shut !== null && <p class="note"><Said words={state.shut} /></p>}
      {state.engines && <p class="faint">{reviewer(state.engines)}</p>}
      <Settings settings={state.settings} check={check} dispatch={dispatch} />
      <WholeMarks marks={marks.whole} words={state.words} dispatch={dispatch} />
      <MarkList marks={marks.placed} words={state.words} dispatch={dispatch} />
      <DismissedList dismissed={Object.values(state.dismissed)} dispatch={dispatch} />
    </Message>
  )
}

/** Said before anything is sent. */
function reviewer({ default: name, engines }: EngineList): string {
  if (name === 'offline') return 'Review is done by the offline engine of this server; no model is asked and nothing is sent further.'
  const models = engines.find((engine) => engine.name === name)?.models.map(({ provider, id }) => `${provider} ${id}`) ?? []
  return `Review is done by ${listed(models)}: the draft is sent there.`
}


/** How many marks that makes: several findings on one sentence share one, and some are about no place. */
function told({ placed, whole }: VisibleMarks): string {
  const folded = [...placed, ...whole].reduce((sum, mark) => sum + mark.folded.length, 0)
  if (folded + whole.length === 0) return ''
  const shared = folded === 0 ? '' : ` (${folded} more share a sentence with one)`
  return `: ${many(placed.length, 'mark')} in the draft${shared}${whole.length === 0 ? '' : ` and ${whole.length} about it as a whole`}`
}
