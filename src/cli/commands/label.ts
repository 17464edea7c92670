/** `ecq-coach label`: people label narratives sentence by sentence, and see how far they agree. */
import { basename, extname } from 'node:path'
import { Fault } from '../../fault.ts'
import { command } from '../command.ts'
import { type DraftOptions, settleOptions } from '../draft-options.ts'
import { eachFile } from '../each-file.ts'
import { Exit } from '../exit.ts'
import type { LabelRequest, NamedDraft } from '../label-request.ts'

type Options = Pick<DraftOptions, 'framework' | 'kind' | 'ecq'> & {
  readonly into: string
  readonly annotator?: string
  readonly add?: true
  readonly table?: string
  readonly import?: string
  readonly agreement?: string[]
  readonly adjudicate?: true
}

const help = `
Examples:
  ecq-coach label draft.docx --ecq leading-change --annotator ana   label a narrative; Esc saves, the same command goes on
  ecq-coach label --annotator ben                                   a second person labels what is in the file
  ecq-coach label --agreement labels.jsonl                          how far the two agree
  ecq-coach label --adjudicate                                      settle what they differ on
  ecq-coach eval --dataset labels.jsonl                             score the offline engine on the labels
  ecq-coach label --add drafts/*.docx                               put narratives into the file, to be labelled in a spreadsheet
  ecq-coach label --table labels.csv --annotator cy                 write the table for it
  ecq-coach label --import labels.csv                               take the spreadsheet's labels

The table for --import has the columns document, annotator, task, quote, ecq, label:
  document  the draft's file name without its ending
  task      ccar, competencies, weak, outcomes, rating or certify
  quote     words of the sentence (ccar, outcomes) or paragraph (competencies, weak), copied from the narrative;
            another label for the same words takes another row
  ecq       only for ratings of a package
  label     ccar: challenge, context, action, result, other; competencies: vision=shown or vision=named;
            weak: action/thin, result/no-measure and so on; outcomes: money, time, volume, quality, satisfaction,
            people, risk-compliance, reach; rating: meets, borderline, does-not-meet; certify: yes, no;
            "none" where a paragraph shows no competency, is not weak, or lacks no outcome`

export default command((program, context, done) => {
  program
    .command('label')
    .description('label narratives by hand, alone or with others, and see how far people agree')
    .argument('[file...]', 'drafts to add first, as .txt, .md, .docx or .pdf')
    .option('--ecq <id>', 'the ECQ of a statement, such as leading-change')
    .option('--kind <kind>', 'statement or package (default: by headings)')
    .option('--framework <id>', 'ecq-2012 or ecq-2025 (default: ecq-2012)')
    .option('--into <file>', 'the file that keeps narratives and labels', 'labels.jsonl')
    .option('--annotator <name>', 'who is labelling; nobody sees the labels of the others')
    .option('--add', 'add the drafts and ask nothing')
    .option('--table <file>', 'write a CSV table with a row for every question, to be filled in a spreadsheet')
    .option('--import <table>', 'take labels from a CSV table')
    .option('--agreement <file...>', "print Krippendorff's alpha and Cohen's kappa of the labels in one file or several")
    .option('--adjudicate', 'decide where annotators differ')
    .addHelpText('after', help)
    .action(async (files: string[], options: Options) => {
      const { into, annotator, agreement } = options
      const tell = async (request: LabelRequest): Promise<void> => context.terminal.out(await context.label(request))
      if (agreement) return tell({ does: 'agree', files: agreement })
      if (options.table !== undefined) return tell({ does: 'table', into, table: options.table, annotator: annotator ?? '' })
      if (options.import !== undefined) return tell({ does: 'import', into, table: options.import })
      const asks = !options.add
      if (!asks && files.length === 0) throw new Fault('bad-input', 'Name the drafts to add: ecq-coach label --add DRAFT.docx.')
      if (asks && !annotator && !options.adjudicate) throw new Fault('bad-input', 'Say who is labelling with --annotator NAME.')
      const { drafts, exit } = await namedDrafts(files, options)
      if (exit !== Exit.done) return done(exit)
      await tell(asks ? { does: 'ask', into, annotator: annotator ?? '', drafts, adjudicates: options.adjudicate === true } : { does: 'add', into, drafts })
    })

  async function namedDrafts(files: readonly string[], { framework, kind, ecq }: Options): Promise<{ drafts: NamedDraft[]; exit: Exit }> {
    const settings = await settleOptions(context, { ...(framework ? { framework } : {}), ...(kind ? { kind } : {}), ...(ecq ? { ecq } : {}), proof: false })
    const asked = { framework: settings.framework, kind: settings.kind, ecq: settings.ecq }
    const { made, exit } = await eachFile(context, context.coach({ proof: false }), files, async ({ name, text }): Promise<NamedDraft> => ({ id: basename(name, extname(name)), request: { ...asked, text } }))
    return { drafts: made, exit: files.length === 0 ? Exit.done : exit }
  }
})
