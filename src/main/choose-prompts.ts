/** Finds the prompts that somebody names to try in place of the live ones; a draft is read from its file as it stands now. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { type PromptSource, promptVersion } from '../ask/prompt.ts'
import { prompts } from '../ask/prompts.gen.ts'
import { Fault } from '../fault.ts'
import { inlineParts } from '../text/inline-parts.ts'

const shipped = new URL('../../prompts/', import.meta.url)

/**
 * `label-ccar@draft,map-competencies@1` as prompts by task. `folder` holds `<task>/draft.md` and `parts/`. Throws a Fault
 * (`bad-input`) that names what is there instead.
 */
export function choosePrompts(names: string, folder: URL = shipped): Record<string, PromptSource> {
  const chosen: Record<string, PromptSource> = {}
  for (const name of names.split(',').map((one) => one.trim())) {
    const [task = '', version = '', ...more] = name.split('@')
    if (task === '' || version === '' || more.length > 0) throw new Fault('bad-input', `"${name}" names no prompt; write TASK@NUMBER or TASK@draft, several with commas between.`)
    chosen[task] = (version === 'draft' ? draftOf(task, folder) : null) ?? promptVersion(prompts, task, version)
  }
  return chosen
}

function draftOf(task: string, folder: URL): PromptSource | null {
  const file = new URL(`${task}/draft.md`, folder)
  if (!/^[a-z0-9-]+$/.test(task) || !existsSync(file)) return null
  const text = inlineParts(readFileSync(file, 'utf8'), (part) => readPart(part, folder))
  return { task, version: null, seal: createHash('sha256').update(text).digest('hex'), text }
}

function readPart(part: string, folder: URL): string {
  const file = new URL(`parts/${part}.md`, folder)
  if (!existsSync(file)) throw new Fault('bad-input', `The draft asks for the part ${part}, and there is no prompts/parts/${part}.md; write it or take it out.`)
  return readFileSync(file, 'utf8')
}
