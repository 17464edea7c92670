/** Words in which a deed of each competency is told, written from the evidence that boards look for. */

// Entries are parted by blanks, `_` joins the words of a phrase, a trailing `*` stands for any ending.

const financialManagement =
  'budget* cost* sav* contract* appropriat* fund* fee* cash pric* spend* spent rebid* recompet* renegotiat* financ* ledger* invoice* payment* lease* ' +
  'reimburs* revenue* deficit* reserve* account accounts cheap* capital dollar* overrun* procure* purchas* comptroller treasur* obligat* pay_for paid_for ' +
  'cost-benefit allocat* audit* debt* grant grants savings bid bids per_unit unit_cost million cents shortfall* fiscal'
const humanCapital =
  'hire* hiring vacan* recruit* position* workforce grade grades classif* attrition turnover retire* retention retain* pay salar* incentive* apprentic* succession ' +
  'performance_plan* ratings appraisal* bonus* contractor* overtime telework* buyout* reassign* poor_perform* personnel human_resources job jobs staffing ' +
  'reorganiz* layoff* reduction_in_force shift shifts schedule* employees union headcount time_to_fill candidates promot* full-time applicants unfilled ladder'
const technology =
  'system systems software database* network* cloud server* app apps application platform* digital* online automat* cyber* secur* encrypt* migrat* rollout ' +
  'code sensor* electronic* interface* patch* computer* laptop* scanner* data tool tools technolog* web* portal* mainframe hardware cutover go-live ' +
  'outage* machine* algorithm* camera* satellite* telephone* mobile drone* version* password* authenticat* tested vendor* records'
const accountability =
  'target* deadline* dashboard* scorecard* weekly monthly quarterly daily track* audit* publish* milestone* measur* held on_time missed admitted mistake* error* ' +
  'control* complian* standard* inspector_general corrective disciplin* answer* my_name own_name by_name due responsible report reports reported reporting ' +
  'review reviews reviewed findings commitment* promise* removed owner owners assign* each_month every_month every_week every_friday was_wrong posted'
const technicalCredibility =
  'standard* peer_review* peer-review* specification* engineer* scientif* scientist* method* regulation* statut* doctrine protocol* model models technical* expert* ' +
  'physic* statistic* chemist* algorithm* equation* journal* testif* calculat* uncertaint* calibrat* sampling geolog* hydrolog* toxicolog* epidemiolog* ' +
  'actuar* independent_review confidence validat* accredit* laborator* measurement* academy design_basis safety_factor* law legal counsel'
const problemSolving =
  'root_cause* analys* analyz* data cause* sample* compar* option* alternative* found_that showed_that traced test tests tested pattern* examin* sorted evidence why ' +
  'map mapped study studied diagnos* count* hypothes* records files calculat* bottleneck* turned_out model* estimate* identif* weigh* rejected solve* ' +
  'explain* trial* experiment* reason* step_by_step interview* question* measure* file'
const flexibility =
  'pandemic changed_course changed_the_plan redrew instead revers* revis* adapt* adjust* shift* pivot* within_days switch* new_plan replan* resequenc* abandon* remote* ' +
  'virtual* unexpected* laptops dropped rewrote moved_to rearrang* reschedul* convert* temporar* redeploy* within_a_week in_a_week days sequence when_the plan_b ' +
  'changed_my delay* interim reopened reset closed'
const resilience =
  'setback* fail* recover* lost despite persist* resum* regroup* rebuil* restart* hurricane* pandemic under_pressure bankrupt* next_morning next_day start_over ' +
  'started_over second_attempt blow blows again morale cancel* kept_going collapse* fire flood* storm* defeat* vetoed withdrew steady after_the came_back tried_again cut'
const creativity =
  'pilot* prototype* invent* new first_of experiment* prize* competition novel* idea* design* never_been never_before had_never no_one_had nobody_had borrow* adapted ' +
  'redesign* suggest* unconventional creat* instead_of rather_than entries contest crowd* scrap* reimagin* abolish* innovat* replaced first_in devis* conceiv* try tried ' +
  'from_scratch hackathon pilots'
const strategicThinking =
  'plan plans five-year multi-year ten-year three-year long-term priorit* strateg* risk risks scenario* roadmap phase* sequence* goal goals horizon forecast* ' +
  'opportunit* set_aside objective* portfolio rank* invest* first_year long_run trade-off* enterprise deferr* stages options tests map'
const decisiveness =
  'decid* decision* order* refus* reject* chose overrul* stopp* cancel* shut clos* suspend* without_waiting that_day that_night that_afternoon within_hours same_day hours ' +
  'immediately risk halt* approv* rather_than_wait terminat* could_not_wait took_responsibility my_decision ended pulled ground* declined instead deadline disagree* against_the_advice ' +
  'advised recommend* remov* called weighed knew certain choice cut abolish*'
const developingOthers =
  'mentor* coach* train* promot* rotat* detail detailed details stretch academ* course* school* learn* certif* apprentic* successor* deput* shadow* feedback skill* curriculum ' +
  'graduat* taught teach* development bench moved_up class classes leadership_program acting assignments lead_the gave_her gave_him supervisors now_head now_lead career ladder junior mid-level'
const publicService =
  'public citizen* taxpayer* communit* lives safety veteran* famil* children serve served people_who neighbor* trust harm harmed needs patients farmers passengers ' +
  'homeless elderly rural vulnerable access free_of_charge drinking_water residents the_people'
const entrepreneurship =
  'opportunit* opening* revenue* market* seed invest* venture* prize sell sold startup* expand* lease* licens* commercial* royalt* nobody_had_asked no_one_had_asked capital ' +
  'performance_contract* new_service* new_product* fee-for-service subscri* growth grew pilot* risk customers launch* offered created private build new_line sponsor* fees'

/** By competency id, whichever framework it belongs to. */
export const deeds: Readonly<Record<string, string>> = {
  'creativity-and-innovation': creativity,
  'external-awareness':
    'international* congress* foreign countr* market* industr* benchmark* abroad law laws trend* supreme_court global* competitor* other_agencies other_states press media treat* ' +
    'econom* import* export* legislation overseas other_countries outside visited academi* europe* canad* japan* private_sector public_opinion news* newspapers elsewhere ' +
    'courts rule_making election* statute standards_body trade world commission demograph* climate',
  flexibility,
  resilience,
  'strategic-thinking': strategicThinking,
  vision:
    'vision future imagin* picture one-page two-page direction aspir* culture years_from_now wrote_a statement what_would ten_years shared_vision mission adopted lasting ' +
    'outlast* sentence in_one_sentence town_hall* read_it read_aloud describe believe* redrew model_for whole transform* purpose where_we one_page goal by_the_year',
  'conflict-management':
    'conflict* disput* grievance* mediat* feud* quarrel* sides separately both_sides ground_rule* apolog* tension* argument* settl* disagree* complaint* resent* hostil* retaliat* ' +
    'reconcil* friction truce resolve* harass* contentious contested objection* status_quo consternation pushback compromis* viewpoints each_side facilitat* blame* same_room two_groups rival* shout* angry opposing alone_with stalemate arbitrat* lawsuit* withdrawn tempers union',
  'leveraging-diversity':
    'women woman minorit* spanish language* bilingual tribal native disabilit* deaf blind background* veteran older younger generation* discipline* immigrant* divers* inclusi* accommodat* ' +
    'perspective* cultur* accessib* accent first-generation wheelchair low_vision hispanic black gender mix mixed panel panels newcomers overlooked barrier* translat* men ' +
    'countries sign_language part-time outsiders speakers race equit* different',
  'developing-others': developingOthers,
  'team-building':
    'team teams morale trust together shared celebrat* recogni* award* retreat joint* cross-functional credited pair* mixed engagement cohesi* one_team common ' +
    'pride side_by_side collaborat* cooperat* combined survey each_other ownership feel volunteers thank* lunch dinner spirit belong* silos turnover elected council share both',
  accountability,
  'customer-service':
    'customer* caller* applicant* client* patient* veteran* famil* farmer* user* complain* wait* satisf* survey* counter service_standard* call_center* response_time* form forms letter* ' +
    'traveler* taxpayer* beneficiar* student* resident* claimant* shipper* appointment* turnaround walk-in help_desk focus_group* plain_language respond* calls requesters minutes hours ' +
    'passengers visitors tenants parents readers subscribers backlog need needs delivery first_time',
  decisiveness,
  entrepreneurship,
  'problem-solving': problemSolving,
  'technical-credibility': technicalCredibility,
  'financial-management': financialManagement,
  'human-capital-management': humanCapital,
  'technology-management': technology,
  partnering:
    'partner* coalition* alliance* council memorand* mou consorti* joint* shared tribal tribes nonprofit* universit* college* compan* industry hospital* count* agencies task_force ' +
    'compact agreement agreements together conven* interagency ministr* foundation* association* governments states network* members pooled exchange charter utilities cities mayors ' +
    'sheriffs signed host cooperat* bodies parties both contributed organizations nations cooperative working_group institutions',
  'political-savvy':
    'congress* senator* committee* legislat* governor* mayor* staff_director hearing board_member* council_member* union minister* interests opponent* elected commissioner* politic* caucus ' +
    'sponsor* privately ambassador* attorney_general judge chairman chair chairwoman ranking_member both_parties before_the vote votes lobby* district* election press quietly ally allies ' +
    'administration opposed credit announce* went_first delegation appropriators secretary supporters objections president parliament',
  'influencing-negotiating':
    'negotiat* persuad* convinc* offer* in_return in_exchange agree agreed agreement terms concession* compromis* promis* won_over objection* objected withdrew withdraw signed guarantee* ' +
    'trade traded bargain* deal conceded consent* ratif* accepted proposal propos* give_up vote voted skeptic* doubt* refused_to invited asked_the asked_them asked_him asked_her talks ' +
    'counterpart* settle* opponents held_firm gave clause would_not union insisted support yielded dropped_its approve* commit*',
  'interpersonal-skills':
    'listen* one_at_a_time individually in_person apolog* tact* respect* courtes* privately feelings sat_with sat_down dinner coffee home telephoned thank* empath* widow* calm* ' +
    'face_to_face one-on-one each_of_them personally alone asked_each interview* visited family grief knocked met_with_each drove',
  'oral-communication':
    'briefed spoke testif* hearing town_hall* presented speech* addressed aloud explained audience radio television press_conference listen* question* remarks briefing* speak* meetings said',
  'integrity-honesty':
    'admit* honest* candid* disclos* ethic* openly mistake* error my_own was_wrong apolog* conflict_of_interest recus* publish* released unedited myself did_not_know integrity ' +
    'transparen* fair fairly promise* kept_my refus* fraud inspector_general whistleblow* told_them told_him told_her truth public* credited own_office own_error repaid blame ' +
    'in_writing i_was_not i_did_not wrong responsibility privacy informed',
  'written-communication':
    'wrote drafted memo* letter* report paper plain_language publish* guide manual essay pages rewrote editorial article* handbook two-page one-page edited summary draft plain_english',
  'continual-learning':
    'learn* lesson* feedback studied course* certificate class my_own_weakness mentor taught_me taught_myself degree read had_never after_hours coach i_asked_them lacked gap tutor lessons enrolled',
  'public-service-motivation': publicService,
  'knowledge-of-the-american-system-of-government':
    'congress* constitution* statut* appropriat* branch* court courts judicial judiciary federalis* delegat* inspector_general rulemaking founding legislat* executive_order separation_of_powers ' +
    'committee* states governor* amendment* oversight act authority authorities legal_basis jurisdiction supreme_court comment_period federal_register hearing* president*',
  'commitment-to-the-rule-of-law':
    'law laws lawful* unlawful* legal* statut* authorit* court due_process regulation* injunction* compl* general_counsel counsel rights oath constitution* records hearing* privacy foia ' +
    'violat* halted stopped_the fair* equal* evidence appeal* notice warrant* settlement* consent_decree policy audit closed directive* executive_order inspector_general judge consistent*',
  'civic-mindedness': publicService,
  'fiscal-responsibility': `${financialManagement} waste* duplicat* improper_payment* returned redirect* terminat* consolidat* eliminat* thrift*`,
  'managing-resources': `${humanCapital} reallocat* redirect* consolidat* space building* fleet vehicles layers surge moved resources output per_employee span capacity equipment`,
  'leveraging-technology': `${technology} artificial_intelligence machine_learning ai model* paperless manual hours`,
  'technical-skill': technicalCredibility,
  'agility-and-resilience': `${flexibility} ${resilience}`,
  'executive-judgment': `${decisiveness} consequence* counsel advice incomplete facts enterprise interests balance* both_sides listened learned`,
  'operational-mindset': `${accountability} bottleneck* plan plans schedule* daily_stand* throughput backlog* process* steps deliver* delivery on_budget workflow* capacity queue cycle_time`,
  innovation: `${creativity} ${entrepreneurship} scal* test tested`,
}

/** Words that name a competency without telling a deed of it. */
export const namings: Readonly<Record<string, string>> = {
  'creativity-and-innovation': 'creativ* innovat*',
  'external-awareness': 'external_awareness externally_aware industry_trends external_trends',
  flexibility: 'flexib* adaptab* agil* nimble adapt',
  resilience: 'resilien* persever* persistent optimis*',
  'strategic-thinking': 'strategic* strategically strategist think_strategically strategic_thinking',
  vision: 'vision visionary visions',
  'conflict-management': 'conflict_management manage_conflict managing_conflict resolve_conflict* conflict_resolution conflicts conflict',
  'leveraging-diversity': 'diversity diverse inclusion inclusive inclusiveness',
  'developing-others': 'developing_others develop_others mentor mentoring developing_people coaching growth_mindset',
  'team-building': 'team_build* team-build* teamwork build_teams team_spirit team_player* team_builder',
  accountability: 'accountab*',
  'customer-service': 'customer_service customer_focus* customer_centric* customer-centric* customer_satisfaction customer_experience',
  decisiveness: 'decisive* tough_calls tough_decisions timely_decisions',
  entrepreneurship: 'entrepreneur*',
  'problem-solving': 'problem_solv* problem-solv* solve_problems analyzing_problems',
  'technical-credibility': 'technical_credib* technical_expertise technical_knowledge subject_matter_expert*',
  'financial-management': 'financial_management fiscal_stewardship stewardship financial_steward* manage_budgets',
  'human-capital-management': 'human_capital talent_management workforce_planning',
  'technology-management': 'technology_management leverage_technology leveraging_technology cutting-edge',
  partnering: 'partnering partnership* partner partners coalition* alliances networks',
  'political-savvy': 'political_savvy politically_savvy politically_astute political_acumen political_sensitiv*',
  'influencing-negotiating': 'negotiation negotiating negotiator influenc* consensus persuasion',
  'interpersonal-skills': 'interpersonal* people_skills empathy',
  'oral-communication': 'communicator oral_communication communication* public_speak* speaks_often speak_often',
  'integrity-honesty': 'integrity honesty ethical highest_standards trustworth*',
  'written-communication': 'written_communication writing_skills',
  'continual-learning': 'continual_learning lifelong_learn* continuous_learn* lifelong_learning',
  'public-service-motivation': 'public_service public_servant serving_the_public commitment_to_service',
  'knowledge-of-the-american-system-of-government': 'system_of_government american_government founding_principles constitution',
  'commitment-to-the-rule-of-law': 'rule_of_law',
  'civic-mindedness': 'civic* public_service',
  'fiscal-responsibility': 'fiscal_responsibility fiscally_responsible fiscal_discipline stewardship',
  'managing-resources': 'manage_resources managing_resources resource_management',
  'leveraging-technology': 'leverage_technology leveraging_technology',
  'technical-skill': 'technical_skill* technical_expertise',
  'agility-and-resilience': 'agil* resilien* adaptab*',
  'executive-judgment': 'executive_judgment sound_judgment good_judgment',
  'operational-mindset': 'operational_mindset operational_excellence',
  innovation: 'innovat* creativ*',
}
