/** Words of each family of measure, the questions that ask for it, and the sentence with blanks that would hold it. */
import type { Family } from '../../ecq/kind.ts'

interface Measure {
  /** notation as in `deeds.ts` */
  readonly words: string
  readonly questions: readonly string[]
  readonly template: string
}

export const measures: Readonly<Record<Family, Measure>> = {
  money: {
    words:
      'cost* budget* fund* sav* contract* spend* spent price* dollar* money financ* fiscal* fee* revenue* invoice* lease* grant* appropriat* purchas* procure* payment* econom* value ' +
      'rent debt* waste* deficit* fuel energy maintenance bid* stewardship wisely task_order*',
    questions: ['What did it cost a year before, and after?', 'How much was saved or moved, over what period, and where did it go?', 'Who booked or audited the sum?'],
    template: 'This brought the cost of […] from $[…] to $[…] a year between […] and […], as […] confirmed.',
  },
  time: {
    words:
      'wait* delay* days time* fast* slow* quick* turnaround backlog* deadline* schedule* hour* week* month* prompt* late speed* cycle streamlin* process* permit* response* earl* clarif* respond* ' +
      'steps procedure* simplif* shorten* decision* online automat* system* queue*',
    questions: ['How long did it take before, and how long after?', 'Over what period was that counted, and by whom?'],
    template: 'The time for […] went from […] to […] between […] and […], according to […].',
  },
  volume: {
    words:
      'case* number* output production permit* application* backlog* workload claim* inspection* report* sample* shipment* request* units processed handled task_order* inventory storage transact* calls visits ' +
      'products document* record* tons acres files order* deliver* issued volume recommendation* trade exchange*',
    questions: ['How many were handled in a month or year before, and after?', 'With how many people?'],
    template: 'By […], […] people handled […] a month, where it had been […] with […] people in […].',
  },
  quality: {
    words:
      'error* quality accura* rework* reliab* standard* defect* better improve* best clean* consisten* correct* review* data decision* train* precis* guidance method* tool* model* clear* product* ' +
      'report* analy* performance instruct* excellence',
    questions: ['What share was wrong, returned or done twice before, and after?', 'Who checks the quality, and by which standard?'],
    template: 'The share of […] that […] went from […] percent to […] percent between […] and […], as measured by […].',
  },
  satisfaction: {
    words:
      'satisf* survey* customer* morale experience* complain* stakeholder* relationship* feel* felt trust* communicat* listen* feedback pleased appreciat* grievance* climate member* famil* patient* ' +
      'partner* respect* culture sense_of conditions atmosphere welcome* engage* happ* confidence users callers visitors service public support* spirit open friction',
    questions: ['What did a survey, complaint count or grievance count say before, and after?', 'How many answered, and when was it taken?'],
    template: 'In the […] survey […] percent of […] said […], against […] percent in […].',
  },
  people: {
    words:
      'staff* employee* train* mentor* promot* retention turnover hire* team* career* workforce personnel recruit* vacan* supervis* manager* leader* academy skill* coach* people morale talent job* ' +
      'retire* position* intern* develop* apprentice* diversity workshop* employees schedule* workload succession ladder colleagues',
    questions: ['How many people moved up, stayed, were hired or certified, out of how many?', 'What was the rate before, and after?'],
    template: 'Of […] people, […] have since […], and turnover went from […] percent to […] percent between […] and […].',
  },
  'risk-compliance': {
    words:
      'audit* complian* risk* safe* accident* finding* secur* violat* legal law* regulat* polic* inspect* oversight control* incident* injur* weakness* agreement* memorand* charter rule* enforce* ' +
      'standard* reporting governance privacy emergency protect* ethic* integrity dispute* lawsuit* litigation clarif* certif* exposure* coordinat* plan plans',
    questions: ['How many findings, violations, incidents or suits were open before, and after?', 'Which audit or inspection said so, and when?'],
    template: 'Open […] went from […] to […] between […] and […], and […] found […] in […].',
  },
  reach: {
    words:
      'office* state* agenc* partner* public adopt* user* attend* nation* region* communit* countr* site* field department* member* website media outreach other_offices model wide* share* spread citizen* ' +
      'conference* network* council industry organizations participat* program* visit* model_for nationwide bureau* county counties',
    questions: ['How many people, offices or partners used it before, and after?', 'Who outside your organization took it up, and when?'],
    template: 'By […], […] of […] […] had taken it up, where there had been […] in […].',
  },
}
