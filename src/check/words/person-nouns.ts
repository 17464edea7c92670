/** Nouns for one person: after one of them, `she` and `he` are most likely that person. */

export const personNouns: readonly string[] = (
  'accountant adjutant administrator admiral adviser advisor agent ambassador analyst applicant architect assistant attendant attorney auditor author banker boss broker candidate captain caregiver carpenter caseworker ' +
  'chair chairman chairperson chairwoman chancellor chaplain chemist chief claimant clerk coach collector colleague colonel commander commissioner comptroller congressman congresswoman constituent consul consultant contractor ' +
  'controller cook coordinator coroner counsel counselor counterpart curator customer daughter dean defendant delegate dentist deputy designer detainee developer director dispatcher doctor driver editor electrician elder employee ' +
  'engineer envoy examiner executive expert farmer father fellow fisherman foreman forester general girl governor grower guard guardian head historian husband inmate inspector instructor intern interpreter investigator ' +
  'janitor journalist judge landlord landowner lawyer leader legislator librarian lieutenant major man manager marshal mayor mechanic mediator member mentor midwife miner minister mother neighbor nurse officer official ' +
  'ombudsman operator owner painter parent partner passenger pastor patient permittee pharmacist physician pilot planner plumber policeman postmaster predecessor president priest principal private professor programmer prosecutor ' +
  'psychologist rancher ranger receptionist recruit registrar reporter representative researcher resident sailor scientist secretary senator senior sergeant sheriff shipper skeptic soldier son specialist spokesman spokeswoman ' +
  'staffer steward student subordinate successor superintendent supervisor surgeon surveyor survivor taxpayer teacher technician tenant therapist trainee trainer translator treasurer trooper trustee undersecretary vendor veteran ' +
  'victim volunteer warden welder whistleblower widow wife witness woman worker writer'
).split(' ')
