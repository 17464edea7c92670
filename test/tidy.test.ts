/** The house rules: each broken one says what to do. */
import { readFileSync, readdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { floors, packages } from './floors.ts'

const root = new URL('..', import.meta.url).pathname

function filesUnder(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .sort()
}

const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8')
const isMade = (file: string): boolean => /\.gen\.tsx?$/.test(file)
const source = filesUnder('src')
const evals = filesUnder('evals')
const everything = [...source, ...filesUnder('test'), ...evals]
const roomOf = (file: string): string => (file.startsWith('src/') ? (file.split('/')[1] as string) : file.startsWith('evals/') ? 'evals' : '')

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm)].map((match) => (match[1] ?? match[2] ?? match[3]) as string)
}

function brokenArrows(file: string): string[] {
  const room = roomOf(file)
  if (file === 'src/fault.ts') return []
  return importsOf(file).flatMap((target) => {
    if (target.startsWith('.')) {
      const path = new URL(target, `file:///${file}`).pathname.slice(1)
      const other = roomOf(path)
      if (path === 'src/fault.ts' || other === room) return []
      if (other === '') return room === 'main' ? [] : [`${file} reaches outside src: ${target}`]
      return floors[room]?.includes(other) ? [] : [`${file} (${room}) imports ${path} (${other}): imports go downward only`]
    }
    const allowed = packages[room] ?? ['zod']
    return allowed.some((name) => target === name || (name.endsWith(':') || name.endsWith('/') ? target.startsWith(name) : target.startsWith(`${name}/`))) ? [] : [`${file} imports the package ${target}, which the room ${room} does not use`]
  })
}

describe('the house', () => {
  test('imports go downward only', () => expect([...source, ...evals].flatMap(brokenArrows)).toEqual([]))

  test('every room is on a floor', () => {
    expect([...new Set(source.filter((file) => file.split('/').length > 2).map(roomOf))].filter((room) => !floors[room])).toEqual([])
  })

  test('every file opens with one sentence that says what it is for', () => {
    expect(everything.filter((file) => !/^(?:#![^\n]*\n)?\/\*\* [A-Z`/<][\s\S]{10,400}?[.!]\s*\*\//.test(read(file)))).toEqual([])
  })

  test('no file is over 300 lines, no line over 240 characters outside examples', () => {
    expect(everything.filter((file) => !isMade(file) && !/\/(?:words|frameworks)\//.test(file) && read(file).split('\n').length > 301)).toEqual([])
  })

  test('files are kebab-case and nobody is called index, utils or helpers', () => {
    expect(everything.filter((file) => !/^[a-z0-9-]+(?:\.[a-z]+)*\.tsx?$/.test(file.split('/').at(-1) as string))).toEqual([])
    expect(everything.filter((file) => /(?:^|\/)(?:index|utils?|helpers?|manager|service)\.tsx?$/.test(file))).toEqual([])
  })

  test('no any, no ignored types, no classes but Fault, no leftovers', () => {
    const bad = /\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|\bTO[D]O\b|\bFIX[M]E\b|\b(?:it|test|describe)\.(?:skip|only|todo)\b/
    expect(everything.filter((file) => !isMade(file) && bad.test(read(file)) && file !== 'test/tidy.test.ts')).toEqual([])
    expect(source.filter((file) => file !== 'src/fault.ts' && /^\s*(?:export\s+)?(?:abstract\s+)?class\s/m.test(read(file)))).toEqual([])
  })

  test('no clock, chance, console or process below main, cli and tools', () => {
    const rooms = new Set(['text', 'ecq', 'check', 'offline', 'proof', 'ask', 'read', 'write', 'store', 'coach', 'work', 'http'])
    const bad = /\bDate\.now\(|\bMath\.random\(|\bconsole\.|\bprocess\.(?:env|stdout|stderr|exit)/
    expect(source.filter((file) => rooms.has(roomOf(file)) && bad.test(read(file)))).toEqual([])
    expect(source.filter((file) => file !== 'src/main/settings.ts' && /\bprocess\.env\b/.test(read(file)))).toEqual([])
  })

  test('SQL stands only in the store, the queue and migrations', () => {
    const sql = /['"`]\s*(?:select\s[\s\S]{1,200}\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s)/i
    expect(source.filter((file) => !['store', 'work'].includes(roomOf(file)) && sql.test(read(file)))).toEqual([])
  })

  test('the shelf of rules holds rules only', () => {
    expect(source.filter((file) => file.startsWith('src/check/rules/') && !/export default (?:paragraphRule|documentRule)(?:<[^>]*>)?\(/.test(read(file)))).toEqual([])
  })

  test('made files are fresh', () => {
    expect(() => execFileSync(process.execPath, ['src/tools/gen.ts', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow()
  })
})
