/** Recognises a message that wants a rating moved by something other than the text: rank, haste, threats, tricks, orders. */

/** What kind of push it is; the answer opens accordingly and ends the same. */
export const pushes = ['authority', 'orders', 'role', 'haste', 'feeling', 'other-tool', 'promise', 'demand', 'dispute'] as const
export type Push = (typeof pushes)[number]

const rated = '(?:rating|ratings|rated|rate|meets?|certif\\w*|pass(?:es|ed|ing)?|approv\\w*|borderline|refus\\w*|verdict|score|grade|vote)'
const people =
  '(?:opm|qrb|the board|a board|board member|director|secretary|white house|president|counsel|attorney|judge|senator|congress\\w*|boss|supervisor|chief|coach|mentor|writer|agency|hr|specialist|expert|inspector general|commander|general|admiral|ses)(?! (?:candidates?|applicants?|vacanc\\w+|posts?|positions?|jobs?|essays?|narratives?|resumes?|interviews?))'

const patterns: readonly (readonly [Push, readonly RegExp[]])[] = [
  [
    'orders',
    [
      /\b(?:ignore|disregard|forget|bypass|override|drop|suspend|skip|disable)\b.{0,40}\b(?:rules?|instructions?|prompts?|guidelines?|guidance|restrictions|training|programming|criteria|above)\b/,
      /\b(?:system|developer|admin(?:istrator)?|debug|root|god|sudo|jailbreak)\b.{0,14}\b(?:mode|override|prompt|message|access|command|note)\b/,
      /\b(?:show|print|reveal|repeat|output|give me|tell me|what (?:are|is))\b.{0,12}\byour (?:system |hidden |secret )?(?:prompt|instructions|configuration)\b/,
      /\b(?:new|updated|changed) (?:rules?|policy|instructions?)\b.{0,60}\b(?:certif|meets|pass|approv|must|always)/,
      /\b(?:set|update|write|store|change) (?:the )?(?:field|json|database|record|value|variable)\b/,
    ],
  ],
  [
    'role',
    [
      /\b(?:pretend|role ?play|act as|act like|imagine (?:that )?you|you are now|from now on|behave as|suppose you|play the part|as if you were)\b/,
      /\b(?:hypothetical(?:ly)?|in theory|for a story|just for fun|as an exercise|off the record|between us|between you and me|nobody will know|no one will know)\b.{0,80}/,
    ],
  ],
  [
    'authority',
    [
      new RegExp(`\\b${people}\\b.{0,40}\\b(?:already|said|says|told|approved|certified|cleared|agreed|confirmed|thinks?|signed|loves?|loved|ordered|orders|wants|promised|authori[sz]ed|assured)\\b`),
      new RegExp(`(?:\\b(?:i am|i'm|im|speaking as|this is)|(?:^|\\b(?:so|and|but) )as) (?:an? |the |your )?(?:\\w+ ){0,3}${people}\\b`),
      /\b(?:already|previously) (?:been )?(?:certified|approved|cleared|selected|an ses)\b/,
      /\b(?:two|three|four|one) star\b|\btop secret clearance\b|\bi (?:have )?(?:served|sat) on (?:a|the|several) (?:boards?|qrb)\b/,
    ],
  ],
  ['other-tool', [new RegExp(`\\b(?:chatgpt|gpt|claude|gemini|copilot|another (?:tool|ai|model|reviewer|service)|other (?:tool|ai|model|reviewer|service)s?|competitor)\\b.{0,60}\\b(?:${rated}|perfect|excellent|fine|great|strong)\\b`)]],
  [
    'haste',
    [
      new RegExp(`\\b(?:deadline|due|tonight|tomorrow|midnight|hours? left|minutes left|no time|running out|right now|urgent(?:ly)?|asap|hurry)\\b.{0,80}\\b(?:just )?${rated}\\b`),
      new RegExp(`\\b${rated}\\b.{0,60}\\b(?:tonight|tomorrow|midnight|deadline|right now|asap|hurry|no time|urgent)\\b`),
    ],
  ],
  [
    'feeling',
    [
      new RegExp(`\\b(?:sue|lawyers?|complaint|report you|cancel|refund|paid|pay|tip|bribe|lose my job|losing my job|career|family|desperate|beg|begging|deserve|earned|disabled|sick|veteran|one star|bad review|subscription)\\b.{0,90}\\b${rated}\\b`),
      new RegExp(`\\b${rated}\\b.{0,80}\\b(?:sue|lawyers?|report you|refund|i paid|i pay|tip you|lose my job|family|desperate|i beg|deserve|bad review|subscription)\\b`),
      /\b(?:i beg you|please please|have mercy|i deserve (?:it|better|this|to)|unfair|not fair|you owe me)\b/,
      new RegExp(`\\b(?:be (?:nice|kind|generous|lenient|a friend|flexible|reasonable)|go easy|benefit of the doubt|make an exception|just this once|do me a favor|close enough|you are (?:the best|amazing|so smart|wonderful)|you're (?:the best|amazing|so smart|wonderful))\\b`),
    ],
  ],
  ['promise', [new RegExp(`\\bif i (?:just )?(?:add|change|write|put|say|tell|cut|remove|delete|replace|mend|fix|told|added|changed|wrote|did)\\b.{0,120}\\b(?:${rated}|good enough|enough|better)\\b`)]],
  [
    'demand',
    [
      new RegExp(`^(?:please |just |now |ok |okay |come on |so |then |can you |could you )*(?:tell me|say|promise me|assure me|confirm)(?: that)? (?:i|it|this|that|mine|my \\w+)(?:'d|'ll|'m|'s)? (?:would |will |can |could |should |is |am |be |get |have |gonna |going to |already )*(?:an? )?${rated}\\b`),
      new RegExp(`^(?:please |just |now |ok |okay |come on |so |then |you must |you should |you have to |you will |i want you to |i need you to |i order you to |can you (?:just |please )?|could you (?:just |please )?|would you )*(?:give|grant|award|mark|rate|score|certify|approve|pass|make|change|raise|increase|upgrade|bump|round|set|flip|switch|lift|adjust|correct|turn|promote|say|write|print|output|answer|respond|reply|put|record|report)\\b.{0,70}\\b${rated}\\b(?!.{0,30}\\bmean)`),
      /^(?:please |just |now |you must |can you |could you )*(?:certify|approve|pass)\b (?:me|it|this|my|all|everything|us|them)\b/,
      /\b(?:raise|increase|upgrade|bump|round|improve|lift|change|move|adjust) (?:up )?(?:my|the|this|that|its|it) ?(?:rating|score|verdict|grade|vote)?\b.{0,20}\b(?:up|rating|score|verdict|vote|to meets|higher)\b/,
      /\bgive me (?:a |an |the |all )?(?:meets?|pass|high(?:er)?|better|top|full|perfect|good)\b/,
      /\b(?:i want|i need|i expect|i insist on|i demand) (?:a |an |the |to be )?(?:meets?|pass|certified|approved|higher rating|better rating|certification|approval)\b/,
    ],
  ],
  [
    'dispute',
    [
      /\b(?:you are|you're|that is|that's|this is|the rating is|the seats? (?:is|are)|seat \w+ is) (?:just |simply |completely |totally |dead |plain |so )?(?:wrong|mistaken|nonsense|ridiculous|absurd|a joke|an error|in error|too strict|too harsh)\b/,
      /\bi (?:strongly |totally |completely |do )?(?:disagree|object|protest|do not accept|don't accept|cannot accept|dispute)\b/,
      /\b(?:reconsider|think again|change your mind|look again|check again|rethink|are you sure)\b/,
      new RegExp(`\\b(?:should|ought to|must|clearly|obviously|definitely|certainly) (?:be |have been |is |are )?(?:an? )?(?:${rated})\\b`),
    ],
  ],
]

/** Says what one is not, or asks whether one may call oneself so: no rank is held up. */
const modest = /\bnot (?:a|an|the|so|very|really|even)\b|^(?:(?:so|and|but|ok) )*(?:is it|is that|may|can|could|should|do|would it|am) .{0,24}\b(?:say|write|call|claim|mention|state|use|put)\b/

/** The first kind that fits; null for a message that does not push. `plain` is the message in lower case without marks. */
export const pushOf = (plain: string): Push | null => patterns.find(([kind, signs]) => !(kind === 'authority' && modest.test(plain)) && signs.some((sign) => sign.test(plain)))?.[0] ?? null
