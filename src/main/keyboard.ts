/** The terminal's keys, one at a time, and a screen that is drawn anew for each. */
import { emitKeypressEvents } from 'node:readline'

export interface Keyboard {
  readonly show: (screen: string) => void
  /** the next key's name: a character, or `return`, `left`, `right`, `tab`, `backspace`, `escape`; `escape` for Ctrl-C and at the end of input */
  readonly key: () => Promise<string>
  /** gives the terminal back */
  readonly close: () => void
}

interface Pressed {
  readonly name?: string | undefined
  readonly ctrl?: boolean | undefined
  readonly sequence?: string | undefined
}

export function openKeyboard(): Keyboard {
  const { stdin, stdout } = process
  const pressed: string[] = []
  let waiting: ((key: string) => void) | null = null
  const take = (key: string): void => {
    if (waiting) waiting(key)
    else pressed.push(key)
    waiting = null
  }
  const hear = (_: string | undefined, key: Pressed): void => take(nameOf(key))
  const end = (): void => take('escape')
  emitKeypressEvents(stdin)
  stdin.setRawMode(true)
  stdin.on('keypress', hear).on('end', end).resume()
  return {
    show: (screen) => void stdout.write(`\u001b[H\u001b[2J\u001b[3J${screen}`),
    key: () => new Promise((resolve) => {
      const next = pressed.shift()
      if (next === undefined) waiting = resolve
      else resolve(next)
    }),
    close: () => {
      stdin.off('keypress', hear).off('end', end).setRawMode(false).pause()
      stdout.write('\n')
    },
  }
}

function nameOf({ name, ctrl, sequence }: Pressed): string {
  if (ctrl) return name === 'c' || name === 'd' ? 'escape' : ''
  return name === 'enter' ? 'return' : (name ?? sequence ?? '').toLowerCase()
}
