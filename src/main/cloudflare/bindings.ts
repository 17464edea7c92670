/** What Cloudflare hands to a Worker: the little of it that is used here, named as in wrangler.toml. */

export interface Bindings {
  /** a PostgreSQL server, near and with its connections kept open */
  readonly DATABASE: { readonly connectionString: string }
  /** carries calls to the consumer */
  readonly CALLS: { readonly sendBatch: (messages: readonly { readonly body: CallBody; readonly delaySeconds?: number }[]) => Promise<unknown> }
  /** the built pages */
  readonly PAGES: { readonly fetch: (request: Request) => Promise<Response> }
  /** variables and secrets, as in any environment */
  readonly [name: string]: unknown
}

/** A line of the queue in which there is something to do. */
export interface CallBody {
  readonly line: string
}

export interface Messages {
  readonly messages: readonly {
    readonly body: CallBody
    readonly retry: (options: { readonly delaySeconds: number }) => void
  }[]
}

/** How long a Worker is kept alive: to the end of all that was waited for. */
export interface Stay {
  readonly waitUntil: (work: Promise<unknown>) => void
}
