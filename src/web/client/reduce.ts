/** What each action makes of the page's state. Pure. */
import type { Review } from '../../ecq/review.ts'
import type { Span } from '../../text/span.ts'
import type { ServerAnswer } from './heard.ts'
import { shiftFindings } from './shift-findings.ts'
import { type Action, type State, type Told, emptyDraft } from './state.ts'

/** Whatever else happens ends the typing, but for the rules' answer to it. */
export function reduce(state: State, action: Action): State {
  const next = changed(state, action)
  const typing = action.type === 'draft-edited' || (action.type === 'checked' && state.typing)
  return next.typing === typing ? next : { ...next, typing }
}

type Of<Type extends Action['type']> = Extract<Action, { readonly type: Type }>
type Showing = Of<'severity-toggled' | 'mark-opened' | 'place-shown' | 'sentence-put' | 'pane-shown' | 'dismissed' | 'restored' | 'done' | 'news'>
type Talking = Of<'blank-filled' | 'chat-opened' | 'chat-answered' | 'question-asked' | 'question-taken'>
type Answering = Of<'engines-known' | 'shut-out' | 'asked' | 'told' | 'lineage-known' | 'failed'>

/** What befalls the draft, and what the rules say of it. */
function changed(state: State, action: Action): State {
  switch (action.type) {
    case 'draft-taken':
      return { ...fresh(state), draft: action.draft, settings: forAnyDraft(state), earlier: state.draft.text.trim() === '' ? state.earlier : state.draft, heard: action.heard, pane: 'draft', news: 'The draft is here.' }
    case 'draft-edited':
      return edited(state, action.text)
    case 'draft-rested':
      return state
    case 'draft-cleared':
      return { ...fresh(state), draft: emptyDraft, earlier: null, dismissed: {}, blanks: {}, asking: null, sent: action.left, done: action.done, pane: 'coach', news: action.done }
    case 'draft-stored':
      return stored(state, action)
    case 'earlier-restored':
      return state.earlier ? { ...fresh(state), draft: state.earlier, earlier: state.draft, news: 'The earlier draft is back.' } : state
    case 'settings-changed':
      return { ...state, settings: action.settings }
    case 'checked':
      return action.answer.text === state.draft.text ? { ...state, check: action.answer } : state
    case 'words-known':
      return { ...state, words: action.words }
    default:
      return looked(state, action)
  }
}

/** What is shown, pointed out, filtered away or dismissed. */
function looked(state: State, action: Showing | Talking | Answering): State {
  switch (action.type) {
    case 'severity-toggled':
      return { ...state, filters: { ...state.filters, [action.severity]: !state.filters[action.severity] }, active: null }
    case 'mark-opened':
      return { ...state, active: action.id, spot: null, pane: action.id === null ? state.pane : 'draft' }
    case 'place-shown':
      return shown(state, action.span, false)
    case 'sentence-put':
      return { ...shown(state, action.span, true), news: action.news }
    case 'pane-shown':
      return { ...state, pane: action.pane }
    case 'dismissed': {
      const { id, message, quote, where } = action.finding
      const dismissal = { id, reason: action.reason, message, quote: quote === '' ? (where ?? '') : quote }
      return { ...state, dismissed: { ...state.dismissed, [id]: dismissal }, active: null, news: 'Mark dismissed.' }
    }
    case 'restored': {
      const { [action.id]: _, ...dismissed } = state.dismissed
      return { ...state, dismissed, news: 'Mark is back.' }
    }
    case 'done':
      return { ...state, done: action.done, error: null, news: action.done }
    case 'news':
      return { ...state, news: action.news }
    default:
      return talked(state, action)
  }
}

/** What is said between the candidate and the coach. */
function talked(state: State, action: Talking | Answering): State {
  switch (action.type) {
    case 'blank-filled':
      return { ...state, blanks: { ...state.blanks, [action.template]: action.words } }
    case 'chat-opened':
      return { ...state, chat: action.chat }
    case 'chat-answered':
      return state.chat ? { ...state, chat: { ...state.chat, turns: [...state.chat.turns, action.turn] }, news: 'The coach has answered.' } : state
    case 'question-asked':
      return { ...state, asked: action.message, active: null, pane: 'coach' }
    case 'question-taken':
      return { ...state, asked: null }
    default:
      return answered(state, action)
  }
}

/** What the server is asked for, and what it answers. */
function answered(state: State, action: Answering): State {
  switch (action.type) {
    case 'engines-known':
      return { ...state, engines: action.engines, shut: null }
    case 'shut-out':
      return { ...state, shut: action.words }
    case 'asked':
      return { ...state, asking: action.asking, error: null, done: null, pane: 'coach', news: action.asking.step }
    case 'told':
      return told(state, action.told, action.step)
    case 'lineage-known':
      return action.lineage.draft === state.draft.stored?.draft ? { ...state, lineage: action.lineage } : state
    case 'failed':
      return { ...state, asking: null, error: action.error, news: '', pane: action.error === null ? state.pane : 'coach' }
  }
}

/** The kind and the ECQ were those of the draft before. */
function forAnyDraft({ settings }: State): State['settings'] {
  const { kind: _, ecq: __, ...rest } = settings
  return rest
}

/** Everything that speaks of one draft is dropped with it. */
const fresh = (state: State): State => ({ ...state, check: null, heard: null, told: null, lineage: null, chat: null, asked: null, error: null, done: null, active: null, spot: null })

function shown(state: State, { start, end }: Span, fresh: boolean): State {
  return { ...state, spot: { start, end, fresh, turn: (state.spot?.turn ?? 0) + 1 }, active: null, pane: 'draft' }
}

function edited(state: State, text: string): State {
  const { check, draft, spot } = state
  const moved = check && { ...check, text, findings: shiftFindings(check.findings, check.text, text) }
  return { ...state, draft: { ...draft, text }, check: moved, spot: (spot && shiftFindings([spot], draft.text, text)[0]) ?? null }
}

/** A review that nobody waits for any more has left its draft on the server all the same. */
function stored(state: State, { stored, current }: Extract<Action, { type: 'draft-stored' }>): State {
  const sent = state.sent.includes(stored.draft) ? state.sent : [...state.sent, stored.draft]
  // What was said was about the review before.
  return { ...state, sent, chat: current ? null : state.chat, draft: current ? { ...state.draft, stored } : state.draft }
}

function told(state: State, next: Told, step: string | null): State {
  const whole = isWhole(next)
  const heard: ServerAnswer | null = whole ? next : state.heard
  if (step !== null) return { ...state, told: next, heard, asking: { what: 'review', step }, news: step }
  return { ...state, told: next, heard, asking: null, news: 'The review is ready.' }
}

export const isWhole = (told: Told | null): told is Review => told?.schema !== undefined
