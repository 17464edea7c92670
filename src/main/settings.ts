/** The only reader of the environment: settings with their defaults, checked, errors in one clear line. */
import { z } from 'zod'
import type { BudgetLimits } from '../ask/wrap/budget.ts'
import { seatModels, seatRepeats } from '../ecq/board-settings.ts'
import { type Engine, engines } from '../ecq/request.ts'
import { Fault } from '../fault.ts'
import type { SignInSettings } from '../http/deps.ts'
import type { ModelConfig } from './model.ts'

const ServiceEnvironment = z.object({
  ECQ_DATA: z.string().min(1).default('./.ecq-coach'),
  DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\//, 'must be a postgres:// address').optional(),
  ECQ_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  ECQ_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  ECQ_OIDC_CLIENT_ID: z.string().optional(),
  ECQ_OIDC_CLIENT_SECRET: z.string().optional(),
  ECQ_MASTER_KEY: z.string().optional(),
  ECQ_WEBHOOK_ALLOW: z.string().optional(),
  ECQ_PROXIES: z.coerce.number('must be a whole number of proxies').int().min(0).max(9).default(0),
  ECQ_LOST_AFTER: z.coerce.number('must be a number of seconds').int().min(10).max(3600).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be the http:// or https:// address of an OTLP receiver, like http://localhost:4318' }).optional(),
  ECQ_METRICS_TOKEN: z.string().regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 visible ASCII characters, like "openssl rand -hex 24" prints them').optional(),
  ECQ_WORKER_LISTEN: z.string().regex(/^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i, 'must be a host and a port, like 127.0.0.1:9464').optional(),
  ECQ_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

const address = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional()
const seconds = z.coerce.number('must be a number of seconds').min(1).max(86_400).optional()

const tokens = z.coerce.number('must be a whole number of tokens').int().min(1).optional()
const dollars = z.coerce.number('must be a number of dollars').positive().optional()

const ModelEnvironment = z.object({
  ECQ_ENGINE: z.enum(engines).optional(),
  ECQ_MODEL: z.string().optional(),
  ECQ_FALLBACK_MODEL: z.string().optional(),
  ECQ_SEAT_MODELS: seatModels.optional(),
  ECQ_SEAT_REPEATS: seatRepeats.optional(),
  ECQ_CALIBRATION: z.string().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: address,
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address,
  ECQ_MODEL_CONCURRENCY: z.coerce.number('must be a whole number').int().min(1).max(1000).optional(),
  ECQ_MODEL_TIMEOUT: seconds,
  ECQ_MODEL_DEADLINE: seconds,
  ECQ_BUDGET_TOKENS: tokens,
  ECQ_BUDGET_USD: dollars,
  ECQ_TENANT_BUDGET_TOKENS: tokens,
  ECQ_TENANT_BUDGET_USD: dollars,
})

/** Variables by their names. A process has them from its shell, a Worker from what is bound to it. */
export type Environment = Readonly<Record<string, string | undefined>>

export interface ListenAddress {
  readonly host: string
  readonly port: number
}

export interface ServiceSettings {
  /** a PostgreSQL server; without one the database is embedded */
  readonly databaseUrl?: string | undefined
  /** folder of the embedded database */
  readonly dataFolder: string
  /** the address under which people reach the service, where that is not its own */
  readonly publicUrl?: string | undefined
  /** what the tenants' keys are sealed with, the current one first; without one drafts are stored as they are */
  readonly masterKeys?: string | undefined
  /** the OpenID Connect provider that knows the people; without one only keys come in */
  readonly signIn?: SignInSettings | undefined
  /** names, addresses and ranges that webhooks may be sent to though they lie inside */
  readonly webhookAllow?: readonly string[] | undefined
  /** so many reverse proxies stand before the server, each of which adds whom it saw to X-Forwarded-For */
  readonly proxies?: number | undefined
  /** a worker that is silent for so many seconds is taken for dead, and what it was making is given to another */
  readonly lostAfter?: number | undefined
  /** the OTLP receiver (HTTP) that traces go to; without one there are none */
  readonly tracesTo?: string | undefined
  /** what the operator's Prometheus shows for /metrics of a server; without one only this machine is told */
  readonly metricsToken?: string | undefined
  /** where a worker tells of itself; without one it listens nowhere */
  readonly workerListen?: ListenAddress | undefined
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

export interface ModelSettings {
  /** what serves where nobody names an engine */
  readonly engine: Engine
  /** null where neither a model nor a vendor's key is there */
  readonly model: ModelConfig | null
  /** for each review */
  readonly budget: BudgetLimits
  /** for each tenant and calendar month */
  readonly tenantBudget: BudgetLimits
  /** how often each seat votes on each ECQ */
  readonly repeats: number
  /** thresholds of the offline seats that were fitted to coaches' scores: a file, or a folder with a file for each tenant */
  readonly calibration?: string | undefined
}

/** What a command line or its config file says of the model; it goes before the environment. */
export interface NamedModel {
  readonly model?: string | undefined
  readonly seats?: readonly string[] | undefined
  readonly repeats?: number | undefined
  readonly calibration?: string | undefined
}

export const noModel: ModelSettings = { engine: 'offline', model: null, budget: {}, tenantBudget: {}, repeats: 1 }

/** Throws a Fault (`bad-input`) that names the variable and what is wrong with it. */
export function readServiceSettings(environment: Environment = process.env): ServiceSettings {
  const all = read(ServiceEnvironment, environment)
  return { databaseUrl: all.DATABASE_URL, dataFolder: all.ECQ_DATA, logLevel: all.ECQ_LOG, lostAfter: all.ECQ_LOST_AFTER, publicUrl: all.ECQ_PUBLIC_URL, signIn: signInOf(all), masterKeys: all.ECQ_MASTER_KEY, webhookAllow: listOf(all.ECQ_WEBHOOK_ALLOW), proxies: all.ECQ_PROXIES, tracesTo: all.OTEL_EXPORTER_OTLP_ENDPOINT, metricsToken: all.ECQ_METRICS_TOKEN, workerListen: all.ECQ_WORKER_LISTEN ? listenAddress(all.ECQ_WORKER_LISTEN) : undefined }
}

function listenAddress(address: string): ListenAddress {
  const colon = address.lastIndexOf(':')
  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) }
}

const listOf = (value = ''): string[] => value.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '')

/** All of it or nothing: a half of it would leave people before a closed door. */
function signInOf(all: z.infer<typeof ServiceEnvironment>): SignInSettings | undefined {
  const { ECQ_OIDC_ISSUER: issuer, ECQ_OIDC_CLIENT_ID: clientId, ECQ_OIDC_CLIENT_SECRET: clientSecret, ECQ_PUBLIC_URL: publicUrl } = all
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret || !publicUrl) throw new Fault('bad-input', 'Sign-in needs ECQ_OIDC_ISSUER, ECQ_OIDC_CLIENT_ID, ECQ_OIDC_CLIENT_SECRET and ECQ_PUBLIC_URL, all four; set those that are missing.')
  return { issuer, clientId, clientSecret, publicUrl }
}

/**
 * A key alone sets a model up for those who name the model engine; by itself it sends no draft anywhere, because it
 * may stand in the environment for another program. `named`: what goes before the environment.
 * Throws a Fault like `readServiceSettings`.
 */
export function readModelSettings({ model: named, seats, repeats, calibration }: NamedModel = {}, environment: Environment = process.env): ModelSettings {
  const all = read(ModelEnvironment, environment)
  const model = named ?? all.ECQ_MODEL ?? (all.ANTHROPIC_API_KEY ? 'anthropic' : all.OPENAI_API_KEY ? 'openai' : null)
  return {
    engine: all.ECQ_ENGINE ?? (named ?? all.ECQ_MODEL ? 'model' : 'offline'),
    model: model === null ? null : {
      model,
      fallback: all.ECQ_FALLBACK_MODEL,
      seats: seats ?? all.ECQ_SEAT_MODELS,
      anthropicKey: all.ANTHROPIC_API_KEY,
      anthropicBaseUrl: all.ANTHROPIC_BASE_URL,
      openaiKey: all.OPENAI_API_KEY,
      openaiBaseUrl: all.OPENAI_BASE_URL,
      concurrency: all.ECQ_MODEL_CONCURRENCY,
      timeoutMs: milliseconds(all.ECQ_MODEL_TIMEOUT),
      deadlineMs: milliseconds(all.ECQ_MODEL_DEADLINE),
    },
    budget: { tokens: all.ECQ_BUDGET_TOKENS, usd: all.ECQ_BUDGET_USD },
    tenantBudget: { tokens: all.ECQ_TENANT_BUDGET_TOKENS, usd: all.ECQ_TENANT_BUDGET_USD },
    repeats: repeats ?? all.ECQ_SEAT_REPEATS ?? 1,
    calibration: calibration ?? all.ECQ_CALIBRATION,
  }
}

/** A variable that is set to nothing counts as not set. */
function read<Schema extends z.ZodType>(schema: Schema, environment: Environment): z.infer<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Fault('bad-input', `The environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
}

const milliseconds = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * 1000)

/** The key of this machine's user on an ECQ coach service; none is needed for one on this machine without sign-in. */
export const readServerKey = (): string | undefined => process.env['ECQ_API_KEY'] || undefined

/** What the environment says about terminals: whether colors are unwanted, whether a program and no person looks on. */
export const readTerminalWishes = (): { plain: boolean; unattended: boolean } => ({
  plain: Boolean(process.env['NO_COLOR']),
  unattended: Boolean(process.env['CI']),
})
