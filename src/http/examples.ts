/** An example of every shape that the API's description names, so that whoever reads it sees a whole answer; a test holds each to its schema. */
import { ruleNotes } from '../coach/list-rules.ts'
import { frameworks } from '../ecq/frameworks.ts'

const [review, draft, client, batch] = ['3f0d6c7e-5b0a-4c55-9a0e-2a7f7b1c9d10', 'f1c7a1f0-2c1e-4a57-9a55-0e0f7f3f9b11', '6d0f4f8e-0f55-4a86-8a3a-7d3f3d6f8b12', '0b9c2a44-9d3e-4f7b-8b61-5e1f6a2c7d13']
const [key, webhook, delivery, member] = ['a5b1c0de-1f2e-4d3c-8b4a-5c6d7e8f9a14', 'c2d3e4f5-6a7b-4c8d-9e0f-1a2b3c4d5e15', 'd4e5f6a7-8b9c-4d0e-8f1a-2b3c4d5e6f16', 'e6f7a8b9-0c1d-4e2f-9a3b-4c5d6e7f8a17']
const [began, ended] = ['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:02.310Z']
const sha256 = 'a5c205a90bbb020004393a173d0a227fdfa85a93813202ee6d91e261defb4784'
const quote = 'was responsible for'
const place = { start: 108, end: 127, quote }
const ecq = 'leading-change'

const triage = {
  risk: 'high', outcome: 'rewrite', refused: [ecq], ratings: { [ecq]: 'does-not-meet' }, errors: 0, warnings: 1, suggestions: 0, spread: 0,
  rules: { 'weak-verb': 1 }, missing: ['vision', 'strategic-thinking'], words: 25, pages: 1,
}
const finding = {
  id: 'bdb90666ca4871d7', ruleId: 'weak-verb', severity: 'warning', ...place, where: null, message: 'This verb puts you beside the deed instead of in it.',
  advice: 'Name the act: led, decided, negotiated, wrote, hired, stopped.', source: { title: 'SES, ECQ and QRB briefing, Writing and Reviewing Tips', url: null }, ecq, paragraph: 1, under: null, replacements: [],
}
const reviewed = {
  sha256, text: 'Leading Change\n\nAs director I merged two offices in six months and cut the backlog from 900 cases to 120. I was responsible for training.', words: 25,
  pages: { count: 1, exact: false, how: 'estimated from 25 words: under a page' }, sections: [{ ecq, title: 'Leading Change', start: 0, end: 137 }], format: null, notes: [],
}
const vote = { rating: 'does-not-meet', certify: false, wordsMissing: 97, reasons: [{ text: 'Against: Too little text to judge: 23 words where at least 120 are needed.', evidence: null }] }
const seat = (name: string, leaning: string) => ({ seat: name, leaning, engine: 'offline', preliminary: 'disapprove', votes: { [ecq]: vote } })
const wholeReview = {
  schema: 'ecq-coach/review@1', id: review, createdAt: began, framework: 'ecq-2012', kind: 'statement', ecq, date: '2026-11-22',
  engine: { name: 'offline', models: [], prompts: {}, rules: '3142792e1ffbd3bc' }, draft: reviewed, findings: [finding],
  sentences: [{ start: 16, end: 105, paragraph: 1, part: 'action', owner: 'i' }, { start: 106, end: 137, paragraph: 1, part: 'other', owner: 'none' }],
  paragraphs: [{ index: 1, start: 16, end: 137, ecq, competencies: [], weak: [] }], outcomes: [],
  ecqs: { [ecq]: { balance: { challenge: 0, context: 0, action: 0.72, result: 0, other: 0.28 }, examples: [{ start: 16, end: 137 }], coverage: { shown: [], named: [], missing: ['vision', 'strategic-thinking'] }, spread: 0, next: ['Add at least 97 words; it is judged from 120 on. Tell what stood in the way, what you did step by step, and what came of it.'], ...vote } },
  panel: {
    seats: [seat('Seat 1', 'What the candidate did, and whether it was the candidate who did it.'), seat('Seat 2', 'What came of it, and whether it can be counted.'), seat('Seat 3', 'How far it reached, and which competencies it shows.')],
    discussion: ['Every seat leaves Leading Change unjudged. Too little text to judge: 23 words where at least 120 are needed.'], disposition: { outcome: 'rewrite', refused: [ecq], resubmitWithinBusinessDays: null },
  },
  provenance: { calls: 0, tokens: { input: 0, cachedInput: 0, output: 0 }, costUsd: 0, droppedClaims: 0, ms: 180 },
}
const state = { id: review, draft, version: 1, status: 'done', reason: null, triage, createdAt: began, startedAt: began, endedAt: ended }
const listed = { id: draft, title: 'Leading Change', client, createdAt: began, versions: 1, reviews: 1, changedAt: began, latest: { review, status: 'done', triage } }
const dismissal = { finding: finding.id, reason: 'The training was mine alone, as the next sentence says.', createdAt: ended }
const entry = { number: 1, name: 'doe/leading-change.docx', draft, review, status: 'done', reason: null, triage }
const unread = { number: 2, name: 'doe/locked.pdf', draft: null, review: null, status: 'failed', reason: { code: 'unreadable', message: 'This PDF is protected by a password; save it without one.' }, triage: null }
const batchSummary = { id: batch, client, settings: { kind: 'statement', engine: 'offline' }, createdAt: began, status: 'done', counts: { total: 2, queued: 0, running: 0, done: 1, failed: 1 } }
const comment = { id: `finding-${finding.id}`, source: 'ai-edited', subject: 'finding', state: 'accepted', ruleId: 'weak-verb', severity: 'warning', ecq, place, text: 'Say what you did: trained, hired, wrote the plan?', suggested: 'Name the act: led, decided, negotiated, wrote, hired, stopped.', author: 'Pat Doe', changedAt: ended }
const signOff = { author: 'Pat Doe', note: null, signedAt: ended }
const link = { id: 'b7c8d9e0-1f2a-4b3c-8d4e-5f6a7b8c9d18', createdAt: began, expiresAt: '2026-12-22T08:00:00.000Z' }
const chat = { id: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c19', draft, version: 1, review, engine: 'offline', createdAt: began }
const fact = { id: '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e20', text: 'By 2021 the wait fell from 97 days to 22.', question: 'What was it before, and what after?', ecq, place: null, createdAt: ended }
const person = { id: client, name: 'Pat Doe', createdAt: began }
const apiKey = { id: key, name: 'nightly import', scopes: ['read', 'write'], createdAt: began, expiresAt: '2027-02-20T08:00:00.000Z', revokedAt: null, usedAt: ended, requestsPerMinute: null, reviewsPerDay: 500 }
const someone = { id: member, email: 'pat@example.gov', role: 'coach', createdAt: began, seenAt: ended }
const called = { id: webhook, url: 'https://agency.example/hooks/ecq', events: ['batch.done'], enabled: true, createdAt: began }
const sent = { id: delivery, webhook, event: 'batch.done', status: 'delivered', tries: 1, response: 204, reason: null, createdAt: began, triedAt: ended }
const standing = { rating: 'does-not-meet', certify: false }
const version = (number: number, words: number) => ({ version: number, review, createdAt: began, words, open: { error: 0, warning: 1, suggestion: 0 }, ecqs: { [ecq]: { ...standing, balance: { challenge: 0, context: 0, action: 0.7, result: 0.3, other: 0 } } } })
const file = '(the file)'

/** By the names of shapes. Where a shape has an example of its own, that stands. */
export const shapeExamples: Readonly<Record<string, unknown>> = {
  Review: wholeReview,
  DraftCheck: { framework: 'ecq-2012', kind: 'statement', ecq, date: '2026-11-22', rules: '3142792e1ffbd3bc', draft: reviewed, findings: [finding] },
  Problem: { type: '/problems/not-found', title: 'There is nothing here', status: 404, detail: `There is no review ${review}; it may have been deleted.`, request: '7e1f2a3b-4c5d-4e6f-8a7b-9c0d1e2f3a21' },
  CheckForm: { file, kind: 'statement' },
  ReviewForm: { file, kind: 'statement', title: 'Leading Change, second try' },
  ReviewState: state,
  Receipt: { receipt: '2f3a4b5c-6d7e-4f8a-9b0c-1d2e3f4a5b22', deleted: { type: 'draft', id: draft }, deletedAt: ended, removed: { drafts: 1, versions: 1, reviews: 1, events: 8 } },
  Batch: { ...batchSummary, entries: [entry, unread] },
  BatchEntry: entry,
  BatchSummary: batchSummary,
  BatchList: { batches: [batchSummary], next: null },
  BatchForm: { file: [file, file], kind: 'statement', client },
  FilesForm: { file: [file] },
  Triage: triage,
  DraftList: { drafts: [listed], next: null },
  Draft: { id: draft, title: 'Leading Change', client, createdAt: began, versions: [{ number: 1, sha256, settings: { kind: 'statement' }, createdAt: began }], reviews: [state], dismissals: [dismissal] },
  Dismissal: dismissal,
  NewDismissal: { finding: finding.id, reason: dismissal.reason },
  Lineage: {
    draft, versions: [version(1, 25), version(2, 35)], from: 1, to: 2, changes: [{ before: { start: 137, end: 137 }, after: { start: 137, end: 179 } }],
    issues: [{ state: 'open', what: 'finding', key: 'weak-verb', severity: 'warning', ecq, message: finding.message, before: place, after: place, since: 1 }],
    ecqs: { [ecq]: { before: standing, after: standing, change: 'same', refusing: ['Seat 1', 'Seat 2', 'Seat 3'], toCertify: ['Tell a deed of yours that shows Vision or Strategic Thinking.'] } },
  },
  SimilarStories: { stories: [{ version: 1, ecq, start: 16, end: 137, elsewhere: [{ draft: '8d7c6b5a-4f3e-4d2c-9b1a-0f9e8d7c6b23', title: 'Results Driven', version: 2, ecq: 'results-driven', start: 40, end: 170, likeness: 0.93 }] }] },
  CommentedReview: { review, comments: [comment], signOff },
  ReviewComment: comment,
  NewComment: { text: 'Open with the merger; the board reads this sentence first.', place: { start: 16, end: 105 }, ecq, author: 'Pat Doe' },
  CommentOrder: { state: 'accepted', text: comment.text, author: 'Pat Doe' },
  CommentsOrder: { comments: [comment.id], state: 'rejected', author: 'Pat Doe' },
  SignOff: signOff,
  NewSignOff: { author: 'Pat Doe' },
  HandBackLink: { ...link, opens: 2, openedAt: ended },
  HandBackLinkList: { links: [{ ...link, opens: 2, openedAt: ended }] },
  MadeHandBackLink: { ...link, url: 'https://coach.example/handed-back/…' },
  Chat: { schema: 'ecq-coach/chat@1', ...chat, turns: [], facts: [fact], doing: null },
  ChatList: { chats: [chat] },
  FactList: { facts: [fact] },
  Frameworks: { frameworks: Object.values(frameworks).slice(0, 1).map(({ id, title, ecqs }) => ({ id, title, ecqs: ecqs.slice(0, 1) })) },
  Rules: { rules: ruleNotes().filter(({ id }) => id === 'weak-verb').map((note) => ({ ...note, hits: note.hits.slice(0, 1), misses: note.misses.slice(0, 1) })) },
  Engines: { default: 'offline', engines: [{ name: 'offline', models: [] }, { name: 'model', models: [{ provider: 'anthropic', id: 'claude-sonnet-4-5' }] }] },
  Usage: {
    from: '2026-11-01', to: '2026-11-22', month: { from: '2026-11-01', renewsOn: '2026-12-01', limits: { usd: 50, tokens: null }, spent: { usd: 1.84, tokens: 412_000 } },
    days: [{ day: '2026-11-22', engine: 'anthropic:claude-sonnet-4-5', calls: 14, tokens: { input: 61_000, cachedInput: 38_000, output: 9200 }, usd: 0.27 }],
  },
  Client: person,
  ClientList: { clients: [{ ...person, drafts: 3 }], next: null },
  ApiKey: apiKey,
  ApiKeyList: { keys: [apiKey], next: null },
  MadeApiKey: { ...apiKey, usedAt: null, key: 'ecq_pC6yV…' },
  Member: someone,
  MemberList: { members: [someone], next: null },
  Removed: { removed: member },
  EmbedTokensTakenBack: { takenBack: 3 },
  Me: { tenant: 'my-agency', actor: `key:${key}`, role: null, email: null, scopes: ['read', 'write'], guest: null },
  Tenant: { id: 'my-agency', name: 'My agency', retentionDays: 365, embedOrigins: ['https://agency.example'], createdAt: began },
  AuditEntry: { id: '4b5c6d7e-8f9a-4b0c-8d1e-2f3a4b5c6d24', at: ended, actor: `key:${key}`, action: 'POST /v1/reviews', target: review, status: 201, request: '7e1f2a3b-4c5d-4e6f-8a7b-9c0d1e2f3a21' },
  AuditLog: { entries: [{ id: '4b5c6d7e-8f9a-4b0c-8d1e-2f3a4b5c6d24', at: ended, actor: `key:${key}`, action: 'POST /v1/reviews', target: review, status: 201, request: '7e1f2a3b-4c5d-4e6f-8a7b-9c0d1e2f3a21' }], next: null },
  Webhook: called,
  WebhookList: { webhooks: [called], next: null },
  MadeWebhook: { ...called, secret: 'whsec_xPEv160P…' },
  Delivery: sent,
  DeliveryList: { deliveries: [sent], next: null },
  Health: { status: 'ok', version: '0.1.0' },
}

const reviewEvents = `id: 1\nevent: draft-read\ndata: {"type":"draft-read","draft":{"sha256":"${sha256.slice(0, 8)}…"}}\n\nid: 2\nevent: findings-found\ndata: {"type":"findings-found","findings":[]}\n\n…\n\nid: 8\nevent: review-end\ndata: {"type":"review-end","review":{"id":"${review}"}}\n\n`

/** What streams look like, by method and route; shortened at the dots. */
export const streamExamples: Readonly<Record<string, string>> = {
  'post /v1/reviews': reviewEvents,
  'get /v1/reviews/{id}/events': reviewEvents,
  'get /v1/batches/{id}/events': `id: 1\nevent: entry-ended\ndata: {"entry":{"number":1,"name":"doe/leading-change.docx","status":"done"},"counts":{"total":2,"queued":0,"running":1,"done":1,"failed":0}}\n\nid: 3\nevent: batch-end\ndata: {"counts":{"total":2,"queued":0,"running":0,"done":1,"failed":1}}\n\n`,
  'post /v1/chats/{id}/messages': `id: 1\nevent: turn-start\ndata: {"type":"turn-start","turn":1}\n\nid: 2\nevent: text-delta\ndata: {"type":"text-delta","text":"This verb puts you beside the deed."}\n\nid: 3\nevent: turn-end\ndata: {"type":"turn-end","turn":{"number":1,"status":"done"}}\n\n`,
}
