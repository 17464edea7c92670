/** Cue words of the CCAR parts, written from knowledge of the trade; a trailing `*` stands for any ending. */

/** Lists of single words; a sentence's features count how many words of each list it holds. */
export const cueLists = {
  problem:
    'problem* fail* shortfall* backlog* late delay* complain* grievance* deficit* nobody never lack* refus* oppos* threat* risk* worse* lost losing ' +
    'distrust* disput* without difficult* hard* obstacle* object* doubt* resist* crisis critic* broken unable impossible conflict* against gap* ' +
    'weak* overdue error* violat* accident* death* injur* die* vacan* turnover attrition neglect* stall* collapse* setback* bankrupt* lawsuit* sued ' +
    'cannot barely only unpaid wrong angry hostile fear* quarrel* fought suspicio* stuck overrun* exceed* short outage* fraud* waste* missed missing',
  negation: "no not nobody none nothing never neither nor without few little only barely hardly scarcely cannot couldn't didn't wasn't weren't hadn't rather instead yet",
  adversity:
    'bad badly poor* slow* old aging obsolete outdated manual* crowd* dirty danger* unsafe hazard* sick illness injur* kill* hurt harm* damag* flood* ' +
    'storm* fire* drought hurricane pandemic scandal* audit* inspector investigat* allegation* misconduct cheat* stole* leak* crash* down ' +
    'fragment* silo* isolat* confus* chaos* chaot* disarray duplicat* inconsisten* unclear unknown ignor* forgotten abandon* cancel* reject* ' +
    'resent* afraid fear* angr* bitter* mistrust* tension* friction feud* rival* split divid* deadlock* impasse stalemate hostil* skeptic* reluctant* ' +
    'resign* quit* left leaving depart* strike walkout shrink* fall* falling sank sinking dwindl* erod* declin* deteriorat* expir* lapse* exhaust* ' +
    'burn* overwork* overtime underpaid understaff* underfund* unfilled unanswered unread unused unspent untrained unresolved unmet unfair ' +
    'disagree* disapprov* disallow* denied deni* delinquen* default* debt* owed arrears insolven* bankrupt* loss losses trouble* struggl* suffer* burden* bottleneck* queue* wait* ' +
    'nearly almost too worst trap* threat* stop* halt* suspend* shut* block* barr* prevent* protest* petition* blame* accus* warn* demand*',
  goal: 'needed goal* task* charge* challenge* asked directed instruct* mandate* must fell deadline* order* expect* required inherit* had faced face',
  scope:
    'employ* staff* people* budget* annual* million billion serv* office* region* station* site* facilit* population resident* contractor* ' +
    'union* member* county state federal agency bureau division director* chief deputy head* command* operat* cover* span* mile* acre*',
  stakes: 'if unless otherwise would might stake* consequence* mean* depend* cost* lose public congress* deadline* expire* otherwise',
  change:
    'fell rose drop* grew declin* increas* decreas* improv* climb* reduc* cut sav* clos* end* adopt* reach* sign* pass* approv* ratif* finish* ' +
    'complet* won receiv* recover* return* restor* doubl* tripl* halv* eliminat* shrank shorten* avoid* gain* earn* award* recogni* deliver* open* ' +
    'renew* certif* met compar* average* rate* level* percent score* satisf* clean',
  turn: 'than compared from down up against versus fewer less lower higher faster sooner ahead early best highest lowest record only first',
  stance: 'realized saw learned found knew understood concluded heard discovered noticed thought suspected expected wanted hoped arrived became came joined took assumed',
  lasting: 'today now still since remain* continu* permanent* later afterwards eventually by within after year* month* first time again standard model last',
  deed:
    'met asked told wrote called brought gave set put took built hired drew negotiat* persuad* convinc* propos* establish* creat* launch* direct* ' +
    'order* assign* appoint* chair* conven* brief* visit* invit* offer* agree* decid* chose moved remov* replac* redesign* rewrote revis* develop* ' +
    'draft* present* publish* train* coach* mentor* requir* pilot* test* review* reorgani* restructur* consolidat* cancel* renegotiat* secured ' +
    'organi* form* work* start* began arrang* fund* shift* split* stopp* insist* pair* walk* spent sat held went sent made led',
  vague:
    'various numerous several many effective* efficien* best improv* ensur* support* facilitat* collaborat* communicat* engag* leverag* synerg* ' +
    'initiative* strateg* stakeholder* proactive* dynamic* robust holistic* innovative* excellence quality key critical appropriate* necessary ' +
    'regular* ongoing continu* help* assist* coordinat* process* effort* oversight transparen* alignment holistic* optimal* seamless*',
  belief:
    'believ* philosoph* always value* leader leaders leadership import* essential passion* key commit* respect* trust principle* style approach ' +
    'hallmark* cornerstone conviction* strive* pride understand* know means requires true truly everything everyone heart vision* proud',
  reader:
    'section narrative reader* review* evaluat* candidate* rating score* describ* above mention* ecq* competenc* essay automat* screening panel ' +
    'board* statement* example* paragraph* text instruct* system* note* assess* record treat rate meets qualification* qualified response*',
} as const

export type CueList = keyof typeof cueLists
