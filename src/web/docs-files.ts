/** A build step that lays the files of the API's documentation beside the pages, for servers that cannot read packages. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const names = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

export function docsFiles(): Plugin {
  return {
    name: 'docs-files',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      for (const name of names) this.emitFile({ type: 'asset', fileName: `docs/${name}`, source: readFileSync(new URL(import.meta.resolve(`swagger-ui-dist/${name}`))) })
    },
  }
}
