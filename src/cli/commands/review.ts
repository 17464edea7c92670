/** `ecq-coach review`: the full review of one or more drafts. */
import { basename, join } from 'node:path'
import { Option } from 'commander'
import { reviewDraft } from '../../coach/review-draft.ts'
import type { Review } from '../../ecq/review.ts'
import { writeMarkdown } from '../../write/markdown.ts'
import { noPaint, terminalPaint } from '../../write/paint.ts'
import { prettyReview } from '../../write/pretty-review.ts'
import { command } from '../command.ts'
import type { CliContext } from '../context.ts'
import { type DraftOptions, addDraftOptions, settleOptions } from '../draft-options.ts'
import { eachFile } from '../each-file.ts'

type Format = 'pretty' | 'json' | 'markdown'
const endings: Readonly<Record<Format, string>> = { pretty: 'txt', json: 'json', markdown: 'md' }

interface Reviewed {
  readonly name: string
  readonly review: Review
}

export default command((program, context, done) => {
  const review = program
    .command('review')
    .description('review drafts in full: rules, CCAR, competencies, weak sections, outcomes, a simulated board')
    .argument('<file...>', 'drafts as .txt, .md, .docx or .pdf; - reads standard input')
    .option('--engine <engine>', 'offline (model: not in this version)')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'markdown']).default('pretty'))
    .option('--out <folder>', 'write one file a draft into this folder instead of printing')
  addDraftOptions(review).action(async (files: string[], options: DraftOptions & { format: Format; out?: string }) => {
    const settings = await settleOptions(context, options)
    const deps = context.coach({ proof: options.proof })
    const { made, exit } = await eachFile(context, deps, files, async ({ name, text, file }): Promise<Reviewed> => {
      const events = reviewDraft(deps, { ...settings, text }, file)
      let step = await events.next()
      while (!step.done) step = await events.next()
      return { name, review: step.value }
    })
    if (options.out === undefined) {
      if (made.length > 0) context.terminal.out(print(made, options.format, context))
    } else await writeAll(made, options.format, options.out, context)
    done(exit)
  })
})

function print(made: readonly Reviewed[], format: Format, { terminal }: CliContext): string {
  if (format === 'json') return `${JSON.stringify(made.map(({ review }) => review), null, 2)}\n`
  if (format === 'markdown') return made.map(({ review }) => writeMarkdown(review)).join('\n')
  const options = { paint: terminal.colors ? terminalPaint : noPaint, width: terminal.width }
  return made.map(({ name, review }) => prettyReview(name, review, options)).join('\n')
}

/** Two drafts of one name in different folders must not overwrite each other: later ones are numbered. */
async function writeAll(made: readonly Reviewed[], format: Format, folder: string, context: CliContext): Promise<void> {
  const used = new Map<string, number>()
  for (const { name, review } of made) {
    const base = name === '-' ? 'draft' : basename(name)
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    const path = join(folder, `${base}${count > 1 ? `-${count}` : ''}.review.${endings[format]}`)
    const text =
      format === 'json' ? `${JSON.stringify(review, null, 2)}\n`
      : format === 'markdown' ? writeMarkdown(review)
      : prettyReview(name, review, { paint: noPaint, width: 100 })
    await context.write(path, text)
    context.terminal.err(`${path}\n`)
  }
}
