/** A story that begins with its deeds has told nobody what they answered. */
import { expect, test } from 'vitest'
import type { Owner, Part } from '../../src/ecq/kind.ts'
import { tellsSetting } from '../../src/ecq/tells-setting.ts'

const sentence: Readonly<Record<string, { part: Part; owner: Owner }>> = {
  challenge: { part: 'challenge', owner: 'none' },
  context: { part: 'context', owner: 'none' },
  deed: { part: 'action', owner: 'i' },
  result: { part: 'result', owner: 'none' },
  other: { part: 'other', owner: 'none' },
}

test.each([
  ['challenge deed deed result', true],
  ['context context deed result', true],
  ['deed challenge context deed deed result', true],
  ['context deed deed result', false],
  ['other deed deed challenge result', false],
  ['deed deed result', false],
  ['challenge', true],
])('%s: %s', (story, told) => expect(tellsSetting(story.split(' ').map((name) => sentence[name] as { part: Part; owner: Owner }))).toBe(told))
