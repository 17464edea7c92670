/** /docs: the API's description as a page that works without a network, and /problems: what each problem means. */
import { Hono } from 'hono'
import type { Env, HttpDeps } from '../deps.ts'
import { problem, problemMeanings } from '../problem.ts'

/** Swagger UI sets styles on elements and draws its icons from data addresses; scripts are files of our own only. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ECQ coach API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null, tryItOutEnabled: true })\n`

const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

export function docs({ docsFile }: HttpDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/docs', (c) => c.html(page, 200, { 'content-security-policy': policy }))
    .get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/docs/:file', async (c) => {
      const name = c.req.param('file')
      const type = types[name]
      const bytes = type === undefined ? null : await docsFile(name)
      if (type === undefined || bytes === null) return problem(c, 'not-found', 'The documentation has no such file.')
      return c.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=86400' })
    })
    .get('/problems/:code', (c) => {
      const meaning = Object.entries(problemMeanings).find(([code]) => code === c.req.param('code'))?.[1]
      return meaning ? c.text(`${meaning.title} (${meaning.status}).\n`) : problem(c, 'not-found', 'There is no problem of that name.')
    })
}
