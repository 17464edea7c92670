/** Reads what became of the marks that an earlier review left in a Word file: comments by their refs, changes by their bookmarks. */
import { WrittenMarks, changeBookmark, marksNamespace, refOpening } from '../../ecq/returned-marks.ts'
import type { ReturnedMarks } from '../../ecq/returned-marks.ts'
import { valueOf } from './look.ts'
import type { Package } from './parts.ts'
import { children, descendants, textOf } from './xml.ts'
import type { Node } from './xml.ts'

type Comment = ReturnedMarks['comments'][number]
type Change = ReturnedMarks['changes'][number]

/** Undefined for a file that no review was ever written into. */
export function readReturnedMarks(parts: Package): ReturnedMarks | undefined {
  const written = readWritten(parts)
  const present = readPresent(parts)
  if (!written && present.length === 0) return undefined
  const found = (refs: readonly string[]): Present | undefined => present.find((comment) => comment.refs.some((ref) => refs.includes(ref)))
  const kept = (written?.comments ?? []).map(({ remarks, about }): Comment => {
    const comment = found(remarks.map(({ ref }) => ref))
    return { remarks, about, state: comment?.state ?? 'deleted', replies: comment?.replies ?? [] }
  })
  const known = new Set(kept.flatMap(({ remarks }) => remarks.map(({ ref }) => ref)))
  // Where the part that tells of them was lost on the way, comments still speak for themselves.
  const lone = present.filter(({ refs }) => !refs.some((ref) => known.has(ref))).map(({ refs, about, state, replies }): Comment => ({ remarks: refs.map((ref) => ({ ref, id: ref, rule: 'unknown' })), about, state, replies }))
  const bookmarks = readBookmarks(parts.document)
  const changes = (written?.changes ?? []).map((change): Change => ({ ...change, state: stateOf(change, bookmarks.get(changeBookmark(change.ref))) }))
  return { reviews: written?.reviews ?? [], comments: [...kept, ...lone], changes }
}

function readWritten(parts: Package): WrittenMarks | undefined {
  const node = parts.allOf('customXml').find(({ name }) => name === `{${marksNamespace}}:marks`)
  if (!node) return undefined
  try {
    return WrittenMarks.safeParse(JSON.parse(textOf(node))).data
  } catch {
    return undefined
  }
}

interface Present extends Pick<Comment, 'about' | 'state' | 'replies'> {
  readonly refs: readonly string[]
}

/** A comment's last paragraph carries the id that answers and the mark "resolved" go by. */
function readPresent(parts: Package): Present[] {
  const nodes = children(parts.byType('comments'), 'w:comment')
  const entries = children(parts.byType('commentsExtended'), 'w15:commentEx')
  const entryOf = (comment: Node): Node | undefined => {
    const ids = new Set(descendants(comment, 'w:p').map((paragraph) => valueOf(paragraph, 'w14:paraId')))
    return entries.find((entry) => ids.has(valueOf(entry, 'w15:paraId')))
  }
  const entered = nodes.map((node) => ({ node, entry: entryOf(node), lines: descendants(node, 'w:p').map((paragraph) => textOf(paragraph)) }))
  return entered.flatMap(({ entry, lines }): Present[] => {
    const refs = refsIn(lines.at(-1) ?? '')
    if (refs.length === 0) return []
    const parent = valueOf(entry, 'w15:paraId')
    const replies = entered
      .filter((other) => parent !== undefined && valueOf(other.entry, 'w15:paraIdParent') === parent)
      .map(({ node, lines: own }) => ({ author: valueOf(node, 'w:author') ?? '', text: own.join('\n').trim() }))
    const isDone = /^(?:1|true|on)$/.test(valueOf(entry, 'w15:done') ?? '')
    return [{ refs, about: (lines[0] ?? '').slice(0, 200), state: isDone ? 'resolved' : replies.length > 0 ? 'answered' : 'open', replies }]
  })
}

const refsIn = (line: string): string[] => (new RegExp(`${refOpening} ((?:[0-9a-f]{8}\\s*)+)$`).exec(line.trim())?.[1] ?? '').match(/[0-9a-f]{8}/g) ?? []

interface Marked {
  /** what stands there untracked */
  plain: string
  /** what is put in or struck out and not yet decided */
  pending: boolean
}

/** One walk over the whole document; a bookmark may reach over many runs. */
function readBookmarks(document: Node): Map<string, Marked> {
  const found = new Map<string, Marked>()
  const open = new Map<string, Marked>()
  const walk = (node: Node, tracked: boolean): void => {
    for (const kid of children(node)) {
      const name = valueOf(kid, 'w:name') ?? ''
      if (kid.name === 'w:bookmarkStart' && name.startsWith(changeBookmark(''))) {
        const marked: Marked = { plain: '', pending: false }
        found.set(name, marked)
        open.set(valueOf(kid, 'w:id') ?? '', marked)
      } else if (kid.name === 'w:bookmarkEnd') open.delete(valueOf(kid, 'w:id') ?? '')
      else if (kid.name === 'w:t' || kid.name === 'w:delText') {
        for (const marked of open.values()) {
          if (tracked) marked.pending = true
          else marked.plain += textOf(kid)
        }
      } else walk(kid, tracked || kid.name === 'w:ins' || kid.name === 'w:del')
    }
  }
  walk(document, false)
  return found
}

function stateOf({ from, to }: Pick<Change, 'from' | 'to'>, marked: Marked | undefined): Change['state'] {
  // With the words that it held a bookmark goes too.
  if (!marked) return to === '' ? 'accepted' : 'deleted'
  if (marked.pending) return 'open'
  const now = marked.plain.normalize('NFC')
  if (now === to || now.trim() === to.trim()) return 'accepted'
  if (now === from || now.trim() === from.trim()) return 'rejected'
  return now.trim() === '' ? 'deleted' : 'reworded'
}
