/** Checks a draft in the browser with the same rules as the server, helped by what the server has said of it before. */
import type { Checker } from '../../check/check.ts'
import type { Finding } from '../../ecq/finding.ts'
import { defaultFramework, frameworks } from '../../ecq/frameworks.ts'
import { guessKind } from '../../ecq/guess-kind.ts'
import { essayNotice } from '../../ecq/notices.ts'
import { outline } from '../../ecq/outline.ts'
import { demandsOwnWords, ownWordsNotice } from '../../ecq/own-words.ts'
import { type ParsedText, parse, remembering } from '../../text/parse.ts'
import type { CheckAnswer, CheckQuestion } from './checking.ts'
import { type Heard, hearNothing, joinHeard } from './heard.ts'

const read = remembering()

/** Pure but for its memory of paragraphs. `heard` is what the server told of paragraphs that may still stand. */
export function localCheck(check: Checker, { text, settings, today }: CheckQuestion, heard: Heard = hearNothing): CheckAnswer {
  const parsed = parse(text, read)
  const first = frameworks[settings.framework ?? defaultFramework(settings.kind ?? 'statement')]
  const kind = settings.kind ?? guessKind(parsed, outline(parsed, first, null))
  const framework = frameworks[settings.framework ?? defaultFramework(kind)]
  const whole = kind === 'package' || kind === 'resume'
  const headed = outline(parsed, framework, null).sections.find((section) => section.ecq !== null)?.ecq ?? null
  const known = framework.ecqs.some(({ id }) => id === settings.ecq) ? settings.ecq : undefined
  const ecq = whole ? null : (known ?? headed ?? heard.ecq)
  const date = settings.date ?? today
  const notice = essayNotice({ framework: framework.id, kind, date, titleFive: settings.titleFive })
  const base = { text, framework: framework.id, kind, ecq, date, words: countWords(parsed), notices: notice === null ? [] : [notice] }
  if (demandsOwnWords(text)) return { ...base, notices: [], declined: ownWordsNotice, findings: [] }
  const parts = parsed.paragraphs.map(({ passage }) => heard.parts.get(passage.text) ?? [])
  const { findings } = check({ parsed, outline: outline(parsed, framework, ecq), settings: { framework, kind, ecq, date }, format: heard.format, parts, proof: null })
  return { ...base, declined: null, findings: joinHeard(findings as Finding[], parsed, heard) }
}

const countWords = ({ paragraphs }: ParsedText): number => paragraphs.reduce((sum, { passage }) => sum + passage.tokens.words.length, 0)
