/** Starts the page. */
import { render } from 'hono/jsx/dom'
import { inPlainWords } from './in-plain-words.ts'
import { sendBy } from './send.ts'
import { App } from './view/app.tsx'

sendBy(inPlainWords(fetch))
render(<App />, document.querySelector('#page') as HTMLElement)
