/** Words of federal service and its neighbors that a general dictionary does not hold. */

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** Acronyms are no misspellings whatever the dictionary says; these lists are for words in small letters. */
export const tradeWords: readonly string[] = list(`
  diem diems honoraria officio rata forma bona fide fides facto novo alia tempore facie prima amicus curiae habeas sponte vires operandi vivendi pari passu vitae emeritus emerita erratum errata addenda corrigenda
  mayordomo mayordomos shipfitter shipfitters
  SES OPM ECQ ECQs QRB CCAR MTQ TQ PTQ OMB GAO GSA DHS DoD DOJ VA USDA HHS EPA FEMA TSA CBP ICE NASA NOAA NIH CDC FDA IRS SSA FAA FBI CIA NSA DIA ODNI
  accreditor accreditors acquisitional adjudicator adjudicators adjudicatory aeromedical aftermarket airframe airframes airlift airspace allottee allottees annuitant annuitants
  appellee appropriator appropriators apportionment attestation auditee auditees backlogged barcode baseline baselined baselining beamline beamlines benchmarked biosafety biosurveillance
  biothreat brucella brucellosis bumpout buyout buyouts carryover carryovers casework caseworker caseworkers ceasefire centricity changeover checklist childcare claimant claimants clawback
  clearinghouse clinicals coastwide cochair cochaired coinsurance collocated commandant commissioners competencies comptroller comptrollers conferees congressionals consortia
  contracting contractor contractors copayment copayments coronavirus cosponsor cosponsored countermeasure countermeasures countywide courtwide credentialed credentialing crosscutting
  crosswalk crosswalked crosswalks cutover cutovers cyber cybersecurity dashboard dashboards databank datacenter dataset datasets deans debarment debrief debriefed debriefing deconflict deconflicted
  deconfliction degreed deliverable deliverables deobligate deobligated deobligation departmentwide depot depots descope descoped detailee detailees directorate directorates disallowance
  disallowances disbursing disincentive dispatcher dispatchers divestiture dozer dozers draftee drawdown drawdowns drayage duplicative earmark earmarked earmarks echelon echelons enrollee enrollees
  enterprisewide entomologist epidemiologic escalatory ethicist evaluator evaluators examinee executability expeditionary extramural facilitator facilitators factfinding fairgrounds federalism
  fieldwork firebreak firebreaks fireline firelines firmware floodgate floodplain floodplains floodwall footprint forensically fulltime fundraise furlough furloughed furloughs
  gainsharing garrison geodesy geospatial geotechnical governmentwide grantee grantees grantmaking groundwater hazmat headcount headwaters helicopter helitack helpdesk hiree
  hotshot hydrographer hydrographers hydrographic hydrologist hydrologists hydropower icebreaker impactful incentivize incentivized indemnify inholding inholdings inpatient inpatients instrumented
  interagency interdepartmental interdict interdicted interdiction intergovernmental interlibrary interlocal interoperability interoperable interstate intertribal intramural irrigator irrigators
  jobholder judgeship judgeships kickoff laydown leasehold letterhead liaise liaised lifecycle lookback loadmaster logistician logisticians mailroom marshalled
  matrixed megawatt megawatts memoranda microgrid microgrids micropurchase milestones millwork millworkers mitigations modernize multiagency multidisciplinary multidistrict multilateral multistate
  multiyear nationwide nonattainment noncareer noncompetitive noncompliance noncompliant nongovernmental nonprofit nonprofits nonpunitive nonrecurring nonresponsive obligated obligating offboard offboarding
  offeror offerors officewide offsite offsites onboard onboarded onboarding operationalize operationalized ombudsman ordnance outbrief outlay outlays outlease outpatient outpatients outplacement outyear outyears overbilled overbilling overhire overpaid
  overpayment overpayments oversight overstaffed parolee parolees paralegal passback payee paygrade payors permittee permittees petabyte petabytes phishing phytosanitary portside postaward posture postured postwar
  preaward prebid predecisional preflight prepositioned presolicitation probationary procurement procurements programmatic programmatically promulgate promulgated prosecutorial
  pushback qualifier quitclaim reaccreditation reaccredited readout reappropriate reauthorization reauthorizations reauthorize reauthorized rebaseline rebaselined rebaselining recertification recertified recapitalization recapitalize recompete recompeted
  recordkeeping recusal recusals redelegate redelegated redlined referenceable refuel refueled refueling regionwide registrant registrants rehire rehired rehires reinvestigation reissuance remediate remediated remediating reobligate
  railcar railcars farebox fareboxes blowdown headworks phasor phasors kindergartener kindergarteners reorg repatriate repatriated reportable reprogram reprogrammed reprogramming requalified requestor requestors requisition requisitions rescored reservist reservists resilience respirator responders restack retirees rewrite
  ridership riskier roadmap roadstead rollout rollouts rotorcraft rulemaking rulemakings runbook runbooks sailboat sanctioned scalable schoolhouse scorecard scorecards seaport seismologist sequester sequestered sequestration setaside
  shipyard shipyards shortfalls shortlist siloed siloing sitrep snowmelt snowpack socialize solicitation solicitations spearheaded stakeholder stakeholders stateside statewide stockpiled stovepipe stovepiped stovepipes streamflow subaward subawards subcommittee
  subcontractor subcontractors subgrant subgrantee subgrantees subrecipient subrecipients subrogation substation substations superintendent surcharge surveil surveilled sustainment suspense switchgear taskings tasking taxpayer taxpayers
  teardown teardowns telehealth telemedicine telework teleworked teleworker teleworkers teleworking timekeeper timekeeping timesheet timesheets titleholder toolkit toolkits townhall townhalls transactional transcriptionist treatable triaged triaging
  tribally turbidity turnaround turnarounds turnkey unbilled unclassified uncrewed undelivered underbilled underreported underserved underwrite unfunded unionized unliquidated unobligated unredacted unserviceable upskill upskilled upskilling uptime
  usability vaccinators validator variances vendors vetted vetting videoconference videoconferences walkthrough walkthroughs warfighter warfighters wastewater watchlist watershed waterway waterways
  weatherization webinar webinars whistleblower whistleblowers whiteboard wildland wireframe workaround workarounds workflow workflows workforce workgroup workgroups workload workloads workplan workplans workshare workspace workstation workstations workstream workstreams worksite worksites
  writedown writeoff writeoffs yearlong
  judgement acknowledgement cancelled cancelling travelled travelling labelled labelling modelled modelling benefitted benefitting focussed advisor advisors adviser

`)
