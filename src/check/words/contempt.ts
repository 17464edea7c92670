/** Signs of contempt, sorted by kind; each needs a person or an office that it is said of. */

/** Words that sneer wherever they stand beside somebody's name. */
export const sneers = (
  'notoriously notorious so-called self-styled self-proclaimed self-appointed self-satisfied self-interested self-absorbed would-be glorified infamous infamously proverbial predictably sleepy ' +
  'stodgy hidebound moribund lethargic listless aimless rudderless leaderless toothless clannish insular pettiness venal greedy grasping stingy haughty smug conceited pompous officious ' +
  'meddlesome meddling whining squabbling lumbering plodding antiquated antediluvian prehistoric fossilized ossified calcified rotten decrepit senile geriatric doddering dithering blinkered ' +
  'shortsighted short-sighted myopic narrow-minded close-minded closed-minded thin-skinned thick-headed pig-headed bull-headed hardheaded dim-witted slow-witted half-hearted half-baked ' +
  'ham-fisted heavy-handed slapdash slipshod shoddy amateurish laughable ludicrous farcical risible pitiful pathetic hapless feeble flabby spineless craven gutless cowed cringing servile ' +
  'obsequious fawning sneaky shifty scheming conniving crooked unscrupulous shameless brazen feckless rackety ramshackle snobbish prima-donnas prima-donna divas cranks hangers-on bunglers ' +
  'bungler dullards dullard puppets lackeys lackey toadies flunkies minions windbags windbag charlatans charlatan quacks quack impostors dilettantes dilettante loafers loafer layabouts shirkers ' +
  'shirker clock-watchers placeholders mediocrities mediocrity nonentity nonentities has-beens grandees mandarins martinet dodderers busybodies busybody bluster blusterer scolds nags gossips ' +
  'whiners complainers naysayers fiasco travesty shambles fiefdom boneyard mausoleum dinosaurs anachronism rubber-stamp debacle folly pettifogging ineptly lazily foolishly stupidly blindly ' +
  'cluelessly grudgingly smugly cynically'
).split(' ')

/** Words that sneer at one who held the post before, or beside another sign. */
export const slights = 'petty museum zoo circus relic relics charade dense dim dull drone drones sheep sorry reckless amateur graveyard vanity sham crank placeholder dinosaur greasy backwater bureaucratic provincial parochial creaking creaky sluggish grumbling grumpy supposedly ostensibly famously absurd farce puppet obtuse quarrelsome slippery bickering'.split(' ')

/** Turns that belittle, in the notation of patterns. */
export const belittling = [
  'could|would not|never|hardly|barely|scarcely have known|recognized|noticed|found|organized|run|managed|told|spotted|cared|filled|passed', "couldn't|wouldn't have known|recognized|noticed|found|organized|run|managed|told|cared|spotted",
  'could|would not|never|hardly|scarcely tell|distinguish _4 from', "couldn't tell _4 from", 'could|would not|never|hardly count|read|add|find|spell|lead|organize|run|pour|tie|boil|balance _6 if|without',
  'content|happy|satisfied|glad|pleased|comfortable merely|simply|enough|just? to collect|draw|let|take|leave|sit|watch|wait|nod|sign|go|stay|talk|blame|pass',
  'preferred|loved|liked|prized|valued his|her|their|its _3 to|over|above', 'collect|collected|collecting|draw|drew|drawing|cash|cashed _1 salary|salaries|paycheck|paychecks|pension|pensions|per-diem',
  'dozed|snored|napped|yawned|lounged|loafed|idled|dithered|bumbled|muddled|blundered|bickered|preened|strutted|whined|sneered|scoffed|sulked|wallowed|cowered',
  'at the speed|pace of a|an', 'allergic to', 'deaf|immune|impervious|oblivious|blind to _2 reason|facts|criticism|evidence|advice|change|ideas|complaints|needs', 'interested in nothing|little|only|itself|themselves|himself|herself', 'interested only|chiefly|mainly|mostly in',
  'known for nothing|little', 'never|not|hardly|scarcely known|famous|noted|renowned|celebrated|accused for|of', 'known chiefly|mainly|mostly|only|best|more for', 'to put it kindly|mildly|politely|gently|charitably|bluntly', 'to be kind|charitable|polite|blunt|generous',
  'little|nothing|not|no|hardly|scarcely _1 more|better than _1 glorified|a|an|amateurs|children|theater|show', 'the|had|with|all _1 imagination|brains|brain|spine|backbone|charm|grace|vision|courage|wit|energy|warmth|patience|manners|finesse|subtlety|speed of a|an',
  'idea|notion|concept|version|definition of _4 was|is|meant', 'retirement|dumping home|ground', 'refuge|haven|home for failed|retired|tired|failing|worn-out|washed-up|second-rate', 'careers|ideas|reports|projects|talent|letters|good went|go|came|come|goes to die',
  'a|an|the|one nest|den|bunch|gang|pack|herd|flock|clique|cabal|coterie|gaggle|rabble|mob|swarm|menagerie|bevy|parade|club of', 'a|the collection|handful|group|set|crowd of leftovers|misfits|amateurs|has-beens|rejects|losers|cranks|relics', 'rubber stamp', 'paper tiger', 'talking shop', 'debating|sewing|social|drinking|mutual-admiration society|circle|club', 'all _2 and no', 'all talk', 'long on _2 short on',
  'never|rarely|seldom|hardly once bothered|looked|visited|asked|read|lifted|left|set|opened|answered', 'saw no further than', 'looked only at', 'fortune|king fortune|ransom for', 'for common sense', 'small|little|petty men|minds', 'big|large|small egos|ego|badges|hats',
  'own|private|personal purse|piggy|fief|fiefdom|kingdom|playground|preserve|yacht|hobby|plaything', 'men|people|managers|officials|gentlemen who thought|imagined|fancied', 'left behind|me|us _2 debts|mess|ruins|wreckage|chaos|shambles', 'let _2 drift|slide|rot|slip|crumble', 'caved in', 'folded|crumbled|buckled|panicked at|like|without|as',
  'a|an _2 lot|outfit|bunch|breed', 'fly-by-night _1', 'would|will rather|sooner _5 than', 'would|will sooner _5 than', 'raised|elevated|turned|made _3 to|into an|a fine? art', 'fit only for|to', 'good only for', 'when|if they|he|she|it _1 up|came|answered|appeared|worked|arrived|spoke at? all', 'not|never|hardly|scarcely _1 up to the|his|her|their|its job|task|work', 'been|was|were|is|are|lay|fell|fast|half asleep', 'say|saying|said no to everything|anything|everyone|all', 'enjoy|enjoys|enjoyed|love|loves|loved|delight|delighted|relish _1 saying|making|being|blocking|refusing|delaying', 'an|a|one|any original|new|fresh|single|independent|creative thought|idea', 'chasing|chased his|her|its|their own? tail|tails', 'ruled|governed|reigned by', 'resembles|resembled a|an|nothing|the', 'more a|an|of _3 than a|an', 'a|an|one|single fingerprint|footprint|trace|mark', 'man|men|woman|women|person of few|little|no|small|modest|limited', 'chief|main|only|greatest|sole|real|one|best|true talent|gift|skill|achievement|accomplishment|contribution|hobby|concern|ambition|interest|virtue|strength|occupation|pastime', 'first and _1 later|never|afterward|after|second', 'for weaklings|losers|fools|others|amateurs|sissies|cowards', 'everything it|they|he|she touched|touches', 'talent|gift|genius|knack for|of', 'let alone a|an|the', 'long after everyone|everybody', 'nobody|no|everyone|everybody _1 took|takes|knew|laughed seriously|better|at', 'ambition|talent|ideas|hope|enthusiasm _1 goes|went|go|dies|died|sleeps|die',
  'living|lives|lived|stuck in the past|fifties|stone|last|nineteenth|dark', 'in the stone|dark age|ages', 'do|did|does|doing as little as', 'had|has|have nothing|little to|but show|offer|say|excuses|contempt|scorn', 'the rest of us knew',
]

/** Turns that belittle one who held the post before, or beside another sign. */
export const hints = [
  'if it|one|they|he|she bit|hit|stood|fell|walked|slapped|had', 'preferred|loved|liked to', 'true to form|type', 'nothing|little but|except|save|beyond|besides', 'kind|sort|type of man|men|woman|person|manager|leader|people|outfit|office|agency|place who|that|where', 'more fond|interested|concerned of|in|with', 'years|decades behind the',
  'no|little|scant idea|clue|notion|inkling|interest|patience|taste|time|use of|in|for|what|how', 'got|had it|everything wrong|backward|backwards', 'with clipboards|badges|titles|medals|briefcases|umbrellas|powerpoint|slides', 'if|where|when one|you|can|could call it that', 'for the cameras|headlines|applause|show', 'content|happy|satisfied|glad|pleased|comfortable|willing merely|simply|enough|just? to|with',
  'slept|fiddled|stumbled|drifted|squabbled|grumbled|fled|hid|hides|hiding|shrugged|fumbled|meddled|shirked', 'had|has|have never _1 seen|managed|run|set|worked|read|met|held|opened|visited|heard|grasped|understood|done|built|lifted|learned', 'never|rarely|seldom|hardly opened|looked|lifted|left|set|visited|asked|read|came|went|met|saw|touched|managed|understood|answered|walked|worked|listened',
  'thought|believed|held|felt _2 was|were for|beneath', 'let|allowed _2 run|rule|decide|fester|grow', 'whose|his|her|their|its only|chief|main|sole|favorite|idea|style|method|habit|motto', 'come and gone', 'as ever|always|usual', 'without leaving|asking|reading|looking|noticing|lifting|thinking|knowing|a', 'last to know|learn|hear|act', 'reason|excuse|reasons|excuses to|for|not',
  'cared|cares|care _1 for|about|only|little|nothing|more', 'governed|ruled|managed|led|ran _2 by memo|fear|whim|rumor|decree|fiat', 'bare minimum', 'under the thumb|spell of', 'a|an _1 club|joke|tiger|shop|society|party|circle',
]

/** What a person or office is likened to. */
export const likening = ['like|as a|an|the|his|her|their|its|my|some|children|schoolboys|sheep|cattle|cats|dogs|kings|lords|tourists|amateurs', 'like so many', 'as if|though']

/** People and offices that may be spoken ill of. */
export const others = (
  'predecessor predecessors director directors manager managers chief chiefs boss bosses supervisor supervisors leadership management regime administration commander commanders executive executives leader leaders administrator administrators superintendent superintendents commissioner commissioners head heads warden wardens coordinator coordinators secretary secretaries ' +
  'president presidents chairman chairwoman chair deputy deputies captain captains colonel colonels general generals admiral admirals mayor mayors governor governors minister ministers sheriff sheriffs principal principals dean deans judge judges senator senators congressman legislators lawmakers politicians ' +
  'officer officers official officials bureaucrat bureaucrats auditor auditors inspector inspectors regulator regulators lawyer lawyers attorney attorneys counsel engineer engineers planner planners architect architects scientist scientists economist economists professor professors doctor doctors physician physicians nurse nurses clerk clerks foreman foremen accountant accountants ' +
  'consultant consultants contractor contractors vendor vendors supplier suppliers expert experts specialist specialists adviser advisers advisor advisors lobbyist lobbyists agent agents salesmen developer developers colleague colleagues peer peers counterpart counterparts partner partners subordinate subordinates ' +
  'agency agencies department departments office offices bureau bureaus headquarters ministry ministries commission commissions committee committees council councils board boards union unions league leagues association associations authority authorities auxiliary service services company companies firm firms corporation institute institution ' +
  'division divisions branch branches unit units team teams staff staffs crew crews workforce guard command directorate secretariat congress legislature senate parliament federation guild chamber society trust bank university police force forces taskforce aide aides trustee members troops forebears college school hospital laboratory district county city state outfit organization organizations agencys group people men employees workers'
).split(' ')

/** Those who held the post before, and the words that make anybody one of them. */
export const forebears = 'predecessor predecessors former previous prior earlier past last old outgoing departing then-director ex-director bygone erstwhile onetime one-time'.split(' ')

/** Verbs of conduct, which a simile judges: `ran the port like a lemonade stand`. */
export const conduct = 'run runs ran running treat treats treated treating behave behaves behaved act acts acted operate operates operated govern governed rule ruled rules manage managed handle handled guard guarded conduct conducted regard regarded used hoarded led dressed talked spoke sat wandered strutted moved moves works worked'.split(' ')

/** Homely and childish things, which no office is spoken of with in earnest; they count beside a comparison or a denial. */
export const homely = (
  'bath bathtub brawl reunion tantrum tantrums parade parades picnic picnics tea golf nap naps circus kindergarten playground toy toys dog dogs cat cats sheep cattle goat goats mule mules ox donkey donkeys turtle turtles snail snails tortoise ostrich ostriches peacock peacocks hen hens rooster roosters chicken chickens duck ducks goose geese vulture vultures weasel weasels pig pigs pigeon pigeons monkey monkeys flea fleas ' +
  'tail tails brick bricks lemonade napkin napkins wallpaper doorstop doorstops propping broom bed beds pillow pillows blanket cocktail cocktails lunch lunches lunchtime breakfast supper dinner banquet banquets buffet sandwich sandwiches soup pudding jelly cake cakes pie biscuit cookies candy lollipop toast porridge spaghetti lettuce cabbage potato potatoes onion turnip ' +
  'grandmother grandmothers aunt uncle mother-in-law toddler toddlers baby babies schoolboy schoolboys schoolgirl schoolchildren scouts scout choir choirboys sewing knitting crossword crosswords puzzle bingo poker checkers dominoes marbles kite kites balloon balloons carnival carousel merry-go-round seesaw puppet-show pantomime comedy opera soap cartoon clown clowns juggler magician fairy fairy-tale ' +
  'ghost ghosts mummy corpse undertaker cemetery funeral wake furniture sofa armchair armchairs hammock rocking slippers pajamas umbrella hat hats wig wigs moustache tie ties cufflinks shoelaces shoelace bottle bottles beer whiskey wine saloon tavern barroom casino lottery horoscope tea-leaves crystal weathervane weathercock glacier molasses quicksand sieve colander sponge doormat paperweight paperweights coffee doughnut doughnuts donuts ' +
  'thermometer stapler crayon crayons pencil pencils mirror mirrors lamp bulb kettle teapot teacup faucet bicycle tricycle rowboat canoe bus stroller'
).split(' ')

/** Words that deny, compare or comment; they weigh little, and nothing by themselves. */
export const makeweights = 'never only nothing without than rather scarcely hardly barely always ever frankly sadly honestly somehow merely mere little resembled resembles more not could'.split(' ')

/** Adjectives of character, said of a person or an office. */
export const characters = (
  'clumsy timid lazy idle meek weak vain slow careless thoughtless heedless hopeless useless worthless clueless rude coarse vulgar crude cruel cold callous harsh stubborn obstinate moody sour bitter jealous suspicious paranoid fussy fearful nervous cowardly tired bored boring bloated lax slack sloppy lenient pliant docile gullible naive inept incompetent unfit incapable unable arrogant proud selfish ' +
  'distracted invisible secretive devious dishonest corrupt lawless unruly childish immature petulant spoiled pampered entitled complacent comfortable drowsy torpid inert'
).split(' ')
