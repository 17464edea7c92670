/** The port to Postgres: the little that every adapter must do alike; `test/contracts/sql.ts` says what alike means. */

/**
 * Values in: strings, numbers, booleans, nulls, bytes, lists of strings; JSON goes in as text (`$1::json`).
 * Values out: int8 and counts as numbers, dates as `YYYY-MM-DD`, timestamps as ISO strings in UTC, JSON parsed.
 */
export interface Sql {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Many statements without values, as a migration has them; the rows of all of them. */
  script<Row extends object>(text: string): Promise<Row[]>
  /** All of `work` or nothing. Inside, only the `sql` it is given may be used. A transaction in a transaction joins it. */
  tx<T>(work: (sql: Sql) => Promise<T>): Promise<T>
}

export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgres'
  /** Calls `heard` with each payload notified on the channel; the answer stops listening. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
