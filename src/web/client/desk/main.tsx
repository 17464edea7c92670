/** Starts the coach's desk. */
import { render } from 'hono/jsx/dom'
import { Desk } from './view/desk.tsx'

render(<Desk />, document.querySelector('#page') as HTMLElement)
