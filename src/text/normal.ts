/** Normalises a text once, on the way in: one kind of line end, composed characters, nothing else changed. */

/**
 * Line ends become `\n`, the text becomes Unicode NFC and a leading byte order mark goes; every other
 * character stays, hidden ones too, so that they can be shown and marked. Idempotent. Lone surrogates
 * and NUL become U+FFFD, because they can be neither stored nor sent.
 */
export function normalise(text: string): string {
  return text
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\u0000', '\ufffd')
    .toWellFormed()
    .normalize('NFC')
}
