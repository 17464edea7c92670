/** Makes a piece of a text a string of its own. */

/** A piece cut out of a text keeps the whole text in memory and is slow to read letter by letter; a string of its own is neither. */
export const detached = (piece: string): string => [piece.slice(0, -1), piece.slice(-1)].join('')
