/** Counts the pages of a Word file with LibreOffice, where it is installed: each time in a private folder, for a limited time. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pages } from '../ecq/format-facts.ts'
import type { PageCounter } from './pages.ts'
import { runFamily } from './run-family.ts'

export type LibreOffice = {
  /** The program; `soffice` from the search path when left out. */
  program?: string
  timeLimitMs?: number
  /** How many may run at once; each takes some hundred megabytes. */
  atOnce?: number
}

/**
 * The counter gives null whenever LibreOffice is not there, takes too long or cannot lay the file out. Those who wait
 * are served together: the start of LibreOffice costs more than the pages.
 */
export function libreOfficeCounter({ program = 'soffice', timeLimitMs = 30_000, atOnce = 2 }: LibreOffice = {}): PageCounter {
  const waiting: Waiting[] = []
  let running = 0
  const next = async (): Promise<void> => {
    if (running >= atOnce) return
    const group = waiting.splice(0, mostTogether)
    if (group.length === 0) return
    running++
    try {
      await countGroup(program, group, timeLimitMs)
    } finally {
      running--
      void next()
    }
  }
  return ({ bytes, format }) =>
    new Promise((resolve) => {
      waiting.push({ bytes, ending: format, resolve })
      void next()
    })
}

export interface Convertible {
  readonly bytes: Uint8Array
  readonly ending: string
}

interface Waiting extends Convertible {
  readonly resolve: (pages: Pages | null) => void
}

const mostTogether = 16

/** One file can spoil the run for those beside it, so whoever got no pages among others gets a run of its own. */
async function countGroup(program: string, group: readonly Waiting[], timeLimitMs: number): Promise<void> {
  const together = group.length > 1 ? await countAll(program, group, timeLimitMs * 2) : []
  for (const [index, one] of group.entries()) {
    one.resolve(together[index] ?? (await countAll(program, [one], timeLimitMs))[0] ?? null)
  }
}

async function countAll(program: string, group: readonly Waiting[], timeLimitMs: number): Promise<(Pages | null)[]> {
  const files = await convertToPdf(program, group, timeLimitMs)
  return Promise.all(files.map(async (pdf) => {
    const count = pdf ? await pagesOfPdf(pdf).catch(() => 0) : 0
    return count > 0 ? { count, exact: true, how: 'laid out by LibreOffice' } : null
  }))
}

/** Each document as PDF, in order; null for one that could not be laid out, or all where the run took too long. Never rejects. */
export async function convertToPdf(program: string, documents: readonly Convertible[], timeLimitMs: number): Promise<(Uint8Array | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  try {
    const sources = documents.map(({ ending }, index) => join(folder, `draft-${index}.${ending}`))
    await Promise.all(sources.map((source, index) => writeFile(source, documents[index]?.bytes ?? new Uint8Array())))
    // A profile of its own, because a second LibreOffice on the same profile gives up at once.
    const profile = pathToFileURL(join(folder, 'profile')).href
    const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, ...sources]
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings)
    await runFamily(program, options, timeLimitMs).catch(() => undefined)
    return await Promise.all(documents.map((_, index) => readFile(join(folder, `draft-${index}.pdf`)).catch(() => null)))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const setting = (name: string, path = 'Security/Scripting'): string =>
  `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`

/** A stranger's file must neither run a macro nor make this machine fetch an address. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting('DisableMacrosExecution')}${setting('BlockUntrustedRefererLinks')}</oor:items>
`

async function pagesOfPdf(bytes: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const count = pdf.numPages
  await pdf.loadingTask.destroy()
  return count
}
