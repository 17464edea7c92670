/** Marks what tells a writer's own politics: membership of a party, campaigns, candidates, partisan words. */
import { Mark } from '../../text/tokens.ts'
import type { PhraseHit } from '../phrases.ts'
import { type Hit, type ParagraphView, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const party = 'republican|republicans|democrat|democrats|democratic|libertarian|libertarians|gop|socialist|green'
const person = 'republican|democrat|libertarian|conservative|liberal|progressive|independent|socialist'
const bearing = 'lifelong|life-long|longtime|long-time|registered|proud|loyal|staunch|committed|active|devoted|moderate|conservative|liberal|progressive|card-carrying|fellow|former|dedicated|dyed-in-the-wool|die-hard|lapsed|good|yellow-dog|active'

/** Telling wherever they stand. */
const always: readonly string[] = [
  `${bearing} ${person}`,
  `${party} party`,
  `${party} national|state|county|city|local|central|party|ward|precinct committee|chair|chairman|convention|club|organization|women|committeeman|committeewoman`,
  `${party} ticket|nominee|nomination|primary|convention|caucuses|candidate|candidates|campaign|campaigns|donor|donors|activist|activists|operative|club|clubs|precinct|delegate|voter|voters|platform|base|presidential|gubernatorial|congressional|cause|causes|politics|fundraiser|machine|values|wave`,
  'walked|walking|walk a|the? precincts|precinct',
  'precinct|ward captain|chair|committeeman|committeewoman|worker',
  'party chairman|chairwoman|activist|loyalist|faithful|nominee|ticket|affiliation|registration',
  'county|state party chair|chairman|committee',
  'presidential|gubernatorial|senate|senatorial|congressional|mayoral|political|reelection|re-election|election|primary|transition-campaign campaign|campaigns',
  'campaign manager|finance|treasurer|staff|staffer|volunteer|aide|trail|headquarters|rally|rallies|contribution|contributions|donation|donations|donor|donors|strategist|surrogate|bus|speech|speeches committee?',
  'campaign to elect|re-elect|reelect|unseat',
  "governor's|senator's|mayor's|president's|congressman's|congresswoman's|candidate's|representative's campaign|campaigns|reelection|re-election",
  'trump|biden|obama|clinton|bush|reagan|romney|mccain|harris|sanders|desantis|pence|haley campaign|campaigns|supporter|supporters|voter|voters|delegate|rally|volunteer|donor|loyalist|fundraiser',
  'fundraiser|fundraisers|fund-raiser for senator|governor|congressman|congresswoman|representative|mayor|candidate|president',
  'canvassed|canvassing|phone-banked|stumped|electioneered for',
  'governor|senator|mayor|congressman|congresswoman|president|representative|candidate _ campaign|campaigns',
  'get out the vote',
  'get-out-the-vote',
  'ran|run|running|stood unsuccessfully? for congress|senate|governor|mayor|office|sheriff|council|legislature|assembly',
  'ran|run|running|stood unsuccessfully? for the|a|state|city|county|us|u.s|elected|public _? senate|house|legislature|assembly|council|office|congress',
  'make america great again',
  'maga|antifa',
  'tea party',
  'left-wing|right-wing|leftist|far-right|far-left|rightist|woke',
  'liberal|liberals|conservative|progressive agenda|elites|media|cause|causes|movement|ideology|ideologues|politics|principles|values|beliefs|activist|activists|base',
  'radical left|right',
  'never-trump|never-trumper|neocon|neocons|rino|rinos|libs',
  'partisan politics|warfare|hacks|fight|battle',
  'my|own political party|views|beliefs|affiliation|leanings|convictions|persuasion|allegiance|sympathies|opinions|ideology|activism',
  'my party',
  'political action committee',
  'super pac',
  'young|college|county|precinct republicans|democrats|gop',
  'my democratic|republican|gop colleagues|friends|allies and i',
  'log cabin republicans',
  'precinct delegate',
  'emily\'s list',
  'moveon|actblue|winred',
]

/** Telling when the writer is the one who did it. */
const ofWriter: readonly string[] = [
  'volunteered|volunteering|worked|working|organized|fundraised|raised on|for|in|with|money _? _? _? campaign|candidate|candidacy|election|reelection|re-election|primary',
  'campaigned|campaigning actively|hard|tirelessly|openly? for|against',
  'voted|vote|voting for|against',
  'supported|supporting|backed|backing|endorsed|endorsing president|senator|governor|congressman|congresswoman|candidate|mayor|trump|biden|obama|clinton|harris',
  'donated|contributed|gave to|for _? _? campaign|party|committee|pac',
  'donated|contributed|worked|volunteered|raised _? to|for the|our county|state? rnc|dnc|gop|democrats|republicans',
  'won back the house|senate',
  `as|am|was|being|remain a|an ${person}`,
  `as|am|was|being|remain ${person}`,
  'elected|appointed as a|an republican|democrat|independent|libertarian',
  `${person} like|myself me|like`,
  'fellow republicans|democrats|partisans|conservatives|liberals|progressives',
  'election night',
  'his|her|their campaign|election|reelection|re-election|candidacy',
  'the|that|his|her campaign',
  'delegate to the',
]

export default paragraphRule({
  severity: 'error',
  title: 'Political affiliation',
  message: 'This tells your political affiliation.',
  reason: 'The SES is a career service chosen on merit; a board must not know or weigh your politics.',
  advice: 'Take the party, the campaign or the candidate out; name the office or the person\'s public role if the story needs it.',
  source: briefing,
  weight: 85,
  phrases: [...always, ...ofWriter],
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
  ],
  misses: [
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
  ],
})

function judge({ passage: { tokens, text } }: ParagraphView, hit: PhraseHit): Hit[] {
  const { words, starts } = tokens
  if (hit.phrase >= always.length) {
    const before = words.slice(Math.max(0, hit.from - 8), hit.from)
    if (!before.includes('i') && !before.includes("i'd") && !before.includes('my') && !(['as', 'being'].includes(words[hit.from] as string) && words.slice(hit.to, hit.to + 8).includes('i'))) return []
    if (!ownPolitics(words, hit)) return []
  }
  const word = words[hit.from] as string
  // "I won back the House committee's trust" is trade.
  if (word === 'won' && hit.to < words.length && words[hit.to] !== 'in' && ((tokens.marks[hit.to] as number) & Mark.parted) === 0) return []
  // "independent auditor", "green party of hikers": a capital tells the party from the word.
  if ((word === 'green' || word === 'democratic' || word === 'republican' || word === 'independent') && text.charAt(starts[hit.from] as number) === word.charAt(0)) return []
  if (hit.to < words.length && word === 'former' && words[hit.from + 1] === 'independent') return []
  return [{ start: hit.start, end: hit.end }]
}

const notPolitical = new Set(['awareness', 'capital', 'vaccination', 'safety', 'recruitment', 'outreach', 'information', 'media', 'marketing', 'education', 'hiring', 'advertising', 'health', 'federal', 'military', 'air', 'bombing', 'fundraising', 'communications', 'plan', 'plans', 'planning'])

/** "I worked on the vaccination campaign" and "the campaign" of a marketer are trade. */
function ownPolitics(words: readonly string[], { from, to, phrase }: PhraseHit): boolean {
  const name = ofWriter[phrase - always.length] as string
  if (words.slice(Math.max(0, from - 3), to + 2).some((word) => notPolitical.has(word))) return false
  if (name.startsWith('the|that|his') || name.startsWith('his|her')) return words.slice(Math.max(0, from - 14), to + 6).some((word) => officials.has(word))
  if (name.startsWith('voted')) return ['him', 'her', 'them', 'trump', 'biden', 'obama', 'clinton', 'president', 'senator', 'governor', 'candidate', 'the', 'every', 'his', 'harris'].includes(words[to] ?? '') && !['bill', 'plan', 'measure', 'motion', 'contract', 'budget', 'settlement', 'proposal'].some((word) => words.slice(to, to + 4).includes(word))
  if (name.startsWith('delegate')) return words.slice(to, to + 5).includes('convention')
  if (name.startsWith('as|am')) return !nounAfter.has(words[to] ?? '')
  if (name.startsWith('volunteered')) return words.slice(from, to + 8).some((word) => officials.has(word) || word === 'election' || word === 'reelection' || word === 're-election' || word === 'candidate' || word === 'candidacy')
  return true
}

const officials = new Set(['senator', 'governor', 'congressman', 'congresswoman', 'president', 'mayor', 'candidate', "governor's", "senator's", "mayor's", 'presidential', 'senate', 'congress', 'elected', 'republican', 'democratic', 'democrat', 'party', 'nominee', 'representative', 'voters', 'gubernatorial'])
const nounAfter = new Set(['auditor', 'agency', 'contractor', 'reviewer', 'estimate', 'assessor', 'counsel', 'consultant', 'body', 'panel', 'expert', 'evaluator', 'office', 'arts', 'investor', 'member', 'director', 'monitor', 'review', 'and', 'of', 'estimates', 'study', 'regulator', 'thinker'])
