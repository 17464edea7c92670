/** Shortens words of the draft that are quoted inside a sentence. */

const longest = 70

/** The first words of a long quote. */
export function shortened(quote: string): string {
  const plain = quote.replaceAll('\n', ' ')
  if (plain.length <= longest) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', longest))} …`
}
