/** Sends bytes while they are made, for the tenant that asked. */
import { asTenant } from '../store/walls.ts'

/** What is read later is still read for this tenant. */
export function streamBytes(tenant: string, chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await asTenant(tenant, () => chunks.next())
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: async () => {
      await chunks.return(undefined)
    },
  })
}
