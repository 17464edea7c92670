/** One section of the console: its title, what went wrong, and its content. */
import type { PropsWithChildren } from 'hono/jsx/dom'
import { Said } from '../../view/said.tsx'

type Props = PropsWithChildren<{ readonly title: string; readonly error: string | null }>

export const Section = ({ title, error, children }: Props) => (
  <section class="message">
    <h2 class="message__title">{title}</h2>
    {error !== null && <p class="note note--changed" role="alert"><Said words={error} /></p>}
    {children}
  </section>
)
