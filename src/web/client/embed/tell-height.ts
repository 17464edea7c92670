/** Tells the site how high the page would like to be. */
import type { Host } from './host.ts'

/** Pixels: with a draft the page scrolls by itself, the draft beside the coach, and wants room for that. */
const roomy = 1000

export function tellHeight(page: HTMLElement, { tell }: Pick<Host, 'tell'>): void {
  let last = 0
  const measure = (): void => {
    const height = page.querySelector('.desk--both') ? roomy : Math.ceil(page.scrollHeight)
    if (height === last) return
    last = height
    tell({ type: 'height', height })
  }
  new ResizeObserver(measure).observe(page)
  new MutationObserver(measure).observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] })
  measure()
}
