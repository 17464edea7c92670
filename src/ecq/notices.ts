/** What the coach says once about the framework in force, before anything else. */
import type { FrameworkId } from './framework.ts'
import type { Kind } from './kind.ts'

/** OPM told agencies on this day to stop taking essays for Title 5 SES vacancies. */
const essaysEnded = '2025-05-29'

export interface NoticeInput {
  readonly framework: FrameworkId
  readonly kind: Kind
  /** `YYYY-MM-DD` */
  readonly date: string
  /** whether the draft is for a Title 5 SES vacancy; undefined: not said */
  readonly titleFive: boolean | undefined
}

/**
 * The notice that ten-page essays are no longer taken, or null where it does not apply: before the day
 * they ended, for other forms, or where the person said that the post is not a Title 5 one.
 */
export function essayNotice({ framework, kind, date, titleFive }: NoticeInput): string | null {
  const isEssay = kind === 'statement' || kind === 'package'
  if (!isEssay || framework !== 'ecq-2012' || date < essaysEnded || titleFive === false) return null
  const opening = titleFive ? openings.known : openings.unknown
  return `${opening} Since May 29, 2025, the first application is a two-page resume, and since October 1, 2025, the board interviews on five new ECQs. The same stories serve for both, as resume bullets and as spoken answers. Narratives like this one are still used by defense intelligence executives, some agencies' own executive services, development programs and state posts, so the review below goes on.`
}

const openings = {
  known: 'Title 5 SES vacancies no longer take ECQ essays.',
  unknown: 'If this is for a Title 5 SES vacancy: ECQ essays are no longer taken there.',
}

/** The same for a terminal, where it stands above every result; what was cut to its first sentence stays so. */
export function essayNoticeInShort(notice: string): string {
  const opening = Object.values(openings).find((one) => notice.startsWith(one)) ?? ''
  return notice === opening ? notice : `${opening} Since May 29, 2025: resume and interview (--kind resume, --kind answer); more with "ecq-coach frameworks".`
}

/** Whether a note is this notice, in any of its forms. */
export const isEssayNotice = (note: string): boolean => Object.values(openings).some((opening) => note.startsWith(opening))
