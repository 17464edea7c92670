/** `doctor`: tries each part of what is set up and says in a line what came of it; never a key. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { knownModel } from '../ask/models.ts'
import { readTape } from '../ask/tape.ts'
import type { BudgetLimits } from '../ask/wrap/budget.ts'
import { probeModel } from '../coach/probe-model.ts'
import type { Probe } from '../cli/context.ts'
import { Fault } from '../fault.ts'
import { missingMigrations } from '../store/migrate.ts'
import { openPglite } from '../store/pglite.ts'
import { openVault } from '../store/vault.ts'
import type { Database } from '../store/sql.ts'
import type { ModelConfig } from './model.ts'
import { modelOpener } from './open-model.ts'
import { type Words, patience, probe } from './probe.ts'
import { probePrograms } from './probe-programs.ts'
import { type ModelSettings, type NamedModel, readModelSettings, readServiceSettings } from './settings.ts'

/** `named`: models to try instead of those that are set up. */
export async function* examine(named?: NamedModel): AsyncGenerator<Probe> {
  const model = settingsOr(() => readModelSettings(named))
  yield await probe('engine', () => engineWords(model()))
  yield* probeModels(model)
  yield await probe('board', () => boardWords(model()))
  yield await probe('budget', () => budgetWords(model()))
  yield await probe('database', databaseWords)
  yield await probe('privacy', privacyWords)
  yield await probe('sign-in', signInWords)
  yield* probePrograms()
}

/** Settings that cannot be read are told by each part that needs them. */
function settingsOr<Settings>(read: () => Settings): () => Settings {
  try {
    const settings = read()
    return () => settings
  } catch (error) {
    return () => {
      throw error
    }
  }
}

function engineWords({ engine, model }: ModelSettings): string {
  if (engine === 'model' && !model) throw new Fault('bad-input', 'ECQ_ENGINE asks for the model, but none is set up; set ECQ_MODEL and its key.')
  if (engine === 'model') return 'model, the offline engine standing in where it gives no answer'
  return model ? 'offline; the model serves where it is named' : 'offline; nothing is sent anywhere'
}

/** Each model that may be asked, whatever it is asked for, is tried once; one that fails keeps no other from being tried. */
async function* probeModels(read: () => ModelSettings): AsyncGenerator<Probe> {
  const settings = settingsOrNull(read)
  const { model } = settings ?? {}
  if (!settings || !model) return yield await probe('model', () => (read(), { absent: 'none is set up; ECQ_MODEL and a key would do it' }))
  if (model.model.startsWith('recorded:')) return yield await probe('model', () => recordedWords(model.model.slice('recorded:'.length)))
  for (const [name, uses] of usesOf(model)) yield await probe(uses[0] === 'model' ? 'model' : uses.some((use) => use.startsWith('seat')) ? 'seat model' : 'fallback', () => modelWords({ ...settings, model }, name, uses))
}

function settingsOrNull(read: () => ModelSettings): ModelSettings | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** What each named model is for. */
function usesOf({ model, fallback, seats = [] }: ModelConfig): Map<string, string[]> {
  const uses = new Map<string, string[]>([[model, ['model']]])
  const add = (name: string, use: string): void => void uses.set(name, [...(uses.get(name) ?? []), use])
  if (fallback) add(fallback, 'stands in where another cannot be reached')
  seats.forEach((name, index) => name !== '' && add(name, `seat ${index + 1}`))
  return uses
}

async function modelWords(settings: ModelSettings & { readonly model: ModelConfig }, name: string, uses: readonly string[]): Promise<Words> {
  const { model } = settings
  const limits = { deadlineMs: Math.min(model.deadlineMs ?? patience, patience), timeoutMs: Math.min(model.timeoutMs ?? patience, patience) }
  const started = performance.now()
  const openModel = modelOpener({ ...settings, model: { ...model, ...limits, model: name, fallback: undefined, seats: undefined } })
  const who = await probeModel({ openModel }, AbortSignal.timeout(patience))
  const further = uses.filter((use) => use !== 'model')
  return `${who} answers (${Math.round(performance.now() - started)} ms)${further.length > 0 ? `; ${further.join(', ')}` : ''}`
}

/** How the board is asked, where it is not simply the model, once. */
function boardWords({ model, repeats }: ModelSettings): Words {
  if (!model) return { absent: 'the offline engine sits on it' }
  const seats = (model.seats ?? ['', '', '']).map((name) => name || 'the model')
  const who = seats.every((name) => name === 'the model') ? 'all three seats on the model' : `seats on ${seats.join(', ')}`
  return `${who}; each seat is asked ${repeats === 1 ? 'once' : `${repeats} times`}`
}

/** Throws a Fault for a limit in dollars that cannot hold. */
async function budgetWords({ model, budget, tenantBudget }: ModelSettings): Promise<Words> {
  const review = limitWords(budget)
  const month = limitWords(tenantBudget)
  if (review === '' && month === '') return { absent: 'no limit; ECQ_BUDGET_USD is one for each review, ECQ_TENANT_BUDGET_USD for each month' }
  const names = model && !model.model.startsWith('recorded:') ? [model.model, model.fallback, ...(model.seats ?? [])] : []
  const { namedModel } = await import('./model.ts')
  const unpriced = names.find((name) => name && knownModel(namedModel(name)) === null)
  const dollarsAlone = [budget, tenantBudget].some(({ usd, tokens }) => usd !== undefined && tokens === undefined)
  if (unpriced && dollarsAlone) throw new Fault('bad-input', `The price of ${unpriced} is not known, so no limit in dollars holds for it; set ECQ_BUDGET_TOKENS or ECQ_TENANT_BUDGET_TOKENS as well.`)
  return [review && `${review} for each review`, month && `${month} for each month (UTC)`].filter(Boolean).join('; ')
}

const limitWords = ({ usd, tokens }: BudgetLimits): string => [usd === undefined ? '' : `$${usd}`, tokens === undefined ? '' : `${tokens.toLocaleString('en-US')} tokens`].filter(Boolean).join(' and ')

async function recordedWords(file: string): Promise<string> {
  if (!(await isThere(file))) throw new Fault('unreadable', `The file of responses ${file} is not there yet; "ecq-coach responses --from ANSWERS.jsonl --into ${file}" makes it.`)
  return `recorded answers in ${file}: ${readTape(await readFile(file, 'utf8')).size}`
}

async function databaseWords(): Promise<Words> {
  const { databaseUrl, dataFolder } = readServiceSettings()
  if (databaseUrl) return serverWords(databaseUrl)
  if (!(await isThere(join(dataFolder, 'postgres')))) return { absent: `embedded; ${dataFolder} is made when serve or migrate first runs` }
  const database = await openPglite(dataFolder).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'conflict') return null
    throw error instanceof Fault ? error : new Fault('unavailable', `The embedded database in ${dataFolder} cannot be opened; restore the folder, or name another with ECQ_DATA.`, { cause: error })
  })
  if (!database) return { absent: `embedded; another process is using ${dataFolder}, most likely serve, so it was not tried` }
  return `embedded in ${dataFolder}${await stateOf(database)}`
}

async function privacyWords(): Promise<Words> {
  const { masterKeys } = readServiceSettings()
  if (!masterKeys) return { absent: 'drafts are stored as they are; ECQ_MASTER_KEY="$(openssl rand -base64 32)" seals them' }
  openVault(masterKeys, () => new Date())
  return 'drafts are sealed with a key for each tenant; keep ECQ_MASTER_KEY safe, without it nothing can be read'
}

async function signInWords(): Promise<Words> {
  const { signIn } = readServiceSettings()
  if (!signIn) return { absent: 'nobody can sign in, so that the pages are for this machine alone; ECQ_OIDC_ISSUER, ECQ_OIDC_CLIENT_ID, ECQ_OIDC_CLIENT_SECRET and ECQ_PUBLIC_URL set it up' }
  const { callbackOf, findProvider } = await import('../http/sign-in-provider.ts')
  await findProvider(signIn).catch((cause: unknown) => {
    throw new Fault('unavailable', `${signIn.issuer} does not answer as an OpenID Connect provider; check ECQ_OIDC_ISSUER, and that this machine reaches it.`, { cause })
  })
  return `${signIn.issuer} answers; it has to allow ${callbackOf(signIn)} as the address that people come back to`
}

async function serverWords(url: string): Promise<string> {
  const { openPostgres } = await import('../store/postgres.ts')
  const database = await openPostgres(url)
  const [server] = await database.query<{ version: string }>(`select current_setting('server_version') as version`)
  return `PostgreSQL ${server?.version} answers${await stateOf(database)}`
}

/** Closes the database. */
async function stateOf(database: Database): Promise<string> {
  try {
    const waiting = await missingMigrations(database)
    return waiting.length > 0 ? `; migrate or serve will apply ${waiting.join(', ')}` : ', up to date'
  } finally {
    await database.close()
  }
}

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false)
