/** Takes a finished review out of the page: as a file, on paper, or as a few lines to paste. */
import type { Review } from '../../../ecq/review.ts'
import { summary } from '../summary.ts'
import type { Action } from '../state.ts'

interface Props {
  readonly review: Review
  readonly dispatch: (action: Action) => void
}

const files = [['docx', 'Word'], ['pdf', 'PDF'], ['html', 'Web page'], ['markdown', 'Markdown'], ['json', 'JSON']] as const

export function ExportMenu({ review, dispatch }: Props) {
  const copy = (): void => {
    navigator.clipboard.writeText(summary(review)).then(
      () => dispatch({ type: 'done', done: 'The summary is copied.' }),
      () => dispatch({ type: 'failed', error: 'This browser did not let the page copy; take the Markdown file instead.' }),
    )
  }
  return (
    <details class="export">
      <summary>Export</summary>
      <ul class="export__list">
        {files.map(([format, words]) => <li><a class="usa-link" href={`v1/reviews/${review.id}/export?format=${format}`} download>{words}</a></li>)}
        <li><button type="button" class="usa-button usa-button--unstyled" onClick={() => print()}>Print</button> <label><input type="checkbox" class="export__talk" />{' with the conversation'}</label></li>
        <li><button type="button" class="usa-button usa-button--unstyled" onClick={copy}>Copy summary</button></li>
      </ul>
    </details>
  )
}
