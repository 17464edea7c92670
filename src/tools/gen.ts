/** Writes every made file (`*.gen.ts`); with `--check` it only says whether they are fresh and exits with 1 when not. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { format } from 'node:util'
import { fingerprint } from '../text/hash.ts'

const root = new URL('../..', import.meta.url)

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function names(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
}

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The shelf of rules as one record by file name, and the fingerprint of all that decides what they find. */
function rules(): string {
  const ids = names('src/check/rules/', '.ts')
  const imports = ids.map((id) => `import ${camel(id)} from './rules/${id}.ts'`).join('\n')
  const entries = ids.map((id) => `  ${id === camel(id) ? id : `'${id}': ${camel(id)}`},`).join('\n')
  const sources = ['src/check/', 'src/check/rules/', 'src/check/words/'].flatMap((folder) => names(folder, '.ts').map((id) => `${folder}${id}.ts`))
  const hash = fingerprint(sources.filter((path) => !path.endsWith('.gen.ts')).map(read).join('\n'))
  return `/** Made by \`npm run gen\`: every rule by its id. */
import type { Rule } from './rule.ts'
${imports}

export const rules: Readonly<Record<string, Rule>> = {
${entries}
}

/** Changes whenever a rule or a word list does; every review names it. */
export const rulesVersion = '${hash}'
`
}

function migrations(): string {
  const entries = names('migrations/', '.sql').map((id) => `  { id: '${id}', sql: ${JSON.stringify(read(`migrations/${id}.sql`))} },`)
  return `/** Made by \`npm run gen\`: the SQL of migrations/ as a module, in order. */\n\nexport const migrations: readonly { readonly id: string; readonly sql: string }[] = [\n${entries.join('\n')}\n]\n`
}

const made: Readonly<Record<string, () => string>> = {
  'src/check/rules.gen.ts': rules,
  'src/store/migrations.gen.ts': migrations,
}

const checking = process.argv.includes('--check')
let stale = 0
for (const [path, make] of Object.entries(made)) {
  const text = make()
  const old = readdirSync(new URL(path.slice(0, path.lastIndexOf('/') + 1), root)).includes(path.slice(path.lastIndexOf('/') + 1)) ? read(path) : ''
  if (old === text) continue
  if (checking) {
    process.stderr.write(format('%s is stale: run `npm run gen` and commit it.\n', path))
    stale++
  } else writeFileSync(new URL(path, root), text)
}
process.exitCode = stale ? 1 : 0
