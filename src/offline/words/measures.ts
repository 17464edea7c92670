/** Words of each family of measure, the questions that ask for it, and the sentence with blanks that would hold it. */
import type { Family } from '../../ecq/kind.ts'

interface Measure {
  /** notation as in `deeds.ts` */
  readonly words: string
  /** words that leave little doubt, whatever the rest of the sentence says */
  readonly telling: string
  readonly questions: readonly string[]
  readonly template: string
}

export const measures: Readonly<Record<Family, Measure>> = {
  money: {
    words:
      'cost* budget* fund* sav* contract* spend* spent price* dollar* money financ* fiscal* fee* revenue* invoice* lease* grant* appropriat* purchas* procure* payment* econom* value ' +
      'rent debt* waste* deficit* fuel energy maintenance bid* stewardship wisely task_order*',
    telling: 'sav* cost costs budget* dollar* revenue* spend* spent invoice* funding deficit* debt* price* waste* expense* fee fees',
    questions: ['What did it cost a year before, and after?', 'How much was saved or moved, over what period, and where did it go?'],
    template: 'The yearly cost of […] went from $[…] in […] to $[…] in […], as […] confirmed.',
  },
  time: {
    words:
      'wait* delay* days time* fast* slow* quick* turnaround backlog* deadline* schedule* hour* week* month* prompt* late speed* cycle streamlin* process* permit* response* earl* clarif* respond* ' +
      'steps procedure* simplif* shorten* decision* online automat* system* queue*',
    telling: 'faster sooner wait waits waiting delay* turnaround deadline* on_time on_schedule late quick* slow* speed* days hours weeks prompt* timely overdue',
    questions: ['How long did it take before, and how long after?', 'Over what period was that counted?'],
    template: 'The time needed for […] went from […] in […] to […] in […], according to […].',
  },
  volume: {
    words:
      'case* number* output production permit* application* backlog* workload claim* inspection* report* sample* shipment* request* units processed handled task_order* inventory storage transact* calls visits ' +
      'products document* record* tons acres files order* deliver* issued volume recommendation* trade exchange*',
    telling: 'backlog* caseload* workload throughput processed handled output volume more_cases queue*',
    questions: ['How many were handled in a month or year before, and after?', 'With how many people?'],
    template: 'The number of […] handled in a month went from […] in […] to […] in […], with […] people.',
  },
  quality: {
    words:
      'error* quality accura* rework* reliab* standard* defect* better improve* best clean* consisten* correct* review* data decision* train* precis* guidance method* tool* model* clear* product* ' +
      'report* analy* performance instruct* excellence',
    telling: 'error* accura* rework* defect* quality gap gaps disparit* inequit* consisten* standardiz* reliab* closed_the_gap mistakes precis* nitrate* pollut* emission* contamina* runoff',
    questions: ['What share was wrong, uneven, returned or done over before, and after?', 'By which standard was that measured, and when?'],
    template: 'As measured by […], the share of […] with […] went from […] percent in […] to […] percent in […].',
  },
  satisfaction: {
    words:
      'satisf* survey* customer* morale experience* complain* stakeholder* relationship* feel* felt trust* communicat* listen* feedback pleased appreciat* grievance* climate member* famil* patient* ' +
      'partner* respect* culture sense_of conditions atmosphere welcome* engage* happ* confidence users callers visitors service public support* spirit open friction',
    telling: 'trust* respect* confidence prais* morale satisf* relationship* appreciat* complain* feedback pleased happy happier welcom* atmosphere goodwill gratitude grateful rapport regarded hailed thank*',
    questions: ['What did a survey, complaint count or grievance count say before, and after?', 'How many answered, and when was it taken?'],
    template: 'Asked by […] in […], […] percent of […] said that […], against […] percent in […].',
  },
  people: {
    words:
      'staff* employee* train* mentor* promot* retention turnover hire* team* career* workforce personnel recruit* vacan* supervis* manager* leader* academy skill* coach* people morale talent job* ' +
      'retire* position* intern* develop* apprentice* diversity workshop* employees schedule* workload succession ladder colleagues',
    telling: 'gone_on_to bigger_things promot* turnover retention vacan* hire* hiring career* mentees protege* workforce pay_gap talent moved_up employees retire* recruit* many_of_them',
    questions: ['How many people moved up, stayed, were hired or certified, out of how many?', 'What was it before, and after?'],
    template: 'Of the […] people concerned, […] have since […], against […] of […] in […].',
  },
  'risk-compliance': {
    words:
      'audit* complian* risk* safe* accident* finding* secur* violat* legal law* regulat* polic* inspect* oversight control* incident* injur* weakness* agreement* memorand* charter rule* enforce* ' +
      'standard* reporting governance privacy emergency protect* ethic* integrity dispute* lawsuit* litigation clarif* certif* exposure* coordinat* plan plans',
    telling: 'audit* complian* violation* accident* injur* incident* lawsuit* findings safety breach* inspection* risk risks litigation',
    questions: ['How many findings, violations, incidents or suits were open before, and after?', 'Which audit or inspection said so, and when?'],
    template: 'The number of […] found by […] went from […] in […] to […] in […].',
  },
  reach: {
    words:
      'office* state* agenc* partner* public adopt* user* attend* nation* region* communit* countr* site* field department* member* website media outreach other_offices model wide* share* spread citizen* ' +
      'conference* network* council industry organizations participat* program* visit* model_for nationwide bureau* county counties',
    telling: 'adopted nationwide statewide other_agencies other_offices states copied replicat* spread visitors attendance participat* communities model_for outreach is_used used_daily used_by in_use',
    questions: ['How many people, offices or partners used it before, and after?', 'Who outside your organization took it up, and when?'],
    template: 'By […], […] of the […] offices, partners or people concerned used it, against […] in […].',
  },
}
