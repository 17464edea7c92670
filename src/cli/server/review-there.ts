/** `review --server`: each draft is sent to a server, and its review comes back as it is made. */
import type { Client } from '../../client/client.ts'
import { streamReview } from '../../client/stream-review.ts'
import { valueOf } from '../../client/value-of.ts'
import type { CoachDeps } from '../../coach/deps.ts'
import { draftTitle } from '../../ecq/draft-title.ts'
import type { Finding } from '../../ecq/finding.ts'
import type { Review } from '../../ecq/review.ts'
import { basename } from '../../text/file-name.ts'
import type { CliContext } from '../context.ts'
import { type InputFile, eachFile } from '../each-file.ts'
import type { Exit } from '../exit.ts'
import type { LiveReview } from '../live-review.ts'
import type { DismissalWatch } from '../note-unknown-dismissals.ts'
import { type SentSettings, settingFields } from './sent-settings.ts'

export interface ReviewThere {
  readonly address: string
  readonly settings: SentSettings
  readonly dismissals: DismissalWatch
  readonly liveOf: (name: string) => LiveReview
}

export interface ReviewedThere {
  readonly name: string
  readonly review: Review
  readonly bytes: Uint8Array
}

/** Files are read here first, so that what is no draft is told without asking. */
export async function reviewThere(context: CliContext, reader: CoachDeps, names: readonly string[], { address, settings, dismissals, liveOf }: ReviewThere): Promise<{ made: ReviewedThere[]; exit: Exit }> {
  const [client, signal] = [context.openServer(address), context.stopSignal()]
  return eachFile(context, reader, names, async (input) => {
    await dismissals.see(() => findingsThere(client, input, settings, signal))
    const live = liveOf(input.name)
    try {
      const events = streamReview(client, { form: orderOf(input, settings) }, signal)
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

/** All that the rules of that server find, whatever was dismissed. */
async function findingsThere(client: Client, input: InputFile, settings: SentSettings, signal: AbortSignal): Promise<readonly Finding[]> {
  return valueOf(await client.ask('POST /v1/checks', { form: formOf(input, { ...settings, engine: undefined, dismissed: undefined }), signal })).findings
}

function orderOf(input: InputFile, settings: SentSettings): FormData {
  const form = formOf(input, settings)
  // What came by standard input has no name that anybody would know it by.
  if (input.name === '-') form.set('title', draftTitle(input.text))
  return form
}

function formOf({ name, bytes }: InputFile, settings: SentSettings): FormData {
  const form = new FormData()
  const own = name === '-' ? 'draft.txt' : basename(name)
  form.set('file', new File([Uint8Array.from(bytes)], own), own)
  for (const [field, value] of settingFields(settings)) form.append(field, value)
  return form
}
