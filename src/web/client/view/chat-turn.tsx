/** One turn of the conversation: what the candidate said, and the coach's statements with their places, sources and sentences to use. */
import type { Reference, Reply, Statement, Suggestion, Turn } from '../../../ecq/chat.ts'
import { verdictWords } from '../../../ecq/verdict-words.ts'
import type { State } from '../state.ts'
import { ecqTitle } from '../titles.ts'
import { type PlaceProps, PlaceLink } from './place-link.tsx'
import { SourceLink } from './source-link.tsx'
import { UseSentence } from './use-sentence.tsx'

interface Props extends PlaceProps {
  readonly turn: Turn
  readonly state: State
}

export function ChatTurn({ turn: { said, reply }, state, ...place }: Props) {
  return (
    <>
      {said !== null && <p class="said">{said}</p>}
      {reply && (
        <div class="message">
          {reply.statements.map((statement) => <Said statement={statement} {...place} />)}
          {reply.ratings.length > 0 && <Ratings ratings={reply.ratings} state={state} />}
          {reply.suggestion && <Sentence suggestion={reply.suggestion} {...place} />}
          {reply.facts.length > 0 && <p class="faint">{`Noted as yours: ${reply.facts.map(({ text }) => `“${text}”`).join(', ')}`}</p>}
        </div>
      )}
    </>
  )
}

function Said({ statement: { text, places, references }, ...place }: PlaceProps & { readonly statement: Statement }) {
  const sources = references.filter((reference) => reference.type === 'source')
  const finding = references.find((reference): reference is Extract<Reference, { type: 'finding' }> => reference.type === 'finding')
  return (
    <>
      <p class="chat__words">{text}</p>
      {places.filter(({ quote }) => !text.includes(quote) || quote.length > 3).map((evidence) => <p class="chat__place"><PlaceLink evidence={evidence} {...place} /></p>)}
      {finding && places.length === 0 && <button type="button" class="place" onClick={() => place.dispatch({ type: 'mark-opened', id: finding.id })}>Show the mark</button>}
      {sources.length > 0 && <p class="faint">{'Source: '}{sources.map((source) => <SourceLink source={source} />)}</p>}
    </>
  )
}

const Ratings = ({ ratings, state: { told } }: { readonly ratings: Reply['ratings']; readonly state: State }) => (
  <ul class="faint">
    {ratings.map((standing) => <li>{`${told ? ecqTitle(told, standing.ecq) : standing.ecq}, in the review: ${verdictWords(standing)}`}</li>)}
  </ul>
)

const Sentence = ({ suggestion: { filled, blanks, place }, placeOf, dispatch }: PlaceProps & { readonly suggestion: Suggestion }) => (
  <div class="template">
    <p>{filled}</p>
    <UseSentence sentence={filled} place={placeOf(place)} hint={blanks > 0 ? `${blanks} ${blanks === 1 ? 'blank is' : 'blanks are'} still open.` : ''} dispatch={dispatch} />
  </div>
)
