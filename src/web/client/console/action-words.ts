/** What an entry of the audit log says, in words; the route itself where nobody put it into words. */

/** By method and route, as the server names them. */
const words: Readonly<Record<string, string>> = {
  'sign-in': 'signed in',
  'POST /v1/reviews': 'ordered a review',
  'DELETE /v1/reviews/:id': 'deleted a review',
  'POST /v1/reviews/:id/cancel': 'stopped a review',
  'GET /v1/reviews/:id/export': 'took a review as a file',
  'POST /v1/drafts': 'added a draft',
  'DELETE /v1/drafts/:id': 'deleted a draft with its versions and reviews',
  'POST /v1/clients': 'added a client',
  'DELETE /v1/clients/:id': 'deleted a client',
  'PUT /v1/clients/:id/drafts/:draft': 'put a draft into a client’s folder',
  'POST /v1/reviews/:id/comments': 'added a comment',
  'PUT /v1/reviews/:id/comments/:comment': 'decided about a comment',
  'DELETE /v1/reviews/:id/comments/:comment': 'took back what was said of a comment',
  'PUT /v1/reviews/:id/sign-off': 'signed a review off',
  'DELETE /v1/reviews/:id/sign-off': 'took a signature back',
  'POST /v1/batches': 'ordered reviews of many drafts',
  'POST /v1/chats': 'began a conversation',
  'POST /v1/chats/:id/messages': 'spoke with the coach',
  'POST /v1/keys': 'made a key',
  'DELETE /v1/keys/:id': 'revoked a key',
  'POST /v1/members': 'invited a member',
  'DELETE /v1/members/:id': 'removed a member',
  'PATCH /v1/tenant': 'changed the organization’s settings',
  'GET /v1/tenant/export': 'downloaded all data',
}

export const actionWords = (action: string): string => words[action] ?? action
