/** Puts the drafts back into a run that was made without them, where the project's own dataset still has them word for word. */
import { existsSync } from 'node:fs'
import { openDataset } from './dataset.ts'
import { sha256Of } from './hash.ts'
import type { Run } from './run-file.ts'

/** The run as it is for a dataset that is not the project's own. */
export function withTexts(run: Run): Run {
  if (run.documents.every(({ text }) => text !== null) || !existsSync(new URL(`datasets/${run.dataset.name}.jsonl`, import.meta.url))) return run
  const texts = new Map(openDataset(run.dataset.name).documents.map(({ text }) => [sha256Of(text), text]))
  return { ...run, documents: run.documents.map((document) => ({ ...document, text: document.text ?? texts.get(document.sha256) ?? null })) }
}
