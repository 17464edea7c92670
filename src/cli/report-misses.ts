/** Says how many recorded answers are missing and what to do about them. */
import type { Misses } from '../coach/collect-misses.ts'
import type { CliContext } from './context.ts'
import { Exit } from './exit.ts'

/** A review without its answers is not shown; `file` is where the requests are to go, if anywhere. */
export async function reportMisses({ terminal, write }: Pick<CliContext, 'terminal' | 'write'>, misses: Misses, { unshown, file }: { unshown: number; file: string | undefined }): Promise<Exit> {
  const count = `${misses.count()} ${misses.count() === 1 ? 'answer is' : 'answers are'} missing, so ${unshown} ${unshown === 1 ? 'review is' : 'reviews are'} not shown.`
  if (file === undefined) terminal.err(`${count} Run this again with --misses OUT.jsonl to have the requests written there.\n`)
  else {
    await write(file, await misses.lines())
    terminal.err(`${count} The requests are in ${file}; have them answered, add the answers with "ecq-coach responses --from ANSWERS.jsonl --into RECORDED.jsonl --requests ${file}", and run this again.\n`)
  }
  return Exit.missing
}
