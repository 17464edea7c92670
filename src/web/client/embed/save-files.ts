/** Saves files of a review for a guest: a link sends no token, so the page asks for the file and hands it over. */
import { sentenceOf, unreachable } from '../ask-json.ts'
import { send } from '../send.ts'

export function saveFiles(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download][href^="v1/"]') : null
    if (!link) return
    event.preventDefault()
    void save(page, link)
  })
}

async function save(page: Document, asked: HTMLAnchorElement): Promise<void> {
  const answer = await send(asked.getAttribute('href') ?? '').catch(() => null)
  if (!answer?.ok) return alarm(page, asked, answer === null ? unreachable : await sentenceOf(answer))
  const link = page.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'review'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Beside the link that was pressed, until it is pressed again. */
function alarm(page: Document, asked: HTMLAnchorElement, sentence: string): void {
  const note = page.createElement('p')
  note.className = 'note note--changed'
  note.role = 'alert'
  note.textContent = sentence
  asked.after(note)
  asked.addEventListener('click', () => note.remove(), { once: true })
}
