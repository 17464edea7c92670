/** The files of a drop, a folder or a choice, each under a name of its own; folders are opened, and what systems leave in them is passed over. */
import { uniqueNames } from '../../../text/file-name.ts'

export interface NamedFile {
  readonly file: File
  readonly name: string
}

/** What stands in a folder beside the drafts: hidden files, and those that Word keeps while a draft is open. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/

/** Files chosen together; those of a folder bring its path with them. */
export const chosenFiles = (files: readonly File[]): NamedFile[] => named(files.filter(({ name }) => !litter.test(name)).map((file) => ({ file, name: file.webkitRelativePath || file.name })))

/** To be called while the drop is told of; afterwards the browser forgets what was dropped. */
export function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<NamedFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null)
  return entries.length === 0 ? Promise.resolve(chosenFiles([...files])) : Promise.all(entries.map(filesUnder)).then((found) => named(found.flat()))
}

async function filesUnder(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (litter.test(entry.name)) return []
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => (entry as FileSystemFileEntry).file(resolve, () => resolve(null)))
    return file === null ? [] : [{ file, name: entry.fullPath.replace(/^\//, '') }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: FileSystemEntry[] = []
  // A folder is told a hundred entries at a time; none is the end.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) break
    inside.push(...some)
  }
  return (await Promise.all(inside.map(filesUnder))).flat()
}

/** As the server names them, so that the files of one batch never stand for each other. */
function named(files: readonly NamedFile[]): NamedFile[] {
  const names = uniqueNames(files.map(({ name }, at) => ({ name, source: `${name} ${at}` })))
  return files.map(({ file }, at) => ({ file, name: names[at] ?? file.name }))
}
