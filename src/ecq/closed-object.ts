/** An object that takes the fields it names and no others, and names them to whoever sends another. */
import { z } from 'zod'

/** Begins the message for a field that nobody knows; what comes behind names those that are known. */
export const unknownField = 'is not a known field'

export const closedObject = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? `${unknownField}; known are ${Object.keys(shape).join(', ')}` : undefined) })
