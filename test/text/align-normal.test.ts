/** The law of alignment: whatever composing does, stretches cover both texts, and each turns into its own. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignNormal } from '../../src/text/align-normal.ts'
import { normalise } from '../../src/text/normal.ts'

test.each<[raw: string, stretches: number]>([
  ['plain', 1],
  ['cafe\u0301 noir', 3],
  ['e\u0301', 1],
  ['a\r\nb', 3],
  ['\ufeffa', 2],
  ['\u1112\u1161\u11ab ok', 2],
  ['', 1],
])('%j', (raw, stretches) => expect(alignNormal(raw)).toHaveLength(stretches))

test('any text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.constantFrom('a', 'e', '\u0301', '\u0323', '\u1112', '\u1161', '\u11ab', '😀', '\ufeff', '\r', '\n', '\u2028', '\u0344', '\ufb2a', '\u212b'), maxLength: 30 }))
  fc.assert(
    fc.property(text, (raw) => {
      const stretches = alignNormal(raw)
      const normal = normalise(raw)
      expect(stretches.map(({ from, to }) => raw.slice(from, to)).join('')).toBe(raw)
      expect(stretches.map(({ start, end }) => normal.slice(start, end)).join('')).toBe(normal)
      for (const { from, to, start, end, same } of stretches) if (same) expect(normal.slice(start, end)).toBe(raw.slice(from, to))
    }),
    { numRuns: 1000 },
  )
})
