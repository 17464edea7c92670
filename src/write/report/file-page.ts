/** The frame of every page that is handed out as a file: nothing is fetched, no script runs but its own, no search engine keeps it. */
import { html, raw } from 'hono/html'
import { look as wholeLook } from './look.ts'
import type { Piece } from './words.ts'

export interface FilePage {
  readonly title: string
  /** style beyond what all reports share */
  readonly look: string
  readonly body: Piece | Promise<Piece>
  /** the one script that may run */
  readonly script?: string
}

/** The page as HTML text; what is put into `title` and `body` by templates was escaped on the way. */
export async function filePage({ title, look, body, script }: FilePage): Promise<string> {
  const own = script === undefined ? '' : ` script-src 'sha256-${await digest(script)}';`
  const page = await html`<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';${raw(own)} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(wholeLook(look))}</style>
</head>
<body>
${await body}${script === undefined ? '' : html`<script>${raw(script)}</script>`}
</body>
</html>
`
  return page.toString()
}

async function digest(script: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)))
  return btoa(String.fromCharCode(...bytes))
}
