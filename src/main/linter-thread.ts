/** What the linter's thread runs: it opens the engine and answers each text with its lints. What breaks the engine ends the thread. */
import { parentPort } from 'node:worker_threads'
import { openLinter } from '../proof/linter.ts'

const port = parentPort
if (!port) throw new Error('This module runs in a thread of its own.')
const { lint } = await openLinter()
port.on('message', (text: string) => void lint(text).then((lints) => port.postMessage(lints)))
port.postMessage('ready')
