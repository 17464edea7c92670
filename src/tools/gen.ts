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

/** A shelf of default exports as one record by file name. */
function shelf(folder: string, from: string, constant: string, type: string, typeFile: string, sentence: string): string {
  const ids = names(`src/${folder}/`, '.ts')
  const imports = ids.map((id) => `import ${camel(id)} from '${from}/${id}.ts'`).join('\n')
  const entries = ids.map((id) => `  ${id === camel(id) ? id : `'${id}': ${camel(id)}`},`).join('\n')
  return `/** Made by \`npm run gen\`: ${sentence} */\nimport type { ${type} } from '${typeFile}'\n${imports}\n\nexport const ${constant}: Readonly<Record<string, ${type}>> = {\n${entries}\n}\n`
}

function rules(): string {
  const made = shelf('check/rules', './rules', 'rules', 'Rule', './rule.ts', 'every rule by its id.')
  const words = names('src/check/words/', '.ts').map((id) => read(`src/check/words/${id}.ts`))
  const hash = fingerprint([...names('src/check/rules/', '.ts').map((id) => read(`src/check/rules/${id}.ts`)), ...words].join('\n'))
  return `${made}\n/** Changes whenever a rule or a word list does; every review names it. */\nexport const rulesVersion = '${hash}'\n`
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
