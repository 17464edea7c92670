/** Normalises a text once, on the way in: one kind of line end, composed characters, nothing else changed. */

/**
 * Line ends become `\n`, the text becomes Unicode NFC and a leading byte order mark goes; every other
 * character stays, hidden ones too, so that they can be shown and marked. Idempotent. Lone surrogates
 * become U+FFFD, because they cannot be stored or sent.
 */
export function normalise(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return unmarked.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replaceAll('\u0000', '\ufffd').toWellFormed().normalize('NFC')
}
