/** A draft as it comes in a request: JSON with the text, or a form with a file; both give the same thing. */
import type { z } from '@hono/zod-openapi'
import type { FileFacts } from '../coach/read-file.ts'
import { Fault } from '../fault.ts'
import { sha256 } from '../store/sha256.ts'
import { fileTitle } from '../text/file-name.ts'
import type { HttpDeps } from './deps.ts'
import { dismissedIn } from './dismissed-field.ts'
import type { CheckForm, CheckOrder, ReviewForm, ReviewOrder } from './schemas.ts'

export interface DraftBody {
  readonly order: z.infer<typeof ReviewOrder>
  readonly file: FileFacts | undefined
  /** the file itself where it is a Word file */
  readonly bytes: Uint8Array | null
  /** all that makes this body what it is, for telling whether it was sent before */
  readonly asked: object
}

type Form = z.infer<typeof ReviewForm> | z.infer<typeof CheckForm>
type Order = z.infer<typeof CheckOrder> | z.infer<typeof ReviewOrder>

/** Only the one that the Content-Type names is filled. Throws a Fault (`unreadable`, `too-large`) for a file that is no draft. */
export async function draftBody(deps: HttpDeps, form: Form | object, order: Order | object): Promise<DraftBody> {
  if ('file' in form) return formDraft(deps, form)
  if ('text' in order) return { order, file: undefined, bytes: null, asked: order }
  throw new Fault('bad-input', 'The draft is missing: send it as application/json with "text", or as a "file" in multipart/form-data.')
}

async function formDraft({ coach, flows }: HttpDeps, { file: sent, titleFive, dismissed, ...rest }: Form): Promise<DraftBody> {
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const more = dismissedIn(dismissed)
  const asked = { ...rest, titleFive, ...more, name: sent.name, sha256: await sha256(bytes) }
  const { text, file } = await flows.readFile(coach, bytes, sent.name)
  const settings = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '' && value !== undefined))
  return { order: { ...called(sent.name), ...settings, ...more, text, ...(titleFive ? { titleFive: titleFive === 'true' } : {}) }, file, bytes: file.format === 'docx' ? bytes : null, asked }
}

/** People know their drafts by the names of their files. */
function called(name: string): { title?: string } {
  const title = fileTitle(name)
  return title === null ? {} : { title }
}
