/** What a person types, line by line; the prompt is shown where standard input is a terminal. */
import { createInterface } from 'node:readline'

export async function* typedLines(prompt: string): AsyncGenerator<string> {
  const asks = process.stdin.isTTY === true
  const lines = createInterface({ input: process.stdin, ...(asks ? { output: process.stdout, prompt } : {}) })
  try {
    if (asks) lines.prompt()
    for await (const line of lines) {
      yield line
      if (asks) lines.prompt()
    }
  } finally {
    lines.close()
  }
}
