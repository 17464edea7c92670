/** Words by which weak action and thin results give themselves away; notation as in `deeds.ts`. */

export const weaknessLists = {
  duty:
    'responsible duties duty oversee oversees manage manages supervise supervises ensure ensures maintain maintains encourage encourages strive i_am i_meet i_keep i_mentor ' +
    'i_serve i_believe i_value i_take i_lead i_work i_speak i_make i_hold i_provide regularly always constantly frequently routinely daily every_day on_a_regular on_an_ongoing ongoing as_needed ' +
    'role includes include including my_job i_also_serve continue_to i_continue in_my_role day-to-day hold_regular open_door at_every_level at_all_levels from_day_one accountable serve_as',
  helper:
    'help* assist* support* involve* participat* contribut* work_with worked_with worked_closely closely coordinat* facilitat* collaborat* take_part took_part played_a was_part ' +
    'member_of on_hand full_backing backing made_sure ensure* ensuring in_attendance attended sat_on',
  group: 'we our us together as_a_team my_team our_team the_team my_staff_and team_effort jointly collectively everyone all_of_us team members staff',
  vague:
    'various numerous several many number_of effectiv* efficien* best improv* communicat* engag* leverag* synerg* initiative* stakeholder* proactiv* dynamic robust holistic* innovat* ' +
    'excellence quality key critical appropriat* necessary process* effort* transparen* align* optimal* seamless* issue* difficult_issues concerns relationship* matters challenges strategies measures ' +
    'steps approach_that good better well important significant* considerable meaningful positive great deal comprehensive framework strategy strategic best_practices solutions ' +
    'things as_appropriate where_possible where_appropriate a_lot lots overall generally basically momentum needs input dialogue discussions consensus buy-in forward culture vision transformation roadmap pillars',
  praise:
    'improved better stronger success* great* positive* excellent remarkabl* widely recogni* respected proud pleased appreciat* morale atmosphere satisfied happy happier smooth* more_efficient more_effective ' +
    'much_improved significant* dramatic* substantial* tremendous* considerabl* noticeabl* well_received game_changer speak* speaks_for_itself valued confidence feedback renewed respect enthusias* ' +
    'sense_of lasting enduring relationship relationships bigger_things model grateful praised complimented benefit* value',
  output:
    'meeting* workshop* session* report* training* trained briefing* recommendation* members attended participants held conducted delivered issued produced published hours_of pages drafted completed ' +
    'developed slides presentation* newsletter* charter posted memo* paper papers plan* policies guide* course* created visits listening forum* conference* circulated distributed product* certif*_as concept ' +
    'established stood_up launched deployed charter milestones surveys enrolled',
  technical:
    'script scripts code coded server* patch* configur* install* debug* spreadsheet* cable* query queries repair* valve* pump* sample* firmware disk* storage router* macro* formula* ' +
    'wrote_the_code wiring boot log logs solder* backup* update* reboot* version* database* form forms checklist* schedule shift shifts crew calendar timesheet* leave ticket* queue counter ' +
    'desk template* personally_checked checked proofread* by_hand myself at_my_desk hours_a test_bench index* table tables field fields error_message column* sensor*',
  small:
    'branch section shift unit newsletter parking break_room bulletin intranet picnic potluck lunch poster* form label* my_six my_five my_four my_seven my_eight analysts clerks first-line supervisor lead team_lead office room ' +
    'one_office calendar template* binder* folder* logo summary brochure signs display mug* plaque* chairs furniture website page page_on brown-bag inbox email e-mail',
  executive:
    'agency nation* congress* director* division* region* states secretary administrator board enterprise governor* million billion union commission* chiefs headquarters bureau department countries ' +
    'council partners contract* authority budget reorganiz* policy senator* ministers agencies cities system-wide statewide nationwide industry',
  attribution:
    'because as_a_result therefore thus credited cited result_of led_to allowed enabled since_then after_the so_that which_let due_to thanks_to the_new under_the my owing made_it_possible',
  elsewhere: 'market economy economic prices weather mild pandemic predecessor already earlier before_i national_trend new_law congress_passed in_spite in_any_case by_then federal_funds grant nationwide industry-wide',
} as const

export type WeaknessList = keyof typeof weaknessLists
