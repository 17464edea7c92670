/** Starts the server of `serve-fake.ts` in a process of its own and stops it gently or not. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Served {
  readonly url: string
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  readonly get: (path: string) => Promise<Response>
  /** all that it wrote to standard error */
  readonly log: () => string
  /** Sends the signal and answers the exit status, or the signal that ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | string | null>
  readonly ended: Promise<number | string | null>
}

/** Answers when it listens; fails where it ended before. */
export async function served(dataFolder: string): Promise<Served> {
  const child = start(dataFolder)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? null)
  while (!out.includes('\n')) {
    const over = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)])
    if (over) throw new Error(`the server did not start: ${err}`)
  }
  const url = /http:\/\/\S+/.exec(out)?.[0] ?? ''
  return {
    url, ended,
    log: () => err,
    post: (path, body, headers) => fetch(url + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    get: (path) => fetch(url + path),
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Answers how a server ended that was started and left alone. */
export async function servedUntilItEnds(dataFolder: string): Promise<number | string | null> {
  const [code, signal]: (number | string | null)[] = await once(start(dataFolder), 'exit')
  return code ?? signal ?? null
}

const start = (dataFolder: string) => spawn(process.execPath, [join(import.meta.dirname, 'serve-fake.ts'), dataFolder], { stdio: ['ignore', 'pipe', 'pipe'] })
