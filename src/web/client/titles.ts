/** The titles of ECQs and competencies, in the framework of a review. */
import type { FrameworkId } from '../../ecq/framework.ts'
import { allCompetencies, findEcq, frameworks } from '../../ecq/frameworks.ts'

/** Titles are those of every framework where none is told. */
interface Told {
  readonly framework?: FrameworkId | undefined
}

const list = ({ framework }: Told) => (framework ? [frameworks[framework]] : Object.values(frameworks))

export const ecqTitle = (told: Told, id: string): string => list(told).map((framework) => findEcq(framework, id)?.title).find(Boolean) ?? id

export const competencyTitle = (told: Told, id: string): string =>
  list(told).flatMap(allCompetencies).find((competency) => competency.id === id)?.title ?? id
