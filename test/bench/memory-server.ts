/** The server of the benchmark of memory: the whole program, which answers any message with its heap after a collection, and its resident size, in megabytes. */
import { serve } from '../../src/main/serve.ts'

const megabyte = 1024 * 1024

process.on('message', () => {
  // Twice, because what is freed by the first may have held more.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.([(heapUsed + external) / megabyte, rss / megabyte])
})
process.channel?.unref()

await serve({ dataFolder: process.argv[2] as string, port: 0, host: '127.0.0.1', logLevel: 'silent' })
