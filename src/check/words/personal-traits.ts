/** How writers tell their own faith, age, family and health, in the notation of the phrase automaton. */

const faiths =
  'catholic|christian|protestant|baptist|methodist|lutheran|presbyterian|episcopalian|pentecostal|evangelical|mormon|quaker|mennonite|jew|muslim|buddhist|hindu|sikh|atheist|agnostic'
const beliefs = `${faiths}|jewish|islamic|orthodox|religious`
const zeal = 'devout|practicing|committed|faithful|observant|lifelong|proud|born-again|roman|southern'
const offices = 'deacon|deaconess|elder|usher|pastor|rabbi|imam|priest'
const houses = 'church|parish|synagogue|mosque|temple|congregation|diocese'
const kin = 'mother|father|mom|dad|parent|grandmother|grandfather|grandparent|husband|wife|widow|widower|stepmother|stepfather'
const young = 'children|kids|sons|daughters|grandchildren|grandkids'
const illnesses =
  'cancer|leukemia|lymphoma|melanoma|diabetes|epilepsy|asthma|arthritis|lupus|depression|ptsd|adhd|autism|dyslexia|hiv|hepatitis|migraines|dementia|bulimia|anorexia|alcoholism|polio'
const twoWordIllnesses =
  "multiple|parkinson's|alzheimer's|heart|kidney|liver|lung|breast|prostate|colon|ovarian|skin|brain|thyroid|blood|bipolar|chronic|crohn's|lyme|celiac|hearing|cerebral|muscular|anxiety|panic|eating|post-traumatic sclerosis|disease|attack|condition|failure|cancer|tumor|disorder|pain|illness|loss|palsy|dystrophy|transplant|stress"

/** What the phrases of a list tell, and how sure they are of whom. */
export interface TraitList {
  readonly trait: 'faith' | 'age' | 'family' | 'health'
  /** `told`: the words name the writer; `writers`: `I` must be their subject; `calling`: `I` must be called so; `aged`: `I` must stand beside them; `listed`: they stand alone in words without a verb */
  readonly sure: 'told' | 'writers' | 'calling' | 'aged' | 'listed'
  readonly phrases: readonly string[]
}

export const traitLists: readonly TraitList[] = [
  {
    trait: 'faith',
    sure: 'told',
    phrases: [
      'my own|home|local? church|synagogue|mosque|rabbi|pastor|imam|priest',
      `my own|personal|deep|strong|abiding? ${beliefs} faith|beliefs|upbringing|values|heritage|convictions|roots|family|background`,
      'my own|personal? religion',
      'my own|personal|deep|strong|abiding? faith',
      'thank|thanked|praise god|jesus',
      'i prayed|pray',
      'god|jesus|christ has? blessed|called|guided|gave me',
    ],
  },
  {
    trait: 'faith',
    sure: 'writers',
    phrases: [
      `a|an ${offices} in|of|at|for my|our|a|an|the _? _? ${houses}`,
      `was|am|been raised|born|baptized|brought up? a|an|in|as? ${beliefs}`,
      'attend|attended mass|church|temple|synagogue|mosque',
    ],
  },
  { trait: 'faith', sure: 'calling', phrases: [`as|being|am|was a|an ${zeal} ${zeal}? ${faiths}`, `as|being|am|was a|an ${faiths}`] },
  {
    trait: 'age',
    sure: 'told',
    phrases: ['i am|was now|almost|nearly|only|already? _ years old', 'i am|was now|almost|nearly|only|already? _ years of age', "i'm now|almost|nearly|only|already? _ years old", 'my early|mid|late|mid-to-late? twenties|thirties|forties|fifties|sixties|seventies|mid-forties|mid-fifties|mid-sixties|20s|30s|40s|50s|60s|70s', 'my _ birthday', 'at my age', 'my age is'],
  },
  { trait: 'age', sure: 'aged', phrases: ['at the age of _', 'at age _', 'at _ years of age'] },
  {
    trait: 'family',
    sure: 'told',
    phrases: [
      'my late|ex|then|dear|own|young|beloved|first|second? husband|wife|spouse|fiancé|fiancée|fiance|fiancee|boyfriend|girlfriend|ex-wife|ex-husband',
      `my own|young|two|three|four|five|grown|adult|school-age? ${young}|grandson|granddaughter|stepson|stepdaughter|newborn`,
      'my own|first|second|third? pregnancy|divorce|marriage|wedding',
      'my own? maternity|paternity leave',
      `i've _ _? ${young}`,
      'i am|was now|happily|recently|newly|then? married|divorced|widowed|pregnant',
      `i have _ _? ${young}`,
    ],
  },
  { trait: 'family', sure: 'writers', phrases: [`married with|and _ ${young}`, `married with|and _ _ ${young}`, `married with ${young}`, 'happily married|divorced'] },
  { trait: 'family', sure: 'listed', phrases: ['married|divorced|widowed', `married|divorced|widowed with|and? _ ${young}`, `single|divorced|widowed? ${kin} of _`, 'marital status'] },
  { trait: 'faith', sure: 'listed', phrases: [`${zeal}? ${faiths} ${offices}`, `${zeal} ${faiths}`, 'religion|denomination'] },
  { trait: 'family', sure: 'calling', phrases: [`as|being|am|was a|an single|working|proud|devoted|new|divorced|widowed|busy|young|foster|adoptive? ${kin}`, `as|being|am|was a|an single|working|proud|devoted|new|divorced|widowed|busy|young|foster|adoptive? ${kin} of _`] },
  {
    trait: 'health',
    sure: 'told',
    phrases: [
      'i was|am|have been? recently|first|later|also? diagnosed with',
      'my own? heart|kidney|liver|hip|knee|back|brain|breast attack|surgery|transplant|cancer|replacement|operation',
      'my own? chemotherapy|surgery|stroke|cancer|ptsd|depression|alcoholism|sobriety|wheelchair|disability|illness',
      'my own? physical|chronic|mental|medical disability|illness|condition',
    ],
  },
  {
    trait: 'health',
    sure: 'calling',
    phrases: [
      `having|while|after|despite survived|beaten|overcome|had|battled|battling|fighting|surviving|having ${illnesses}`,
      `having|while|after|despite survived|beaten|overcome|had|battled|battling|fighting|surviving|having ${twoWordIllnesses}`,
      'while|after|despite undergoing|having|recovering from? chemotherapy|surgery|cancer|dialysis',
    ],
  },
  {
    trait: 'health',
    sure: 'writers',
    phrases: [
      `have|had|survived|beat|overcame|battled had|a|an|both|severe|chronic|early? ${illnesses}`,
      `have|had|survived|beat|overcame|battled had|a|an|both|severe|chronic|early? ${twoWordIllnesses}`,
      `live|lived|suffer|suffered|struggled with|from severe|chronic? ${illnesses}`,
      `live|lived|suffer|suffered|struggled with|from severe|chronic? ${twoWordIllnesses}`,
      'have|had a|an physical|hidden|learning|mental? disability|impairment',
      'suffered|had|survived a|an mild|major|massive|severe|second? stroke|seizure|concussion',
      'use|used a|an wheelchair|cane|prosthesis',
      'a|an cancer|stroke|polio|heart|leukemia survivor',
      'a|an recovering alcoholic|addict',
      'am|was|being legally|partly|partially|totally|clinically blind|deaf|disabled',
      'am|was|being blind|deaf|disabled|paraplegic|quadriplegic|autistic|dyslexic|diabetic|epileptic|hiv-positive',
    ],
  },
]

export const traitPhrases: readonly string[] = traitLists.flatMap(({ phrases }) => phrases)
