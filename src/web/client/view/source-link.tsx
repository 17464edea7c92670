/** Where a rule comes from, as a link where there is one. */
import type { SourceNote } from '../../../ecq/finding.ts'

export function SourceLink({ source }: { readonly source: SourceNote }) {
  if (source.url === null) return <>{source.title}</>
  return <a class="usa-link" href={source.url} rel="noreferrer" target="_blank">{`${source.title} (opens a new tab)`}</a>
}
