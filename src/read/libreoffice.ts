/** Counts the pages of a Word file with LibreOffice, where it is installed: each time in a private folder, for a limited time. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageCounter } from './pages.ts'

export type LibreOffice = {
  /** The program; `soffice` from the search path when left out. */
  program?: string
  timeLimitMs?: number
  /** How many may run at once; each takes some hundred megabytes. */
  atOnce?: number
}

/** The counter gives null whenever LibreOffice is not there, takes too long or cannot lay the file out. */
export function libreOfficeCounter({ program = 'soffice', timeLimitMs = 30_000, atOnce = 2 }: LibreOffice = {}): PageCounter {
  const waiting: (() => void)[] = []
  let running = 0
  return async ({ bytes, format }) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      const count = await countIn(program, bytes, format, timeLimitMs)
      return count > 0 ? { count, exact: true, how: 'laid out by LibreOffice' } : null
    } catch {
      return null
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}

async function countIn(program: string, bytes: Uint8Array, format: string, timeLimitMs: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  try {
    const source = join(folder, `draft.${format}`)
    await writeFile(source, bytes)
    // A profile of its own, because a second LibreOffice on the same profile gives up at once.
    const profile = pathToFileURL(join(folder, 'profile')).href
    const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, source]
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings)
    await run(program, options, timeLimitMs)
    return await pagesOfPdf(await readFile(join(folder, 'draft.pdf')))
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

/** `soffice` only starts the real program, so that a stop has to reach the whole group. */
function run(program: string, options: string[], timeLimitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { detached: true, stdio: 'ignore' })
    const stop = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, timeLimitMs)
    child.once('error', (cause) => {
      clearTimeout(stop)
      reject(cause)
    })
    child.once('close', (code) => {
      clearTimeout(stop)
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code}`))
    })
  })
}

async function pagesOfPdf(bytes: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const count = pdf.numPages
  await pdf.loadingTask.destroy()
  return count
}
