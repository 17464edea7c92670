/** Open findings of each version as bars, and the same in a table for those who do not see them. */
import { type Severity, severities } from '../../../ecq/kind.ts'
import type { LineageVersion } from '../../../ecq/lineage.ts'
import { severityWords } from '../words.ts'

/** More bars would be too thin to compare; the last ones are those that matter. */
const most = 12

export function LineageChart({ versions }: { readonly versions: readonly LineageVersion[] }) {
  const shown = versions.slice(-most)
  const highest = Math.max(1, ...shown.map(({ open }) => severities.reduce((sum, severity) => sum + (open[severity] ?? 0), 0)))
  return (
    <figure class="course">
      <figcaption>Open findings by version</figcaption>
      <svg class="course__bars" viewBox={`0 0 ${shown.length * 20} 50`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {shown.map(({ open }, index) => <Column open={open} x={index * 20 + 4} unit={48 / highest} />)}
      </svg>
      <table class="votes">
        <thead><tr><th scope="col">Version</th>{shown.map(({ version }) => <th scope="col">{String(version)}</th>)}</tr></thead>
        <tbody>
          {severities.map((severity) => (
            <tr><th scope="row">{severityWords[severity].many}</th>{shown.map(({ open }) => <td>{String(open[severity] ?? 0)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

interface ColumnProps {
  readonly open: LineageVersion['open']
  readonly x: number
  /** height of one finding */
  readonly unit: number
}

function Column({ open, x, unit }: ColumnProps) {
  let top = 50
  const pieces = severities.map((severity: Severity) => {
    const height = (open[severity] ?? 0) * unit
    top -= height
    return { severity, height, y: top }
  })
  return <>{pieces.map(({ severity, height, y }) => <rect class={`course__bar course__bar--${severity}`} x={x} y={y} width="12" height={height} />)}</>
}
