/** The work that the benchmarks of the rules time: a text read, outlined and checked by every rule. */
import { type CheckResult, checker } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.gen.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { parse } from '../../src/text/parse.ts'

export const framework = frameworks['ecq-2012']
export const settings = { framework, kind: 'package', ecq: null, date: '2023-06-01' } as const
export const check = checker(rules)

export function rulesOnly(text: string): CheckResult {
  const parsed = parse(text)
  return check({ parsed, outline: outline(parsed, framework, null), settings })
}
