/** A zip archive of files of JSON lines, made while it is sent, so that its size does not matter. */
import { Zip, ZipDeflate, strToU8 } from 'fflate'

export interface LineFile {
  readonly name: string
  /** the lines' values, in pages */
  readonly pages: AsyncIterable<readonly object[]>
}

export async function* zipLines(files: AsyncIterable<LineFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { name, pages } of files) {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    for await (const page of pages) {
      file.push(strToU8(page.map((value) => `${JSON.stringify(value)}\n`).join('')))
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
