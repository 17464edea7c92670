/** Turns the files that were found into the files of a batch: zips are opened, names are made unique, what is no draft is passed over. */
import { Fault } from '../../fault.ts'
import { type Bundle, type BundleLimits, bundleLimits, openBundle } from '../../read/bundle.ts'
import { basename, uniqueNames } from '../../text/file-name.ts'
import type { BatchFile } from './batch-file.ts'

export interface FoundFile {
  /** for reading it, and for people */
  readonly path: string
  /** its wished name among the results, with `/` between folders */
  readonly name: string
  /** somebody named this very file, so that it is tried whatever it is called */
  readonly named: boolean
}

export interface Sources {
  readonly files: readonly BatchFile[]
  /** endings of the files that were passed over as no drafts, with their number */
  readonly passedOver: ReadonlyMap<string, number>
}

/** Endings of drafts, and of what people take for drafts, so that they learn why it cannot be read. */
const draftEndings = new Set(['docx', 'pdf', 'txt', 'text', 'md', 'markdown', 'doc', 'docm', 'dotx', 'odt', 'rtf', 'pages', 'wpd'])

type Sought = Omit<BatchFile, 'name'> & { readonly wished: string }

/** A zip that cannot be opened is a file that fails, not the end of the batch. */
export async function openSources(found: readonly FoundFile[], readBytes: (path: string) => Promise<Uint8Array>, limits: BundleLimits = bundleLimits): Promise<Sources> {
  const passedOver = new Map<string, number>()
  const sought: Sought[] = []
  const reader = bundleReader(readBytes, limits)
  for (const { path, name, named } of found) {
    const ending = endingOf(name)
    if (ending === 'zip') sought.push(...(await filesOf(path, name, reader, passedOver)))
    else if (named || draftEndings.has(ending)) sought.push({ source: path, wished: name, read: () => readBytes(path) })
    else passedOver.set(ending, (passedOver.get(ending) ?? 0) + 1)
  }
  const names = uniqueNames(sought.map(({ wished, source }) => ({ name: wished, source })))
  return { files: sought.map(({ source, read }, index) => ({ source, read, name: names[index] as string })), passedOver }
}

async function filesOf(path: string, name: string, reader: (path: string) => Promise<Bundle>, passedOver: Map<string, number>): Promise<Sought[]> {
  try {
    const { entries } = await reader(path)
    return entries.flatMap((entry) => {
      const ending = endingOf(entry.name)
      if (entry.refusal === null && !draftEndings.has(ending)) {
        passedOver.set(ending, (passedOver.get(ending) ?? 0) + 1)
        return []
      }
      const read = async (): Promise<Uint8Array> => {
        const same = (await reader(path)).entries.find((one) => one.name === entry.name)
        if (!same) throw new Fault('unreadable', 'The zip changed while it was read; run this again.')
        return same.read()
      }
      return [{ source: `${path} > ${entry.name}`, wished: `${name}/${entry.name}`, read }]
    })
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    return [{ source: path, wished: name, read: () => Promise.reject(cause) }]
  }
}

/** Holds one zip at a time, because many of them need not fit into memory together. */
function bundleReader(readBytes: (path: string) => Promise<Uint8Array>, limits: BundleLimits): (path: string) => Promise<Bundle> {
  let last: { readonly path: string; readonly bundle: Promise<Bundle> } | null = null
  return (path) => {
    if (last?.path !== path) last = { path, bundle: readBytes(path).then((bytes) => openBundle(bytes, limits)) }
    return last.bundle
  }
}

function endingOf(name: string): string {
  const own = basename(name)
  const dot = own.lastIndexOf('.')
  return dot < 0 ? '' : own.slice(dot + 1).toLowerCase()
}
