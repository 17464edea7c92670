/** Cuts long quotes at the end of a word. */

/** The text itself where it has at most `most` characters, else as many whole words as fit and an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const room = most - 1
  const blank = text.lastIndexOf(' ', room)
  // A word that fills half of the room is cut after all: else hardly anything would be left.
  const cut = text.slice(0, blank > room / 2 ? blank : room)
  // Half a sign is none.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}
