/** Word files as the docx library writes them. */
import { AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, Footer, FootnoteReferenceRun, Header, HeadingLevel, InsertedTextRun, LevelFormat, Packer, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx'
import type { IPropertiesOptions } from 'docx'

const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
const heading = new Paragraph({ text: 'Building Coalitions', heading: HeadingLevel.HEADING_1 })
const date = '2026-01-05T09:00:00Z'
const body = ['Three counties shared one bridge and no budget.', 'I called the managers together each Friday and wrote down who owed what.', 'The bridge opened in June, four months early.']
type Children = (Paragraph | Table)[]
const file = (children: Children, options: Partial<IPropertiesOptions> = {}) => async (): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [heading, ...children] }], ...options })))
const cellOf = (...children: Children): TableCell => new TableCell({ children })

export const byLibrary: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'plain paragraphs': file(body.map(plain)),
  'looks inside sentences': file([new Paragraph({ children: body.map((text, index) => new TextRun({ text: `${text} `, bold: index === 0, italics: index === 1, size: 24 })) })]),
  'a table': file([plain('Before it.'), new Table({ rows: [new TableRow({ children: [cellOf(plain('Year')), cellOf(plain('Cases'))] }), new TableRow({ children: [cellOf(plain('2021')), cellOf(plain(body[0] as string), plain(body[1] as string))] })] }), plain('After it.')]),
  'a list': file(body.map((text) => new Paragraph({ text, numbering: { reference: 'n', level: 0 } })), { numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }] }] } }),
  'bullets': file(body.map((text) => new Paragraph({ text, bullet: { level: 0 } }))),
  'links and tabs': file([new Paragraph({ children: [new TextRun('See '), new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('the plan of the counties')] }), new TextRun({ children: [' and', new Tab(), 'its annex.'] }), new TextRun({ text: 'On a new line.', break: 1 })] }), ...body.map(plain)]),
  'footnotes': file([new Paragraph({ children: [new TextRun('The bridge opened'), new FootnoteReferenceRun(1), new TextRun(' in June.')] }), ...body.map(plain)], { footnotes: { 1: { children: [plain('Four months early, as the state counted.')] } } }),
  'tracked changes': file([new Paragraph({ children: [new TextRun('I called the '), new DeletedTextRun({ text: 'three ', id: 1, author: 'Dana', date }), new InsertedTextRun({ text: 'nine ', id: 2, author: 'Dana', date }), new TextRun('managers together.')] }), ...body.map(plain)]),
  'comments': file([new Paragraph({ children: [new TextRun('I called '), new CommentRangeStart(0), new TextRun('the managers'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }), new TextRun(' together each Friday.')] }), ...body.map(plain)], { comments: { children: [{ id: 0, author: 'Dana', initials: 'D', date: new Date(date), children: [plain('Which ones?')] }] } }),
  'header and footer': file(body.map(plain), { sections: [{ headers: { default: new Header({ children: [plain('Jo Doe')] }) }, footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })] }) }, children: [heading, ...body.map(plain)] }] }),
}
