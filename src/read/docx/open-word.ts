/** Opens a Word file to put marks into it: its text as a draft has it, and the place of every stretch of that. */
import type { WordFile } from '../../ecq/word-file.ts'
import { Fault } from '../../fault.ts'
import { assemble } from '../assemble.ts'
import { defaultLimits, inMegabytes, tooLarge } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { recognise } from '../recognise.ts'
import { openPackage } from './parts.ts'
import { placesOf } from './places.ts'
import { newReader } from './read-docx.ts'
import { readStory } from './story.ts'

/** Throws a Fault (`unreadable`, `too-large`) for whatever cannot be read as a draft either. */
export function openWord(bytes: Uint8Array, limits: Partial<Limits> = {}): WordFile {
  const bounds = { ...defaultLimits, ...limits }
  if (bytes.length > bounds.fileBytes) throw tooLarge(`This file has ${inMegabytes(bytes.length)} and at most ${inMegabytes(bounds.fileBytes)} are read`)
  if (recognise(bytes) !== 'zip') throw new Fault('unreadable', 'This is no Word file (.docx), so that it cannot be marked or set in form; open it in Word, save it as .docx and send that file.')
  const parts = openPackage(bytes, bounds)
  const { text, blocks } = assemble(readStory(parts.document, newReader(parts)))
  return { text, main: parts.main, xml: parts.source(parts.main) ?? '', ...placesOf(blocks), packed: parts.packed(), part: parts.source, tree: parts.tree, related: parts.nameOf, byId: parts.nameById }
}
