/** Writes findings as SARIF 2.1.0, which editors and code hosts show in place. */
import type { Finding } from '../ecq/finding.ts'
import type { Severity } from '../ecq/kind.ts'

export interface SarifFile {
  readonly file: string
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface SarifRule {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly advice: string
  readonly severity: Severity
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', suggestion: 'note' }

/** One SARIF log with one run over all files. Columns count UTF-16 code units from 1, as the run says. */
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
  const results = files.flatMap(({ file, text, findings }) => {
    const starts = lineStarts(text)
    return findings.map((finding) => result(file, starts, finding))
  })
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result(file: string, starts: readonly number[], finding: Finding) {
  const physicalLocation = {
    artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
    ...(finding.quote ? { region: region(starts, finding) } : {}),
  }
  return {
    ruleId: finding.ruleId,
    level: levels[finding.severity],
    message: { text: `${finding.message} ${finding.advice}` },
    locations: [{ physicalLocation }],
    partialFingerprints: { 'findingId/v1': finding.id },
  }
}

function region(starts: readonly number[], { start, end }: Finding) {
  const first = lineOf(starts, start)
  const last = lineOf(starts, end)
  return {
    startLine: first + 1,
    startColumn: start - (starts[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: end - (starts[last] ?? 0) + 1,
    charOffset: start,
    charLength: end - start,
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

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
