/** A build step that packs each file of text once and well, so that no request waits for it to be packed less well. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Shorter files fit one packet as they are. */
const least = 1400

export function packedFiles(): Plugin {
  return {
    name: 'packed-files',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          if (source.length < least || !/\.(?:js|css|html|svg)$/.test(name)) continue
          this.emitFile({ type: 'asset', fileName: `${name}.br`, source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: source.length } }) })
          this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(source, { level: 9 }) })
        }
      },
    },
  }
}
