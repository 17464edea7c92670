/** Writes findings as SARIF 2.1.0, which editors and code hosts show in place. */
import type { Finding } from '../ecq/finding.ts'
import type { Severity } from '../ecq/kind.ts'
import type { Span } from '../text/span.ts'

/** A text file as it lies on the disk. */
export interface SarifSource {
  readonly text: string
  readonly opensWithMark: boolean
  /** where a finding lies in `text`, or on which lines; null where nobody can tell */
  readonly placeOf: (finding: Finding) => (Readonly<Span> & { readonly exact: boolean }) | null
}

export interface SarifFile {
  readonly file: string
  readonly findings: readonly Finding[]
  /** null for a file that is no text, in which no line can be pointed to */
  readonly source: SarifSource | null
}

export interface SarifRule {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly advice: string
  readonly severity: Severity
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', suggestion: 'note' }

/** One SARIF log with one run over all files. Regions count in the file as it is; columns are UTF-16 code units from 1, as the run says. */
export function writeSarif(files: readonly SarifFile[], rules: readonly SarifRule[], version: string): string {
  const driver = {
    name: 'ecq-coach',
    semanticVersion: version,
    rules: rules.map(({ id, title, reason, advice, severity }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: reason },
      help: { text: advice },
      defaultConfiguration: { level: levels[severity] },
    })),
  }
  const results = files.flatMap(({ file, findings, source }) => {
    const starts = source ? lineStarts(source.text) : []
    return findings.map((finding) => result(file, finding, source && finding.quote !== '' ? region(starts, source, finding) : null))
  })
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'], results }] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result(file: string, finding: Finding, place: ReturnType<typeof region>) {
  const physicalLocation = {
    artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
    ...(place ? { region: place } : {}),
  }
  const words = place || finding.quote === '' ? {} : { message: { text: finding.quote } }
  return {
    ruleId: finding.ruleId,
    level: levels[finding.severity],
    message: { text: `${finding.message} ${finding.advice}` },
    locations: [{ physicalLocation, ...words }],
    partialFingerprints: { 'findingId/v1': finding.id },
  }
}

function region(starts: readonly number[], { opensWithMark, placeOf }: SarifSource, finding: Finding) {
  const place = placeOf(finding)
  if (place === null) return null
  const { start, end, exact } = place
  const first = lineOf(starts, start)
  const last = lineOf(starts, end)
  // Without columns, whole lines are meant.
  if (!exact) return { startLine: first + 1, endLine: last + 1 }
  const columns = { startLine: first + 1, startColumn: start - (starts[first] ?? 0) + 1, endLine: last + 1, endColumn: end - (starts[last] ?? 0) + 1 }
  // Programs differ on whether a byte order mark is a character of the file; no editor gives it a column.
  return opensWithMark ? columns : { ...columns, charOffset: start, charLength: end - start }
}

const lineStarts = (text: string): number[] => [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: lineEnd }) => index + lineEnd.length)]

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
