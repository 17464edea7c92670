/** Words that tell a party, a campaign, a candidate or a partisan mind, sorted by what must stand beside them; in the notation of phrases. */

const party = 'republican|republicans|democrat|democrats|democratic|libertarian|libertarians|gop|socialist|green'
const person = 'republican|democrat|libertarian|conservative|liberal|progressive|independent|socialist'
const bearing = 'lifelong|life-long|longtime|long-time|registered|proud|loyal|staunch|committed|active|devoted|moderate|conservative|liberal|progressive|card-carrying|fellow|former|dedicated|dyed-in-the-wool|die-hard|lapsed|good|yellow-dog|active'

/** A person of such a mind; "a committed conservative estimate" is none. */
export const bearers: readonly string[] = [`${bearing} ${person}`, 'liberal|liberals|conservative|progressive agenda|elites|media|cause|causes|movement|ideology|ideologues|politics|principles|values|beliefs|activist|activists|base']

/** Races for an office, which some agencies guard and audit. */
export const races: readonly string[] = ['presidential|gubernatorial|senate|senatorial|congressional|mayoral|political|reelection|re-election|election|primary|transition-campaign campaign|campaigns']

/** For the seat; "for the council chamber" is on foot. */
export const seats: readonly string[] = [
  'ran|run|running|stood unsuccessfully? for congress|senate|governor|mayor|office|sheriff|council|legislature|assembly',
  'ran|run|running|stood unsuccessfully? for the|a|state|city|county|us|u.s|elected|public _? senate|house|legislature|assembly|council|office|congress',
]

/** The adjective; the verb wakes somebody. */
export const awake: readonly string[] = ['woke']

/** Telling wherever they stand. */
export const telling: readonly string[] = [
  `${party} party`,
  `${party} national|state|county|city|local|central|party|ward|precinct committee|chair|chairman|convention|club|organization|women|committeeman|committeewoman`,
  `${party} ticket|nominee|nomination|primary|convention|caucuses|candidate|candidates|campaign|campaigns|donor|donors|activist|activists|operative|club|clubs|precinct|delegate|voter|voters|platform|base|presidential|gubernatorial|congressional|cause|causes|politics|fundraiser|machine|values|wave`,
  'walked|walking|walk a|the? precincts|precinct',
  'precinct|ward captain|chair|committeeman|committeewoman|worker',
  'party chairman|chairwoman|activist|loyalist|faithful|nominee|ticket|affiliation|registration',
  'county|state party chair|chairman|committee',
  'campaign finance committee|chair|chairman|director|team|staff',
  'campaign manager|treasurer|staff|staffer|volunteer|aide|trail|headquarters|rally|rallies|contribution|contributions|donation|donations|donor|donors|strategist|surrogate|bus|speech|speeches',
  'campaign to elect|re-elect|reelect|unseat',
  "governor's|senator's|mayor's|president's|congressman's|congresswoman's|candidate's|representative's campaign|campaigns|reelection|re-election",
  'trump|biden|obama|clinton|bush|reagan|romney|mccain|harris|sanders|desantis|pence|haley campaign|campaigns|supporter|supporters|voter|voters|delegate|rally|volunteer|donor|loyalist|fundraiser',
  'fundraiser|fundraisers|fund-raiser for senator|governor|congressman|congresswoman|representative|mayor|candidate|president',
  'canvassed|canvassing|phone-banked|stumped|electioneered for',
  'governor|senator|mayor|congressman|congresswoman|president|representative|candidate _ campaign|campaigns',
  'get out the vote',
  'get-out-the-vote',
  'make america great again',
  'america first', "president's agenda", `his|her|their ${party} friends|allies|cronies|backers|donors`, 'put america first',
  'trump|biden|obama|clinton administration asked|appointed|chose|named|selected|picked me|us',
  'maga|antifa',
  'tea party',
  'left-wing|right-wing|leftist|far-right|far-left|rightist|anti-woke|wokeness|wokeism',
  'woke agenda|ideology|culture|politics|mob|policies|policy|training|left|liberals|nonsense|capitalism|activists|activism|crowd|bureaucrats|programs|indoctrination|movement',
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

/** What the writer did for a candidate, said so that nothing else can be meant. */
export const deeds: readonly string[] = [
  'donated|contributed|gave to|for _? _? campaign|party|committee|pac',
  'donated|contributed|worked|volunteered|raised _? to|for the|our county|state? rnc|dnc|gop|democrats|republicans',
  'won back the house|senate',
  'elected|appointed as a|an republican|democrat|independent|libertarian',
  `${person} like|myself me|like`,
  'fellow republicans|democrats|partisans|conservatives|liberals|progressives',
  'election night',
]

/** Work in a campaign, where one who stands for office is named. */
export const works: readonly string[] = ['volunteered|volunteering|worked|working|organized|fundraised|raised on|for|in|with|money _? _? _? campaign|candidate|candidacy|election|reelection|re-election|primary']

/** The campaign of somebody who stands for office. */
export const candidacies: readonly string[] = ["his|her|their first|second|last|third|own|failed|successful|winning|losing? campaign|election|reelection|re-election|candidacy", 'the|that|his|her campaign']

/** For a person or a question on the ballot; "for a new laboratory" is lobbying at home. */
export const campaigning: readonly string[] = ['campaigned|campaigning actively|hard|tirelessly|openly? for|against']
export const voting: readonly string[] = ['voted|vote|voting for|against']

/** The person; "Governor Baker's request" is a matter of office. */
export const backing: readonly string[] = ['supported|supporting|backed|backing|endorsed|endorsing president|senator|governor|congressman|congresswoman|candidate|mayor|trump|biden|obama|clinton|harris']

/** What the writer is; "liberal with praise" is a manner. */
export const minds: readonly string[] = [`as|am|was|being|remain a|an? ${person}`]

export const delegates: readonly string[] = ['delegate to the']

/** Joy or grief at who holds power. */
export const feelings: readonly string[] = [
  'glad|happy|relieved|thrilled|delighted|overjoyed|elated|dismayed|heartbroken|devastated|horrified|appalled|disgusted when|after|that|at|by|about the new|incoming|old|previous|prior|last|outgoing|current|present|former|trump|biden|obama|bush|clinton administration',
]
