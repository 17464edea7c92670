/** What a rule is called in reports and on pages: its id in words. */

/** Those that are no words when their hyphens are taken out. */
const names: Readonly<Record<string, string>> = { 'we-not-i': 'We, not I', 'duty-not-deed': 'Duty, not deed', 'output-not-outcome': 'Output, not outcome', 'technical-not-executive': 'Technical, not executive' }

/** `we-not-i` as `We, not I`, `weak-verb` as `Weak verb`. */
export const ruleName = (id: string): string => names[id] ?? `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`.replace(/\becq\b/i, 'ECQ')
