/** A moment as a day that people read: `Nov 22, 2026`. */
export const dayOf = (moment: string): string => new Date(moment).toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
