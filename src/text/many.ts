/** Counts things in words. */

/** `3 warnings`, `1 error`, `2 stretches`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`
