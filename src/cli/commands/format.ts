/** `ecq-coach format`: margins, type and page numbers of Word drafts as the framework asks for them, in copies. */
import { basename, dirname, join } from 'node:path'
import { Option } from 'commander'
import { formatDocument } from '../../coach/format-document.ts'
import type { FrameworkId } from '../../ecq/framework.ts'
import { frameworkIds } from '../../ecq/review.ts'
import { Fault } from '../../fault.ts'
import { many } from '../../text/many.ts'
import { harmless } from '../../write/paint.ts'
import { command } from '../command.ts'
import { Exit } from '../exit.ts'
import { draftNames } from '../write-files.ts'

export default command((program, context, done) => {
  program
    .command('format')
    .description('set margins, size of type and page numbers to the limits in a copy; the text and its headings stay as they are')
    .argument('<file...>', 'drafts as .docx')
    .addOption(new Option('--framework <id>', 'whose limits').choices([...frameworkIds]).default('ecq-2012'))
    .option('--out <folder>', 'write the copies into this folder (default: beside each draft), named like draft.docx.formatted.docx')
    .action(async (files: string[], { framework, out }: { framework: FrameworkId; out?: string }) => {
      let failed = 0
      const names = draftNames(files)
      for (const [index, name] of files.entries()) {
        try {
          const { bytes, said, left } = await formatDocument(await context.readBytes(name), framework)
          const path = join(out ?? dirname(name), `${out === undefined ? basename(name) : names[index]}.formatted.docx`)
          if (said.length > 0) await context.write(path, bytes)
          context.terminal.out([said.length === 0 ? `${harmless(name)}: its form is right; nothing was written.` : `${harmless(name)}: ${many(said.length, 'change')}, written to ${harmless(path)}`, ...[...said, ...left].map((line) => `  ${harmless(line)}`), ''].join('\n'))
        } catch (cause) {
          if (!(cause instanceof Fault) || cause.code === 'bad-input') throw cause
          failed++
          context.terminal.err(`${harmless(name)}: ${cause.message}\n`)
        }
      }
      done(failed === 0 ? Exit.done : failed === files.length ? Exit.usage : Exit.someFailed)
    })
})
