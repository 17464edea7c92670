/** What a count of activity counts, and the verbs of doing it. */

/** Gatherings and appearances: a count of them is effort even when the writer held them. */
export const eventNouns: readonly string[] = (
  'meeting meetings session sessions workshop workshops briefing briefings training trainings seminar seminars webinar webinars lecture lectures presentation presentations speech speeches talks hearing hearings forum forums roundtable roundtables ' +
  'conference conferences summit summits symposium symposia retreat retreats offsite offsites events breakfast breakfasts luncheon luncheons halls all-hands fair fairs exercise exercises drill drills tabletop tabletops engagement engagements delegation delegations ' +
  'teleconferences consultations conversations outings demonstrations appearances dialogues huddles stand-ups standups rehearsals simulations visits site-visits walkthroughs hackathons bootcamps charrettes days gatherings convenings panels podcasts town-halls tours trips receptions openings listening interviews'
).split(' ')

/** Papers, posts, people counted, things handed out. */
export const productNouns: readonly string[] = (
  'sheets factsheets surveys compacts files cases records applications transactions permits vouchers policies agreements articles interviews course courses class classes bulletin bulletins newsletter newsletters report reports studies memos memoranda memorandums papers guide guides handbook handbooks manual manuals brochures pamphlets flyers fliers posters publications articles emails e-mails letters notices advisories alerts directives policies ' +
  'procedures sops templates checklists toolkit toolkits videos episode episodes broadcasts webcasts posts tweets releases blogs views page-views pageviews downloads clicks likes hits followers subscribers attendee attendees participants registrants visitors contacts submission submissions suggestions ideas comments questions inquiries ' +
  'requests responses surveys inspections audits reviews assessments evaluations recommendations findings observations plans dashboard dashboards scorecards charter charters initiatives improvements kits awards certificates certifications plaques idps orders offers committees councils workgroups cohort cohorts programs deliverables milestones ' +
  'pledges interventions materials packets packages interviews calls mentoring instruction coaching products tools modules documents templates summaries charts standards sops spots ads messages'
).split(' ')

/** Verbs that do such things; what follows them is counted. */
export const activityVerbs: readonly string[] = (
  'held conducted delivered hosted organized facilitated convened issued issues published publishes produced produces released distributed circulated sent sends mailed posted gave given gives presented led attended completed completes answered fielded handled received reviewed processed inspected audited recorded logged filed put carried closed ' +
  'furnished furnishes supplied shipped provided provides offered launched awarded made wrote written compiled collected gathered turned paid generated adopted drafted staged sponsored arranged scheduled aired broadcast printed developed created prepared submitted ran run hold holds conducts delivers hosts registered welcomed drew attracted performed executed finalized undertook participated took taken ' +
  'opened spoke hired responded drew returned added enrolled won earned updated revised matched adjudicated handled processed reaches reached signed visited toured testified taught'
).split(' ')

/** People who are trained, briefed, reached. */
export const audienceNouns: readonly string[] = (
  'stations sites readers listeners viewers agencies companies organizations universities counties people persons employees staff supervisors managers leaders executives officers inspectors analysts agents technicians engineers teachers nurses doctors physicians clinicians deputies sergeants soldiers sailors airmen troops volunteers students trainees participants attendees members partners stakeholders users customers residents ' +
  'citizens veterans families officials personnel workers operators interviewers attorneys examiners auditors specialists contractors professionals practitioners responders firefighters rangers pilots controllers clerks administrators directors delegates guests visitors farmers growers principals librarians pastors employers businesses ' +
  'vendors counselors champions ambassadors mentors mentees graduates interns fellows of-them soldiers commanders chiefs foremen crew crews recruits faculty investigators caseworkers prosecutors scientists'
).split(' ')
