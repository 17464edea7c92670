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
          this.emitFile({ type: 'asset', fileName: `${name}.br`, source: smallest(source) })
          this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(source, { level: 9 }) })
        }
      },
    },
  }
}

/** Window, block (0: as brotli thinks best) and postfix: which of them pack a file best is known only when it is packed. */
const tries = [[22, 0, 0], [19, 16, 1], [18, 16, 0], [19, 18, 2], [19, 19, 0]].map(([window = 0, block = 0, postfix = 0]) => ({ [constants.BROTLI_PARAM_LGWIN]: window, [constants.BROTLI_PARAM_LGBLOCK]: block, [constants.BROTLI_PARAM_NPOSTFIX]: postfix }))

const smallest = (source: Buffer): Buffer =>
  tries.map((params) => brotliCompressSync(source, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: source.length } })).reduce((best, one) => (one.length < best.length ? one : best))
