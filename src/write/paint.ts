/** Colors for a terminal; on anything else the words alone. */

export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly blue: (text: string) => string
}

const plain = (text: string): string => text
const code = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`

export const noPaint: Paint = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, blue: plain }

export const terminalPaint: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  yellow: code(33, 39),
  green: code(32, 39),
  blue: code(34, 39),
}

/** A draft is hostile: control characters in it must not reach a terminal. Tabs and line ends become blanks. */
export const harmless = (text: string): string =>
  text.replace(/[\t\n\r]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '\ufffd')
