/** Opens the linter in a thread of its own: what breaks the engine there breaks nothing here, and the next thread starts with a sound one. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Lint, Linter } from '../proof/linter.ts'

export interface ThreadOptions {
  /** what the thread runs; tests have one of their own */
  readonly program?: URL
  /** a linter that answers nothing for so long hangs; default a minute */
  readonly patienceMs?: number
}

/** Asked one text at a time. `lint` rejects where the engine breaks, dies or hangs; it is of no use after that. */
export async function openLinterApart({ program = new URL('./linter-thread.ts', import.meta.url), patienceMs = 60_000 }: ThreadOptions = {}): Promise<Linter> {
  // What the engine prints when it breaks helps nobody and might quote the draft; nobody reads it, because reading would keep the program from ending.
  const worker = new Worker(program, { stdout: true, stderr: true })
  const gone = new AbortController()
  worker.on('error', () => gone.abort())
  worker.on('exit', () => gone.abort())
  const answered = async (): Promise<unknown> => {
    // A linter that has nothing to do keeps no program from ending.
    worker.ref()
    try {
      const [message] = await once(worker, 'message', { signal: AbortSignal.any([gone.signal, AbortSignal.timeout(patienceMs)]) })
      return message
    } finally {
      worker.unref()
    }
  }
  const close = async (): Promise<void> => void (await worker.terminate())
  try {
    await answered()
  } catch (cause) {
    await close()
    throw cause
  }
  return {
    lint: async (text) => {
      const lints = answered()
      worker.postMessage(text)
      return (await lints) as readonly Lint[]
    },
    close,
  }
}
