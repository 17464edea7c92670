/** Word files built by hand: styles, fields, hiding places and content that is there twice. */
import { describe, expect, test } from 'vitest'
import type { FormatFacts } from '../../src/ecq/format-facts.ts'
import { readDocument } from '../../src/read/read.ts'
import { namespaces, p, run, say, wordFile } from './word-file.ts'
import type { WordFile } from './word-file.ts'

type Read = { text: string; facts: FormatFacts }

async function read(file: WordFile | string): Promise<Read> {
  const { text, facts } = await readDocument(wordFile(typeof file === 'string' ? { body: file } : file))
  if (!facts) throw new Error('a Word file has facts')
  for (const { start, end, quote } of facts.hidden) expect(text.slice(start, end)).toBe(quote)
  return { text, facts }
}

const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...code].map((letter) => `<w:r><w:instrText xml:space="preserve">${letter}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (inner: string, fill = ''): string => `<w:drawing><wp:anchor><wp:docPr id="1" name="b"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const oldBox = (inner: string): string => `<w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict>`

describe('text', () => {
  test.each<[what: string, body: string, text: string]>([
    ['a text box that is there twice is read once', p(`${run('Before.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(say('In the box.'))}</mc:Choice><mc:Fallback>${oldBox(say('In the box.'))}</mc:Fallback></mc:AlternateContent></w:r>${run(' After.')}`), 'Before. After.\n\nIn the box.'],
    ['an old text box is read too', p(`${run('Before.')}<w:r>${oldBox(say('In the box.'))}</w:r>`), 'Before.\n\nIn the box.'],
    ['field codes are left out, also when split over runs', p(`${run('Page ')}${field(' NUMPAGES ', '7')}${run(' of it.')}`), 'Page 7 of it.'],
    ['a field that never ends swallows nothing', `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('All of this is shown.')}</w:p>${say('And this.')}`, 'All of this is shown.\n\nAnd this.'],
    ['a link and a simple field show their words', p(`<w:hyperlink>${run('See ')}</w:hyperlink><w:fldSimple w:instr="REF a">${run('there')}</w:fldSimple>`), 'See there'],
    ['moved text is read where it went', p(`<w:moveFrom>${run('gone')}</w:moveFrom>${run('stays ')}<w:moveTo>${run('came')}</w:moveTo>`), 'stays came'],
    ['a deleted paragraph end runs on', `${p(run('One '), '<w:rPr><w:del w:id="1"/></w:rPr>')}${say('two')}`, 'One two'],
    ['hyphens, breaks, tabs and symbols', p(`<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>made co</w:t><w:softHyphen/><w:t>op</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`), 'well\u2011made coop\tx\ny✓'],
    ['content controls and insertions around paragraphs', `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${say('Inside.')}</w:sdtContent></w:sdt><w:ins w:id="1">${say('Put in.')}</w:ins>`, 'Inside.\n\nPut in.'],
    ['a form with the narrative in a cell keeps its paragraphs', `<w:tbl><w:tr><w:tc>${say('Leading Change')}</w:tc><w:tc>${say('First.')}${say('Second.')}</w:tc></w:tr></w:tbl>`, 'Leading Change\n\nFirst.\n\nSecond.'],
    ['a table in a table', `<w:tbl><w:tr><w:tc>${say('a')}<w:tbl><w:tr><w:tc>${say('b')}</w:tc><w:tc>${say('c')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`, 'a\n\nb\tc'],
    ['a page break leaves no empty line', `<w:p><w:r><w:br w:type="page"/></w:r>${run('Next.')}</w:p><w:p>${run('Last.')}<w:r><w:br w:type="page"/></w:r></w:p>`, 'Next.\n\nLast.'],
    ['formulas and ruby show their base', p(`<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>${run('above')}</w:rt><w:rubyBase>${run(' base')}</w:rubyBase></w:ruby></w:r>`), 'x=1 base'],
    ['entities, CDATA and comments of XML', p('<w:r><w:t>A&amp;B &#x2014; &lt;c&gt;<!-- no --><![CDATA[ <d> ]]></w:t></w:r>'), 'A&B — <c> <d> '],
    ['composed to NFC', say('cafe\u0301'), 'caf\u00e9'],
  ])('%s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text)
  })

  test('a note that is referred to twice is read once, and separators never', async () => {
    const notes = `<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="0">${say('---')}</w:footnote><w:footnote w:id="2">${say('A note.')}</w:footnote></w:footnotes>`
    const reference = '<w:r><w:footnoteReference w:id="2"/><w:footnoteReference w:id="0"/></w:r>'
    const { text } = await read({ body: p(run('One.') + reference) + p(run('Two.') + reference), parts: { 'footnotes.xml': ['footnotes', notes] } })
    expect(text).toBe('One.\n\nA note.\n\nTwo.')
  })

  test('the strict dialect and other prefixes are the same to a reader', async () => {
    const body = '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:vanish/></x:rPr><x:t>Strict.</x:t></x:r></x:p></x:body></x:document>'
    const { text, facts } = await read({ body })
    expect([text, facts.hidden[0]?.how]).toEqual(['Strict.', 'hidden-property'])
  })
})

describe('styles', () => {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:rPr><w:b/><w:rFonts w:ascii="Arial"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="L1"><w:basedOn w:val="L2"/></w:style><w:style w:type="paragraph" w:styleId="L2"><w:basedOn w:val="L1"/><w:rPr><w:i/></w:rPr></w:style>`
  const theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
  const parts = { 'theme1.xml': ['theme', theme] } as const

  test.each<[what: string, body: string, expected: Partial<FormatFacts>]>([
    ['the default style goes over the defaults', say('x'), { fontSizes: [{ points: 12, share: 1 }], fonts: [{ name: 'Calibri', share: 1 }] }],
    ['a style inherits along its chain', p(run('x'), '<w:pStyle w:val="H2"/>'), { fontSizes: [{ points: 14, share: 1 }], fonts: [{ name: 'Arial', share: 1 }], boldShare: 1 }],
    ['bold in both styles cancels out', p(run('x', '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="H"/>'), { boldShare: 0 }],
    ['the run itself has the last word', p(run('xx', '<w:b w:val="0"/><w:sz w:val="20"/>') + run('yy', '<w:b/>'), '<w:pStyle w:val="H"/>'), { boldShare: 0.5, smallestPoints: 10 }],
    ['a style that is its own ancestor ends', p(run('x'), '<w:pStyle w:val="L1"/>'), { italicShare: 1 }],
    ['a character style can hide', p(run('x', '<w:rStyle w:val="Unseen"/>')), { hidden: [{ start: 0, end: 1, how: 'hidden-property', quote: 'x' }] }],
    ['a style that is not there is the default one', p(run('x'), '<w:pStyle w:val="nowhere"/>'), { fontSizes: [{ points: 12, share: 1 }] }],
    ['no underline is not an underline', say('x', '<w:u w:val="none"/>'), { underlineShare: 0 }],
  ])('%s', async (_, body, expected) => {
    expect((await read({ body, styles, parts })).facts).toMatchObject(expected)
  })
})

describe('hiding places', () => {
  const cell = (fill: string, inner: string): string => `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr>${inner}</w:tc></w:tr></w:tbl>`
  const white = '<w:color w:val="FFFFFF"/>'
  test.each<[what: string, body: string, how: string | undefined]>([
    ['white on paper', say('x', white), 'white-text'],
    ['almost white on paper', say('x', '<w:color w:val="F2F2F2"/>'), 'white-text'],
    ['white from the theme', say('x', '<w:color w:themeColor="background1"/>'), 'white-text'],
    ['grey can be read', say('x', '<w:color w:val="A6A6A6"/>'), undefined],
    ['white in a dark cell can be read', cell('1F3864', say('x', white)), undefined],
    ['dark on the same dark', cell('1F3864', say('x', '<w:color w:val="1F3864"/>')), 'same-colour'],
    ['white on a dark run shading can be read', say('x', `${white}<w:shd w:val="clear" w:fill="000000"/>`), undefined],
    ['yellow on a yellow highlight', say('x', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'), 'same-colour'],
    ['white on a dark paragraph can be read', p(run('x', white), '<w:shd w:val="clear" w:fill="333333"/>'), undefined],
    ['white in a box of unknown colour is not accused', p(`<w:r>${box(say('x', white), '<a:gradFill/>')}</w:r>`), undefined],
    ['white in a box without colour', p(`<w:r>${box(say('x', white), '<a:noFill/>')}</w:r>`), 'white-text'],
    ['one point', say('x', '<w:sz w:val="2"/>'), 'tiny-type'],
    ['squeezed to one percent', say('x', '<w:w w:val="1"/>'), 'tiny-type'],
    ['lines one point high', p(run('x'), '<w:spacing w:line="20" w:lineRule="exact"/>'), 'tiny-type'],
    ['vanish switched off', say('x', '<w:vanish w:val="false"/>'), undefined],
    ['no ink', say('x', '<w14:textFill><w14:noFill/></w14:textFill>'), 'invisible'],
    ['a hidden row', `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${say('x')}</w:tc></w:tr></w:tbl>`, 'hidden-property'],
  ])('%s', async (_, body, how) => {
    expect((await read(body)).facts.hidden[0]?.how).toBe(how)
  })

  test('spans stay true when characters are composed before them', async () => {
    const { facts } = await read(say('Ouverture') + p(run('re\u0301sume\u0301 ') + run('hide\u0301 me', '<w:vanish/>') + run(' end')))
    expect(facts.hidden).toMatchObject([{ quote: 'hid\u00e9 me' }])
  })

  test('characters without width are counted, but not those that build an emoji', async () => {
    const { facts } = await read(say('ig\u200bnore\u2060 \u{1f469}\u200d\u{1f4bb}'))
    expect(facts.zeroWidth).toBe(2)
  })
})

describe('pages', () => {
  const header = (inner: string): string => `<w:hdr ${namespaces}>${inner}</w:hdr>`
  const section = (type: string, extra = ''): string => `<w:sectPr><w:headerReference w:type="${type}" r:id="h.xml"/>${extra}<w:pgMar w:top="1440" w:right="1080" w:bottom="-720" w:left="1440" w:gutter="144"/></w:sectPr>`
  const withHeader = (inner: string, type = 'default', extra = ''): WordFile => ({ body: say('x') + section(type, extra), parts: { 'h.xml': ['header', header(inner)] } })

  test.each<[what: string, file: WordFile, expected: boolean]>([
    ['a field split over runs', withHeader(p(field(' PAGE \\* MERGEFORMAT ', '1'))), true],
    ['a simple field', withHeader(p(`<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`)), true],
    ['in a text box', withHeader(p(`<w:r>${box(p(field('PAGE', '1')))}</w:r>`)), true],
    ['only how many there are', withHeader(p(field('NUMPAGES', '9'))), false],
    ['a typed number', withHeader(say('1')), false],
    ['on the first page only', withHeader(p(field('PAGE', '1')), 'first', '<w:titlePg/>'), false],
  ])('page numbers: %s', async (_, file, expected) => {
    expect((await read(file)).facts.pageNumbers).toBe(expected)
  })

  test('margins of every section, with gutter, and those of an earlier revision left out', async () => {
    const { facts } = await read(p(run('x'), `<w:sectPr><w:pgMar w:top="1in" w:right="2.54cm" w:bottom="720" w:left="720"/><w:sectPrChange><w:sectPr><w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1"/></w:sectPr></w:sectPrChange></w:sectPr>`) + section('default'))
    expect(facts.margins).toEqual([
      { section: 1, topInches: 1, rightInches: 1, bottomInches: 0.5, leftInches: 0.5 },
      { section: 2, topInches: 1, rightInches: 0.75, bottomInches: 0.5, leftInches: 1.1 },
    ])
  })

  test('what is written about a picture is noted once', async () => {
    const picture = (text: string): string => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" descr="${text}"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="n" descr="${text}"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    const old = '<w:r><w:pict><v:shape alt="An old one"><v:imagedata title=""/></v:shape></w:pict></w:r>'
    const { text, facts } = await read(p(`${run('I led.')}${picture('The plant')}${old}`))
    expect([text, facts.altTexts]).toEqual(['I led.', ['The plant', 'An old one']])
  })

  test('pictures, charts and comments are counted', async () => {
    const comments = `<w:comments ${namespaces}><w:comment w:id="1">${say('a')}</w:comment><w:comment w:id="2">${say('b')}</w:comment></w:comments>`
    const body = p(`${run('x')}<w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline><c:chart/></wp:inline></w:drawing></w:r><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>`)
    expect((await read({ body, parts: { 'comments.xml': ['comments', comments] } })).facts).toMatchObject({ pictures: 2, charts: 1, comments: 2 })
  })
})
