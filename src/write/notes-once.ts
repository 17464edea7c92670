/** Says in full only once what several drafts of one run are told alike. */

/** The notes of each draft; one that came before is cut to its first sentence. */
export function notesOnce(all: readonly (readonly string[])[]): string[][] {
  const told = new Set<string>()
  return all.map((notes) =>
    notes.map((note) => {
      if (told.has(note)) return firstSentence(note)
      told.add(note)
      return note
    }),
  )
}

function firstSentence(note: string): string {
  const end = note.indexOf('. ')
  return end < 0 ? note : note.slice(0, end + 1)
}
