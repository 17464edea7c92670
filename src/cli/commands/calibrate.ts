/** `ecq-coach calibrate`: fits the simulated board to what a tenant's own coaches scored. */
import { command } from '../command.ts'

const help = `
SAMPLES is a file of labelled narratives (JSON Lines, as "ecq-coach label" writes them) or a CSV table with the columns
draft (a file beside the table), ecq, rating (meets, borderline, does-not-meet) and certify (yes, no), a row for each ECQ.

Use the result with "ecq-coach review DRAFT --calibration calibration.json". For the server set ECQ_CALIBRATION to the file,
or to a folder with a file for each tenant: calibrations/TENANT.json ("local" where nobody signs in).`

export default command((program, context) => {
  program
    .command('calibrate')
    .description('fit the board’s thresholds to five or more narratives that your coaches scored')
    .argument('<samples>', 'scored narratives: .jsonl or .csv')
    .option('--out <file>', 'where the calibration is written', 'calibration.json')
    .addHelpText('after', help)
    .action(async (samples: string, { out }: { readonly out: string }) => context.terminal.out(await context.calibrate({ samples, out })))
})
