/** Has the server of this page review a draft, and tells what it says as it says it. Every failure becomes one sentence. */
import { readEvents } from '../../client/read-events.ts'
import type { DraftSettings } from '../../ecq/request.ts'
import type { ReviewEvent } from '../../ecq/review-event.ts'
import { sentenceOf, unreachable } from './ask-json.ts'
import { form } from './ask-server.ts'
import { send } from './send.ts'
import type { Stored, Told } from './state.ts'

export interface ReviewQuestion {
  readonly text: string
  readonly settings: DraftSettings
  /** the file that the text was read from, if it is still as it was; its form is reviewed as well */
  readonly file: File | null
  /** the draft on the server that this is the next version of */
  readonly draft: string | null
  readonly signal: AbortSignal
}

export interface ReviewListener {
  /** hears of every step, the last one with the whole review */
  readonly onTold: (told: Told, step: string | null) => void
  /** hears where the server keeps draft and review */
  readonly onStored: (stored: Stored) => void
}

/** Reviews a draft. Null when all went well. */
export async function askReview(question: ReviewQuestion, { onTold, onStored }: ReviewListener): Promise<string | null> {
  const { draft, signal } = question
  try {
    const first = await postReview(question)
    // The draft before it is gone from the server: then this one is a new one.
    const response = first.status === 404 && draft !== null ? await postReview({ ...question, draft: null }) : first
    const stored = storedAt(response)
    if (stored) onStored(stored)
    if (!response.ok || !response.body) return await sentenceOf(response)
    return await follow(response, signal, onTold)
  } catch {
    return signal.aborted ? null : unreachable
  }
}

function postReview({ text, settings, file, draft, signal }: ReviewQuestion): Promise<Response> {
  const headers: Record<string, string> = { accept: 'text/event-stream' }
  if (!file) headers['content-type'] = 'application/json'
  const more = draft === null ? {} : { draft }
  const body = file ? form(file, { ...settings, ...more }) : JSON.stringify({ text, ...settings, ...more })
  return send('v1/reviews', { method: 'POST', body, headers, signal })
}

function storedAt({ headers }: Response): Stored | null {
  const review = /\/v1\/reviews\/([\w-]+)$/.exec(headers.get('location') ?? '')?.[1]
  const draft = /<\/v1\/drafts\/([\w-]+)>/.exec(headers.get('link') ?? '')?.[1]
  return review && draft ? { draft, review } : null
}

/** Where the stream breaks off, the review goes on at the server: its address gives the rest. */
async function follow(response: Response, signal: AbortSignal, onTold: (told: Told, step: string | null) => void): Promise<string | null> {
  const place = response.headers.get('location')
  let [told, last, stream]: [Told | null, string, Response | null] = [null, '0', response]
  for (let attempt = 0; attempt < 6; attempt++) {
    for await (const { id, data } of readEvents(stream?.body ?? null)) {
      const said = JSON.parse(data) as ReviewEvent | Problem
      if (!isReviewEvent(said)) return wordsOf(said) ?? brokenOff
      last = id
      told = grow(told, said)
      if (told) onTold(told, steps[said.type])
      if (said.type === 'review-end') return null
    }
    if (place === null) break
    await new Promise((wake) => setTimeout(wake, 500 * attempt))
    stream = await send(`${place}/events`, { headers: { accept: 'text/event-stream', 'last-event-id': last }, signal }).catch(() => null)
  }
  return signal.aborted ? null : brokenOff
}

const brokenOff = 'The review broke off before its end. What came so far is shown; press Review to try again.'

/** RFC 9457, as far as the page needs it; a stream that fails on its way ends with a `reason` instead. */
interface Problem {
  readonly type?: unknown
  readonly title?: string
  readonly detail?: string
  readonly reason?: { readonly message: string }
}

const wordsOf = ({ title, detail, reason }: Problem): string | undefined => reason?.message ?? detail ?? title

/** What happens after each event, for the progress line; null when it is over. */
const steps: Readonly<Record<ReviewEvent['type'], string | null>> = {
  'draft-read': 'Checking the rules…',
  'findings-found': 'Telling challenge, context, action and result apart…',
  'sentences-labelled': 'Looking for the competencies you show…',
  'paragraphs-mapped': 'Looking for places where a measure belongs…',
  'outcomes-suggested': 'Three seats are voting…',
  'seats-voted': 'Proofreading…',
  'review-end': null,
}

const isReviewEvent = (said: ReviewEvent | Problem): said is ReviewEvent => typeof said.type === 'string' && said.type in steps

function grow(told: Told | null, event: ReviewEvent): Told | null {
  if (event.type === 'draft-read') return { draft: event.draft }
  if (event.type === 'review-end') return event.review
  if (!told) return null
  const { type: _, ...rest } = event
  return { ...told, ...rest }
}
