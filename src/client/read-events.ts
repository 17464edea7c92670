/** Reads server-sent events from a response, one data object at a time. */

export interface ServerEvent {
  readonly id: string
  readonly event: string
  readonly data: string
}

/**
 * Blocks end with a blank line; comments and other fields are passed over. A body that breaks off, or none
 * at all, ends the events without a word: what came is good, and who needs the rest knows where it stopped.
 */
export async function* readEvents(body: ReadableStream<Uint8Array> | null): AsyncGenerator<ServerEvent> {
  if (!body) return
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true as const, value: undefined }))
    rest = (rest + (value ?? '')).replaceAll('\r\n', '\n')
    const blocks = rest.split('\n\n')
    rest = blocks.pop() as string
    for (const block of blocks) {
      const event = readBlock(block)
      if (event) yield event
    }
    if (done) return
  }
}

function readBlock(block: string): ServerEvent | null {
  let [id, event] = ['', 'message']
  const data: string[] = []
  for (const line of block.split('\n')) {
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    else if (line.startsWith('event:')) event = line.slice(6).trim()
    else if (line.startsWith('id:')) id = line.slice(3).trim()
  }
  return data.length === 0 ? null : { id, event, data: data.join('\n') }
}
