/** Word files with the comments of others: ranges, replies, resolved ones, as the different programs keep them. */
import { handMade, namespaces, p, revision, run, say } from './package.ts'
import type { Beside } from './package.ts'

const range = (id: number, inner: string): string => `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, text: string, paragraph = ''): string => `<w:comment w:id="${id}" w:author="Dana" w:initials="D" w:date="2026-01-05T09:00:00Z"><w:p${paragraph === '' ? '' : ` w14:paraId="${paragraph}"`}><w:r><w:annotationRef/></w:r>${run(text)}</w:p></w:comment>`
const comments = (...list: string[]): Beside => ({ relation: 'comments', type: 'comments', xml: `<w:comments ${namespaces}>${list.join('')}</w:comments>` })
const microsoft = 'http://schemas.microsoft.com/office/2011/relationships'
const extended: Beside = { relation: `${microsoft}/commentsExtended`, type: 'commentsExtended', xml: `<w15:commentsEx ${namespaces}><w15:commentEx w15:paraId="00000A01" w15:done="1"/><w15:commentEx w15:paraId="00000A02" w15:paraIdParent="00000A01" w15:done="1"/><w15:commentEx w15:paraId="00000A03" w15:done="0"/></w15:commentsEx>` }
const people: Beside = { relation: `${microsoft}/people`, type: 'people', xml: `<w15:people ${namespaces}><w15:person w15:author="Dana"><w15:presenceInfo w15:providerId="None" w15:userId="Dana"/></w15:person></w15:people>` }
const ids: Beside = { relation: 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds', type: 'commentsIds', xml: '<w16cid:commentsIds xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"><w16cid:commentId w16cid:paraId="00000A01" w16cid:durableId="0000B001"/></w16cid:commentsIds>' }
const heading = p(run('Leading Change'), '<w:outlineLvl w:val="0"/>')

export const commented: Readonly<Record<string, () => Uint8Array>> = {
  'comments of others': () => handMade({ beside: { 'comments.xml': comments(comment(0, 'By how many?'), comment(7, 'Which board?')) }, body: heading + p(run('I cut the ') + range(0, run('backlog ') + run('by half', '<w:b/>')) + run('. The ') + range(7, run('board')) + run(' took note.')) + say('It held for three years.') }),
  'resolved comments and replies': () => handMade({ beside: { 'comments.xml': comments(comment(1, 'Since when?', '00000A01'), comment(2, 'Since May.', '00000A02'), comment(3, 'And now?', '00000A03')), 'commentsExtended.xml': extended, 'people.xml': people, 'commentsIds.xml': ids }, body: heading + p(`<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${run('I led nine offices')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>${run(' through it. ')}${range(3, run('They stayed open.'))}`) }),
  'comments that cross': () => handMade({ beside: { 'comments.xml': comments(comment(4, 'First.'), comment(5, 'Second.')) }, body: heading + p(`${run('I ')}<w:commentRangeStart w:id="4"/>${run('set up ')}<w:commentRangeStart w:id="5"/>${run('one desk ')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${run('for all ')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${run('of them and met it daily.')}`) }),
  'a comment over paragraphs': () => handMade({ beside: { 'comments.xml': comments(comment(6, 'Both of these.')) }, body: heading + p(`${run('I began. ')}<w:commentRangeStart w:id="6"/>${run('It was late.')}`) + p(`${run('It was dark.')}<w:commentRangeEnd w:id="6"/><w:r><w:commentReference w:id="6"/></w:r>${run(' I went on.')}`) }),
  'comments on tracked changes': () => handMade({ beside: { 'comments.xml': comments(comment(8, 'Why this?')) }, body: heading + p(run('I led ') + range(8, revision('ins', 21, run('nine '))) + revision('del', 22, run('ten ')) + run('offices through the change.')) }),
  'a comment at a point': () => handMade({ beside: { 'comments.xml': comments(comment(9, 'Here.')) }, body: heading + p(`${run('I led nine offices')}<w:r><w:commentReference w:id="9"/></w:r>${run(' through the change.')}`) }),
}
