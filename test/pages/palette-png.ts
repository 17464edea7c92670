/** Writes a picture as PNG with 256 colors at most: pages have few, so that it becomes a third as large. */
import { crc32, deflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** red, green, blue and alpha of each pixel, row by row */
  readonly bytes: Uint8Array
}

const most = 256

/** The most frequent colors stay as they are; the others become the nearest of them. */
export function palettePng({ width, height, bytes }: Pixels): Buffer {
  const colorAt = (at: number): number => ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  const counts = new Map<number, number>()
  for (let at = 0; at < bytes.length; at += 4) counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1)
  const palette = spread([...counts].toSorted(([, a], [, b]) => b - a).map(([color]) => color))
  const places = new Map<number, number>()
  const placeOf = (color: number): number => {
    const known = places.get(color)
    if (known !== undefined) return known
    const place = nearest(palette, color)
    places.set(color, place)
    return place
  }
  const rows = Buffer.alloc(height * (width + 1))
  for (let row = 0; row < height; row++) for (let column = 0; column < width; column++) rows[row * (width + 1) + 1 + column] = placeOf(colorAt((row * width + column) * 4))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits for each pixel, which is a place in the palette.
  head.set([8, 3, 0, 0, 0], 8)
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('PLTE', colors), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** From the most frequent on, those that differ from all before: first clearly, then, where there is room, a little. */
function spread(colors: readonly number[]): number[] {
  const taken = new Set<number>()
  for (const apart of [24, 12, 6, 1]) {
    for (const color of colors) {
      if (taken.size >= most) return [...taken]
      if (!taken.has(color) && [...taken].every((other) => distance(color, other) >= apart * apart)) taken.add(color)
    }
  }
  return [...taken]
}

function nearest(palette: readonly number[], color: number): number {
  let [best, least] = [0, Infinity]
  for (const [place, other] of palette.entries()) {
    const far = distance(color, other)
    if (far < least) [best, least] = [place, far]
  }
  return best
}

const distance = (a: number, b: number): number => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
