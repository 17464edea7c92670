/** How values come out of Postgres where its drivers would differ: the same on every adapter. */

/** By the object ids of Postgres' own types: int8, date, timestamp, timestamptz. */
export const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  20: Number,
  1082: String,
  1114: (value) => new Date(`${value.replace(' ', 'T')}Z`).toISOString(),
  1184: (value) => new Date(value).toISOString(),
}
