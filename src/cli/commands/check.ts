/** `ecq-coach check`: the rules on one or more drafts. */
import { rules, rulesVersion } from '../../check/rules.gen.ts'
import { allFindings } from '../all-findings.ts'
import { checkDraft } from '../../coach/check-draft.ts'
import type { DraftCheck } from '../../ecq/draft-check.ts'
import { markdownFindings } from '../../write/markdown-findings.ts'
import { safe } from '../../write/markdown-safe.ts'
import { notesOnce } from '../../write/notes-once.ts'
import { noPaint, terminalPaint } from '../../write/paint.ts'
import { prettyCheck } from '../../write/pretty-check.ts'
import { type RawText, rawText } from '../../read/raw-text.ts'
import { writeSarif } from '../../write/sarif.ts'
import { Option } from 'commander'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type DraftOptions, addDraftOptions, settleOptions } from '../draft-options.ts'
import { eachFile } from '../each-file.ts'
import { Exit } from '../exit.ts'
import { noteUnknownDismissals } from '../note-unknown-dismissals.ts'

type Format = 'pretty' | 'json' | 'sarif' | 'markdown'
type Checked = DraftCheck & { file: string }
/** by name of the file */
type Sources = ReadonlyMap<string, RawText | null>

export default command((program, context, done) => {
  const check = program
    .command('check')
    .description('check drafts against the rules; no model, nothing sent anywhere')
    .argument('<file...>', 'drafts as .txt, .md, .docx or .pdf; - reads standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'sarif', 'markdown']).default('pretty'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
  addDraftOptions(check).action(async (files: string[], options: DraftOptions & { format: Format; json?: true }) => {
    const settings = await settleOptions(context, options)
    const deps = context.coach({ proof: options.proof })
    const dismissals = noteUnknownDismissals(context.terminal, settings.dismissed)
    const format = options.json ? 'json' : options.format
    const sources = new Map<string, RawText | null>()
    const { made, exit } = await eachFile(context, deps, files, async (input): Promise<Checked> => {
      await dismissals.see(() => allFindings(deps, settings, input))
      if (format === 'sarif') sources.set(input.name, rawText(input.bytes, { format: input.file.format, text: input.text }))
      return { file: input.name, ...(await checkDraft(deps, { ...settings, text: input.text }, input.file)) }
    })
    if (made.length > 0) context.terminal.out(print(made, format, context, sources))
    dismissals.report()
    const errors = made.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    done(exit === Exit.done && errors ? Exit.foundErrors : exit)
  })
})

const markdownCheck = (checked: Checked): string =>
  `${[`# ${checked.file.replace(/[\r\n]/g, ' ')}`, ...checked.draft.notes.map((note) => `> ${safe(note)}`), markdownFindings(checked, 2)].join('\n\n')}\n`

function print(made: readonly Checked[], format: Format, { terminal }: CliContext, sources: Sources): string {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`
  if (format === 'markdown') return made.map(markdownCheck).join('\n')
  if (format === 'sarif') {
    const list = Object.entries(rules).map(([id, { title, reason, advice, severity }]) => ({ id, title, reason, advice, severity }))
    return writeSarif(made.map(({ file, findings }) => ({ file, findings, source: sources.get(file) ?? null })), list, `1.0.0-${rulesVersion}`)
  }
  const options = { paint: terminal.colors ? terminalPaint : noPaint, width: terminal.width }
  const notes = notesOnce(made.map(({ draft }) => draft.notes))
  return made.map((checked, index) => prettyCheck(checked.file, { ...checked, draft: { ...checked.draft, notes: notes[index] ?? [] } }, options)).join('\n')
}
