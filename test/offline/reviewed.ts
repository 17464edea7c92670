/** Reviews a draft offline from its text, as the product does, for the tests of this folder. */
import { attacksIn } from '../../src/check/attacks.ts'
import { checker } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.gen.ts'
import { assemble } from '../../src/ecq/assemble.ts'
import type { EngineAnswers } from '../../src/ecq/engine.ts'
import type { Finding } from '../../src/ecq/finding.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import type { Kind } from '../../src/ecq/kind.ts'
import { outline } from '../../src/ecq/outline.ts'
import { labelSentences } from '../../src/offline/label-sentences.ts'
import { reviewOffline } from '../../src/offline/review-offline.ts'
import { type Weights, trained } from '../../src/offline/weights.ts'
import { blankOut } from '../../src/text/blank-out.ts'
import { normalise } from '../../src/text/normal.ts'
import { parse } from '../../src/text/parse.ts'

const check = checker(rules)

export interface Draft {
  readonly text: string
  readonly kind: Kind
  readonly ecq?: string | null | undefined
  readonly framework?: 'ecq-2012' | 'ecq-2025'
}

/** Labels, findings, the engine's answers, and what they come to; `readAgain` answers other findings, and `again` puts other answers together. */
export function reviewed({ text, kind, ecq = null, framework: id = 'ecq-2012' }: Draft, weights: Weights = trained) {
  const framework = frameworks[id]
  const parsed = parse(normalise(text))
  const laid = outline(parsed, framework, ecq)
  const own = blankOut(parsed, attacksIn(parsed, null))
  const ownLaid = own === parsed ? laid : outline(own, framework, ecq)
  const labels = labelSentences(own, ownLaid)
  const settings = { framework, kind, ecq, date: '2023-06-01' }
  const { findings, retellings } = check({ parsed, outline: laid, settings, parts: labels.map((sentences) => sentences.map(({ part }) => part)) })
  const input = { parsed, outline: laid, framework, kind, ecq, labels, findings, retellings }
  const answers = reviewOffline(input, weights)
  const again = (others: EngineAnswers) => assemble({ ...input, parsed: own, outline: ownLaid, answers: others })
  const readAgain = (others: readonly Finding[]) => reviewOffline({ ...input, findings: others }, weights)
  return { text: parsed.text, findings, labels, answers, again, readAgain, ...again(answers) }
}
