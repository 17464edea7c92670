/** What `--server` makes of a batch: the server that reviews, who asks there, and what its reviews depend on. */
import { valueOf } from '../../client/value-of.ts'
import type { Reviewers } from '../../coach/batch/batch-file.ts'
import type { Shelf } from '../../coach/batch/run-batch.ts'
import { Fault } from '../../fault.ts'
import { fingerprint } from '../../text/hash.ts'
import type { CliContext } from '../context.ts'
import type { Config } from '../draft-options.ts'
import { type SentSettings, settingFields } from './sent-settings.ts'
import { serverReviewers } from './server-reviewers.ts'

export interface ServerRequest {
  readonly address: string
  readonly settings: SentSettings
  readonly shelf: Shelf
  /** files that are under way at a time; undefined: as many as is quick */
  readonly atOnce: number | undefined
  readonly signal: AbortSignal
}

export interface OnServer {
  readonly reviewers: Reviewers
  /** of whatever decides a review there; see `engineVersion` */
  readonly version: string
}

const usualAtOnce = 32

/** Throws a Fault for a server that is not reached or lets nobody in with this key. */
export async function reviewOnServer({ openServer, printPdf }: Pick<CliContext, 'openServer' | 'printPdf'>, { address, settings, shelf, atOnce = usualAtOnce, signal }: ServerRequest): Promise<OnServer> {
  const client = openServer(address)
  const { scopes } = valueOf(await client.ask('GET /v1/me', { signal }))
  if (!scopes.includes('write')) throw new Fault('unauthorized', 'The key in ECQ_API_KEY may not order reviews on this server; ask an owner of your organization for one with the scope "write".')
  const [{ version }, engines] = [valueOf(await client.ask('GET /healthz', { signal })), valueOf(await client.ask('GET /v1/engines', { signal }))]
  const fields = settingFields(settings)
  const place = fingerprint(JSON.stringify([client.server, fields.toSorted()]))
  return { reviewers: serverReviewers({ client, fields, place, shelf, print: printPdf, atOnce, signal }), version: ['server', client.server, version, JSON.stringify(engines)].join(' ') }
}

type Wishes = Pick<Config, 'model' | 'seatModels' | 'repeats' | 'prompts' | 'calibration'> & { readonly misses: string | undefined; readonly keep?: string | undefined; readonly proof: boolean }

/** The server decides how it reviews: wishes about that would be passed over, so they are refused. */
export function refuseLocalWishes({ model, seatModels, repeats, prompts, calibration, misses, keep, proof }: Wishes): void {
  const wishes = { '--model': model, '--seat-models': seatModels, '--repeats': repeats, '--prompts': prompts, '--calibration': calibration, '--misses': misses, '--keep': keep, '--no-proof': proof ? undefined : true }
  const [wish] = Object.entries(wishes).find(([, value]) => value !== undefined) ?? []
  if (wish) throw new Fault('bad-input', `${wish} is about reviewing on this machine, and with --server the server reviews as it is set up; leave ${wish} out.`)
}
