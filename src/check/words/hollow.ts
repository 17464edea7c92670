/** The words that claims of virtue are made of when nothing happens in them; any word outside of these lists counts as concrete. */

/** Words that carry no matter of their own. */
const links =
  'a an the this that these those such same other another any all each every both either neither some many much more most few less least no not never none nothing own very so too as than then also only just even still yet ever once again here there where when while how why what who whom whose which ' +
  'i me my mine myself we us our ours ourselves you your he him his she her they them their theirs themselves it its itself one someone everyone everybody anyone others ' +
  'and or but nor for of in on at to from by with without within into onto upon over under through throughout across between among about after before during against beyond behind above around along toward towards until since because if unless whether though although despite like unlike rather not-only well ahead ' +
  "is are was were be been being am do does did done doing have has had having can could will would shall should may might must cannot let don't didn't won't can't isn't wasn't i'm i've it's that's " +
  'always consistently constantly continually continuously truly really fully deeply strongly highly greatly often regularly usually clearly actively personally successfully effectively particularly especially simply absolutely perhaps indeed today now later early far long forever daily everywhere together forward first foremost last further increasingly naturally firmly fundamentally inherently genuinely fiercely equally best better good great'

/** Verbs of having, showing, valuing, becoming and wishing. */
const verbs =
  'show shows showed shown showing demonstrate demonstrates demonstrated demonstrating exhibit exhibited exhibiting display displays displayed displaying exercise exercised exercising practice practiced practicing possess possess possesses possessed embody embodies embodied embodying exemplify exemplifies exemplified ' +
  'live lives lived living model models modeled modeling champion championed championing foster fosters fostered fostering promote promotes promoted promoting cultivate cultivated cultivating nurture nurtured nurturing instill instilled instilling encourage encouraged encouraging embrace embraces embraced embracing ' +
  'bring brings brought bringing carry carries carried use used uses using apply applies applied applying employ employed employing leverage leveraged leveraging draw draws drew drawn drawing call calls called calling rely relies relied relying lean leaned leaning summon summoned harness harnessed harnessing ' +
  'value values valued valuing believe believes believed believing respect respected appreciate appreciated cherish cherished prize prized pride prides prided hold holds held holding keep keeps kept keeping remain remains remained remaining stay stays stayed staying become became becoming prove proves proved proven proving ' +
  'understand understands understood recognize recognized recognizing know knew known consider considered regard regarded see seen view viewed describe described think thinks thought feel feels felt say says tell tells told ask speak speaks spoke ' +
  'require requires required requiring demand demands demanded demanding need needs needed take takes took taken want wanted deserve serve serves served serving guide guides guided guiding drive drives drove driving define defines defined defining shape shaped shapes inform informs informed matter matters mattered ' +
  'reflect reflects reflected reflecting illustrate illustrates illustrated attest evidence speak highlight highlights highlighted underscore underscores underscored reveal revealed reveals confirm confirms confirmed ' +
  'make makes made making create creates created creating build builds built building develop develops developed developing maintain maintains maintained maintaining strengthen strengthened strengthening enhance enhanced enhancing ensure ensures ensured ensuring provide provides provided providing give gives gave giving offer offered offers ' +
  'lead leads led leading manage manages managed managing work works worked working strive strives strove striving seek seeks sought seeking try tried trying aim aimed grow grew growing learn learned learning thrive thrives thrived flourish flourished shine excel excels excelled succeed succeeded succeeding achieve achieved achieving attain realize deliver delivers delivered delivering reach ' +
  'enable enables enabled enabling allow allows allowed allowing help helps helped helping support supports supported supporting inspire inspires inspired motivate motivates motivated unite united adapt adapts adapted adapting navigate navigated navigating overcome overcame overcoming face faced facing meet met meeting respond responded handle handled balance balanced balancing ' +
  'test tested tests waver wavered prevail prevailed triumph triumphed emerge emerged came come comes coming go goes went start starts begin begins rest rests rested lie lies stem stems belong remember strike dedicated dedicate devote devoted commit commits committing communicate communicated communicating listen listened listening connect connected engage engaged engaging influence influenced influencing anticipate anticipated ' +
  'evolve evolving evolved changing pay paid proud proudly prefer preferred aspire aspired seemed seem unleash unleashed elevate elevated bear interact interacting relate relating push pushed expect expects expected won win winning earn earned place placed placing shied shy shies carry uplift embark set sets attribute attributed credit credited translate exude exuded radiate bolster bolstered'

/** People, workplaces and other things that any narrative has. */
const things =
  'leader leaders executive executives manager managers supervisor supervisors professional professionals person people individual individuals human team teams staff employee employees colleague colleagues peers workforce member members partner partners stakeholder stakeholders customer customers subordinates superiors supervisor organization organizations organizational agency agencies government office workplace public nation country ' +
  'work job role position career life tenure time times day days year years moment moments experience experiences example examples story effort efforts assignment project projects task tasks initiative initiatives responsibility responsibilities duty duties everything anything something things thing way ways manner means part kind sort type form ' +
  'challenge challenges situation situations circumstance circumstances environment environments condition conditions crisis adversity difficulty difficulties obstacle obstacles setback setbacks problem problems issue issues complexity uncertainty ambiguity pressure change changes landscape world context period process journey face ' +
  'success successes result results outcome outcomes goal goals objective objectives mission purpose impact contribution contributions achievement achievements accomplishment accomplishments performance potential ' +
  'skill skills ability abilities capability capabilities capacity talent talents competency competencies quality qualities trait traits characteristic characteristics attribute attributes strength strengths asset assets gift hallmark hallmarks cornerstone foundation pillar pillars core heart center essence key secret ingredient theme themes force source root anchor differentiator testament proof measure mark sign ' +
  'style philosophy approach approaches principle principles belief beliefs standard standards ethic ethics ethos attitude mind spirit soul nature instinct instincts character reputation sense level degree amount array range variety breadth depth combination blend mix set world-view value values tone culture climate atmosphere idea ideas thinking thought perspective perspectives focus top front forefront bias action actions decisions decision-making relationships relationship interests motto creed watchword premium emphasis importance priority blood dna storm hand eye ear lens compass light next generation generations step steps words deed deeds confidence difference differences group groups audience audiences'

/** Adjectives of praise and of size. */
const praises =
  'strong stronger strongest solid sound keen deep high higher highest utmost extraordinary exceptional outstanding remarkable tremendous considerable significant important essential critical vital crucial central fundamental unwavering unyielding steadfast steady firm lasting lifelong constant natural innate true genuine sincere real total full personal professional effective successful positive common shared mutual collective different difficult complex hard tough demanding trying challenging ' +
  'able capable committed dedicated responsible ready willing proud calm fair open humble approachable principled ethical honest caring thoughtful patient focused balanced fearless unflappable even-keeled steady-handed sincere gracious ' +
  'paramount indispensable instrumental invaluable dear wholehearted wholeheartedly tireless selfless second greatest biggest core key new ongoing clear vast wide broad senior everyday entire whole overall'

/** A sentence of only these words, and virtues, tells of no deed. */
export const hollowWords: ReadonlySet<string> = new Set([links, verbs, things, praises].join(' ').split(' '))

/** Virtues and words of praise that the lists of names leave out because they also occur in plain reports; weighed only in a sentence of hollow words. */
export const softVirtues: ReadonlySet<string> = new Set(
  (
    'fairness curiosity kindness consistency reliability dependability discipline judgment wisdom foresight insight insightful energy ethics ethical equanimity grit stamina composure poise grace courageous courage boldness conviction loyalty gratitude generosity thoughtfulness consensus-building relationship-building ' +
    'approachable fair humble principled honest caring compassionate supportive empowering empowered inspiring motivating mentoring influencing partnering negotiating persuasive persuasion listener communicator collaborator innovator visionary motivator facilitator mentor coach consensus-builder problem-solver bridge-builder builder thinker strategist negotiator mediator ' +
    'participative democratic hands-on servant authentic open-door trust trusting trusted dignity opportunity belonging fulfillment growth excellence quality-focused calmness credibility initiative self-reliance self-discipline adaptiveness impartiality objectivity calmly courageously honestly ethically fairly decisively compassionately teamwork conversations steady steadiness sincerity devotion conscientiousness diligence diligent relentless relentlessness fearlessness versatility ambition urgency fairmindedness ownership'
  ).split(' '),
)

/** Words with which people speak of their own character; each weighs half a virtue. */
export const selfWords: ReadonlySet<string> = new Set(
  'style philosophy gift strength strengths asset assets hallmark hallmarks cornerstone pride prided traits trait qualities quality competencies competency skills skill believe belief believer commitment committed dedicated dedication devoted passion talent talents reputation together ethic bias attitude principle principles values character testament differentiator instinct instincts nature'.split(' '),
)

/** Competencies of both frameworks and their like that are two words. */
export const competencyPairs: ReadonlySet<string> = new Set(
  (
    'external awareness|political savvy|strategic thinking|critical thinking|creative thinking|systems thinking|team building|team leadership|conflict management|conflict resolution|customer service|continual learning|continuous learning|lifelong learning|technical credibility|technical expertise|technical competence|problem solving|emotional intelligence|developing others|leveraging diversity|' +
    'business acumen|political acumen|financial acumen|financial management|human capital|technology management|public service|public spirit|manages conflict|develops others|leverages diversity|builds teams|builds coalitions|building coalitions|coalition building|inspires others|executive judgment|fiscal responsibility|fiscal stewardship|interpersonal skill|interpersonal skills|people skills|' +
    'oral communication|written communication|communication skills|negotiation skills|leadership skills|listening skills|active listening|relationship building|consensus building|change management|change leadership|cultural competence|sound judgment|situational awareness|organizational awareness|organizational agility|learning agility|mental toughness|risk taking|calculated risk-taking|' +
    'strategic vision|strategic mindset|merit principles|systems thinker|strategic thinker|critical thinker|work ethic|team player|moral courage|personal accountability|results focus|results orientation|customer focus|mission focus|data literacy|shared purpose|common purpose'
  ).split('|'),
)
