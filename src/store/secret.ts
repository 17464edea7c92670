/** Words that nobody may read on the disk: which columns hold them, and how a statement says that a value is one. */

interface Holder {
  readonly kind: 'text' | 'json' | 'bytes'
  /** the column whose value says which row it is; what is sealed for one row is refused in another */
  readonly row: string
}

/** Every column with words of a draft, or about it, or names of people. A test finds columns that stand neither here nor among the open ones. */
export const secretColumns = {
  'draft.title': { kind: 'text', row: 'id' },
  'draft_version.text': { kind: 'text', row: 'draft' },
  'draft_version.file': { kind: 'json', row: 'draft' },
  'draft_file.bytes': { kind: 'bytes', row: 'draft' },
  'review.request': { kind: 'json', row: 'id' },
  'review.document': { kind: 'json', row: 'id' },
  'review_event.data': { kind: 'json', row: 'review' },
  'dismissal.reason': { kind: 'text', row: 'draft' },
  'idempotency_key.body': { kind: 'json', row: 'key' },
  'model_answer.answer': { kind: 'json', row: 'draft' },
  'client.name': { kind: 'text', row: 'id' },
  'webhook.url': { kind: 'text', row: 'id' },
  'webhook.secret': { kind: 'text', row: 'id' },
  'batch_entry.name': { kind: 'text', row: 'batch' },
  'review_comment.text': { kind: 'text', row: 'review' },
  'review_comment.place': { kind: 'json', row: 'review' },
  'review_comment.author': { kind: 'text', row: 'review' },
  'sign_off.author': { kind: 'text', row: 'review' },
  'sign_off.note': { kind: 'text', row: 'review' },
  'chat.state': { kind: 'json', row: 'id' },
  'chat_turn.said': { kind: 'text', row: 'chat' },
  'chat_turn.reply': { kind: 'json', row: 'chat' },
  'fact.text': { kind: 'text', row: 'draft' },
  'fact.question': { kind: 'text', row: 'draft' },
  'fact.place': { kind: 'json', row: 'draft' },
} as const satisfies Readonly<Record<string, Holder>>

export type SecretColumn = keyof typeof secretColumns

/** A value of a statement that is sealed on its way to the database, where there is a master key. */
export interface Secret {
  readonly secret: SecretColumn
  readonly row: string
  readonly value: string | Uint8Array
}

/** `value` is text, bytes, or JSON as text, as the column holds it; null stays null. */
export const secret = (column: SecretColumn, row: string, value: string | Uint8Array | null): Secret | null => (value === null ? null : { secret: column, row, value })

export const isSecret = (value: unknown): value is Secret => typeof value === 'object' && value !== null && 'secret' in value && 'row' in value

/** What is sealed begins like this; words that begin so themselves are marked, so that nobody can pass them off as sealed. */
export const sealMark = 'ecq:1:'
export const openMark = 'ecq:0:'

/** As it is stored without a master key. */
export const plainValue = (value: unknown): unknown => {
  if (!isSecret(value)) return value
  return typeof value.value === 'string' && value.value.startsWith('ecq:') ? `${openMark}${value.value}` : value.value
}
