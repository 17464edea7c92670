/** What a file tells about form: pages, margins, type, pictures, page numbers and text that no reader would see. */
import { z } from 'zod'

const Share = z.number().min(0).max(1)
const Count = z.number().int().nonnegative()

/** `exact` is true only where something really laid the pages out; `how` says who counted, in words. */
export const Pages = z.object({ count: Count, exact: z.boolean(), how: z.string() })
export type Pages = z.infer<typeof Pages>

/** In a PDF these are the white edges around the text: at least the margin, never less; null is unknown. */
export const Margins = z.object({
  section: z.number().int().positive(),
  topInches: z.number().nullable(),
  rightInches: z.number().nullable(),
  bottomInches: z.number().nullable(),
  leftInches: z.number().nullable(),
})
export type Margins = z.infer<typeof Margins>

export const HiddenHow = z.enum([
  'hidden-property', // the writer's program was told to hide it
  'white-text', // white, or nearly, on white paper
  'same-colour', // the colour of what is behind it
  'tiny-type', // under four points, or squeezed until it cannot be read
  'invisible', // drawn with no ink at all
])
export type HiddenHow = z.infer<typeof HiddenHow>

/** Offsets are UTF-16 units into the text that was read with these facts; `quote` stands there. */
export const HiddenSpan = z.object({ start: Count, end: Count, how: HiddenHow, quote: z.string() })
export type HiddenSpan = z.infer<typeof HiddenSpan>

/** Shares count the characters of the text that was read, without white space; null is "this kind of file cannot say". */
export const FormatFacts = z.object({
  source: z.enum(['docx', 'pdf']),
  pages: Pages.nullable(),
  margins: z.array(Margins),
  fontSizes: z.array(z.object({ points: z.number(), share: Share })),
  fonts: z.array(z.object({ name: z.string(), share: Share })),
  /** Among text that can be seen. */
  smallestPoints: z.number().nullable(),
  pageNumbers: z.boolean().nullable(),
  boldShare: Share.nullable(),
  underlineShare: Share.nullable(),
  italicShare: Share.nullable(),
  pictures: Count,
  charts: Count,
  headers: z.array(z.string()),
  footers: z.array(z.string()),
  hidden: z.array(HiddenSpan),
  /** What is written about pictures and shapes for those who cannot see them; it stands nowhere on the page. */
  altTexts: z.array(z.string()).optional(),
  /** Characters without width that can carry a message or break a word search. */
  zeroWidth: Count,
  trackedChanges: z.object({ insertions: Count, deletions: Count }),
  comments: Count,
  textBoxes: Count,
  tables: Count,
})
export type FormatFacts = z.infer<typeof FormatFacts>
