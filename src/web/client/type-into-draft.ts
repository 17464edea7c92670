/** Types words into the draft's text box as a hand would, so that the browser's undo takes them back. */

/** Replaces [start, end) of the draft, in UTF-16 units. On a narrow screen the draft must be the pane that is shown. */
export function typeIntoDraft({ start, end }: { readonly start: number; readonly end: number }, words: string): void {
  const area = document.querySelector<HTMLTextAreaElement>('.sheet__text')
  area?.focus({ preventScroll: true })
  area?.setSelectionRange(start, end)
  document.execCommand('insertText', false, words)
}
