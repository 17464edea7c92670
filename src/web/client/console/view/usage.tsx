/** What was used this month: a bar a day, the same in a table, and what is left of the budget. */
import type { AnswerTo } from '../../../../client/routes.ts'
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'

export function Usage() {
  const { value, error } = useAnswer<AnswerTo<'GET /v1/usage'>>('v1/usage')
  if (!value) return <Section title="Usage" error={error}><p class="faint">Reading…</p></Section>
  const { days, month } = value
  const byDay = daysBetween(value.from, value.to).map((at) => ({ day: at, calls: days.filter(({ day }) => day === at).reduce((sum, { calls }) => sum + calls, 0) }))
  const highest = Math.max(1, ...byDay.map(({ calls }) => calls))
  return (
    <Section title="Usage" error={error}>
      <p>{`Since ${value.from}: ${dollars(month.spent.usd)} spent${month.limits.usd === null ? '' : ` of ${dollars(month.limits.usd)}, renewed on ${month.renewsOn}`}.`}</p>
      {days.length === 0 ? <p class="faint">Nothing was reviewed this month.</p> : (
        <>
          <p class="faint">{`Calls a day from ${value.from} to ${value.to}, at most ${highest}:`}</p>
          <svg class="course__bars course__bars--wide" viewBox={`0 0 ${byDay.length * 20} 50`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar__track" x="0" y="49" width={byDay.length * 20} height="1" />
            {byDay.map(({ calls }, index) => <rect class="course__bar course__bar--suggestion" x={index * 20 + 4} y={50 - (calls / highest) * 48} width="12" height={(calls / highest) * 48} />)}
          </svg>
          <div class="scroll" tabIndex={0} role="region" aria-label="Usage by day">
            <table class="triage">
              <thead><tr><th scope="col">Day</th><th scope="col">By</th><th scope="col" class="triage__number">Calls</th><th scope="col" class="triage__number">Tokens in</th><th scope="col" class="triage__number">Tokens out</th><th scope="col" class="triage__number">Cost</th></tr></thead>
              <tbody>{days.map(({ day, engine, calls, tokens, usd }) => <tr><th scope="row">{day}</th><td>{engine}</td><td class="triage__number">{String(calls)}</td><td class="triage__number">{String(tokens.input)}</td><td class="triage__number">{String(tokens.output)}</td><td class="triage__number">{usd === null ? 'not known' : dollars(usd)}</td></tr>)}</tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  )
}

const dollars = (usd: number): string => usd.toLocaleString('en-US', { style: 'currency', currency: 'USD' })

/** Both ends included; days as `2026-05-01`. */
function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from)
  const count = Math.max(1, Math.round((Date.parse(to) - first) / aDay) + 1)
  return Array.from({ length: count }, (_, index) => new Date(first + index * aDay).toISOString().slice(0, 10))
}

/** Milliseconds. */
const aDay = 86_400_000
