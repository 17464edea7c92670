/** Vectors of passages: the same story is near in other words, another story is far, and nothing else decides. */
import { expect, test } from 'vitest'
import { sameStory } from '../../src/coach/story-passages.ts'
import { dimensions, embedPassage, likeness } from '../../src/offline/embed-passage.ts'

const told = 'In March 2021 the Port Alder fuel terminal lost its license after two spills. I asked the harbor pilots and the union to walk the pier with me, found that nobody owned the valves, and named one foreman for each. Spills fell from nine a year to one, and the license came back in eight months.'

test.each([
  ['the same words', told],
  ['the order turned round', 'The license of the fuel terminal at Port Alder came back in eight months, and spills went from nine a year to one. Before that, in March 2021, two spills had cost us the license. Nobody owned the valves. I walked the pier with the union and the harbor pilots, and named a foreman for each valve.'],
  ['other words for much of it', 'When two spills closed our fuel terminal in Port Alder in 2021, I took pilots and union along the pier. The valves belonged to no one, so each got a foreman of its own. A year later there was one spill instead of nine, and we had our license again.'],
])('one story: %s', (_, text) => expect(likeness(embedPassage(told), embedPassage(text))).toBeGreaterThanOrEqual(sameStory))

test.each([
  ['another deed at the same place', 'Port Alder had no budget officer when I came in 2019. I wrote the first multi-year plan for its cranes, sold two leases, and moved $9 million from travel to repairs. Auditors closed all six findings by the next spring.'],
  ['the same shape with other matter', 'In March 2021 the Elm County clinic lost its accreditation after two errors. I asked the nurses and the physicians to walk the wards with me, found that nobody kept the records, and named one clerk for each ward. Errors fell from nine a year to one, and the accreditation came back in eight months.'],
  ['none at all', ''],
])('another story: %s', (_, text) => expect(likeness(embedPassage(told), embedPassage(text))).toBeLessThan(sameStory))

test('a vector has its length and is the same each time', () => {
  const vector = embedPassage(told)
  expect([vector.length, Math.hypot(...vector)]).toEqual([dimensions, expect.closeTo(1, 10)])
  expect(embedPassage(told)).toEqual(vector)
  expect(embedPassage('   ')).toEqual(Array.from({ length: dimensions }, () => 0))
})
