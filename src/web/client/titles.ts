/** The titles of ECQs and competencies, in the framework of a review. */
import { allCompetencies, findEcq, frameworks } from '../../ecq/frameworks.ts'
import type { Told } from './state.ts'

const list = ({ framework }: Told) => (framework ? [frameworks[framework]] : Object.values(frameworks))

export const ecqTitle = (told: Told, id: string): string => list(told).map((framework) => findEcq(framework, id)?.title).find(Boolean) ?? id

export const competencyTitle = (told: Told, id: string): string =>
  list(told).flatMap(allCompetencies).find((competency) => competency.id === id)?.title ?? id
