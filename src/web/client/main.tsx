/** Starts the page. */
import { render } from 'hono/jsx/dom'
import { App } from './view/app.tsx'

render(<App />, document.querySelector('#page') as HTMLElement)
