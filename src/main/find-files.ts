/** Finds what a person means by a path: a file, all files of a folder, or those that fit a pattern. */
import { glob, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { FoundFile } from '../coach/batch/open-sources.ts'
import { Fault } from '../fault.ts'

/** In the order of their names; hidden files, lock files of editors and everything in the folder `without` are left out. Throws a Fault where there is nothing of that name. */
export async function findFiles(path: string, without: string): Promise<FoundFile[]> {
  const facts = await stat(path).catch(() => null)
  const inside = (file: string): boolean => `${resolve(file)}${sep}`.startsWith(`${resolve(without)}${sep}`)
  if (facts?.isFile()) return [{ path, name: basename(path), named: true }]
  if (facts?.isDirectory()) {
    const own = basename(resolve(path))
    const files = (await walk(path)).filter((file) => !inside(file))
    return files.map((file) => ({ path: file, name: [own, relative(path, file)].join('/').split(sep).join('/'), named: false }))
  }
  if (!/[*?[{]/.test(path)) throw new Fault('unreadable', `${path}: there is no such file or folder; check the path.`)
  const matches: string[] = []
  for await (const match of glob(path)) if (!inside(match) && !isHidden(match) && (await stat(match)).isFile()) matches.push(match)
  return matches.toSorted().map((match) => ({ path: match, name: relative('.', match).split(sep).join('/'), named: true }))
}

/** Links to folders are not followed, because they may lead round in a circle. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) found.push(...(await walk(path)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile())) found.push(path)
  }
  return found
}

const isHidden = (path: string): boolean => /^(?:\.|~\$)/.test(basename(path))
