/** The forms in which a review can be handed out: what each is called on a disk and over HTTP. */

export interface ReportForm {
  /** of a file name, without the dot */
  readonly ending: string
  readonly type: string
}

export const reportForms = {
  json: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
} as const satisfies Readonly<Record<string, ReportForm>>
export type ReportFormat = keyof typeof reportForms

export const reportFormats = Object.keys(reportForms) as [ReportFormat, ...ReportFormat[]]
