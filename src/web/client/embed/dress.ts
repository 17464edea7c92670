/** Gives the page in a frame the look that its site wishes for. */
import { type Theme, cleanTheme, propertiesOf } from './theme.ts'

/** Follows the person's system where the site names no scheme. */
export function dresser(root: HTMLElement, dark: MediaQueryList): (wishes: unknown) => void {
  let theme: Theme = cleanTheme(null)
  const dress = (): void => {
    if (theme.scheme === null) delete root.dataset['scheme']
    else root.dataset['scheme'] = theme.scheme
    const scheme = theme.scheme ?? (dark.matches ? 'dark' : 'light')
    for (const [name, value] of Object.entries(propertiesOf(theme, scheme))) root.style.setProperty(name, value)
  }
  dark.addEventListener('change', dress)
  return (wishes) => {
    theme = cleanTheme(wishes)
    dress()
  }
}
