/** Marks classification and control markings (CUI, SECRET//NOFORN, portion marks) where they stand as markings, not as words. */
import { wordTable } from '../../text/word-table.ts'
import type { Passage } from '../../text/passage.ts'
import { signsOf } from '../../text/sentence-signs.ts'
import { Mark } from '../../text/tokens.ts'
import { type Hit, documentRule } from '../rule.ts'
import { houseRule } from '../sources.ts'

interface Marked {
  readonly hits: readonly Hit[]
  /** "(C)" alone: a marking, or the third item of a list */
  readonly letters: readonly Hit[]
  readonly opensList: boolean
}

export default documentRule<Marked>({
  severity: 'error',
  title: 'Control marking in the text',
  message: 'This stands where a classification or control marking stands.',
  reason: 'A marked text must not enter a system that is not approved for it, and a board reads narratives on open systems.',
  advice: 'Stop and ask your security office before you send this file anywhere. If nothing in it is controlled, take the marking out.',
  source: houseRule,
  weight: 96,
  gather: ({ passage }) => {
    const opensList = passage.text.startsWith('(') && /^\([AB]\)\s/.test(passage.text)
    if (!mayBeMarked(passage)) return opensList ? { ...nothing, opensList } : nothing
    return { ...marksIn(passage), opensList }
  },
  judge: function* ({ facts }) {
    const list = facts.some(({ opensList }) => opensList)
    for (let paragraph = 0; paragraph < facts.length; paragraph++) {
      for (const hit of facts[paragraph]?.hits ?? []) yield { paragraph, ...hit }
      if (!list) for (const hit of facts[paragraph]?.letters ?? []) yield { paragraph, ...hit }
    }
  },
  hits: [
    '[[SECRET//NOFORN]]\n\nI led the cell.',
    '[[(S)]] I led the cell of nine. [[(U//FOUO)]] We moved the files.',
    '[[CUI]]\n\nI led the cell.',
    '[[FOR OFFICIAL USE ONLY]]\n\nI led nine offices.',
    'I led nine offices.\n\n[[UNCLASSIFIED//FOUO]]',
    '[[(TS//SI//NF)]] The source was moved.',
    '[[LAW ENFORCEMENT SENSITIVE]]\n\nThe raid took nine minutes.',
    '[[DECLASSIFY ON: 20301231]]',
  ],
  misses: [
    'I held a Top Secret clearance for 19 years.',
    'I led the CUI program for 4,000 staff and ended the FOUO stamp.',
    'The secret of the plan was its size.',
    '(S)he who signs the form pays, the old rule said; employee(s) hated it.',
    'The report was marked FOR OFFICIAL USE ONLY, and I had it released.',
    '(A) I hired.\n\n(B) I trained.\n\n(C) I led.',
    'I chaired the LES working group.',
  ],
})

/** Words that are markings when a line holds nothing else. */
const banner = /^(?:\**\s*)((?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CONTROLLED UNCLASSIFIED INFORMATION|CONTROLLED|CUI|FOUO|U?\/?\/?FOUO|FOR OFFICIAL USE ONLY|SENSITIVE BUT UNCLASSIFIED|SBU|LAW ENFORCEMENT SENSITIVE|LES|NOFORN|ORCON|SENSITIVE SECURITY INFORMATION|SSI|CLASSIFIED|RESTRICTED DATA|PRE-DECISIONAL|NATO SECRET)(?:\s*(?:\/\/?|-)\s*[A-Z][A-Z ,/-]*)?)[\s*.]*$/
const blocks = /^(?:CLASSIFIED BY|DERIVED FROM|DECLASSIFY ON|CONTROLLED BY|CUI CATEGORY|CUI CATEGORIES|DISTRIBUTION STATEMENT [A-F]|DISSEMINATION CONTROL)\b/i
const portion = /^\((?:TS|S|C|U|CUI|FOUO|SBU|LES)(?:\/\/?[A-Z][A-Z ,/-]*)*\)(?=\s+[^\sa-z]|\s*$)/

const nothing: Marked = { hits: [], letters: [], opensList: false }

/** Without two capitals in a row, a capital in brackets, or the words of a block, there is nothing to see. */
function mayBeMarked(passage: Passage): boolean {
  if (signsOf(passage) & Mark.capitals) return true
  const { text, tokens } = passage
  if (text.includes('(') && /\([A-Z]/.test(text)) return true
  for (let at = 0; at < tokens.ids.length; at++) if (ofBlockAt(tokens, at) === 1) return /classif|derived from|controlled by/i.test(text)
  return false
}

const ofBlockAt = wordTable((word) => (word.includes('classif') || word.endsWith('derived') || word.endsWith('controlled') ? 1 : 0))

function marksIn({ text, sentences }: Passage): { hits: Hit[]; letters: Hit[] } {
  const hits: Hit[] = []
  const letters: Hit[] = []
  lines(text, (start, line) => {
    const found = banner.exec(line)?.[1]
    const size = line.trimEnd().length
    if (found) hits.push({ start: start + line.indexOf(found), end: start + line.indexOf(found) + found.trimEnd().length })
    else if (blocks.test(line) && size < 120 && (/^[\w ]{4,28}:/.test(line) || /^[A-Z]{2}[A-Z ]+\b/.test(line))) hits.push({ start, end: start + size })
    else slashed(line, start, hits)
  })
  for (const { start, end } of sentences) {
    const found = portion.exec(text.slice(start, Math.min(end, start + 60)))?.[0]
    if (found) (found === '(C)' ? letters : hits).push({ start, end: start + found.length })
  }
  return { hits, letters }
}

/** SECRET//NOFORN is a marking wherever it stands. */
function slashed(line: string, start: number, hits: Hit[]): void {
  for (let at = line.indexOf('//'); at >= 0; at = line.indexOf('//', at + 2)) {
    const before = /(?:^|[\s"'])((?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CUI|CONTROLLED|TS|U))$/.exec(line.slice(Math.max(0, at - 20), at))?.[1]
    if (!before) continue
    const after = /^\/\/[A-Z][A-Z,/-]*/.exec(line.slice(at, at + 60))?.[0] ?? '//'
    hits.push({ start: start + at - before.length, end: start + at + after.length })
    return
  }
}

function lines(text: string, each: (start: number, line: string) => void): void {
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    each(start, text.slice(start, end))
    start = end + 1
  }
}
