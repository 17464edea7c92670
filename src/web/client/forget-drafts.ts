/** Deletes drafts with all that hangs on them from the server of this page, and says what went. */
import { many } from '../../text/many.ts'

interface Forgotten {
  /** one sentence */
  readonly says: string
  /** ids of drafts that the server did not delete */
  readonly left: readonly string[]
}

export async function forgetDrafts(ids: readonly string[]): Promise<Forgotten> {
  const ends = await Promise.all(ids.map(async (id) => ({ id, removed: await forget(id) })))
  const left = ends.filter(({ removed }) => removed === null).map(({ id }) => id)
  const gone = ends.flatMap(({ removed }) => (removed ? [removed] : []))
  return { says: [sumOf(gone), left.length > 0 ? `${many(left.length, 'draft')} could not be deleted on the server; the next Clear tries again.` : ''].filter(Boolean).join(' '), left }
}

type Removed = Readonly<Record<string, number>>

/** What went; nothing where it was gone already; null where the server did not do it. */
async function forget(id: string): Promise<Removed | null> {
  try {
    const response = await fetch(`v1/drafts/${id}`, { method: 'DELETE' })
    if (response.status === 404) return {}
    return response.ok ? ((await response.json()) as { removed: Removed }).removed : null
  } catch {
    return null
  }
}

function sumOf(gone: readonly Removed[]): string {
  const count = (what: string): number => gone.reduce((sum, removed) => sum + (removed[what] ?? 0), 0)
  const drafts = count('drafts')
  return drafts === 0 ? '' : `Deleted on the server: ${many(drafts, 'draft')} with ${many(count('versions'), 'version')} and ${many(count('reviews'), 'review')}.`
}
