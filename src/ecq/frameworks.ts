/** The frameworks the product knows, by id, and the small questions asked of them. */
import type { Competency, Ecq, Framework, FrameworkId } from './framework.ts'
import ecq2012 from './frameworks/ecq-2012.ts'
import ecq2025 from './frameworks/ecq-2025.ts'
import type { Kind } from './kind.ts'

export const frameworks: Readonly<Record<FrameworkId, Framework>> = {
  'ecq-2012': { id: 'ecq-2012', ...ecq2012 },
  'ecq-2025': { id: 'ecq-2025', ...ecq2025 },
}

/** The framework taken when none is named: narratives are of the 2012 kind, resumes and answers of the 2025 kind. */
export const defaultFramework = (kind: Kind): FrameworkId => (kind === 'resume' || kind === 'answer' ? 'ecq-2025' : 'ecq-2012')

export const findEcq = (framework: Framework, id: string): Ecq | undefined => framework.ecqs.find((ecq) => ecq.id === id)

/** Every competency of the framework once, the fundamentals last. */
export function allCompetencies(framework: Framework): readonly Competency[] {
  return [...framework.ecqs.flatMap((ecq) => ecq.competencies), ...framework.fundamentals]
}
