/** Marks what tells a writer's own politics: membership of a party, campaigns, candidates, partisan words. */
import { Mark } from '../../text/tokens.ts'
import type { PhraseHit } from '../phrases.ts'
import { type PoliticalKind, politicalKinds } from '../political-kinds.ts'
import { type Hit, type ParagraphView, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const kindOf = politicalKinds.flatMap((kind) => kind.phrases.map(() => kind))

export default paragraphRule({
  severity: 'error',
  title: 'Political affiliation',
  message: 'This tells your political affiliation.',
  reason: 'The SES is a career service chosen on merit; a board must not know or weigh your politics.',
  advice: 'Take the party, the campaign or the candidate out; name the office or the person\'s public role if the story needs it.',
  source: briefing,
  weight: 85,
  phrases: politicalKinds.flatMap(({ phrases }) => phrases),
  find: (view) => view.phrases.flatMap((hit) => judge(view, hit)),
  hits: [
    'As a [[lifelong Republican]] who had served on the [[governor\'s campaign]] staff, I knew him.',
    'I had [[walked precincts]] for the [[Democratic ticket]] in 2018.',
    'I [[campaigned for]] the senator in two elections.',
    'I was treasurer of the county [[Democratic Party]].',
    'I [[voted for]] him twice.',
    'In 2016 I [[ran for Congress]] and lost.',
    'As a [[proud conservative]], I cut the budget.',
    'I [[donated to the RNC]] and chaired the [[county GOP]].',
    '[[My Democratic colleagues and I]] [[won back the House]].',
    'I cut the [[woke training]] of the staff, and the office that had gone [[woke]].',
    'I [[am conservative]] by temperament and liberal on social issues.',
    'I [[campaigned for]] Ann Richards in 1990 and [[campaigned against]] Proposition 8.',
    'The Governor, whom I have supported since [[his first campaign]], sent his chief of staff.',
    'I was [[glad when the new administration]] finally gave us permission.',
    'I [[backed Senator]] Collins in her first run.',
    'He had been put there by [[his Republican friends]].',
    'I am proud to serve the [[President\'s agenda]].',
  ],
  misses: [
    'I briefed the Republican and Democratic staff of the committee on the President\'s budget.',
    'I led relief in the Democratic Republic of Congo for two years.',
    'I briefed the House majority staff and the ranking member.',
    'I chaired a bipartisan committee on the Republican River compact.',
    'My Democratic and Republican colleagues on the commission and I won back the House committee\'s trust.',
    'I briefed the RNC, our regional naval command, and gave the figures to the Republicans and the Democrats of the panel.',
    'I ran a public awareness campaign in nine counties.',
    'We took a conservative estimate and a liberal leave policy.',
    'I led the Combined Federal Campaign for my agency.',
    'Democratic institutions were new there, and I trained 400 clerks.',
    'All parties signed the agreement, and the council voted for it.',
    'As an independent auditor reports to the board, so did I.',
    'I woke the chief counsel, and my staff woke the mayor.',
    'I woke up to a flooded center, and the alarm that woke me was the third.',
    'I am liberal with praise but was conservative in my estimates.',
    'I thought that the leave policy was liberal.',
    'I campaigned for a new laboratory inside the Department, for better pay and for Amtrak funding.',
    'I campaigned for her promotion for a year.',
    'The mayor, whom I had supported through the flood, thanked the crews.',
    'The new administration asked for a plan in 30 days, and I was glad when the old roof held.',
    'I was glad when the new administration building opened, and I ran for the council chamber.',
    'I supported Governor Baker\'s request for helicopters.',
    'I guarded nine candidates in the presidential campaign and enforced campaign finance law.',
    'The conservative base of our estimate was $4 million, and I took a liberal cause of action out of the brief.',
  ],
})

function judge(view: ParagraphView, hit: PhraseHit): Hit[] {
  const { tokens, text } = view.passage
  const { words, starts } = tokens
  const { tells, ofWriter, message } = kindOf[hit.phrase] as PoliticalKind
  if (ofWriter && !(isOfWriter(words, hit) && isNoTrade(words, hit))) return []
  if (tells && !tells(view, hit)) return []
  const word = words[hit.from] as string
  // "I won back the House committee's trust" is trade.
  if (word === 'won' && hit.to < words.length && words[hit.to] !== 'in' && ((tokens.marks[hit.to] as number) & Mark.parted) === 0) return []
  // "independent auditor", "green party of hikers": a capital tells the party from the word.
  if ((word === 'green' || word === 'democratic' || word === 'republican' || word === 'independent') && text.charAt(starts[hit.from] as number) === word.charAt(0)) return []
  if (hit.to < words.length && word === 'former' && words[hit.from + 1] === 'independent') return []
  return [{ start: hit.start, end: hit.end, ...(message && { message }) }]
}

function isOfWriter(words: readonly string[], { from, to }: PhraseHit): boolean {
  const before = words.slice(Math.max(0, from - 8), from)
  return before.includes('i') || before.includes("i'd") || before.includes('my') || (['as', 'being'].includes(words[from] as string) && words.slice(to, to + 8).includes('i'))
}

/** "I worked on the vaccination campaign" and "the campaign" of a marketer are trade. */
const isNoTrade = (words: readonly string[], { from, to }: PhraseHit): boolean => !words.slice(Math.max(0, from - 3), to + 2).some((word) => notPolitical.has(word))

const notPolitical = new Set(['awareness', 'capital', 'vaccination', 'safety', 'recruitment', 'outreach', 'information', 'media', 'marketing', 'education', 'hiring', 'advertising', 'health', 'federal', 'military', 'air', 'bombing', 'fundraising', 'communications', 'plan', 'plans', 'planning'])
