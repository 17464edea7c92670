/** Makes a narrative ready to be labelled: cut into sentences and paragraphs once, so that all annotators judge the same spans. */
import type { PreparedDraft } from '../../src/coach/prepare-draft.ts'
import { Fault } from '../../src/fault.ts'
import type { LabelledDraft } from './labelled-draft.ts'

/** `id` names the narrative in the file. Headings are not asked about. Throws a Fault (`bad-input`) for a kind that is no narrative. */
export function newDraft(id: string, { parsed, outline, framework, kind, ecq }: PreparedDraft): LabelledDraft {
  if (kind !== 'statement' && kind !== 'package') throw new Fault('bad-input', `${id} is a ${kind}; statements and packages can be labelled. Say --kind statement where it is one.`)
  const told = parsed.paragraphs.filter(({ index }) => outline.places[index]?.heading === false)
  return {
    id,
    kind,
    framework: framework.id,
    ecq,
    profile: 'unplanned',
    text: parsed.text,
    planted: [],
    gold: {
      sentences: told.flatMap(({ start, passage, index }, paragraph) => {
        const place = outline.places[index]
        return passage.sentences
          .filter((cut, sentence) => place?.bare[sentence] !== true && cut.end > (place?.bodyStart ?? 0))
          .map((cut) => ({ start: start + Math.max(cut.start, place?.bodyStart ?? 0), end: start + cut.end, paragraph, ccar: null }))
      }),
      paragraphs: told.map(({ start, end, index }) => ({ start, end, ecq: outline.places[index]?.ecq ?? null, competencies: [], weak: [] })),
      outcome_opportunities: [],
      ratings: {},
    },
    annotations: {},
  }
}
