/** Prints a page to PDF with Chromium, or with LibreOffice where there is none: in a private folder, for a limited time, with no way to a network. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Print } from '../coach/write-report.ts'
import { Fault } from '../fault.ts'
import { convertToPdf } from '../read/libreoffice.ts'
import { runFamily } from '../read/run-family.ts'
import { takeTurns } from './take-turns.ts'

export interface Printer {
  /** Chromium's names on the search path, tried in order */
  readonly programs?: readonly string[]
  /** null: Chromium or nothing */
  readonly libreOffice?: string | null
  readonly timeLimitMs?: number
  /** how many may print at once */
  readonly atOnce?: number
  /** how many may wait for that; default: as many as come */
  readonly mostWaiting?: number
}

const chromiums = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'] as const

export function pdfPrinter({ programs = chromiums, libreOffice = 'soffice', timeLimitMs = 60_000, atOnce = 2, mostWaiting }: Printer = {}): Print {
  const turn = takeTurns({ atOnce, mostWaiting })
  return async (html) => {
    const leave = await turn()
    try {
      return (await printWithChromium(programs, html, timeLimitMs)) ?? (libreOffice === null ? null : await printWithLibreOffice(libreOffice, html, timeLimitMs)) ?? refuse()
    } finally {
      leave()
    }
  }
}

function refuse(): never {
  throw new Fault('unavailable', 'No PDF can be printed here: neither Chromium nor LibreOffice could do it. Install Chromium, or take the HTML report and print it from a browser.')
}

/** Null where no Chromium is installed, or the one that is fails. */
async function printWithChromium(programs: readonly string[], html: string, timeLimitMs: number): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'print-'))
  try {
    const [page, target] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
    await writeFile(page, html)
    for (const program of programs) {
      const ended = await runFamily(program, [...bounds(join(folder, 'profile')), `--print-to-pdf=${target}`, pathToFileURL(page).href], timeLimitMs)
      if (ended !== 'absent') return await readFile(target).catch(() => null)
    }
    return null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The page allows no script by its own policy, and needs no network, so it gets none. Chromium's own sandbox cannot be had by the superuser. */
const bounds = (profile: string): string[] => [
  '--headless', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-extensions', '--disable-sync', '--disable-background-networking',
  '--disable-component-update', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9',
  '--no-pdf-header-footer', `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

async function printWithLibreOffice(program: string, html: string, timeLimitMs: number): Promise<Uint8Array | null> {
  const [pdf] = await convertToPdf(program, [{ bytes: new TextEncoder().encode(html), ending: 'html' }], timeLimitMs)
  return pdf ?? null
}
