/** What a message wants done, told from its wording: show, explain, count, begin, stop. */

export const acts = [
  'greet', 'thank', 'bye', 'help', 'stop', 'skip', 'repeat', 'yes', 'no', 'forget', 'list-facts', 'invent', 'measure', 'rehearse', 'write', 'next-mark', 'mend-mark', 'examples',
  'spelling', 'since-last', 'worst-sentence', 'worst-paragraph', 'ecq-first', 'doubt', 'open-questions', 'compare', 'strengths', 'part', 'shorten', 'length', 'framework', 'level', 'count-words', 'list-marks', 'count', 'mend-first', 'gap', 'votes', 'rating', 'weak', 'balance', 'coverage', 'why-mark',
] as const
export type Act = (typeof acts)[number]

const wordings: Readonly<Record<Act, readonly RegExp[]>> = {
  greet: [/^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|coach|you))?$/],
  thank: [/^(?:thanks?|thank you|thx|ty|great|got it|cool|perfect|nice|fine|understood|makes sense|i see|ok|okay)(?: (?:so much|a lot|very much|you|thanks?|coach|great|that helps|very helpful))*$/],
  bye: [/^(?:(?:ok|okay|alright|all right|well|great|thanks|thank you|thx|and|so|cool) )*(?:bye|goodbye|good bye|good night|see you|see ya|that is all|that's all|i am done|i'm done)\b.{0,20}$/],
  help: [/^(?:help|help me|menu|commands|options)$/, /\bwhat (?:can|could|else can) (?:you|i) (?:do|ask|say|help)\b/, /^(?:how does this work|what now|what next|what is next|now what|where are we|what do you (?:want|need) from me)$/, /\b(?:do not|don't|dont) (?:understand|get|know) (?:what|how) (?:you|this|to use|it works)\b/],
  stop: [/^(?:(?:please|ok|okay|can we|can you|could we|let us|let's|lets|i want to|i would like to|i'd like to) )*(?:stop|end|quit|exit|leave|finish|close|cancel|get out of)(?: (?:the|this|that|it|our|my))?(?: (?:rehears\w+|practice|practicing|interview|session|questions?|walk|asking))?(?: (?:now|here|please))*$/, /^(?:please )?(?:stop|quit|enough|cancel|end|exit|leave it|never ?mind|that is enough|abort|i want to stop|stop (?:it|this|here|asking|rehearsing|the rehearsal))$/],
  skip: [/^(?:skip(?: (?:it|this|that|this one))?|pass|next(?: question| one)?|i (?:do not|don't|dont|cannot|can't) (?:know|remember|recall|say|tell)(?: that| it| this| yet| exactly)?|dont know|no idea|not sure|unknown|none|nobody|no one|n a|na|leave (?:it )?(?:blank|empty|open)|i have no idea)$/],
  repeat: [/^(?:repeat|again|pardon|what was (?:the question|that)(?: again)?|say (?:that|it) again|repeat the question|come again|sorry what|what)$/],
  yes: [/^(?:yes|y|yep|yeah|sure|please do|do it|correct|right|exactly|yes please|yes it is|yes note it|note it|true|that is right|that's right|confirmed?)$/],
  no: [/^(?:no|n|nope|nah|no thanks?|not now|do not|don't|rather not|no do not)$/],
  forget: [/\bi misspoke\b/],
  'list-facts': [
    /\b(?:what (?:have|did) i (?:tell|told|say|said|confirm\w*|give|given|gave)|my facts|(?:list|show) (?:me )?(?:my |the |all )*facts|story bank|what do you know (?:about me|so far)|what (?:have|did) you (?:noted?|keep|kept|save|saved|write down|written down|remember)|confirmed facts|your notes)\b/,
    /\b(?:what|which|any) (?:\w+ ){0,2}facts (?:(?:do|have|did) (?:you|i) (?:have|hold|know|kept|keep|noted?|saved?|told|tell|gave|give|given|confirm\w*)|are (?:noted|kept|confirmed|saved)|so far)\b/,
  ],
  invent: [
    /^(?!(?:do|did) you\b)(?:.*\b)?(?:make up|invent|fabricate|fake|come up with|think up|guess|imagine) (?:the (?:rest|others?|remaining \w+|missing \w+|blanks?|answers?)|(?:them|all|everything|anything)\b|answers?\b)/,
    /^(?:(?:please|just|can you|could you|would you|will you) )+(?:fill in|fill|answer|do|supply) (?:in )?(?:the rest|the (?:others|remaining \w+|missing \w+)|them all|all of (?:it|them))\b/,
    /^(?!(?:do|did) you\b)(?:.*\b)?(?:make up|invent|fabricate|fake|fudge|inflate|embellish|pad|come up with|think up)\b.{0,40}\b(?:numbers?|figures?|percent\w*|statistics?|stats?|metrics?|data|results?|outcomes?|measures?|amounts?|savings|facts?|stor(?:y|ies)|examples?|details?|one|some|something|it)\b/,
    /\b(?:put|plug|throw|stick|drop|fill|add|insert|use|give|pick|suggest|write|say)\b.{0,24}\b(?:realistic|plausible|believable|credible|random|typical|average|likely|impressive|nice|good sounding|bigger|higher|fake)\b.{0,12}\b(?:numbers?|figures?|percent\w*|statistics?|stats?|metrics?|results?|amounts?|one)\b/,
    /^(?:(?:please|just|can you|could you|would you|why not|let us|ok|so|then) )+(?:put|say|write|use|add|claim)\b(?!.{0,30}\b(?:note|meets)\b).{0,40}\d+ ?(?:%|percent|million|thousand|k\b)/,
    /\b(?:guess|estimate|choose|pick)\b.{0,12}\b(?:a|the|some|one) .{0,20}\b(?:numbers?|figures?|percent\w*|amounts?) for me\b/,
    /\b(?:can|could|may|should|is it ok|am i allowed)\b.{0,20}\b(?:exaggerate|embellish|inflate|fudge|lie|bluff)\b/,
    /\b(?:estimate|guess|calculate|work out)\b.{0,16}\bhow (?:much|many|long)\b/,
    /^(?:(?:please|just|ok|so|then|lets|let's) )*(?:put|say|write|use|claim)\b.{0,60}\d.{0,40}\b(?:probably|maybe|i guess|i suppose|close enough|about right|sounds|whatever)\b/,
  ],
  measure: [
    /^(?:please )?(?:help|assist) me (?:with|find|add|to find|to add|write|measure|fill)\b.{0,40}\b(?:measures?|numbers?|figures?|outcomes?|results?|metrics?|blanks?|measure)\b/,
    /\b(?:where (?:do|should|could|can|would) (?:i|numbers|measures|figures|a)\b.{0,30}\b(?:numbers?|measures?|figures?|metrics?|outcomes?|belong|go))\b/,
    /\b(?:outcome questions?|walk me through (?:it|them|the (?:blanks?|questions?|measures?|numbers?|figures?))|fill (?:in )?(?:the |a )?(?:blanks?|templates?)|ask me (?:the |about |for |your |some |more )*(?:outcomes?|questions?|facts|numbers|figures)|next outcome|another (?:outcome|measure)|measure my|missing (?:facts|numbers|figures|measures))\b/,
    /\benough (?:numbers?|measures?|figures?|metrics?|data)\b/,
    /\b(?:add|need|want|find|get|put) (?:a |an |some |the |more |better |my )*(?:numbers?|measures?|figures?|metrics?|measurable outcomes?)\b/,
  ],
  rehearse: [/\b(?:rehears\w*|practi[cs]e\b|mock (?:interview|board)|interview me|quiz me|drill me|ask me an? (?:interview |board |practice )?question|another question|next interview question|train me for)/],
  write: [
    /^(?:please |just |now |ok |can you |could you |would you |will you |i want you to |i need you to )*(?:write|rewrite|draft|compose|generate|polish|shorten|rephrase|reword|finish|complete|create|produce|fill in)\b.{0,12}\b(?:it|this|that|my|the|me|a|an|for|some|one|paragraph)\b/,
    /\b(?:do|write|rewrite|fix|mend) (?:it|this|that|everything|all of it|the whole thing) for me\b/,
  ],
  'next-mark': [/^(?:show me )?(?:the )?(?:next|another|following) (?:mark|finding|error|problem|issue|warning|one)$/, /\bnext mark\b/],
  'mend-mark': [/\b(?:how (?:do|can|could|should|would|might) (?:i|we|you) (?:fix|mend|change|improve|correct|repair|solve|rephrase|say|write|reword)|what (?:do|should|can|would) i (?:do|write|say) (?:about|with|instead|there|here)|what (?:instead|would be better)|what should it (?:say|be))\b.{0,20}\b(?:this|that|it|here|there|one|instead|better)?\b/],
  examples: [/\b(?:(?:show|give) (?:me )?(?:an? |some |good |more )*examples?|for instance|for example|example (?:please|of)|what would be (?:a )?(?:good|right)|what does a good one look like|how would that look)\b/],
  spelling: [/^(?:so |and |please )*(?:is|are|was|were|how is|how are|how about|what about|check|proofread|can you|could you|did|do|does|have|has|any|show|list|find|which|where)\b.{0,30}\b(?:spell(?! out)|spelling|spelled(?! out)|misspell\w*|typos?|grammar|proofread\w*)\b(?!.{0,12}\brule\b)(?!.{0,20}\b(?:matter|count|bad|refused)\b)/, /\b(?:is|how is|check|how good is)\b.{0,12}\bmy (?:english|grammar|punctuation)\b/],
  'since-last': [
    /\b(?:fix\w*|mend\w*|better|worse|improv\w*|changed?|new|solved?|gained?|progress|different)\b.{0,40}\b(?:since (?:the |my )?(?:last|previous|first|earlier|then|version)|(?:than|from) (?:the |my )?(?:one before|last (?:one|time|version|draft|review)|previous (?:one|version|draft|review)|earlier (?:one|version|draft)))\b/,
    /\bsince (?:the |my )?(?:last|previous|first|earlier) (?:time|version|draft|review|one)\b/,
    /\bcompare (?:my|the|both|these) (?:two )?(?:versions|drafts|reviews)\b|\bwhat (?:did|have) i (?:already )?(?:fix|fixed|mend|mended|improve|improved)\b/,
  ],
  'worst-sentence': [/\b(?:worst|weakest|poorest)\b.{0,12}\bsentence\b|\bsentence\b.{0,30}\b(?:worst|weakest|poorest)\b/],
  'worst-paragraph': [/\b(?:worst|weakest|poorest)\b.{0,12}\bparagraph\b|\bparagraph\b.{0,30}\b(?:worst|weakest|poorest)\b/],
  'ecq-first': [
    /\b(?:which|what)\b.{0,24}\b(?:ecqs?|of (?:my|the|these) (?:two|three|four|five))\b.{0,24}\b(?:first|next|start with|begin with|most urgent\w*)\b/,
    /\bwhich (?:one )?(?:should|do|must|shall) i (?:fix|mend|start|begin|work on|rewrite|do)\b.{0,12}\bfirst\b.{0,20}\becqs?\b/,
  ],
  doubt: [
    /^(?:so |but |and )*(?:am i|will i ever be|do you think i am)(?: \w+){0,2} (?:good|smart|experienced) enough(?: (?:for|to)\b.{0,30})?$/,
    /^(?:so |but |and |maybe )*(?:should|shall|do) i (?:just |even )*(?:give up|quit|stop trying|withdraw|bother|apply at all|try at all)\b.{0,20}$/,
    /\b(?:i want to|i feel like|i am about to|i might|i may|i will|thinking of|tempted to) (?:just )?(?:giv(?:e|ing) up|quit(?:ting)?)\b/,
    /^(?:is it|it is|this is|it seems|it feels|this feels|everything is)(?: \w+){0,2} (?:hopeless|pointless|useless|too late for me)$/,
    /^(?:i am|i feel|i'm|feeling)(?: (?:so|very|really|quite|too|just|a part|a little|kind of|pretty|getting))* (?:nervous|scared|afraid|anxious|worried|stressed|discouraged|desperate|sad)(?: (?:about|of) (?:this|it|all this|all of this|my \w+|the whole thing|failing))?$/,
  ],
  'open-questions': [
    /\bwhat\b(?!.{0,60}\binterview).{0,20}\b(?:would|might|could|will|may|does|do|is)\b.{0,30}\b(?:board|qrb|panel|members?|they|seats?|readers?|somebody|someone|anyone)\b.{0,20}\b(?:ask|question|wonder|doubt|challenge|want to (?:know|hear|ask))\b/,
    /\b(?:what|which) (?:questions?|else)\b(?!.{0,40}\binterview).{0,20}\b(?:board|qrb|panel|members?|they|seats?|readers?)\b.{0,12}\b(?:ask|have|raise|want)\b/,
    /\bwhat questions\b.{0,20}\b(?:my|this|the|it)\b.{0,20}\b(?:open|raise\w*|unanswered|leave\w*)\b/,
    /\b(?:what|where|which)\b.{0,20}\b(?:unclear|not clear|confusing|vague|too general|hard to (?:follow|understand))\b/,
  ],
  strengths: [
    /\bwhich of my (?:answers?|paragraphs?|stor(?:y|ies)|sections?|examples?)\b.{0,12}\b(?:best|strongest|good|strong)\b/,
    /\bwhat\b.{0,20}\b(?:did|do|have) i\b.{0,12}\b(?:do|done|get|got|write|written)?\b.{0,12}\b(?:well|right|good)\b/,
    /\b(?:what|which|where)\b.{0,25}\b(?:good|strong|strongest|strengths?|best|works|working|convincing)\b.{0,12}(?:\b(?:about|in|on|with|of)\b.{0,6})?\b(?:my|mine|it|this|the draft|parts?|paragraphs?|points?|sections?|sides?)\b/,
    /\b(?:my|its|the draft's) (?:strengths?|strong (?:points|sides|parts)|best (?:parts?|points?|paragraphs?))\b/,
    /\bwhat (?:should|can) i keep\b|\bwhat (?:do|did) you (?:like|love|enjoy)\b/,
  ],
  shorten: [
    /\b(?:what|where|which)\b.{0,30}\b(?:cut|trim|delete|drop|remove|leave out|shorten|lose(?! the thread))\b/,
    /\bhow\b.{0,20}\b(?:cut|trim|shorten|condense|tighten)\b/,
    /\b(?:make|get|be)\b.{0,24}\b(?:shorter|less wordy|more concise|tighter)\b/,
    /\b(?:is|am|are)\b.{0,12}\b(?:i|it|this|my \w+|they)\b.{0,12}\b(?:too long|too wordy|wordy|long-winded|long winded|over the (?:page |word )?limit)\b/,
  ],
  part: [
    /\b(?:is|are|was|does|do|how is|how are|how about|what about)\b.{0,12}\bmy\b.{0,12}\b(?:challenges?|contexts?|actions?|results?|ending|end|beginning|opening|start|background)\b/,
    /\b(?:is|are)\b.{0,8}\bthe (?:challenge|context|action|result|ending|end|beginning|opening|background)s?\b.{0,8}\b(?:ok|okay|fine|good|clear|strong|weak|enough|long|short|right)\b/,
    /\b(?:too (?:much|little|long|short)|enough|not enough)\b.{0,12}\b(?:challenge|context|action|result|background)s?\b/,
  ],
  length: [/\b(?:long enough|too short|enough words|enough pages|words enough|pages enough)\b/, /\b\d+ (?:words|pages)\b.{0,24}\b(?:enough|ok|okay|fine|too (?:little|few|many|much))\b/],
  framework: [
    /^(?!.*\b(?:service|experience|deployment|time|spelling|grammar|degree)\b).*\b(?:does|do|is|are|will|would|can)\b.{0,4}\b(?:my|this|it|mine)\b.{0,24}\b(?:still (?:count|good|valid|ok|okay|work)|count|valid|accepted|usable|obsolete|outdated|out of date|(?:the )?right (?:kind|form|format|framework)|up to date)\b/,
    /\bwhich (?:framework|ecqs|rules)\b.{0,20}\b(?:my|this|mine)\b/,
    /\bwhich (?:version|edition|set|framework) of (?:the )?(?:ecqs|rules|framework|guide)\b.{0,30}\b(?:you|used|using|my|this)\b/,
    /\bcan i (?:still )?(?:use|send|submit) (?:this|it|my (?:old )?(?:drafts?|essays?|narratives?|statements?|ecqs?|packages?|text|resume|file))(?! in\b)\b/,
  ],
  level: [
    /\b(?:i|my \w+|this|it|mine)\b.{0,12}\b(?:sounds?|reads?|comes? across|seems?|looks?)\b.{0,16}\b(?:executives?|leaders?|managers?|managerial|supervisors?|technicians?|technical|senior)\b/,
    /\b(?:am|is|are) (?:i|my \w+|this|it|mine)\b.{0,20}\b(?:(?:executive|senior|strategic) enough|too (?:technical|managerial|junior|low level))\b/,
  ],
  compare: [
    /\b(?:which|what)\b.{0,40}\b(?:ecqs?|of (?:my|the|these) (?:two|three|four|five|ecqs?))\b.{0,24}\b(?:weak|weaker|weakest|worst|worse|strong|stronger|strongest|best|better)\b/,
    /\b(?:which|what)\b.{0,24}\b(?:weaker|weakest|worst|worse|stronger|strongest|best|better)\b.{0,24}\b(?:ecqs?|of (?:my|the|these) (?:two|three|four|five|ecqs?))\b/,
    /\b(?:which|is|are|was)\b.{0,80}\b(?:weaker|worse|stronger|better)\b/,
    /\b(?:rank|compare|order) (?:my|the|all|these)(?: \w+)? ecqs\b/,
  ],
  'count-words': [/\bhow (?:many times|often) (?:do|did|have) i (?:say|use|write|said|used|written|wrote|mention\w*|repeat\w*)\b/],
  'list-marks': [
    /\b(?:show|list|see|give me|name) (?:me )?(?:all |the |my |every )*(?:of )?(?:the |my )?(?:marks?|findings?|errors?|warnings?|suggestions|problems|issues|mistakes|faults)\b/,
    /\b(?:what|which) (?:are )?(?:the |my |all )*(?:marks|findings|errors|warnings|suggestions|mistakes|faults)\b/,
    /\b(?:where (?:do|did|am|have) i|where is the|where are|which of (?:mine|my)|are any of (?:mine|my)|do i (?:use|have|write)|which \w+ of mine|is there any|any)\b/,
  ],
  count: [/\bhow many (?:marks?|findings?|errors?|warnings?|suggestions?|problems?|issues?|mistakes?|faults?|words)\b(?!.{0,20}\bper\b)/, /\bhow (?:long|many pages) (?:is|has|are) (?:my|the|this|it|ecq)\b/, /\bword count\b/],
  'mend-first': [
    /\b(?:give me (?:some |your )?feedback|make (?:it|this|my \w+) better|what else)\b/,
    /\b(?:one|single|only|biggest) thing\b.{0,24}\b(?:fix|change|mend|improve|do|correct)\b|\bwhat (?:should|do|can|must|shall) i (?:write|add|say|tell|do) (?:next|now)\b/,
    /\b(?:i am|i'm|im) (?:stuck|lost|confused|overwhelmed)\b|\b(?:do not|don't|dont) know (?:where|how|what) to (?:start|begin|do|write|fix|change)\b/,
    /\b(?:what|where|which)\b.{0,30}\b(?:mend|fix|change|improve|repair|correct|start|begin|work on|tackle|do|revise)\b.{0,20}\b(?:first|next|now|start|begin)\b/,
    /\b(?:most important|biggest (?:problem|issue|weakness|fault)|priorit\w*|top (?:issue|problem|three|five)|main (?:problem|weakness|issue|fault)|what should i (?:do|fix|mend|change|improve|work on)|how should i (?:start|begin)$|where (?:do|should) i (?:start|begin)|how (?:do|can|could) i (?:improve|mend|better) (?:it|this|my|the)|what is wrong with (?:my|the|it)|^what is wrong$|what needs work|how to improve)\b/,
  ],
  gap: [
    /\b(?:keeps?|keeping|stops?|stopping|prevents?|preventing|holds?|holding|blocks?|blocking|stands?|standing|missing|lacks?|lacking)\b.{0,50}\b(?:certif\w*|meets|pass(?:ing)?|approv\w*|back|way)\b/,
    /^(?!.*\bwhat happens\b).*\b(?:what|how)\b.{0,40}\b(?:take|takes|need|needs|get|gets|make|makes|bring|move|required)\b.{0,40}\b(?:certif\w*|to meets|pass(?:es|ing|ed)?|approv\w*|over the line)\b/,
    /\bwhy (?:is|was|did|am|are|does|do|not|isn't|has|don't|didn't|won't)\b.{0,50}\b(?:certif\w*|refus\w*|borderline|not meet|meets|rated|fail\w*|disapprov\w*|rewrite|low)\b/,
    /\bhow far (?:am i|is it|is)\b/,
    /\b(?:when|how (?:do|will|can|would) i know|how (?:do|can) i tell)\b.{0,24}\b(?:done|ready|finished|good enough)\b/,
  ],
  votes: [
    /\bseats?\b/,
    /\b(?:board|panel|members?)\b.{0,30}\b(?:on mine|about mine|my (?:draft|case|ecqs?|text)|on my|about my|of mine|said|discuss\w*|disagree\w*)\b/,
    /\b(?:what|how) did (?:the |your )?(?:simulated )?(?:board|panel|they|members)\b/,
    /\b(?:disposition|outcome of the board|board's (?:decision|verdict|outcome))\b/,
  ],
  rating: [
    /\bwhat (?:do|did) you (?:think|make)\b(?!.{0,20}\b(?:of|about) (?:the|a|an) )/,
    /\b(?:do|would) you (?:think|say|approve|certify|pass|hire|pick|select|choose)\b.{0,30}\b(?:i|it|me|mine|my|this)\b/,
    /\b(?:is|are) (?:my|this|it)\b.{0,20}\b(?:any good|good|okay|ok|fine|bad)(?: or (?:bad|not|good))?(?: though| enough| so far)?$/,
    /\b(?:what is|what's|what was|show|tell|give me|how is|how was|how are|which|see)\b.{0,20}\b(?:my|the|mine|its|it)\b.{0,25}\b(?:ratings?|rated|verdict|scores?|grades?|result of the review)\b/,
    /\b(?:did|will|would|do|does|can|could) (?:i|it|mine|my \w+|this) (?:pass|be certified|get certified|make it|make the cut|get in(?! trouble)|succeed|meet|be approved|be refused)\b/,
    /\b(?:am i|is it|is mine|is my \w+|is this|are they|are mine|are my \w+) (?:\w+ )?(?:certified|good enough|approved|ready|rated|passing|refused|strong enough)\b/,
    /^(?:my )?(?:ratings?|verdict|score|scores)$/,
    /\bhow (?:good|strong|bad) (?:is|are) (?:my|it|mine|this)\b|\bhow (?:am i|did i|do i) (?:doing|do|stand|look)\b/,
  ],
  weak: [/\b(?:weak|weakest|worst|thin|thinnest|weaknesses)\b(?! verb).{0,30}\b(?:sections?|paragraphs?|actions?|results?|parts?|places?|spots?|points?|where|stor(?:y|ies))\b/, /\b(?:where|which|what).{0,30}\b(?:weak|weakest|thin|weaknesses|worst)\b(?! verb| case)/, /\bwhy is (?:my|the|this) (?:action|result)\b/],
  balance: [/\b(?:my|mine|do i|have i|is there|draft|i have)\b.{0,40}\b(?:balance\w*|shares?|proportions?|ratio|percent(?:age)?)\b/, /\b(?:balance\w*|shares?|proportions?|ratio|percent(?:age)?|how much(?! time))\b.{0,40}\b(?:my|mine|do i have|have i|is action|is context|is result|i have)\b/, /\bhow (?:is|are) my (?:parts|ccar)\b/, /^(?:ccar )?balance$/, /\b(?:do|does|did|have) (?:i|it|my \w+) (?:have|follow|use|keep to|contain|got)\b.{0,16}\b(?:ccar|four parts|all the parts)\b|\bccar\b.{0,30}\b(?:do|did|have) i (?:have|follow|use|do|got)\b/],
  coverage: [/\bhow many (?:of )?(?:the |my )?competenc\w+ (?:do|did|have|are)\b/, /\b(?:which|what) (?:of )?(?:the |my )?competenc\w+\b.{0,40}\b(?:miss\w*|lack\w*|shown?|cover\w*|named|do i|have i|are there|trace)\b/, /\b(?:missing|uncovered|unshown) competenc\w+\b/, /\bcompetenc\w+ (?:are |is )?(?:missing|lacking|shown|covered|coverage)\b/, /^coverage$/, /\bwhat(?: is|'s|s)? (?:still )?(?:missing|lacking)\b/, /\bwhat (?:do|have) i show\b/],
  'why-mark': [
    /\b(?:why|what's wrong|what is wrong|explain|what does|what is|tell me)\b.{0,40}\b(?:this|that|it|here|these|those)\b/,
    /\bwhy\b.{0,50}\b(?:mark\w*|flag\w*|underlin\w*|highlight\w*|wrong|bad|problem|complain\w*|red|yellow|object\w*)\b/,
    /^(?:why|why not|how so|explain|more|tell me more|go on|and|meaning|how come)$/,
  ],
}

/** Every act that the wording fits, in the order of the list. `plain` is the message in lower case without marks. */
export const actsOf = (plain: string): Act[] => acts.filter((act) => wordings[act].some((wording) => wording.test(plain)))
