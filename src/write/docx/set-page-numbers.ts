/** Numbers the pages of a Word file: in the footers that it has, else in a new one. */
import type { WordFile, XmlNode } from '../../ecq/word-file.ts'
import { dialectOf, namer } from './dialect.ts'
import type { Namer } from './dialect.ts'
import { addPart, partNow } from './new-part.ts'
import type { Changed } from './new-part.ts'
import { afterReferences, sectionsOf } from './set-margins.ts'
import type { FormChange } from './set-margins.ts'
import { appendToRoot, namingOf } from './xml-text.ts'
import { below, insertInside, kidsOf, valueOf } from './xml-tree.ts'

/** Edits of the document come back; footers go into `changed`. Nothing where the pages are numbered already. */
export function setPageNumbers(file: WordFile, document: XmlNode, changed: Changed): FormChange {
  const sections = sectionsOf(document)
  const named = (kind: 'header' | 'footer'): string[] =>
    [...new Set(sections.flatMap((section) => kidsOf(section, `w:${kind}Reference`).filter((reference) => (valueOf(reference, 'w:type') ?? 'default') === 'default').flatMap((reference) => file.byId(valueOf(reference, 'r:id') ?? '') ?? [])))]
  const [headers, footers] = [named('header'), named('footer')]
  if ([...headers, ...footers].some((name) => isNumbered(file.tree(name)))) return { edits: [], said: [] }
  const { words, relations, naming } = dialectOf(file.xml)
  for (const name of footers) {
    const xml = partNow(file, changed, name)
    if (xml !== undefined) changed.set(name, appendToRoot(xml, numbered(namer(namingOf(xml, words, 'w')))))
  }
  const [first] = sections
  const hasFirst = first && kidsOf(first, 'w:footerReference').some((reference) => (valueOf(reference, 'w:type') ?? 'default') === 'default')
  if (!first || hasFirst) return { edits: [], said: footers.length > 0 ? ['Page numbers were put at the end of the footer that was there.'] : [] }
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="${words}">${numbered(namer({ prefix: 'w:', declare: '' }))}</w:ftr>`
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1)
  const { relation } = addPart(file, changed, { name: `${folder}footer1.xml`, xml, contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml', relation: `${relations}/footer`, from: file.main })
  // Later sections without a footer of their own have that of the one before.
  const related = namingOf(file.xml, relations, 'r')
  const reference = namer(naming).empty('footerReference', { type: 'default' }).replace('/>', `${related.declare} ${related.prefix}id="${relation}"/>`)
  return { edits: [insertInside(file.xml, first, reference, afterReferences(first))], said: ['Page numbers were put at the foot of the pages.'] }
}

function isNumbered(root: XmlNode | undefined): boolean {
  if (!root) return false
  const codes = [below(root, 'w:instrText').map((code) => code.kids.filter((kid) => typeof kid === 'string').join('')).join(''), ...below(root, 'w:fldSimple').map((simple) => valueOf(simple, 'w:instr') ?? '')]
  return below(root, 'w:pgNum').length > 0 || codes.some((code) => /(?:^|\s)PAGE\b/i.test(code))
}

function numbered({ open, close, empty }: Namer): string {
  const run = (inner: string): string => `${open('r')}${inner}${close('r')}`
  const sign = (type: string): string => run(empty('fldChar', { fldCharType: type }))
  const code = run(`${open('instrText').slice(0, -1)} xml:space="preserve"> PAGE ${close('instrText')}`)
  return `${open('p')}${open('pPr')}${empty('jc', { val: 'center' })}${close('pPr')}${sign('begin')}${code}${sign('separate')}${run(`${open('t')}1${close('t')}`)}${sign('end')}${close('p')}`
}
