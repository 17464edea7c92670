/** How a board of models may be set up: a model for each seat, and how often each seat is asked. */
import { z } from 'zod'

/** Three names in a list or between commas, an empty one for the model that serves everything else; or one name for all three. */
export const seatModels = z
  .union([z.string(), z.array(z.string())], 'must be three models between commas, one for each seat, or one for all')
  .transform((names) => (typeof names === 'string' ? names.split(',') : names).map((name) => name.trim()))
  .refine((names) => names.length === 3 || (names.length === 1 && names[0] !== ''), 'must be three models between commas, one for each seat, or one for all')
  .transform((names) => (names.length === 1 ? [0, 1, 2].map(() => names[0] as string) : names))

export const mostRepeats = 9

export const seatRepeats = z.coerce
  .number(`must be a whole number from 1 to ${mostRepeats}`)
  .int(`must be a whole number from 1 to ${mostRepeats}`)
  .min(1, `must be a whole number from 1 to ${mostRepeats}`)
  .max(mostRepeats, `must be a whole number from 1 to ${mostRepeats}`)
