/** Reviews files on several threads: each has an engine and a proofreader of its own, and one that hangs or dies takes no other file with it. */
import { Worker } from 'node:worker_threads'
import type { FileJob, ReviewedFile, Reviewers } from '../coach/batch/batch-file.ts'
import type { Print } from '../coach/write-report.ts'
import { Fault } from '../fault.ts'
import type { PageCounter } from '../read/pages.ts'
import type { FromThread, ThreadData, ToThread } from './thread-talk.ts'

export interface ThreadSettings extends ThreadData {
  readonly threads: number
  readonly countPages: PageCounter
  readonly print: Print
  /** for one file; default five minutes */
  readonly patienceMs?: number
}

/** A thread has so many files at a time, because it has nothing to do while LibreOffice counts the pages of one, and LibreOffice counts many as fast as one. */
const filesAThread = 12

interface Errand extends PromiseWithResolvers<ReviewedFile> {
  readonly job: FileJob
  /** its thread died under it among others, so that nobody knows whose fault it was */
  readonly suspect: boolean
}

interface Thread {
  readonly worker: Worker
  readonly errands: Map<number, Errand & { timer: NodeJS.Timeout | null }>
  ready: boolean
}

export function reviewThreads(settings: ThreadSettings): Reviewers {
  const crew: Crew = { settings, waiting: [], threads: new Set(), tickets: 0, closed: false }
  return {
    atOnce: settings.threads * filesAThread,
    review: (job) => {
      if (crew.closed) return Promise.reject(stopped())
      const errand: Errand = { ...Promise.withResolvers<ReviewedFile>(), job, suspect: false }
      crew.waiting.push(errand)
      dispatch(crew)
      return errand.promise
    },
    close: async () => {
      crew.closed = true
      for (const errand of crew.waiting.splice(0)) errand.reject(stopped())
      await Promise.all([...crew.threads].map(({ worker }) => worker.terminate()))
    },
  }
}

interface Crew {
  readonly settings: ThreadSettings
  readonly waiting: Errand[]
  readonly threads: Set<Thread>
  tickets: number
  closed: boolean
}

function dispatch(crew: Crew): void {
  for (let errand = crew.waiting[0]; errand && !crew.closed; errand = crew.waiting[0]) {
    const thread = roomFor(crew, errand)
    if (!thread) return
    crew.waiting.shift()
    const ticket = crew.tickets++
    thread.errands.set(ticket, { ...errand, timer: thread.ready ? hourglass(crew, thread) : null })
    thread.worker.postMessage({ type: 'review', ticket, job: errand.job } satisfies ToThread)
  }
}

/** The thread with the least to do; a suspect only gets one that has nothing else to do, and nobody joins it there. */
function roomFor(crew: Crew, { suspect }: Errand): Thread | null {
  const free = [...crew.threads].filter(({ errands }) => errands.size < (suspect ? 1 : filesAThread) && ![...errands.values()].some((one) => one.suspect))
  const least = free.toSorted((a, b) => a.errands.size - b.errands.size)[0]
  return crew.threads.size < crew.settings.threads && (!least || least.errands.size > 0) ? openThread(crew) : (least ?? null)
}

function openThread(crew: Crew): Thread {
  const { proof, calibrated } = crew.settings
  const worker = new Worker(new URL('./review-thread.ts', import.meta.url), { workerData: { proof, calibrated } satisfies ThreadData })
  const thread: Thread = { worker, errands: new Map(), ready: false }
  crew.threads.add(thread)
  worker.on('message', (message: FromThread) => hear(crew, thread, message))
  worker.on('error', () => bury(crew, thread))
  worker.on('exit', () => bury(crew, thread))
  return thread
}

function hear(crew: Crew, thread: Thread, message: FromThread): void {
  if (message.type === 'ask') return void answer(thread, message, crew.settings)
  if (message.type === 'ready') {
    thread.ready = true
    for (const errand of thread.errands.values()) errand.timer = hourglass(crew, thread)
    return
  }
  const errand = thread.errands.get(message.ticket)
  if (!errand) return
  clearTimeout(errand.timer ?? undefined)
  thread.errands.delete(message.ticket)
  if (message.type === 'reviewed') errand.resolve(message.reviewed)
  else errand.reject(message.fault ? new Fault(message.fault.code, message.fault.message) : unforeseen())
  dispatch(crew)
}

/** Loading a thread is no file's fault, so that patience begins when it is ready. */
const hourglass = ({ settings }: Crew, { worker }: Thread): NodeJS.Timeout => setTimeout(() => void worker.terminate(), settings.patienceMs ?? 300_000)

/** Its files are tried once more, each alone; who is alone and brings a thread down is at fault. */
function bury(crew: Crew, thread: Thread): void {
  if (!crew.threads.delete(thread)) return
  const left = [...thread.errands.values()]
  for (const { timer, ...errand } of left) {
    clearTimeout(timer ?? undefined)
    if (crew.closed) errand.reject(stopped())
    else if (left.length === 1) errand.reject(unforeseen())
    else crew.waiting.unshift({ ...errand, suspect: true })
  }
  dispatch(crew)
}

const stopped = (): Fault => new Fault('unavailable', 'The batch was stopped before this file was done.')

const unforeseen = (): Fault => new Fault('unreadable', 'The program failed on this file, or took too long; save the draft as .txt or .docx anew and try again.')

async function answer({ worker }: Thread, { ticket, question, given }: Extract<FromThread, { type: 'ask' }>, { countPages, print }: ThreadSettings): Promise<void> {
  try {
    const value = question === 'count' ? await countPages({ bytes: given as Uint8Array, format: 'docx' }) : await print(given as string)
    worker.postMessage({ type: 'answer', ticket, value, fault: null } satisfies ToThread)
  } catch (cause) {
    const fault = cause instanceof Fault ? { code: cause.code, message: cause.message } : { code: 'unavailable' as const, message: 'The report could not be printed; try again.' }
    worker.postMessage({ type: 'answer', ticket, value: null, fault } satisfies ToThread)
  }
}
