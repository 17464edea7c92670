/** Reads server-sent events from a response, one data object at a time. */

export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/** Blocks end with a blank line; comments and fields other than `event` and `data` are passed over. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest = (rest + (value ?? '')).replaceAll('\r\n', '\n')
    const blocks = rest.split('\n\n')
    rest = done ? '' : (blocks.pop() as string)
    for (const block of blocks) {
      const event = readBlock(block)
      if (event) yield event
    }
    if (done) return
  }
}

function readBlock(block: string): ServerEvent | null {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    else if (line.startsWith('event:')) event = line.slice(6).trim()
  }
  return data.length === 0 ? null : { event, data: data.join('\n') }
}
