/** Gives fast-check the same samples in each run, so that a test that failed fails again; `ECQ_TEST_SEED=random` looks for new ones. */
import fc from 'fast-check'

const wanted = process.env['ECQ_TEST_SEED']
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20_260_101) })
