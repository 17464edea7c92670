/** A moment as minutes that people read, in UTC: `2026-11-22 08:15`. */
export const momentOf = (moment: string): string => moment.slice(0, 16).replace('T', ' ')
