/** What went wrong, in one sentence. */

export const ErrorMessage = ({ error }: { readonly error: string }) => (
  <div class="usa-alert usa-alert--error usa-alert--slim" role="alert">
    <div class="usa-alert__body">
      <p class="usa-alert__text">{error}</p>
    </div>
  </div>
)
