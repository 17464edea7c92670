/** What became of the draft since its version before: ECQs that moved, issues that are fixed, open, new or back. */
import type { Lineage, LineageEcq, LineageIssue } from '../../../ecq/lineage.ts'
import { verdictWords } from '../../../ecq/verdict-words.ts'
import { many } from '../../../text/many.ts'
import type { Told } from '../state.ts'
import { ecqTitle } from '../titles.ts'
import { ChangedWords } from './changed-words.tsx'
import { LineageChart } from './lineage-chart.tsx'
import { Message } from './message.tsx'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

export interface LineageProps extends PlaceProps {
  readonly lineage: Lineage
  readonly told: Told
}

const stateWords: Readonly<Record<LineageIssue['state'], string>> = { regressed: 'Back again', new: 'New', open: 'Still open', fixed: 'Fixed' }
const moves = { better: 'better', same: 'unchanged', worse: 'worse', appeared: 'new', gone: 'gone from the draft' }

export function LineageMessage({ lineage, told, ...place }: LineageProps) {
  const { from, to, versions, ecqs } = lineage
  if (from === null || to === null) return null
  const groups = (Object.keys(stateWords) as LineageIssue['state'][]).map((state) => ({ state, issues: lineage.issues.filter((issue) => issue.state === state) }))
  return (
    <Message title={`Since version ${from}`}>
      <p>{groups.map(({ state, issues }) => `${stateWords[state]}: ${issues.length}`).join(' · ')}</p>
      <p class="faint">Counted are findings of the rules, weak sections, and places where a measure belongs.</p>
      <ul>
        {Object.entries(ecqs).map(([id, { before, after, change }]) => (
          <li class={`move move--${change}`}>
            <strong>{ecqTitle(told, id)}</strong>{`, ${moves[change]}: ${standing(before)} → ${standing(after)}`}
          </li>
        ))}
      </ul>
      <LineageChart versions={versions} />
      {groups.filter(({ issues }) => issues.length > 0).map(({ state, issues }) => (
        <details class="listing" open={state === 'regressed'}>
          <summary>{`${stateWords[state]}: ${many(issues.length, 'issue')}`}</summary>
          <ul>{[...Map.groupBy(issues, ({ message }) => message).values()].map((alike) => <Issue alike={alike} {...place} />)}</ul>
        </details>
      ))}
      <ChangedWords lineage={lineage} now={told.draft.text} />
    </Message>
  )
}

const standing = (verdict: LineageEcq['before']): string => (verdict ? verdictWords(verdict) : 'not there')

/** What is wrong in several places is said once. */
function Issue({ alike, ...place }: PlaceProps & { readonly alike: readonly LineageIssue[] }) {
  return (
    <li>
      {`${alike[0]?.message ?? ''} `}
      {alike.map(({ after, before }) => (
        <>
          {after && after.quote !== '' && <PlaceLink evidence={after} {...place} />}
          {!after && before && before.quote !== '' && <span class="faint">{`It read: “${before.quote.slice(0, 120)}” `}</span>}
        </>
      ))}
      <span class="faint">{` Since version ${[...new Set(alike.map(({ since }) => since))].join(', ')}.`}</span>
    </li>
  )
}
