/** Makes words harmless inside Markdown: what was written by somebody else must not become a heading, a link or a tag. */
import { harmless } from './paint.ts'

export const safe = (text: string): string => harmless(text).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
