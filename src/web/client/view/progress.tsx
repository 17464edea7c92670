/** What the server is doing just now. */
import type { Asking } from '../state.ts'

export const Progress = ({ asking }: { readonly asking: Asking }) => (
  <p class="progress">
    <span class="progress__dot" aria-hidden="true" /> {asking.step}
  </p>
)
