/** Says how many recorded answers are missing and what to do about them. */
import { many } from '../text/many.ts'
import type { CliContext } from './context.ts'
import { Exit } from './exit.ts'

export interface MissingAnswers {
  /** requests, each once */
  readonly count: number
  /** what came of it, as it follows on `3 answers are missing` */
  readonly effect: string
  readonly lines: () => Promise<string>
  /** where the requests are to go, if anywhere */
  readonly file: string | undefined
}

export async function reportMisses({ terminal, write }: Pick<CliContext, 'terminal' | 'write'>, { count, effect, lines, file }: MissingAnswers): Promise<Exit> {
  const opening = `${many(count, 'answer is', 'answers are')} missing, ${effect}`
  if (file === undefined) terminal.err(`${opening} Run this again with --misses OUT.jsonl to have the requests written there.\n`)
  else {
    await write(file, await lines())
    terminal.err(`${opening} The requests are in ${file}; have them answered, add the answers with "ecq-coach responses --from ANSWERS.jsonl --into RECORDED.jsonl --requests ${file}", and run this again.\n`)
  }
  return Exit.missing
}

/** For reviews: one without its answers is not shown. */
export const unshownReviews = (count: number): string => `so ${many(count, 'review is', 'reviews are')} not shown.`
