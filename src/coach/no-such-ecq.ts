/** What is said to whoever names an ECQ that there is not. */
import type { Framework } from '../ecq/framework.ts'
import { findEcq, frameworks } from '../ecq/frameworks.ts'
import type { DraftSettings } from '../ecq/request.ts'
import { Fault } from '../fault.ts'

export const noSuchEcq = (ecq: string, ...asked: readonly Framework[]): Fault =>
  new Fault('bad-input', `"${ecq.slice(0, 80)}" is not an ECQ${asked.map(({ id, ecqs }) => ` of ${id}, which has ${ecqs.map((one) => one.id).join(', ')}`).join(', nor')}.`)

/** Throws the Fault `bad-input` where no draft could be read as of this ECQ, whatever it is. */
export function requireEcq({ framework, ecq }: Pick<DraftSettings, 'framework' | 'ecq'>): void {
  const open = framework === undefined ? Object.values(frameworks) : [frameworks[framework]]
  if (ecq !== undefined && !open.some((one) => findEcq(one, ecq))) throw noSuchEcq(ecq, ...open)
}
