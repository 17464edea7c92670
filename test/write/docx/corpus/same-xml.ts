/** Compares a marked document with its original, paragraph by paragraph, by strings alone. */

export interface Compared {
  /** pieces that differ although no mark of ours stands in them */
  readonly strayed: readonly string[]
  /** touched pieces whose letters or looks are not those of before */
  readonly harmed: readonly string[]
  readonly touched: number
}

/** Cut at the edges of paragraphs; a piece is what stands between two edges, with the names of both. */
const pieces = (xml: string): string[] => xml.split(/(?<=<\/(?:[\w-]+:)?p>)|(?=<(?:[\w-]+:)?p[ >/])/)

const ours = /<(?:[\w-]+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^>]*:id="(\d+)"/g

/** `ids` are those of our comments; changes of text are marked by bookmarks of ours. */
export function compareXml(before: string, after: string, ids: ReadonlySet<number>): Compared {
  const [old, now] = [pieces(before), pieces(after)]
  if (old.length !== now.length) return { strayed: [`${old.length} pieces became ${now.length}`], harmed: [], touched: 0 }
  const [strayed, harmed]: [string[], string[]] = [[], []]
  let touched = 0
  now.forEach((piece, index) => {
    const was = old[index] as string
    if (piece === was) return
    touched++
    const isOurs = [...piece.matchAll(ours)].some(([, id]) => ids.has(Number(id))) || piece.includes('_ecq_')
    if (!isOurs) strayed.push(`${was} became ${piece}`)
    else if (looks(was, ids) !== looks(piece, ids)) harmed.push(`${looks(was, ids)} became ${looks(piece, ids)}`)
  })
  return { strayed, harmed, touched }
}

/** Every letter with the look of its run, and all else in its order: what a reader of the page could tell apart. */
function looks(piece: string, ids: ReadonlySet<number>): string {
  const bare = piece
    .replace(/<((?:[\w-]+:)?)r>(?:<\1rPr><\1rStyle[^>]*\/><\/\1rPr>)?<\1commentReference\b[^>]*:id="(\d+)"[^>]*\/><\/\1r>/g, (whole, _, id: string) => (ids.has(Number(id)) ? '' : whole))
    .replace(/<(?:[\w-]+:)?commentRange(?:Start|End)\b[^>]*:id="(\d+)"[^>]*\/>/g, (whole, id: string) => (ids.has(Number(id)) ? '' : whole))
    .replace(/(rPrChange\b[^>]*:id=")\d+([^>]*><\/?(?:[\w-]+:)?)rPr>([\s\S]*?<\/(?:[\w-]+:)?)rPr>/g, '$1$2rPrBefore>$3rPrBefore>')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .replace(/<!--[\s\S]*?-->/g, '')
  let look = ''
  return [...bare.matchAll(/<(?:[\w-]+:)?r(?: [^>]*)?>(<(?:[\w-]+:)?rPr>[\s\S]*?<\/(?:[\w-]+:)?rPr>)?|<\/(?:[\w-]+:)?r>|<(?:[\w-]+:)?t(?: [^>]*)?>|<\/(?:[\w-]+:)?t>|<[^>]*>|[^<]+/g)]
    .map(([part, own]) => {
      if (/^<(?:[\w-]+:)?r[ >]/.test(part)) return void (look = own ?? '')
      if (/^<\/?(?:[\w-]+:)?[rt](?: [^>]*)?>$/.test(part)) return ''
      return part.startsWith('<') ? part : [...decoded(part)].map((letter) => `${letter}{${look}}`).join('')
    })
    .join('')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (_, hex?: string, decimal?: string, name?: string) => (hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (named[name ?? ''] ?? '')))
