/** Opens what reviews the files of a batch: threads for the offline engine, whose work is computing; this thread for a model, whose work is waiting. */
import { availableParallelism, totalmem } from 'node:os'
import type { ReviewerWishes } from '../cli/context.ts'
import type { Reviewers } from '../coach/batch/batch-file.ts'
import type { CoachDeps } from '../coach/deps.ts'
import { reviewFile } from '../coach/batch/review-file.ts'
import { libreOfficeCounter } from '../read/libreoffice.ts'
import { pdfPrinter } from './print-pdf.ts'
import { reviewThreads } from './review-threads.ts'
import type { ThreadData } from './thread-talk.ts'

/** What a thread with its proofreader may come to hold. */
const bytesAThread = 1024 ** 3

export function openReviewers({ coach, engine, proof, concurrency, misses, signal }: ReviewerWishes): Reviewers {
  if (engine === 'offline') {
    const fitting = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesAThread)))
    return reviewThreads({ proof, calibrated: calibrationOf(coach), threads: concurrency ?? fitting, countPages: libreOfficeCounter({ atOnce: 1 }), print: pdfPrinter() })
  }
  const print = pdfPrinter()
  return { atOnce: concurrency ?? 4, review: (job) => reviewFile({ coach, print, misses, signal }, job), close: async () => undefined }
}

const calibrationOf = ({ weights, calibration }: CoachDeps): ThreadData['calibrated'] => ({ ...(weights ? { weights } : {}), ...(calibration === undefined ? {} : { calibration }) })
