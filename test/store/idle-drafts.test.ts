/** Retention: whatever somebody did to a draft lately keeps it, and a draft that nobody touched is idle. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'
import { listIdleDrafts } from '../../src/store/tables/draft.ts'

const [longAgo, lately] = ['2026-01-01T08:00:00Z', '2026-11-20T08:00:00Z']

const touches: Readonly<Record<string, string>> = {
  nobody: 'select 1',
  version: `insert into draft_version (draft, number, sha256, text, settings, created) values ('version', 2, 'x', 'I led.', '{}', '${lately}')`,
  review: `insert into review (id, draft, version, request, status, created) values ('second', 'review', 1, '{}', 'queued', '${lately}')`,
  chat: `insert into chat (id, draft, version, engine, state, created) values ('chat', 'chat', 1, 'offline', '{}', '${longAgo}');
    insert into chat_turn (chat, number, status, created) values ('chat', 0, 'done', '${lately}')`,
  fact: `insert into fact (draft, id, text, created) values ('fact', 'f', 'I led 40.', '${lately}')`,
  comment: `insert into review_comment (review, id, source, state, changed) values ('review-of-comment', 'c', 'coach', 'accepted', '${lately}')`,
  signature: `insert into sign_off (review, author, signed) values ('review-of-signature', 'Lee', '${lately}')`,
  dismissal: `insert into dismissal (draft, finding, reason, created) values ('dismissal', 'f', 'known', '${lately}')`,
}

let database: Database = {} as never
beforeAll(async () => {
  database = await openPglite(null)
  await migrate(database)
  for (const [draft, touch] of Object.entries(touches)) {
    await database.script(`insert into draft (id, title, created) values ('${draft}', 'A draft', '${longAgo}');
      insert into draft_version (draft, number, sha256, text, settings, created) values ('${draft}', 1, 'x', 'I led.', '{}', '${longAgo}');
      insert into review (id, draft, version, request, status, created) values ('review-of-${draft}', '${draft}', 1, '{}', 'done', '${longAgo}'); ${touch}`)
  }
})
afterAll(() => database.close())

test('only the draft that nobody touched is idle', async () => {
  expect(await listIdleDrafts(database, 'local', '2026-11-01T00:00:00Z')).toEqual(['nobody'])
})
