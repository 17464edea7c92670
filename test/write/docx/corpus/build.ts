/** The corpus: every Word file by name, made anew in each run by three makers. */
import { convert } from '../office.ts'
import { byHand } from './by-hand.ts'
import { byLibrary } from './by-library.ts'
import { officeSources } from './by-office.ts'
import { commented } from './commented.ts'

/** Known before anything is made, so that each file is a test of its own. */
export const corpusNames: readonly string[] = [
  ...Object.keys(byHand).map((name) => `by hand: ${name}`),
  ...Object.keys(commented).map((name) => `by hand: ${name}`),
  ...Object.keys(byLibrary).map((name) => `docx library: ${name}`),
  ...Object.keys(officeSources).map((name) => `LibreOffice: ${name.replace(/\.[a-z]+$/, '')}`),
]

export async function buildCorpus(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const [name, make] of Object.entries({ ...byHand, ...commented })) files.set(`by hand: ${name}`, make())
  for (const [name, make] of Object.entries(byLibrary)) files.set(`docx library: ${name}`, await make())
  for (const [name, bytes] of await convert(officeSources, 'docx')) files.set(`LibreOffice: ${name}`, bytes)
  return files
}
