/** The ECQs of every framework in one list. */
import { frameworks } from '../../src/ecq/frameworks.ts'

export const allEcqs = Object.values(frameworks).flatMap(({ ecqs }) => ecqs)
