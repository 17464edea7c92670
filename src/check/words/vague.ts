/** Words by which a result is told without being shown, sorted by what kind of sign each is. */

/** Adjectives that people compare by; their forms in -er are made from them. */
export const compared = (
  'long short quick fast slow smooth soft hard tough strong weak safe sound healthy happy sad calm quiet loud clean clear bright dark light heavy thin thick thick wide narrow broad deep shallow high low big small large great good-nature cheap costly dear rich poor ' +
  'easy simple tight loose close near warm cool cold firm steady stable ready busy friendly kindly lively lovely wise smart sharp keen bold brave lean agile nimble fit fresh new young full empty rare common fair just true kind polite rude sure bad tidy neat crisp plain sturdy ' +
  'tall flat rough gentle noble humble able idle lazy early soon fine grim dim hot wet dry slim fat mild harsh stiff strict stout brisk hardy handy thrifty speedy timely roomy messy dirty clumsy cosy cozy sunny merry shy proud glad'
).split(' ')

/** Comparatives that no ending tells. */
export const comparatives = 'better worse farther more-often sooner oftener'.split(' ')

/** How much, in no unit. */
export const degrees = (
  'noticeably markedly considerably significantly substantially dramatically greatly vastly immensely enormously tremendously hugely remarkably appreciably visibly measurably drastically sharply steadily ' +
  'exponentially massively radically profoundly materially perceptibly palpably decidedly distinctly strikingly wonderfully beautifully admirably handsomely immeasurably demonstrably undeniably unmistakably undoubtedly infinitely ' +
  'considerable significant substantial tremendous enormous dramatic noticeable marked sizable sizeable appreciable immense remarkable impressive palpable tangible profound vast unprecedented extraordinary exceptional outstanding superb spectacular phenomenal meaningful ' +
  'unmistakable undeniable immeasurable incalculable untold countless innumerable'
).split(' ')

/** Quantities that nobody counted. */
export const quantities = 'many much most several numerous lots plenty scores dozens hundreds thousands few various majority handful plethora host multitude droves'.split(' ')

/** States of mind and of relations between people: the subjects of claims that cannot be seen. */
export const moods = (
  'morale trust spirit spirits relations relationship relationships rapport awareness culture climate atmosphere mood confidence credibility cooperation collaboration communication communications teamwork cohesion camaraderie engagement enthusiasm goodwill will ' +
  'pride respect understanding reputation image standing visibility profile attitude attitudes mindset mentality outlook tone tension tensions temper tempers friction suspicion suspicions mistrust distrust resentment hostility animosity skepticism cynicism ' +
  'discipline professionalism accountability transparency ownership commitment dedication motivation loyalty dialogue dialog discourse coordination harmony unity solidarity hope optimism excitement energy momentum initiative creativity innovation ' +
  'quality efficiency effectiveness productivity performance service responsiveness readiness safety reliability resilience stewardship oversight compliance accuracy consistency agility flexibility synergy stability presence influence ' +
  'satisfaction interest demand support buy-in appetite willingness acceptance recognition feedback experience fear anxiety stress anger frustration confusion conflict conflicts bond bonds ties partnership partnerships courtesy civility openness candor honesty integrity ' +
  'knowledge expertise competence skills capability capabilities capacity health wellness welfare well-being wellbeing comfort convenience cleanliness appearance behavior conduct attendance punctuality participation involvement wisdom sense feeling feelings purpose clarity focus ambition faith'
).split(' ')

/** Things that could have been counted, where a change of them is told without a count. */
export const countables = (
  'complaints errors mistakes delays costs cost expenses spending waste waits wait waiting turnover absenteeism accidents injuries incidents grievances disputes quarrels appeals lawsuits backlog backlogs queue queues lines overtime attrition retention vacancies absences ' +
  'sales revenue revenues enrollment membership traffic attendance usage use visits calls applications requests orders volume volumes output production throughput yields savings losses fraud theft thefts crime crimes violence outages breakdowns failures defects rework returns scrap spoilage ' +
  'pollution emissions smog haze dust noise runoff odor odors flooding erosion congestion downtime turnaround processing response responses ratings scores rates rate number numbers amount amounts share proportion level levels frequency workload workloads paperwork ' +
  'bids prices price fees rents wages donations contributions gifts subscriptions readership audience audiences crowds business hiring recruitment recruiting departures resignations referrals inquiries violations infractions infections deaths illnesses relapses escapes break-ins arrests assaults'
).split(' ')

/** Verbs that say a thing moved, not how far. */
export const changes = (
  'improve improves improved improving grow grows grew grown growing increase increases increased increasing rise rises rose risen rising decrease decreases decreased decreasing decline declines declined declining fall falls fell fallen falling drop drops dropped dropping ' +
  'ease eases eased easing cool cools cooled cooling warm warms warmed warming thaw thaws thawed thawing soften softens softened softening mellow mellowed calm calmed settle settled subside subsides subsided abate abated lessen lessened lessens diminish diminished dwindle dwindled ' +
  'shrink shrinks shrank shrunk plummet plummeted plunge plunged tumble tumbled slide slid dip dipped slow slowed slows quicken quickened accelerate accelerated speed sped pick picked climb climbs climbed soar soared surge surged jump jumped skyrocket skyrocketed rocketed ' +
  'flourish flourishes flourished thrive thrives thrived blossom blossomed bloom bloomed mature matured mend mended heal healed recover recovered rebound rebounded revive revived stabilize stabilized steady steadied strengthen strengthened deepen deepened widen widened broaden broadened ' +
  'expand expanded evolve evolved progress progressed advance advanced develop developed change changed changes transform transformed turn turned brighten brightened lighten lightened lift lifted fade fades faded vanish vanished disappear disappeared evaporate evaporated melt melted dissolve dissolved ' +
  'tighten tightened loosen loosened relax relaxed shift shifted spread gel gelled jell jelled bounce bounced prosper prospered prospers worsen worsened streamlined enhanced boosted elevated restored rebuilt renewed revitalized reinvigorated energized empowered repaired lowered raised reduced cut curbed'
).split(' ')

/** Saying, seeing, feeling: what others think of it. */
export const hearsay = (
  'say says tell tells feel feels felt agree agrees agreed notice notices noticed remark remarks remarked comment comments commented praise praises praised compliment compliments complimented commend commended applaud applauded laud lauded ' +
  'appreciate appreciates appreciated like likes liked love loves loved enjoy enjoys enjoyed admire admires admired respect respects respected value values valued trust trusts trusted welcome welcomes welcomed embrace embraces embraced thank thanks thanked ' +
  'consider considers considered regard regards regarded see sees seem seems appear appears perceive perceived view views viewed believe believes think thinks rave raved boast marvel marveled describe describes hail hailed talk talks speak speaks spoken envy envies rely relies relied wonder impressed delighted'
).split(' ')

/** Adjectives and participles that judge. */
export const judgments = (
  'good great excellent superb fine nice wonderful terrific splendid fantastic perfect ideal solid strong robust sound healthy happy content pleased satisfied delighted thrilled grateful thankful proud glad eager enthusiastic excited motivated engaged invested committed confident comfortable relaxed ' +
  'positive favorable encouraging promising popular beloved famous renowned celebrated respected admired valued prized trusted well-liked well-known well-run well-regarded well-respected successful effective efficient productive useful helpful valuable invaluable beneficial fruitful worthwhile meaningful ' +
  'smooth seamless easy simple clear fair transparent honest candid collegial cordial friendly warm close cooperative collaborative collegiate cohesive united unified harmonious calm peaceful quiet orderly tidy clean modern nimble agile lean responsive resilient flexible innovative creative inventive dynamic vibrant lively energetic alive ' +
  'professional competent capable skilled knowledgeable reliable dependable consistent stable steady secure safe accurate timely prompt responsible accountable attentive courteous polite respectful disciplined focused aligned coordinated organized informed aware civil prepared equipped ready ' +
  'manageable bearable tolerable affordable attractive competitive sustainable viable strategic customer-focused user-friendly mature sophisticated state-of-the-art world-class first-rate first-class top-notch cutting-edge unmatched unrivaled unsurpassed untroubled unremarkable welcome indispensable essential vital ' +
  'different transformed revitalized renewed reborn rejuvenated energized empowered inspired embedded ingrained entrenched engrained appreciated better-run receptive supportive willing hopeful optimistic upbeat cheerful buoyant involved adept versed fluent'
).split(' ')

/** How seldom or how often, in no count. */
export const frequencies = 'rare rarely seldom scarce scarcely infrequent infrequently uncommon unusual hardly occasional occasionally frequent frequently often common commonplace routine routinely regularly sporadic unheard constantly'.split(' ')

/** What is hoped for or foreseen. */
export const foresights = 'hope hopes hopeful hopefully expect expects expected anticipate anticipates anticipated foresee predict promises promising confident convinced optimistic eventually ultimately bound destined poised'.split(' ')

/** Nouns that call a thing good. */
export const worths = (
  'success successes improvement improvements progress benefit benefits value worth gain gains difference impact advance advances breakthrough breakthroughs triumph triumphs achievement achievements accomplishment accomplishments victory win asset boon blessing godsend delight pleasure joy marvel miracle ' +
  'relief boost turnaround turning-point milestone legacy inspiration example model benchmark showcase beacon pioneer leader envy hit favorite dividends rewards efficiencies synergies strides headway leaps buzz hum pride momentum plus upside bargain benefactor comfort kudos praise acclaim accolades plaudits compliments cheers applause thanks gratitude goodwill'
).split(' ')

/** Adverbs in -ly that tell when, where, how often by the calendar or in what form: nothing is judged. */
export const plainAdverbs = (
  'daily weekly monthly quarterly yearly hourly nightly annually biweekly early only nearly recently formerly formally officially legally jointly directly separately unanimously permanently temporarily finally initially originally previously subsequently currently presently immediately lately newly ' +
  'personally partly mainly chiefly mostly largely entirely wholly fully exactly roughly approximately simply merely solely exclusively nationally locally regionally federally electronically manually digitally automatically remotely publicly privately verbally orally independently individually collectively respectively ' +
  'family supply reply apply assembly july italy rally ally anomaly butterfly monopoly fly bully belly jelly ugly holy likely unlikely equally similarly accordingly consequently additionally namely namesly really actually probably possibly certainly clearly evidently apparently reportedly allegedly literally virtually voluntarily physically mutually practically especially particularly simultaneously'
).split(' ')

/** Verbs of success; nothing follows them that could be checked. */
export const successes = 'worked succeeded prevailed triumphed clicked stuck excelled shone shines delivered performed works succeeds gained benefited benefitted profited'.split(' ')

/** How nearly, in no unit. */
export const hedges = 'largely mostly nearly almost virtually practically mainly all-but essentially basically'.split(' ')

/** What lies behind a turn such as `as a result`: an outcome is about to be told. */
export const openings = 'thanks consequently ultimately thereby result consequence short end'.split(' ')

/** What else people call the thing that worked. */
export const undertakings = (
  'program project initiative effort reform reorganization restructuring realignment merger consolidation change changes system process model plan approach strategy policy tool pilot experiment rollout transition launch campaign exercise course academy partnership council office unit section division branch team staff workforce agency bureau region crew network arrangement method idea scheme center lab laboratory school hospital museum fleet yard port organization'
).split(' ')

/** Turns of speech that stand for a result; in the notation of patterns. */
export const turns = [
  'spring in _2 step|steps', 'leaps and bounds', 'like clockwork|magic', 'in|into|on _1 better|good|fine|great|excellent|sound|tip-top shape|hands|footing|order|health|position|place|condition|terms',
  'under _1 control', 'turned|rounded _1 corner', 'on|onto _1 map', 'come|came|comes a|such long way', 'paid|pays|paying off', 'taken|took|takes hold|root|off|shape', 'caught on|fire', 'gained|gaining|gathered|built|building _1 ground|traction|steam|momentum|speed',
  'won|winning _2 over', 'come|comes|came around|round|alive|together|into', 'got|gotten|gets|getting|get|has|have|gone _1 around|about|out that', 'came|come|comes|coming nowhere|anywhere? close|near to?', 'never|hardly|scarcely came close|near', 'held|holding|hold|holds up|together|strong|firm|steady well?', 'stood|stands|stand _1 test of time',
  'the|a|an right|good|wise|sound|smart|correct call|decision|choice|move|thing|bet|direction|track|investment|idea', 'on|in the right track|path|road|course|direction', 'on track|course', 'things|matters|everything are|is|have|has|run|runs|work|works|went|go|goes|going', 'a far|distant cry from', 'night and day', 'a|an whole|entirely|completely|very|quite? different|new|changed|transformed|other _1 place|organization|office|agency|team|culture|outfit|story|world|animal|ship|company|shop',
  'go|goes|went|going _2 without|off without|a hitch|complaint|incident|drama|fuss|trouble', 'a|the|any thing of the past', 'behind us', 'part of _3 culture|fabric|dna|life|routine|vocabulary|identity', 'second nature', 'way of life|working|thinking|doing', 'is|are|became|become|been|now the norm|rule|exception|expectation', 'talk of the', 'breath of fresh air', 'breathing room', 'breathe|breathes|breathed _1 easier|again', 'ring|rings|ringing off the hook',
  'word|news _1 has|have|is', 'for years|decades|generations|months to come', 'in the years|months|decades|future ahead|to|long', 'time|again and again', 'many times over', 'time and again', 'no|little shortage|lack|end of', 'what it|they was|were|used', 'as it|they once|used|did|was|were', 'than|as|what it|they|we|i|he|she|that|those|anyone|before|ever|in|at|was|were|once', 'take|takes|took|taking|taken _1 pride|ownership|initiative|heart|interest|notice',
  'to a|an _1 trickle|fraction|minimum|crawl|handful|whisper', 'by all accounts', 'a|the model of its|their kind', 'as a matter of course', 'a long time since', 'the worst is|was over|behind', 'paid|pays for itself|themselves', 'learned|learnt|come|came|grown to rely|trust|see|value|expect|depend|appreciate|respect|know|accept|count|look|understand|like|love', 'from strength to', 'know|knows what to expect', 'hard|difficult|impossible|easy to overstate|exaggerate|imagine|overlook|miss|see', 'exceeded|exceeds|surpassed|beat|outdid what|all|every|any|anything|even|our|my|the', 'sea change', 'how far|much|well|quickly|smoothly', 'look|looks|looking|looked forward|up|back with|to|on', 'more and more', 'at|from all _1 sides|levels|quarters|corners', 'on|from all|every sides|side', 'made|makes|making life|work|things|it|sense', 'speak|speaks|spoke|spoken for itself|themselves|volumes|well|highly', 'a|an new|fresh|renewed|real|genuine|certain|growing|greater|stronger|deeper|shared|common|strong|new-found|newfound|palpable|definite|clear|true|healthy|quiet|different sense|spirit|feeling|energy|pride|respect|confidence|culture|era|chapter|day|life|lease|look|face|purpose|appetite|attitude|mood|mindset|understanding|appreciation|bond|air|tone|buzz|hum|hunger|interest|level|standard|way',
  'there is|are _1 a|an|less|more|much|now|new|real|greater|genuine|little|no', 'you|one|visitors|anyone|everyone can|could|will _1 feel|see|hear|tell|sense|notice|smell|find', 'is|are|has|have|been much|highly|well|widely|warmly|deeply|greatly|keenly sought|received|regarded|liked|understood|established|appreciated|respected|noticed|missed|accepted|used|known|served|run|placed', 'in demand|vogue|favor|fashion', 'get|gets|getting|got|feel|feels|stay|stays|keep|keeps|kept on|along|together|better|well|nicely|fine',
  'a|an great|good|whole|awful deal|lot|many|bit|number', 'a|quite lot|bit|few|deal|number of?', 'a|an good|fair|large|great|growing|vast|considerable|significant|healthy|steady number|amount|proportion|sum|stream|deal|majority|flow of?', 'the|a vast|great|overwhelming|large|clear majority|part', 'the bulk of', 'by far', 'all but stopped|vanished|disappeared|ceased|gone|forgotten|eliminated', 'less and less', 'fewer and fewer', 'no|not|never|hardly ever? question|doubt|complaint|looked|regret|regretted|miss|missed _1', 'i|we feel|believe|think|trust|sense|hear|like|know|am|are|would|suspect|find|see|hope|consider|credit|count that|told|sure|glad|certain|confident|proud|of|better|this|the|it|our|my|a|in|to',
]
