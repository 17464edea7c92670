/** What an ECQ is called, in whichever framework knows it. */
import { findEcq, frameworks } from '../../../ecq/frameworks.ts'

export const ecqTitle = (id: string): string => Object.values(frameworks).map((framework) => findEcq(framework, id)?.title).find(Boolean) ?? id
