/** Tries the programs that work beside this one: LibreOffice, Chromium, the proofreader. */
import type { Probe } from '../cli/context.ts'
import { Fault } from '../fault.ts'
import { makeProofreader } from '../proof/proofreader.ts'
import { libreOfficeCounter } from '../read/libreoffice.ts'
import { pdfPrinter } from './print-pdf.ts'
import { type Words, patience, probe } from './probe.ts'

export async function* probePrograms(): AsyncGenerator<Probe> {
  yield await probe('LibreOffice', officeWords)
  yield await probe('Chromium', printerWords)
  yield await probe('proofreader', proofWords)
}

async function officeWords(): Promise<Words> {
  const pages = await libreOfficeCounter({ timeLimitMs: patience })({ bytes: new TextEncoder().encode('One line.\n'), format: 'docx' })
  if (pages) return 'lays out Word files, so that their pages are counted'
  return { absent: 'not found as soffice, or not working; pages of Word files are estimated, and installing LibreOffice Writer has them counted' }
}

async function printerWords(): Promise<Words> {
  try {
    await pdfPrinter({ libreOffice: null, timeLimitMs: patience })('<!doctype html><title>One line</title><p>One line.')
    return 'prints reports as PDF'
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { absent: 'not found, or not working; reports as PDF are printed plainly by LibreOffice or not at all, and installing Chromium has them printed well' }
  }
}

async function proofWords(): Promise<Words> {
  const proofreader = makeProofreader()
  try {
    const proof = await proofreader.proofread('This sentense is is wrong.')
    return proof && proof.marks.length > 0 ? 'checks spelling and grammar' : { absent: 'cannot run here; spelling and grammar are left out' }
  } finally {
    await proofreader.close()
  }
}
