/** Labels narratives: adds them to a file, asks annotators, imports tables, settles disagreements, says how far people agree. */
import { prepareDraft } from '../../src/coach/prepare-draft.ts'
import { Fault } from '../../src/fault.ts'
import { many } from '../../src/text/many.ts'
import type { LabelRequest, NamedDraft } from '../../src/cli/label-request.ts'
import { agreementInWords, agreementOf } from './agreement.ts'
import { blankTable } from './blank-table.ts'
import { withGold } from './gold.ts'
import { importCsv } from './import-csv.ts'
import { type LabelledDraft, adjudicator, annotatorsOf, readLabels, writeLabels } from './labelled-draft.ts'
import { newDraft } from './new-draft.ts'
import { type Question, questionsOf } from './question.ts'
import { type ScreenOptions, screenOf } from './screen.ts'
import { press, startSession } from './session.ts'

/** All that labelling touches outside itself. */
export interface LabelDeps {
  /** empty where there is no such file yet */
  readonly read: (path: string) => Promise<string>
  readonly write: (path: string, text: string) => Promise<void>
  readonly now: () => Date
  /** null where nobody can press keys */
  readonly keyboard: (() => Keyboard) | null
  readonly screen: ScreenOptions
}

export interface Keyboard {
  readonly show: (screen: string) => void
  /** the name of the next key; `escape` once the person is gone */
  readonly key: () => Promise<string>
  readonly close: () => void
}

/** Does what was asked and answers what to tell. Throws a Fault that says what to do. */
export async function label(deps: LabelDeps, request: LabelRequest): Promise<string> {
  if (request.does === 'agree') return agreementInWords(agreementOf(await together(deps, request.files)))
  if (request.does === 'add') return add(deps, request.into, request.drafts)
  if (request.does === 'import') return take(deps, request.into, request.table)
  if (request.does === 'table') return blank(deps, request)
  const added = request.drafts.length > 0 ? await add(deps, request.into, request.drafts) : ''
  if (request.annotator === adjudicator) throw new Fault('bad-input', `"${adjudicator}" is kept for --adjudicate; take another name.`)
  return added + (await ask(deps, request.into, request.adjudicates ? adjudicator : request.annotator))
}

/** The same narratives labelled in several files, one annotator's answers beside the other's. */
async function together(deps: LabelDeps, files: readonly string[]): Promise<LabelledDraft[]> {
  const found = new Map<string, LabelledDraft>()
  for (const file of files) {
    for (const draft of await draftsOf(deps, file)) {
      const before = found.get(draft.id)
      if (before && before.text !== draft.text) throw new Fault('bad-input', `${draft.id} is another text in ${file} than before; agreement needs the same narratives.`)
      found.set(draft.id, before ? { ...before, annotations: { ...before.annotations, ...draft.annotations } } : draft)
    }
  }
  return [...found.values()]
}

async function draftsOf(deps: LabelDeps, file: string): Promise<LabelledDraft[]> {
  const drafts = readLabels(await deps.read(file), file)
  if (drafts.length === 0) throw new Fault('bad-input', `${file} holds no narrative yet; add one with "ecq-coach label DRAFT --into ${file} --annotator NAME".`)
  return drafts
}

async function add(deps: LabelDeps, into: string, named: readonly NamedDraft[]): Promise<string> {
  const drafts = readLabels(await deps.read(into), into)
  const fresh: LabelledDraft[] = []
  for (const { id, request } of named) {
    const draft = newDraft(id, await prepareDraft(request, deps.now()))
    const same = [...drafts, ...fresh].find((one) => one.id === id)
    if (same && same.text !== draft.text) throw new Fault('conflict', `${into} holds another narrative called ${id}; rename the draft's file.`)
    if (!same) fresh.push(draft)
  }
  await deps.write(into, writeLabels([...drafts, ...fresh]))
  return fresh.length === 0 ? `${into} holds ${named.length === 1 ? 'it' : 'them'} already.\n` : `${many(fresh.length, 'narrative')} added to ${into}.\n`
}

async function take(deps: LabelDeps, into: string, table: string): Promise<string> {
  const { drafts, rows } = importCsv(await draftsOf(deps, into), await deps.read(table))
  await deps.write(into, writeLabels(drafts.map(withGold)))
  return `${many(rows, 'label')} imported into ${into}.\n`
}

async function blank(deps: LabelDeps, { into, table, annotator }: { into: string; table: string; annotator: string }): Promise<string> {
  await deps.write(table, blankTable(await draftsOf(deps, into), annotator))
  return `${table} waits for labels; read it back with "ecq-coach label --import ${table} --into ${into}".\n`
}

/** Asks about each narrative in turn; every answer is on the disk before the next question is. */
async function ask(deps: LabelDeps, into: string, annotator: string): Promise<string> {
  if (!deps.keyboard) throw new Fault('bad-input', 'Labelling by hand needs a terminal; elsewhere take labels from a table with --import FILE.csv.')
  const open = (await draftsOf(deps, into)).filter((draft) => asked(draft, annotator).some(({ id }) => !draft.annotations[annotator]?.[id]))
  if (open.length === 0) return annotator === adjudicator ? 'The annotators differ nowhere, or everything is settled.\n' : `${annotator} has labelled everything in ${into}.\n`
  const keyboard = deps.keyboard()
  try {
    for (const draft of open) {
      let session = startSession(draft, annotator, asked(draft, annotator))
      while (session.state === 'asking') {
        keyboard.show(screenOf(session, deps.screen))
        const next = press(session, await keyboard.key())
        if (next.answers !== session.answers) await keep(deps, into, { id: draft.id, annotator, answers: next.answers })
        session = next
      }
      if (session.state === 'left') return `Saved in ${into}. The same command goes on from here.\n`
    }
    const next = annotator === adjudicator ? `Score the offline engine on them with "ecq-coach eval --dataset ${into}"` : `Compare annotators with "ecq-coach label --agreement ${into}"`
    return `All done; the labels are in ${into}. ${next}.\n`
  } finally {
    keyboard.close()
  }
}

/** Everything, or for the adjudicator what two annotators answered differently. */
function asked(draft: LabelledDraft, annotator: string): Question[] {
  const questions = questionsOf(draft)
  if (annotator !== adjudicator) return questions
  return questions.filter(({ id }) => new Set(annotatorsOf(draft).flatMap((name) => (draft.annotations[name]?.[id] ? [draft.annotations[name][id].toSorted().join()] : []))).size > 1)
}

/** Reads the file anew, so that two annotators may work in it at the same time. */
async function keep(deps: LabelDeps, into: string, { id, annotator, answers }: { id: string; annotator: string; answers: LabelledDraft['annotations'][string] }): Promise<void> {
  const drafts = await draftsOf(deps, into)
  await deps.write(into, writeLabels(drafts.map((draft) => (draft.id === id ? withGold({ ...draft, annotations: { ...draft.annotations, [annotator]: answers } }) : draft))))
}
