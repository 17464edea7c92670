/** Runs a program that starts others of its own, for a limited time. */
import { spawn } from 'node:child_process'

/** `soffice` only starts the real program, and a browser is a family of processes, so that a stop has to reach the whole group. */
export function runFamily(program: string, options: readonly string[], timeLimitMs: number): Promise<'absent' | 'ended'> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { detached: true, stdio: 'ignore' })
    const stop = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, timeLimitMs)
    child.once('error', () => {
      clearTimeout(stop)
      resolve('absent')
    })
    child.once('close', () => {
      clearTimeout(stop)
      resolve('ended')
    })
  })
}
