/** Seat thresholds fitted to the scores that a tenant's own coaches gave, in a file that says what it was made from. */
import { z } from 'zod'

const hundredths = z.number().int().min(1).max(99)
const figure = z.number().min(-1).max(1).nullable()
const scores = z.object({ certify: figure.describe('share of ECQs with the same vote'), rating: figure.describe('quadratic weighted kappa of the ratings') })

export const Calibration = z.object({
  schema: z.literal('ecq-coach/calibration@1'),
  seats: z.string().describe('sha256 of the seats’ trained weights; a calibration fits no others.'),
  certify: hundredths.describe('The chance, in hundredths, from which a seat certifies.'),
  borderline: hundredths.describe('The chance, in hundredths, from which what is not certified is borderline.'),
  samples: z.number().int().min(5).describe('Narratives that coaches scored.'),
  ecqs: z.number().int(),
  before: scores,
  after: scores.describe('Each narrative scored under thresholds that were fitted to the others.'),
  certifyGain: z.object({ value: z.number(), ci: z.tuple([z.number(), z.number()]).nullable() }).describe('Gain in the share of same votes, 95 percent interval by bootstrap over narratives.'),
})
export type Calibration = z.infer<typeof Calibration>
