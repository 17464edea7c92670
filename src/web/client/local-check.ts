/** Checks a draft in the browser with the same rules as the server, helped by what the server has said of it before. */
import type { Checker } from '../../check/check.ts'
import type { Rule } from '../../check/rule.ts'
import { countWords } from '../../ecq/count-words.ts'
import type { Finding } from '../../ecq/finding.ts'
import type { Framework } from '../../ecq/framework.ts'
import { essayNotice } from '../../ecq/notices.ts'
import { outline } from '../../ecq/outline.ts'
import { demandsOwnWords, ownWordsNotice } from '../../ecq/own-words.ts'
import { settleDraft } from '../../ecq/settle-draft.ts'
import { type ParsedText, parse, remembering } from '../../text/parse.ts'
import type { CheckAnswer, CheckQuestion } from './checking.ts'
import type { Heard, HeardOf } from './heard.ts'

/** Pure but for its memory of paragraphs. `heard` is what the server told of paragraphs that may still stand. */
export function localCheck(check: Checker, question: CheckQuestion, heard: Heard | null = null): CheckAnswer {
  const draft = readDraft(question, heard)
  return { ...draft.answer, whole: true, findings: draft.answer.declined === null ? findingsIn(draft.parsed, draft, check) : [] }
}

/**
 * What the rules about paragraphs find in the first screenfuls of a long draft; null where the whole takes no
 * longer. The whole check after it reads none of these paragraphs again.
 */
export function firstMarks(check: Checker, rules: Readonly<Record<string, Rule>>, question: CheckQuestion, heard: Heard | null = null): CheckAnswer | null {
  if (question.text.length < 2 * firstLength) return null
  const draft = readDraft(question, heard)
  if (draft.answer.declined !== null) return null
  const first = { text: question.text, paragraphs: draft.parsed.paragraphs.filter(({ start }) => start < firstLength) }
  const findings = findingsIn(first, draft, check).filter(({ ruleId }) => rules[ruleId]?.scope === 'paragraph')
  return { ...draft.answer, whole: false, findings }
}

/** In UTF-16 units: what a large screen shows of a draft. */
const firstLength = 3_000

const read = remembering()

interface ReadDraft {
  readonly parsed: ParsedText
  readonly framework: Framework
  readonly dateIsToday: boolean
  /** of what was heard, what holds of this text */
  readonly heard: HeardOf | null
  readonly answer: Omit<CheckAnswer, 'whole' | 'findings'>
}

function readDraft({ text, settings, today }: CheckQuestion, told: Heard | null): ReadDraft {
  const parsed = parse(text, read)
  const heard = told?.of(parsed) ?? null
  const { framework, kind, headed } = settleDraft(parsed, settings)
  const whole = kind === 'package' || kind === 'resume'
  const known = framework.ecqs.some(({ id }) => id === settings.ecq) ? settings.ecq : undefined
  const ecq = whole ? null : (known ?? headed ?? heard?.ecq ?? null)
  const date = settings.date ?? today
  const own = demandsOwnWords(text)
  const notice = own ? null : essayNotice({ framework: framework.id, kind, date, titleFive: settings.titleFive })
  const answer = { text, framework: framework.id, kind, ecq, date, words: countWords(parsed), notices: notice === null ? [] : [notice], declined: own ? ownWordsNotice : null }
  return { parsed, framework, dateIsToday: settings.date === undefined, heard, answer }
}

/** In the given paragraphs, which stand where the whole draft has them. */
function findingsIn(some: ParsedText, { parsed, framework, dateIsToday, heard, answer: { kind, ecq, date } }: ReadDraft, check: Checker): Finding[] {
  const parts = some.paragraphs.map(({ passage }) => heard?.parts.get(passage.text) ?? [])
  const { findings } = check({ parsed: some, outline: outline(parsed, framework, ecq), settings: { framework, kind, ecq, date, dateIsToday }, format: heard?.format ?? null, parts, proof: null })
  return heard ? heard.join(findings, some) : [...findings]
}
