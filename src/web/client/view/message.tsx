/** One message of the coach. */
import type { PropsWithChildren } from 'hono/jsx/dom'

type Props = PropsWithChildren<{ readonly title: string; readonly id?: string }>

export const Message = ({ title, id, children }: Props) => (
  <article class="message" id={id} tabIndex={id ? -1 : undefined}>
    <h3 class="message__title">{title}</h3>
    {children}
  </article>
)
