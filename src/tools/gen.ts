/** Writes every made file (`*.gen.ts`); with `--check` it only says whether they are fresh and exits with 1 when not. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { format } from 'node:util'
import { served } from '../check/served.ts'
import { fingerprint } from '../text/hash.ts'
import { inlineParts } from '../text/inline-parts.ts'

const root = new URL('../..', import.meta.url)

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function names(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
}

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** Heavy rules whose remarks wait best: a page loads them after its first marks. */
const late = new Set(['grammar', 'injection'])

const ruleIds = (): string[] => names('src/check/rules/', '.ts')

/** The shelf of rules as one record by file name, without those that a page loads late or not at all. */
const firstRules = (): string => record('firstRules', 'every rule by its id but those that a page loads after its first marks, or not at all', ruleIds().filter((id) => !late.has(id) && !served.has(id)))

const lateRules = (): string => record('lateRules', 'the rules that a page loads after its first marks, by their ids', ruleIds().filter((id) => late.has(id)))

const servedRules = (): string => record('servedRules', 'the rules that only the service runs, by their ids', ruleIds().filter((id) => served.has(id)))

function record(name: string, what: string, ids: readonly string[]): string {
  const imports = ids.map((id) => `import ${camel(id)} from './rules/${id}.ts'`).join('\n')
  const entries = ids.map((id) => `  ${id === camel(id) ? id : `'${id}': ${camel(id)}`},`).join('\n')
  return `/** Made by \`npm run gen\`: ${what}. */
import type { Rule } from './rule.ts'
${imports}

export const ${name}: Readonly<Record<string, Rule>> = {
${entries}
}
`
}

/** All rules, and the fingerprint of all that decides what they find. */
function rules(): string {
  const sources = ['src/check/', 'src/check/rules/', 'src/check/words/'].flatMap((folder) => names(folder, '.ts').map((id) => `${folder}${id}.ts`))
  const hash = fingerprint(sources.filter((path) => !path.endsWith('.gen.ts')).map(read).join('\n'))
  return `/** Made by \`npm run gen\`: every rule by its id, in alphabetical order. */
import { firstRules } from './first-rules.gen.ts'
import { lateRules } from './late-rules.gen.ts'
import type { Rule } from './rule.ts'
import { servedRules } from './served-rules.gen.ts'

export const rules: Readonly<Record<string, Rule>> = Object.fromEntries(Object.entries({ ...firstRules, ...lateRules, ...servedRules }).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Changes whenever a rule or a word list does; every review names it. */
export const rulesVersion = '${hash}'
`
}

function migrations(): string {
  const entries = names('migrations/', '.sql').map((id) => `  { id: '${id}', sql: ${JSON.stringify(read(`migrations/${id}.sql`))} },`)
  return `/** Made by \`npm run gen\`: the SQL of migrations/ as a module, in order. */\n\nexport const migrations: readonly { readonly id: string; readonly sql: string }[] = [\n${entries.join('\n')}\n]\n`
}

/** Seals as they were last committed, so that words can be worked on until then; without a repository, as they were last made. */
function oldSeals(): ReadonlyMap<string, string> {
  const path = 'src/ask/prompts.gen.ts'
  let old = ''
  try {
    old = execFileSync('git', ['show', `HEAD:./${path}`], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    if (names('src/ask/', '.gen.ts').includes('prompts')) old = read(path)
  }
  return new Map(Array.from(old.matchAll(/^ {2}'([^']+@\d+)': .*?seal: '([0-9a-f]{64})'/gm), ([, name = '', seal = '']) => [name, seal]))
}

/** Every prompt with its parts in place and its seal. Refuses a numbered version whose words have changed or are gone. */
function prompts(): string {
  const tasks = readdirSync(root, { withFileTypes: true }).some(({ name }) => name === 'prompts') ? readdirSync(new URL('prompts/', root), { withFileTypes: true }) : []
  const all = tasks.filter((entry) => entry.isDirectory() && entry.name !== 'parts').map(({ name }) => name).sort().flatMap((task) =>
    names(`prompts/${task}/`, '.md').map((version) => {
      const path = `prompts/${task}/${version}.md`
      const text = inlineParts(read(path), (name) => read(`prompts/parts/${name}.md`))
      return { name: `${task}@${version}`, task, version, text, seal: createHash('sha256').update(text).digest('hex') }
    }),
  )
  const seals = new Map(all.map(({ name, seal }) => [name, seal]))
  for (const [name, seal] of oldSeals()) {
    if (seals.get(name) !== seal) throw new Error(`${name} is sealed; write the next number instead.`)
  }
  const entries = all.map(({ name, task, version, seal, text }) => {
    if (version !== 'draft' && !/^[1-9]\d*$/.test(version)) throw new Error(`prompts/${task}/${version}.md must be a number or draft.md.`)
    return `  '${name}': { task: '${task}', version: ${version === 'draft' ? 'null' : version}, seal: '${seal}', text: ${JSON.stringify(text)} },\n`
  })
  return `/** Made by \`npm run gen\`: the words of prompts/ as a module, each version with its seal. */
import type { PromptSource } from './prompt.ts'

export const prompts: Readonly<Record<string, PromptSource>> = {
${entries.join('')}}
`
}

const made: Readonly<Record<string, () => string>> = {
  'src/check/first-rules.gen.ts': firstRules,
  'src/check/late-rules.gen.ts': lateRules,
  'src/check/served-rules.gen.ts': servedRules,
  'src/check/rules.gen.ts': rules,
  'src/store/migrations.gen.ts': migrations,
  'src/ask/prompts.gen.ts': prompts,
}

/** What is refused in one file keeps no other from being made. */
function attempt(path: string, make: () => string): string | null {
  try {
    return make()
  } catch (error) {
    process.stderr.write(format('%s is not made: %s\n', path, (error as Error).message))
    stale++
    return null
  }
}

const checking = process.argv.includes('--check')
let stale = 0
for (const [path, make] of Object.entries(made)) {
  const text = attempt(path, make)
  if (text === null) continue
  const old = readdirSync(new URL(path.slice(0, path.lastIndexOf('/') + 1), root)).includes(path.slice(path.lastIndexOf('/') + 1)) ? read(path) : ''
  if (old === text) continue
  if (checking) {
    process.stderr.write(format('%s is stale: run `npm run gen` and commit it.\n', path))
    stale++
  } else writeFileSync(new URL(path, root), text)
}
process.exitCode = stale ? 1 : 0
