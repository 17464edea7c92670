/** Labelling by hand: keys in, a dataset out; tables with bad rows refused; agreement as the datasets' card states it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LabelRequest } from '../../src/cli/label-request.ts'
import { noPaint } from '../../src/write/paint.ts'
import { runIn } from '../cli/run-cli.ts'
import { Labelled, readDataset } from '../../evals/dataset.ts'
import { agreementOf } from '../../evals/label/agreement.ts'
import { importCsv } from '../../evals/label/import-csv.ts'
import { label } from '../../evals/label/label-tool.ts'
import { type LabelledDraft, readLabels } from '../../evals/label/labelled-draft.ts'
import { questionsOf } from '../../evals/label/question.ts'

const text = 'The office took 140 days to answer. My task was to halve that.\n\nI moved 30 reviewers to intake. I signed a new agreement with the union.\n\nThe wait fell to 61 days.'
const draft = { id: 'claims', request: { text, kind: 'statement', ecq: 'results-driven' } } as const

/** A desk with files in memory; each string of keys is one sitting, after which the person leaves. */
function desk(files: Record<string, string> = {}) {
  const screens: string[] = []
  const sit = async (request: LabelRequest, keys: readonly string[] = []): Promise<string> => {
    const left = [...keys]
    const keyboard = () => ({ show: (screen: string) => void screens.push(screen), key: async () => left.shift() ?? 'escape', close: () => undefined })
    return label({ read: async (path) => files[path] ?? '', write: async (path, words) => void (files[path] = words), now: () => new Date(0), keyboard, screen: { paint: noPaint, width: 100 } }, request)
  }
  const only = (): LabelledDraft => readLabels(files['l.jsonl'] ?? '', 'l.jsonl')[0] as LabelledDraft
  return { sit, only, screens, files }
}

const ask = (annotator: string, adjudicates = false): LabelRequest => ({ does: 'ask', into: 'l.jsonl', annotator, drafts: adjudicates ? [] : [draft], adjudicates })
const parts = ['c', 'c', 'a', 'a', 'r']
const nothing = ['return', 'return', 'return']
/** The second paragraph shows accountability (k), its action is thin (c), and after its second sentence time and people (t, p) could be counted. */
const paragraphs = [...nothing, 'k', 'return', 'c', 'return', 'down', 'down', 't', 'p', 'return', ...nothing]

describe('labelling by keys', () => {
  test('a sitting that is broken off goes on where it stopped, and makes a dataset line', async () => {
    const { sit, only, screens, files } = desk()
    expect(await sit(ask('ana'), parts.slice(0, 3))).toContain('The same command goes on from here')
    expect(only().annotations['ana']).toEqual({ 'ccar 0': ['challenge'], 'ccar 1': ['challenge'], 'ccar 2': ['action'] })
    screens.length = 0
    expect(await sit(ask('ana'), [...parts.slice(3), ...paragraphs, 'm', 'y', 'return'])).toContain('All done')
    expect(screens[0]).toContain('4 of 16')
    expect(screens[0]).toContain('> I signed a new agreement with the union.')
    const line = Labelled.parse(JSON.parse(files['l.jsonl'] ?? ''))
    expect(line.gold.sentences.map(({ start, end, ccar }) => [line.text.slice(start, end), ccar])).toEqual([
      ['The office took 140 days to answer.', 'challenge'],
      ['My task was to halve that.', 'challenge'],
      ['I moved 30 reviewers to intake.', 'action'],
      ['I signed a new agreement with the union.', 'action'],
      ['The wait fell to 61 days.', 'result'],
    ])
    expect(line.gold.paragraphs[1]).toMatchObject({ competencies: ['accountability'], weak: [{ section: 'action', reasons: { thin: 1 } }] })
    expect(line.gold.outcome_opportunities).toEqual([{ annotator: 0, start: text.indexOf('I signed'), quote: 'I signed a new agreement with the union.', families: ['time', 'people'] }])
    expect(line.gold.ratings).toEqual({ 'results-driven': { rating: 'meets', certify: true } })
  })

  test('back and skip, a tick taken back, and no certificate for what does not meet', async () => {
    const { sit, only } = desk()
    await sit(ask('ana'), ['x', 'left', 'c', 'tab', 'a', 'a', 'r', ...nothing, 'k', 'k', 'k', 'return', 'c', 'c', 'return', 'm', 'up', 'm', 'return', ...nothing, 'd', 'left', 'y'])
    expect(only().annotations['ana']).toMatchObject({ 'ccar 0': ['challenge'], 'competencies 1': [], 'weak 1': [], 'outcomes 1': [], 'rating results-driven': ['does-not-meet'], 'certify results-driven': ['no'] })
    expect(only().annotations['ana']?.['ccar 1']).toBeUndefined()
    expect(only().gold.sentences[1]?.ccar).toBeNull()
  })

  test('two annotators do not see each other; a third settles what they differ on', async () => {
    const { sit, only, screens } = desk()
    await sit(ask('ana'), [...parts, ...paragraphs, 'm', 'y', 'return'])
    screens.length = 0
    await sit(ask('ben'), ['x', 'c', 'a', 'a', 'r', ...nothing, ...nothing, ...nothing, 'b', 'n', 'return'])
    expect(screens.some((screen) => /\bana\b/.test(screen))).toBe(false)
    expect(only().gold.sentences[0]?.ccar).toBeNull()
    expect(only().gold.ratings).toEqual({ 'results-driven': { rating: 'borderline', certify: false } })
    screens.length = 0
    await sit(ask('', true), ['x', 'k', 'return', 'return', 'down', 'm', 'return', 'm', 'y', 'return'])
    expect(screens[0]).toContain('1 of 6')
    expect(screens[0]).toContain('ana said challenge')
    expect(only().gold.sentences[0]?.ccar).toBe('context')
    expect(only().gold.paragraphs[1]).toMatchObject({ competencies: ['accountability'], weak: [] })
    expect(only().gold.outcome_opportunities.map(({ quote, families }) => [quote, families])).toEqual([['I signed a new agreement with the union.', ['money']]])
    expect(only().gold.ratings).toEqual({ 'results-driven': { rating: 'meets', certify: true } })
    expect(await sit(ask('', true))).toContain('everything is settled')
  })

  test('what both annotators ticked stands ticked for the one who settles the rest', async () => {
    const { sit, only } = desk()
    const rest = ['m', 'y', 'return']
    await sit(ask('ana'), [...parts, ...nothing, 'k', 'a', 'return', 'return', 'return', ...nothing, ...rest])
    await sit(ask('ben'), [...parts, ...nothing, 'k', 'b', 'return', 'return', 'return', ...nothing, ...rest])
    const [mine, others] = ['ana', 'ben'].map((name) => only().annotations[name]?.['competencies 1'] ?? [])
    const both = mine?.filter((one) => others?.includes(one))
    expect([mine?.length, both?.length]).toEqual([2, 1])
    await sit(ask('', true), ['return'])
    expect(only().annotations['adjudicated']?.['competencies 1']).toEqual(both)
  })

  test('the words of a draft never reach the terminal as commands', async () => {
    const { sit, screens } = desk()
    await sit({ ...ask('ana'), drafts: [{ id: 'hostile', request: { ...draft.request, text: `I led \u001b[2J\u009b31m the team. ${text}` } }] } as LabelRequest)
    expect(screens.join('')).not.toMatch(/[\u001b\u009b]/)
  })

  test('without a terminal, or without a narrative, it says what to do', async () => {
    const { files } = desk()
    const bare = { read: async (path: string) => files[path] ?? '', write: async () => undefined, now: () => new Date(0), keyboard: null, screen: { paint: noPaint, width: 80 } }
    await expect(label(bare, ask('ana'))).rejects.toThrow('--import')
    await expect(label(bare, { does: 'agree', files: ['none.jsonl'] })).rejects.toThrow('holds no narrative yet')
  })
})

describe('the command', () => {
  const files = new Map([['a.txt', new TextEncoder().encode(text)]])
  test.each([
    [['label', 'a.txt', '--ecq', 'results-driven', '--annotator', 'ana'], { does: 'ask', into: 'labels.jsonl', annotator: 'ana', adjudicates: false, drafts: [{ id: 'a', request: { ecq: 'results-driven', text } }] }],
    [['label', 'a.txt', '--add', '--into', 'l.jsonl'], { does: 'add', into: 'l.jsonl', drafts: [{ id: 'a', request: { text } }] }],
    [['label', '--adjudicate'], { does: 'ask', into: 'labels.jsonl', annotator: '', adjudicates: true, drafts: [] }],
    [['label', '--agreement', 'a.jsonl', 'b.jsonl'], { does: 'agree', files: ['a.jsonl', 'b.jsonl'] }],
    [['label', '--import', 't.csv'], { does: 'import', into: 'labels.jsonl', table: 't.csv' }],
    [['label', '--table', 't.csv', '--annotator', 'cy'], { does: 'table', into: 'labels.jsonl', table: 't.csv', annotator: 'cy' }],
  ])('%j', async (args, request) => expect(JSON.parse((await runIn({ files }, ...args)).out)).toEqual(request))

  test('wants to know who labels, and a draft that can be read', async () => {
    expect(await runIn({ files }, 'label', 'a.txt')).toMatchObject({ exit: 2, err: 'Say who is labelling with --annotator NAME.\n' })
    expect(await runIn({ files }, 'label', 'b.txt', '--annotator', 'ana')).toMatchObject({ exit: 2, out: '' })
  })
})

describe('labels from a table', () => {
  const added = async (): Promise<LabelledDraft[]> => {
    const { sit, only } = desk()
    await sit({ does: 'add', into: 'l.jsonl', drafts: [draft] })
    return [only()]
  }
  const head = 'document,annotator,task,quote,ecq,label\n'

  test('quotes find their sentence and paragraph', async () => {
    const table = `${head}claims,cy,ccar,"moved 30 reviewers",,action\nclaims,cy,competencies,I signed a new agreement,,partnering=shown\nclaims,cy,competencies,I moved 30,,accountability=named\n\nclaims,cy,weak,I moved 30,,none\nclaims,cy,outcomes,signed a new,,money\nclaims,cy,outcomes,signed a new,,time\nclaims,cy,rating,,,meets\nclaims,cy,certify,,results-driven,yes\n`
    const { drafts, rows } = importCsv(await added(), table)
    expect(rows).toBe(8)
    expect(drafts[0]?.annotations['cy']).toEqual({ 'ccar 2': ['action'], 'competencies 1': ['partnering=shown', 'accountability=named'], 'weak 1': [], 'outcomes 1': ['3/money', '3/time'], 'rating results-driven': ['meets'], 'certify results-driven': ['yes'] })
  })

  test.each([
    ['claims,cy,ccar,I moved forty reviewers,,action', 'Row 2: the words of the column quote do not stand'],
    ['claims,cy,ccar,to,,action', 'Row 2: the words of the column quote stand in more than one place'],
    ['claims,cy,ccar,The wait fell,,success', 'Row 2: "success" is no label for ccar'],
    ['other,cy,ccar,The wait fell,,result', 'Row 2: there is no narrative "other"'],
    ['claims,,ccar,The wait fell,,result', 'Row 2: say who'],
    ['claims,cy,mood,The wait fell,,result', 'Row 2: the task "mood"'],
    ['claims,cy,rating,,leading-people,meets', 'Row 2: the column ecq must name one of results-driven'],
    ['\nclaims,cy,ccar,The wait fell,,result\nclaims,cy,ccar,fell to 61 days,,action', 'Row 4: cy has said result'],
  ])('%s is refused', async (rows, why) => {
    const drafts = await added()
    expect(() => importCsv(drafts, head + rows)).toThrow(why)
  })

  test('a blank table asks everything, and comes back filled; what was left empty is no label', async () => {
    const { sit, only, files } = desk()
    await sit({ does: 'add', into: 'l.jsonl', drafts: [draft] })
    expect(await sit({ does: 'table', into: 'l.jsonl', table: 't.csv', annotator: 'cy' })).toContain('--import t.csv')
    const rows = (files['t.csv'] ?? '').split('\n').map((row) => row.trimEnd())
    expect(rows[0]).toContain(head.trim())
    expect(rows.filter((row) => row !== '')).toHaveLength(1 + 5 + 2 * 3 + 5 + 2)
    expect(await sit({ does: 'import', into: 'l.jsonl', table: 't.csv' })).toContain('0 labels')
    files['t.csv'] = rows.map((row) => (row.includes(',ccar,') ? `${row}action` : row)).join('\n')
    expect(await sit({ does: 'import', into: 'l.jsonl', table: 't.csv' })).toContain('5 labels')
    expect(only().gold.sentences.map(({ ccar }) => ccar)).toEqual(Array(5).fill('action'))
  })

  test('a table without its columns is refused', async () => {
    const drafts = await added()
    expect(() => importCsv(drafts, 'document,label\nclaims,action')).toThrow('no column annotator, task, quote')
    expect(() => importCsv(drafts, `${head}claims,"cy`)).toThrow('cannot be read')
  })
})

/** The votes of a dataset's three annotators as answers; where only counts are kept, the first so many voted so. */
function annotated(line: string): LabelledDraft {
  const { gold, ...rest } = JSON.parse(line)
  const document = { ...rest, gold } as LabelledDraft
  const voter = (index: number): [string, Record<string, string[]>] => [
    `annotator ${index + 1}`,
    Object.fromEntries([
      ...gold.sentences.map(({ votes }: { votes: string[] }, i: number) => [`ccar ${i}`, [votes[index]]]),
      ...gold.paragraphs.flatMap(({ competency_votes: votes, weak_votes: weak }: { competency_votes: Record<string, { shown: number }>; weak_votes: { section: string; reasons: Record<string, number> }[] }, i: number) => [
        [`competencies ${i}`, Object.entries(votes).flatMap(([id, { shown }]) => (shown > index ? [`${id}=shown`] : []))],
        [`weak ${i}`, weak.flatMap(({ section, reasons }) => Object.entries(reasons).flatMap(([reason, count]) => (count > index ? [`${section}/${reason}`] : [])))],
      ]),
      ...Object.entries(gold.ratings as Record<string, { votes: string[]; certify_votes: boolean[] }>).flatMap(([ecq, one]) => [[`rating ${ecq}`, [one.votes[index]]], [`certify ${ecq}`, [one.certify_votes[index] ? 'yes' : 'no']]]),
    ]),
  ]
  const ecqs = Object.keys(gold.ratings)
  return { ...document, gold: { ...gold, paragraphs: gold.paragraphs.map((paragraph: object, i: number) => ({ ...paragraph, ecq: ecqs[i % ecqs.length] })) }, annotations: Object.fromEntries([0, 1, 2].map(voter)) }
}

describe('agreement', () => {
  test("the development set's annotators agree as its card says", () => {
    const lines = readFileSync(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url), 'utf8').trim().split('\n')
    const found = Object.fromEntries(agreementOf(lines.map(annotated)).map((one) => [one.what, one]))
    const alphas = Object.fromEntries(Object.entries(found).map(([what, { alpha }]) => [what, alpha?.toFixed(2)]))
    // Of the sections' votes only the reasons are laid over annotators here, so the 0.95 of the card comes to 0.94; its rating, 0.93, is at interval level.
    expect(alphas).toEqual({ 'CCAR part of a sentence': '0.96', 'competency shown in a paragraph': '0.86', 'weak section of a paragraph': '0.94', 'reason of weakness': '0.91', 'rating of an ECQ': '0.94', certify: '0.98' })
    const { ci, kappas } = found['CCAR part of a sentence'] ?? { ci: null, kappas: [] }
    expect(ci?.[0]).toBeLessThan(0.9613)
    expect(ci?.[1]).toBeGreaterThan(0.9613)
    expect(kappas.map(({ between }) => between)).toEqual(['annotator 1 and annotator 2', 'annotator 1 and annotator 3', 'annotator 2 and annotator 3'])
  })

  test('one annotator alone has none, and few narratives have no interval', async () => {
    const { sit, only } = desk()
    await sit(ask('ana'), parts)
    expect(agreementOf([only()]).map(({ units, alpha, ci }) => [units, alpha, ci])).toEqual(Array(7).fill([0, null, null]))
  })

  test('every line of the datasets can be labelled again', () => {
    for (const document of readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url))) expect(questionsOf({ ...document, annotations: {} }).length).toBeGreaterThan(10)
  })
})
