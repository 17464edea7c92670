/** Has a draft proofread, and says plainly what nobody has proofread. */
import type { Framework } from '../ecq/framework.ts'
import { paragraphName, paragraphPlaces } from '../ecq/paragraph-places.ts'
import type { ProofMark } from '../ecq/proof-mark.ts'
import type { ReviewedDraft } from '../ecq/review.ts'
import { listed } from '../text/listed.ts'
import { many } from '../text/many.ts'
import type { ParsedText } from '../text/parse.ts'
import type { CoachDeps } from './deps.ts'

export interface DraftProof {
  /** null where no proofreader ran */
  readonly marks: readonly ProofMark[] | null
  /** plain sentences for the person */
  readonly notes: readonly string[]
  /** what the draft itself says of it */
  readonly unproofread: Pick<ReviewedDraft, 'unproofread'>
}

interface ReadDraft {
  readonly parsed: ParsedText
  readonly framework: Framework
  readonly ecq: string | null
}

/** Where nobody asked for proofreading there is nothing to say. */
export async function proofreadDraft({ proofread }: Pick<CoachDeps, 'proofread'>, { parsed, framework, ecq }: ReadDraft): Promise<DraftProof> {
  if (!proofread) return { marks: null, notes: [], unproofread: {} }
  const proof = await proofread(parsed.text)
  if (!proof) return { marks: null, notes: [notStarted], unproofread: { unproofread: parsed.paragraphs.map(({ index }) => index) } }
  const { marks, unread } = proof
  if (unread.length === 0) return { marks, notes: [], unproofread: {} }
  const places = paragraphPlaces(parsed.text, framework, ecq)
  return { marks, notes: [brokenOn(unread.map((index) => paragraphName(places[index])))], unproofread: { unproofread: [...unread] } }
}

const notStarted = "Spelling and grammar were not checked: the proofreader could not be started. The rules' own sure slips are marked; for the rest use the spelling check of your word processor."

const mostNamed = 8

function brokenOn(names: readonly string[]): string {
  const named = listed([...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['others'] : [])])
  return `Spelling and grammar were not checked in ${many(names.length, 'paragraph')} (${named}): the proofreader failed there twice. Use the spelling check of your word processor for ${names.length === 1 ? 'it' : 'them'}.`
}
