/** `review --server`: each draft is sent to a server, and its review comes back as it is made. */
import { streamReview } from '../../client/stream-review.ts'
import type { CoachDeps } from '../../coach/deps.ts'
import { draftTitle } from '../../ecq/draft-title.ts'
import type { DraftSettings, Engine } from '../../ecq/request.ts'
import type { Review } from '../../ecq/review.ts'
import { basename } from '../../text/file-name.ts'
import type { CliContext } from '../context.ts'
import { type InputFile, eachFile } from '../each-file.ts'
import type { Exit } from '../exit.ts'
import type { LiveReview } from '../live-review.ts'

export interface ReviewThere {
  readonly address: string
  readonly settings: DraftSettings & { readonly engine?: Engine | undefined }
  readonly liveOf: (name: string) => LiveReview
}

export interface ReviewedThere {
  readonly name: string
  readonly review: Review
  readonly bytes: Uint8Array
}

/** Files are read here first, so that what is no draft is told without asking. */
export async function reviewThere(context: CliContext, reader: CoachDeps, names: readonly string[], { address, settings, liveOf }: ReviewThere): Promise<{ made: ReviewedThere[]; exit: Exit }> {
  const [client, signal] = [context.openServer(address), context.stopSignal()]
  return eachFile(context, reader, names, async (input) => {
    const live = liveOf(input.name)
    try {
      const events = streamReview(client, { form: formOf(input, settings) }, signal)
      for (;;) {
        const step = await events.next()
        if (step.done) return { name: input.name, review: step.value, bytes: input.bytes }
        live.hear(step.value)
      }
    } finally {
      live.clear()
    }
  })
}

function formOf({ name, bytes, text }: InputFile, settings: ReviewThere['settings']): FormData {
  const form = new FormData()
  const own = name === '-' ? 'draft.txt' : basename(name)
  form.set('file', new File([Uint8Array.from(bytes)], own), own)
  // What came by standard input has no name that anybody would know it by.
  if (name === '-') form.set('title', draftTitle(text))
  for (const [field, value] of Object.entries(settings)) if (value !== undefined) form.set(field, String(value))
  return form
}
