/** What an entry of the audit log says, in words; the route itself where nobody put it into words. */

/** By method and route, as the server names them. */
const words: Readonly<Record<string, string>> = {
  'sign-in': 'signed in',
  'POST /v1/reviews': 'ordered a review',
  'DELETE /v1/reviews/:id': 'deleted a review',
  'POST /v1/reviews/:id/cancel': 'stopped a review',
  'GET /v1/reviews/:id/export': 'took a review as a file',
  'POST /v1/drafts': 'added a draft',
  'PATCH /v1/drafts/:id': 'renamed or moved a draft',
  'DELETE /v1/drafts/:id': 'deleted a draft with its versions and reviews',
  'POST /v1/clients': 'added a client',
  'DELETE /v1/clients/:id': 'deleted a client',
  'PUT /v1/clients/:id/drafts/:draft': 'put a draft into a client’s folder',
  'POST /v1/reviews/:id/comments': 'added a comment',
  'PUT /v1/reviews/:id/comments/:comment': 'decided about a comment',
  'PATCH /v1/reviews/:id/comments': 'decided about several comments at once',
  'DELETE /v1/reviews/:id/comments/:comment': 'took back what was said of a comment',
  'PUT /v1/reviews/:id/sign-off': 'signed a review off',
  'DELETE /v1/reviews/:id/sign-off': 'took a signature back',
  'POST /v1/reviews/:id/links': 'made a hand-back link',
  'DELETE /v1/reviews/:id/links/:link': 'took a hand-back link back',
  'hand-back.read': 'read a review handed back by link',
  retention: 'was deleted: nobody had touched it for as long as drafts are kept',
  'POST /v1/batches': 'ordered reviews of many drafts',
  'POST /v1/batches/:id/files': 'sent more files to a batch',
  'POST /v1/batches/:id/cancel': 'stopped a batch',
  'DELETE /v1/batches/:id': 'deleted a batch',
  'POST /v1/drafts/:id/dismissals': 'dismissed a finding',
  'POST /v1/webhooks': 'added a webhook',
  'PATCH /v1/webhooks/:id': 'changed a webhook',
  'DELETE /v1/webhooks/:id': 'deleted a webhook',
  'POST /v1/webhooks/:id/test': 'sent a test to a webhook',
  'POST /v1/webhooks/:id/deliveries/:delivery/replay': 'sent a message to a webhook again',
  'POST /v1/chats': 'began a conversation',
  'POST /v1/chats/:id/messages': 'spoke with the coach',
  'POST /v1/keys': 'made a key',
  'POST /v1/embed-tokens': 'let a person of your site in',
  'DELETE /v1/embed-tokens': 'took back the tokens of everybody on your site',
  'DELETE /v1/guests/:id/embed-tokens': 'took back the tokens of a person on your site',
  'DELETE /v1/keys/:id': 'revoked a key',
  'POST /v1/members': 'invited a member',
  'DELETE /v1/members/:id': 'removed a member',
  'PATCH /v1/tenant': 'changed the organization’s settings',
  'GET /v1/tenant/export': 'downloaded all data',
}

export const actionWords = (action: string): string => words[action] ?? action

/** What is to be said of how it ended, where it did not end well. */
export function endWords(status: number | null): string {
  if (status === null) return ', and has no answer yet or was cut off'
  return status >= 400 ? ', but not to the end' : ''
}

const actors: readonly (readonly [RegExp, string])[] = [[/^local$/, 'this machine'], [/^service$/, 'the service itself'], [/^link:.*/, 'whoever had the link'], [/^key:/, 'key '], [/^member:/, 'member '], [/^guest:/, 'guest ']]

/** Who did it: ids of keys and members stay. */
export const actorWords = (actor: string): string => actors.reduce((words, [prefix, told]) => words.replace(prefix, told), actor)
