/** Sends one message to a webhook, signed; tries again for about half a day, longer and longer apart. */
import { Webhook as Signer } from 'standardwebhooks'
import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Key } from '../../store/tables/draft.ts'
import { buryDelivery, findPending, putTry } from '../../store/tables/webhook-delivery.ts'
import { changeWebhook, findTarget } from '../../store/tables/webhook.ts'
import type { WorkDeps } from '../deps.ts'
import { job } from '../job.ts'

const Payload = z.object({ tenant: z.string(), id: z.string() })

export default job<z.infer<typeof Payload>>({
  payload: Payload,
  tries: 12,
  seconds: 60,
  backOff: { first: 10, most: 6 * 3600 },
  run: async (deps, key, signal) => {
    const pending = await findPending(deps.database, key)
    const target = pending && (await findTarget(deps.database, { tenant: key.tenant, id: pending.webhook }))
    if (!pending || !target) return
    if (!target.enabled) return buryDelivery(deps.database, key)
    const { response, reason } = await tryOnce(deps, key, { ...target, payload: pending.payload }, signal)
    const status = reason === null ? 'delivered' : response === gone ? 'dead' : 'pending'
    // Whoever answers so wants to hear no more.
    if (response === gone) await changeWebhook(deps.database, { tenant: key.tenant, id: target.id }, { enabled: false })
    await putTry(deps.database, key, { status, response, reason, triedAt: deps.coach.now().toISOString() })
    if (status === 'pending') throw new Error(`the message ${key.id} was not taken (${response ?? 'no answer'})`)
  },
  giveUp: ({ database }, key) => buryDelivery(database, key),
})

const gone = 410

interface Attempt {
  readonly response: number | null
  /** null where it was taken */
  readonly reason: string | null
}

async function tryOnce({ coach, outbound }: WorkDeps, { id }: Key, { url, secret, payload }: { url: string; secret: string; payload: string }, signal: AbortSignal): Promise<Attempt> {
  if (!outbound) return { response: null, reason: 'This service calls nobody; it was started without a way out.' }
  const now = coach.now()
  const headers = { 'content-type': 'application/json', 'user-agent': 'ecq-coach', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': new Signer(secret).sign(id, now, payload) }
  try {
    const response = await outbound.post(url, { headers, body: payload }, signal)
    if (response >= 200 && response < 300) return { response, reason: null }
    return { response, reason: response >= 300 && response < 400 ? `It answered ${response}; redirects are not followed, so name the address itself.` : `It answered ${response}.` }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { response: null, reason: error.message }
  }
}
