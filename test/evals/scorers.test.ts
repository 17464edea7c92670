/** Scorers and suites on their shelves, and each kind of figure against counts that can be checked by hand. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../evals/run-file.ts'
import { addUp } from '../../evals/counts.ts'
import { judged } from '../../evals/print-table.ts'
import { loadTasks, taskIds } from '../../evals/shelves.ts'

const tasks = await loadTasks()

const item = (group: string, labels: string[], answers: string[], right: boolean | null = labels.join() === answers.join()): Item => ({ about: '', group, start: null, end: null, labels, answers, right, note: null, repeat: 0 })

/** What a scorer makes of these items, each given as a document of its own. */
function scored(task: string, name: string, items: readonly Item[], profile = 'weak-result') {
  const scorer = tasks.find(({ id }) => id === task)?.scorers[name]
  if (!scorer) throw new Error(`no scorer ${task}/${name}`)
  const sum = addUp(items.map((one) => scorer.count([one], { profile, words: 500, droppedClaims: 2 })))
  return 'figure' in scorer ? scorer.figure(sum) : scorer.table(sum)
}

describe('the shelves', () => {
  test('hold the scoreboard of the contract, in its order', () => expect(taskIds().slice(0, 8)).toEqual(['ccar', 'competencies', 'weak', 'outcomes', 'board', 'rules', 'injection', 'stability']))

  test.each(tasks.map((task) => [task.id, task] as const))('%s is decided by figures that it has', (_, { suite, scorers }) => {
    expect(suite.decides.filter((name) => !scorers[name] || !('figure' in scorers[name]))).toEqual([])
    expect((suite.never ?? []).filter((name) => !suite.decides.includes(name))).toEqual([])
  })

  test.each(tasks.flatMap(({ id, scorers }) => Object.entries(scorers).map(([name, scorer]) => [`${id}/${name}`, scorer] as const)))('%s says in one sentence what it is', (_, scorer) => expect(scorer.says).toMatch(/^[A-Z].{10,140}\.$/))

  test.each(tasks.map(({ suite }) => suite.unit))('one of the %s is told in the singular', (unit) => {
    expect(judged({ n: 1, unit })).not.toMatch(/s\b/)
    expect(judged({ n: 0, unit })).toBe(`0 ${unit}`)
  })

  test('name the tasks where one is unknown', () => expect(loadTasks(['plot'])).rejects.toThrow('There is no task "plot"; there are ccar, competencies'))
})

const ccar = [
  item('sentence', ['action'], ['action']),
  item('sentence', ['action'], ['action']),
  item('sentence', ['context'], ['action']),
  item('sentence', ['result'], ['result']),
]
const shown = [
  item('paragraph', ['vision', 'flexibility'], ['vision']),
  item('paragraph', [], ['resilience']),
  item('paragraph', ['vision'], ['vision']),
]
const weak = [
  item('action', ['thin'], ['thin']),
  item('action', ['thin'], ['low-impact'], true),
  item('result', [], ['missing'], false),
  item('result', ['missing'], [], false),
  item('result', [], []),
]
const votes = [
  item('certify', ['certify'], ['certify']),
  item('certify', ['refuse'], ['certify']),
  item('certify', ['refuse'], ['refuse']),
  item('certify', ['certify'], ['refuse']),
  item('certify', ['refuse'], ['certify']),
]
const places = [
  item('wanted', ['money'], ['money'], true),
  item('wanted', ['time'], [], false),
  item('found', ['money'], ['money', 'time'], true),
  item('found', ['time'], ['reach'], true),
  item('found', [], ['time'], false),
  item('invented', [], ['37', 'Ohio'], false),
]
const faults = [
  item('planted', ['weak-verb'], ['weak-verb']),
  item('planted', ['weak-verb'], [], false),
  item('planted', ['unheard-of'], [], null),
  item('expected', ['weak-verb'], ['weak-verb']),
  item('extra suggestion', [], ['weak-verb'], null),
  item('extra warning', [], ['buzzword'], null),
]

describe('figures', () => {
  test.each([
    ['ccar', 'accuracy', ccar, 3 / 4],
    ['ccar', 'macroF1', ccar, (0.8 + 0 + 1) / 3],
    ['ccar', 'kappa', ccar, (0.75 - 7 / 16) / (1 - 7 / 16)],
    ['competencies', 'microF1', shown, 4 / 6],
    ['competencies', 'precision', shown, 2 / 3],
    ['competencies', 'recall', shown, 2 / 3],
    ['competencies', 'macroF1', shown, (1 + 0 + 0) / 3],
    ['weak', 'f1', weak, 4 / 6],
    ['weak', 'reasonAccuracy', weak, 1 / 2],
    ['board', 'certifyAccuracy', votes, 2 / 5],
    ['board', 'leniency', votes, 1 / 5],
    ['board', 'lenient', votes, 2 / 5],
    ['board', 'strict', votes, 1 / 5],
    ['outcomes', 'hitRate', places, 1 / 2],
    ['outcomes', 'falsePlaceRate', places, 1 / 3],
    ['outcomes', 'familyOverlap', places, 1 / 2],
    ['outcomes', 'inventedFacts', places, 2],
    ['rules', 'recall', faults, 1 / 2],
    ['rules', 'precision', faults, 1 / 2],
    ['groundedness', 'droppedClaims', [item('quote', [], [])], 2],
  ])('%s %s', (task, name, items, value) => expect(scored(task, name, items)).toBeCloseTo(value, 10))

  test('false alarms are counted on strong statements only', () => {
    expect(scored('rules', 'falseAlarms', faults, 'strong')).toBeCloseTo(1000 / 3000)
    expect(scored('rules', 'falseAlarms', faults)).toBeNull()
  })

  test('tables by label, section and rule', () => {
    expect(scored('ccar', 'perLabel', ccar)).toMatchObject({ action: { precision: 2 / 3, recall: 1, n: 2 }, challenge: { recall: null, n: 0 } })
    expect(scored('weak', 'perSection', weak)).toMatchObject({ action: { f1: 1, n: 2 }, result: { f1: 0, n: 1 } })
    expect(scored('rules', 'perRule', faults)).toMatchObject({ 'weak-verb': { recall: 1 / 2, planted: 2, falsePositives: 1 }, buzzword: { recall: null, planted: 0, falsePositives: 1 } })
    expect(scored('ccar', 'confusion', ccar)).toMatchObject({ context: { action: 1, context: 0 } })
  })

  // A count of nothing is 0, but a share of nothing is not.
  const shares = tasks.flatMap(({ id, scorers }) => Object.entries(scorers).flatMap(([name, scorer]) => ('figure' in scorer && !/inventedFacts|runs/.test(name) ? [[id, name] as const] : [])))

  test.each(shares)('%s %s of nothing cannot be told', (task, name) => expect(scored(task, name, [])).toBeNull())
})
