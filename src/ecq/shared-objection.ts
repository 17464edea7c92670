/** Finds what is objected in a reason that first grants something, so that seats with one objection are told together. */

/** "The deeds hold up, but no result was found." as "No result was found."; any other text as it is. */
export function objectionIn(text: string): string {
  const at = text.indexOf(granted)
  const objection = text.slice(at + granted.length)
  return at < 0 ? text : `${objection.charAt(0).toUpperCase()}${objection.slice(1)}`
}

const granted = ' hold up, but '
