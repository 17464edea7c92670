/** Leads to a draft that was just brought. */

/** Shows it from its top, with the focus on it, because what had the focus may be gone. `from`: see `Draft`. */
export const goToDraft = (from: string | null): number =>
  requestAnimationFrame(() => {
    const pane = document.querySelector<HTMLElement>('#draft')
    const text = document.querySelector<HTMLTextAreaElement>('.sheet__text')
    // On a narrow screen the window scrolls, on others the pane does.
    for (const scrolled of [document.documentElement, pane]) scrolled?.scrollTo(0, 0)
    // Whoever wrote or pasted it goes on behind the last word.
    if (from !== null) text?.setSelectionRange(0, 0)
    // On a touch screen the text box would raise the keyboard over the words.
    const place = matchMedia('(pointer: coarse)').matches ? pane : text
    place?.focus({ preventScroll: true })
  })
