/** Settings from a Worker's bindings: the same as from an environment, without those that need a machine. */
import { Fault } from '../../fault.ts'
import { type Environment, type ModelSettings, type ServiceSettings, readModelSettings, readServiceSettings } from '../settings.ts'
import type { Bindings } from './bindings.ts'

export interface WorkerSettings {
  readonly service: ServiceSettings
  readonly model: ModelSettings
}

/** Throws the Fault `bad-input` for a setting that is wrong, or that a Worker cannot follow. */
export function readBindings(bindings: Bindings): WorkerSettings {
  const environment: Environment = Object.fromEntries(Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const service = readServiceSettings({ ...environment, DATABASE_URL: bindings.DATABASE.connectionString })
  const model = readModelSettings({}, environment)
  const refused = refusalOf(service, model)
  if (refused !== null) throw new Fault('bad-input', `${refused} cannot be followed in a Cloudflare Worker; leave it out, or run "ecq-coach serve" on a machine.`)
  return { service, model }
}

/** Files, packages that are loaded by name, and receivers of traces are things of a machine. */
function refusalOf({ tracesTo }: ServiceSettings, { model, calibration }: ModelSettings): string | null {
  if (tracesTo !== undefined) return 'OTEL_EXPORTER_OTLP_ENDPOINT'
  if (calibration !== undefined) return 'ECQ_CALIBRATION'
  const local = [model?.model, model?.fallback, ...(model?.seats ?? [])].find((name) => /^(?:langchain|recorded):/.test(name ?? ''))
  return local === undefined ? null : `The model ${local}`
}
