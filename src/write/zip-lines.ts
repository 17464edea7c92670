/** A zip archive of files of JSON lines, made while it is sent. */
import { strToU8 } from 'fflate'
import { zipFiles } from './zip-files.ts'
import type { ZippedFile } from './zip-files.ts'

export interface LineFile {
  readonly name: string
  /** the lines' values, in pages */
  readonly pages: AsyncIterable<readonly object[]>
}

export const zipLines = (files: AsyncIterable<LineFile>): AsyncGenerator<Uint8Array> => zipFiles(zipped(files))

async function* zipped(files: AsyncIterable<LineFile>): AsyncGenerator<ZippedFile> {
  for await (const { name, pages } of files) yield { name, chunks: lines(pages) }
}

async function* lines(pages: LineFile['pages']): AsyncGenerator<Uint8Array> {
  for await (const page of pages) yield strToU8(page.map((value) => `${JSON.stringify(value)}\n`).join(''))
}
