/** Makes a folder of mixed drafts for the batch bench: every labelled narrative as text, Markdown and Word, some PDFs, one in twenty broken. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { readDataset } from '../../evals/dataset.ts'

const documents = new URL('../fixtures/documents/', import.meta.url)
const datasets = ['ecq-dev', 'ecq-more', 'ecq-other'].map((name) => new URL(`../../evals/datasets/${name}.jsonl`, import.meta.url))

/** Writes `count` files in three folders and answers how many of them cannot be read. */
export async function makeBatchFiles(folder: string, count: number): Promise<number> {
  const texts = datasets.flatMap((dataset) => readDataset(dataset).map(({ text }) => text))
  let broken = 0
  for (let index = 0; index < count; index++) {
    const text = `${texts[index % texts.length]}${index < texts.length ? '' : `\n\nThis is copy ${Math.floor(index / texts.length)}.`}`
    const inside = join(folder, `client-${index % 3}`)
    mkdirSync(inside, { recursive: true })
    const path = (ending: string): string => join(inside, `draft-${index}.${ending}`)
    if (index % 20 === 19) {
      broken++
      writeFileSync(path('docx'), readFileSync(new URL('rich.docx', documents)).subarray(0, 3000))
    } else if (index % 20 === 9) cpSync(new URL('statement.pdf', documents), path('pdf'))
    else if (index % 5 === 1) writeFileSync(path('md'), text)
    else if (index % 5 < 3) writeFileSync(path('txt'), text)
    else writeFileSync(path('docx'), await wordFile(text))
  }
  return broken
}

const wordFile = async (text: string): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] }))
