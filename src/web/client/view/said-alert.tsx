/** What went wrong on a page as a whole, in one sentence, with another try where that helps. */
import { Said } from './said.tsx'

export const SaidAlert = ({ words, onAgain }: { readonly words: string; readonly onAgain?: (() => void) | undefined }) => (
  <div class="usa-alert usa-alert--error usa-alert--slim" role="alert">
    <div class="usa-alert__body">
      <p class="usa-alert__text"><Said words={words} />{onAgain && <>{' '}<button type="button" class="usa-button usa-button--unstyled" onClick={onAgain}>Try again</button></>}</p>
    </div>
  </div>
)
