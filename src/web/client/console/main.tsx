/** Starts the agency's console. */
import { render } from 'hono/jsx/dom'
import { Console } from './view/console.tsx'

render(<Console />, document.querySelector('#page') as HTMLElement)
