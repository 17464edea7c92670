/** The head of every page: its name, where else one can go, and what leaves this machine. */
import type { Child } from 'hono/jsx/dom'

const places = [
  { id: 'draft', path: './', title: 'My draft' },
  { id: 'desk', path: './desk', title: 'Coach’s desk' },
  { id: 'console', path: './console', title: 'Console' },
] as const

interface Props {
  readonly here: (typeof places)[number]['id']
  readonly note: Child
}

export const PageTop = ({ here, note }: Props) => (
  <header class="top">
    <h1 class="top__title">ECQ coach</h1>
    <nav class="top__nav" aria-label="Pages">
      {places.map(({ id, path, title }) => <a class="usa-link" href={path} aria-current={id === here ? 'page' : undefined}>{title}</a>)}
    </nav>
    <p class="top__note">{note}</p>
  </header>
)
