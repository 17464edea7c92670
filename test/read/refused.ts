/** The one expectation about files that cannot be read: a Fault with one plain sentence, and nothing else. */
import { expect } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { readDocument } from '../../src/read/read.ts'
import type { ReadOptions } from '../../src/read/read.ts'

export async function refused(bytes: Uint8Array, says: RegExp, options: ReadOptions = {}, code: Fault['code'] = 'unreadable'): Promise<void> {
  const error: unknown = await readDocument(bytes, options).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  expect(error).toBeInstanceOf(Fault)
  if (!(error instanceof Fault)) return
  expect(error.message).toMatch(says)
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/^This .*[;:] .*\.$/)
  expect(error.message).not.toMatch(/\n|\bat \w+ \(|Error/)
}
