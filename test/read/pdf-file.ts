/** Builds small PDF files by hand: each page is the drawing commands that it is given. */
import { zlibSync } from 'fflate'

/** Letter paper, one font (Helvetica, /F1). Commands may be bytes that are packed already. */
export function pdfFile(pages: string[], options: { packed?: boolean; objects?: (string | Uint8Array)[] } = {}): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects: (string | Uint8Array)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  for (const page of pages) {
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`)
    objects.push(stream(bytesOf(page), options.packed === true))
  }
  return numbered([...objects, ...(options.objects ?? [])])
}

export const stream = (content: Uint8Array, packed = true): Uint8Array => {
  const body = packed ? zlibSync(content) : content
  return joined([bytesOf(`<<${packed ? '/Filter/FlateDecode' : ''}/Length ${body.length}>>stream\n`), body, bytesOf('\nendstream')])
}

export const textAt = (x: number, y: number, text: string, size = 12): string => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function numbered(objects: (string | Uint8Array)[]): Uint8Array {
  const chunks: Uint8Array[] = [bytesOf('%PDF-1.7\n')]
  const places: number[] = []
  const length = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  objects.forEach((object, index) => {
    places.push(length())
    chunks.push(bytesOf(`${index + 1} 0 obj\n`), typeof object === 'string' ? bytesOf(object) : object, bytesOf('\nendobj\n'))
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  chunks.push(bytesOf(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length()}\n%%EOF`))
  return joined(chunks)
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
