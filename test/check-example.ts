/** Runs one rule on one example, as the examples test and authors of rules need it. */
import { checker } from '../src/check/check.ts'
import { readMarks } from '../src/check/example.ts'
import type { Example } from '../src/check/rule.ts'
import { rules } from '../src/check/rules.gen.ts'
import type { Finding } from '../src/ecq/finding.ts'
import type { FormatFacts } from '../src/ecq/format-facts.ts'
import { defaultFramework, frameworks } from '../src/ecq/frameworks.ts'
import { outline } from '../src/ecq/outline.ts'
import { makeProofreader } from '../src/proof/proofreader.ts'
import { parse } from '../src/text/parse.ts'

/** A Word file in which nothing is wrong and nothing is special. */
const plainFormat: FormatFacts = {
  source: 'docx',
  pages: null,
  margins: [],
  fontSizes: [],
  fonts: [],
  smallestPoints: null,
  pageNumbers: true,
  boldShare: 0,
  underlineShare: 0,
  italicShare: 0,
  pictures: 0,
  charts: 0,
  headers: [],
  footers: [],
  hidden: [],
  zeroWidth: 0,
  trackedChanges: { insertions: 0, deletions: 0 },
  comments: 0,
  textBoxes: 0,
  tables: 0,
}

/** Rules that read a proofreader's marks; their examples are proofread, the others' are not, because it costs time. */
const proofed: ReadonlySet<string> = new Set(['spelling', 'grammar'])
const proofreader = makeProofreader()

/** The findings of rule `id` on the example, marks taken out. */
export async function checkExample(id: string, example: Example): Promise<readonly Finding[]> {
  const given = typeof example === 'string' ? { text: example } : example
  const { text } = readMarks(given.text)
  const rule = rules[id]
  if (!rule) throw new Error(`no rule ${id}`)
  const kind = given.kind ?? rule.kinds?.[0] ?? 'statement'
  const framework = frameworks[given.framework ?? rule.frameworks?.[0] ?? defaultFramework(kind)]
  const ecq = given.ecq ?? null
  const parsed = parse(text)
  const format: FormatFacts | null = given.format ? { ...plainFormat, ...given.format } : null
  const settings = { framework, kind, ecq, date: given.date ?? '2023-06-01', dateIsToday: given.dateIsToday ?? false }
  const proof = proofed.has(id) ? ((await proofreader.proofread(text))?.marks ?? null) : null
  const result = checker({ [id]: rule })({ parsed, outline: outline(parsed, framework, ecq), settings, format, proof })
  if (result.failed.length > 0) throw new Error(`rule ${id} failed`)
  return result.findings
}
