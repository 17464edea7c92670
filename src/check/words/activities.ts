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

/** More that is made, held or handed out, plain enough of an output wherever a result is told. */
export const servedNouns: readonly string[] = (
  'photographs photos pictures images maps drawings pages paragraphs words entries lines columns slides scripts stories essays bulletins factsheets leaflets booklets signs banners stickers badges pins mugs calendars placemats tokens certificates diplomas ' +
  'gatherings get-togethers socials suppers dinners lunches picnics parades ceremonies tournaments rallies vigils hearings councils boards panels teams groups subcommittees taskforces task-forces forces committees circles clubs networks chapters lectures sermons recitals briefs copies titles notes items kits resolutions ordinances motions suggestions declarations communiques screenings showings tastings rounds classes lessons tutorials courses modules curricula ' +
  'graduates alumni enrollees registrations sign-ups signups enrollments page-turns signatures logins log-ons sessions-held appointments check-ins audits walk-throughs ride-alongs stops rounds trials tests mock-ups prototypes pilots demonstrations displays exhibits booths tables tents ' +
  'memorandum memorandums memo letter-of-intent accords protocols charters bylaws agendas minutes findings-reports dossiers profiles abstracts transcripts recordings tapes postings announcements circulars advertisements mailings pamphlets postcards cards texts text-messages tweets threads clips reels podcasts radio-spots columns op-eds editorials ' +
  'memorandum plan report guide handbook manual strategy study document playbook blueprint toolkit catalog catalogue directory dictionary glossary playbooks strategies catalogs directories glossaries how-tos scenarios storyboards roadmaps drafts versions proposals recommendations suggestions ideas concepts'
).split(' ')

/** Matters that come in and are dealt with. */
export const caseNouns: readonly string[] = (
  'tickets queries inquiries enquiries applications requests permits licenses claims cases disputes petitions complaints grievances appeals investigations orders invoices vouchers payments transactions filings forms files records returns referrals actions assignments ' +
  'proposals bids tenders offers contracts grants loans samples specimens shipments parcels packages calls submissions nominations background-checks checks clearances visas passports titles deeds plats leases motions dockets charges leads tips jobs repairs'
).split(' ')

/** Dealing with such matters, without saying how well. */
export const handlingVerbs: readonly string[] = (
  'processed process processes handled handle handles closed fielded answered answers received reviewed reviews examined examines considered considers opened opens evaluated adjudicated assessed logged filed entered registered recorded indexed scanned digitized digitised ' +
  'typed copied sorted stamped mailed posted issued issues signed approved vetted screened checked inspected audited tested sampled catalogued cataloged archived forwarded routed tracked scored graded triaged analyzed analysed turned took taken takes returned submitted compiled tabulated carried made wrote drafted prepared completed worked pulled ' +
  'approved considered heard ruled decided acted rewritten rewrote revised updated translated printed reprinted edited proofread conducted ran performed'
).split(' ')

/** Going, showing and being there: the number tells how far the effort went. */
export const contactVerbs: readonly string[] = (
  'covered flew drove acquired handed left uploaded installed erected purchased visited visits toured stopped knocked called traveled travelled drove appeared appears spoke spoken addressed lectured exhibited demonstrated shown showcased presented presents briefed posted planted hung placed mailed sent distributed circulated handed interviewed surveyed canvassed polled photographed filmed recorded ' +
  'scanned digitized indexed mapped catalogued cataloged inspected examined sampled tested logged typed read printed copied translated snapped published broadcast aired emailed e-mailed texted phoned telephoned contacted reached greeted met hosted welcomed drew attracted pulled lists listed contains runs ran reached tweeted streamed screened trained taught coached graduated certified'
).split(' ')

/** What a writer's own hands turn out by the dozen. */
export const ownWorkVerbs: readonly string[] = 'closed wrote answered processed handled fielded drafted authored issued published produced prepared completed logged typed posted gave delivered taught led held ran made created filed sent mailed edited compiled'.split(' ')
