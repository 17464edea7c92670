/** Gives labelling a real disk, keyboard and screen. */
import { readFile } from 'node:fs/promises'
import { label } from '../../evals/label/label-tool.ts'
import type { LabelRequest } from '../cli/label-request.ts'
import { Fault } from '../fault.ts'
import { noPaint, terminalPaint } from '../write/paint.ts'
import { openKeyboard } from './keyboard.ts'
import { writeWhole } from './write-whole.ts'

export const labelOnNode = (request: LabelRequest, { colors, width }: { colors: boolean; width: number }): Promise<string> =>
  label(
    {
      read,
      write: writeWhole,
      now: () => new Date(),
      keyboard: process.stdin.isTTY && process.stdout.isTTY ? openKeyboard : null,
      screen: { paint: colors ? terminalPaint : noPaint, width },
    },
    request,
  )

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code === 'ENOENT' && path.endsWith('.jsonl')) return ''
    throw new Fault('unreadable', `${path} cannot be read (${code || 'unknown reason'}); check the path.`, { cause })
  }
}
