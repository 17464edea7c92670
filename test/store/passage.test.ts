/** Likeness of passages in the database: a passage without telling words is like none. */
import { expect, test } from 'vitest'
import { embedPassage } from '../../src/offline/embed-passage.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { likePassages, putPassages } from '../../src/store/tables/passage.ts'

const told = 'I merged nine offices into four, moved forty people to new work and cut the backlog.'

test('the same story is found, and a passage without words is like nothing', async () => {
  const database = await openPglite(null)
  await migrate(database)
  const texts = { one: told, other: told, empty: ' , . ; ' }
  for (const [draft, text] of Object.entries(texts)) {
    await database.script(`insert into draft (id, title, created) values ('${draft}', 'A draft', now());
      insert into draft_version (draft, number, sha256, text, settings, created) values ('${draft}', 1, 'x', '', '{}', now());
      insert into review (id, draft, version, request, status, created) values ('of-${draft}', '${draft}', 1, '{}', 'done', now())`)
    await putPassages(database, { tenant: 'local', id: `of-${draft}` }, [{ ecq: null, start: 0, end: text.length, maker: 'm', vector: embedPassage(text) }])
  }
  const like = async (id: 'one' | 'empty') => (await likePassages(database, { tenant: 'local', id }, { maker: 'm', vector: embedPassage(texts[id]), least: 0.4 })).map(({ draft }) => draft)
  expect([await like('one'), await like('empty')]).toEqual([['other'], []])
  await database.close()
})
