/** Writes the places of many rows' values in one statement. */

/** `($4::int, $5::text), ($6::int, $7::text)`: `count` rows whose columns have these types, from the number `first` on. */
export const valueLines = (count: number, types: readonly string[], first: number): string =>
  Array.from({ length: count }, (_, row) => `(${types.map((type, column) => `$${first + row * types.length + column}::${type}`).join(', ')})`).join(', ')
