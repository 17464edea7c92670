/** Names and deeds that leave a trace of each competency, in the notation of `phrases.ts`; a trace proves nothing, its absence asks a question. */

export const competencyTraces: Readonly<Record<string, readonly string[]>> = {
  'creativity-and-innovation': [
    'creative|creativity|creatively|innovate|innovated|innovation|innovations|innovative|inventive|invented|novel|prototype|prototypes|prototyped|pilot|pilots|piloted|experiment|experiments|experimented|untested|unconventional',
    'new way|ways|method|methods|model|models|approach|process|idea|ideas|kind|tool|concept|design',
    'first of its kind',
    'prize competition',
    'never been tried|done|attempted',
    'nobody|no had ever? tried|done|asked|seen',
    'for the first time',
    'the first',
    'redesigned|reimagined|rethought|rethink|conceived|devised|designed|sketched|tested|rebuilt',
    'instead of',
  ],
  'external-awareness': [
    'congress|legislature|legislative|legislators|hill|court|courts|judge|audit|auditor|auditors|inspector|market|markets|industry|public|press|media|newspaper|newspapers|reporters|trend|trends|benchmark|benchmarks|benchmarked|benchmarking|competitors|competitor|foreign|international|global|abroad|overseas|vendors|shippers|investors|voters|taxpayers|communities|community|stakeholder|stakeholders|partners|external|outside',
    'other states|countries|agencies|cities|counties|universities|hospitals|companies|governments|sectors',
    'private sector|firms|companies',
  ],
  flexibility: [
    'flexible|flexibility|adapt|adapted|adapting|adjust|adjusted|adjusting|adjustment|reversed|revised|rewrote|pivot|pivoted|shifted|switched|reordered|resequenced|replanned|rethought|contingency|alternative|alternatives',
    'changed|change the|my|our|course|direction|sequence|plan|mind|order|design|approach|schedule',
    'new information|facts|evidence|plan',
    'instead|rather',
    'when that|this|it failed|fell',
    'pandemic|covid-19|covid|shutdown|lapse|bankruptcy|hurricane|storm|flood|strike',
  ],
  resilience: [
    'resilience|resilient|persist|persisted|persistence|persevered|perseverance|setback|setbacks|recovered|recovery|rebounded|endured|withstood|pressure|stress|criticism|criticized|opposition|opposed|resistance|resisted|objections|objected|refused|rejected|failed|failure|defeat|lost|crisis|emergency|pandemic|covid-19|bankruptcy|shutdown|lapse|fought|refusal|threatened',
    'kept on|going|at',
    'did not give up',
    'tried|began|started again',
    'second time|attempt',
  ],
  'strategic-thinking': [
    'strategy|strategies|strategic|strategically|priority|priorities|prioritized|long-term|long-range|multiyear|multi-year|five-year|ten-year|three-year|roadmap|goals|objectives|risk|risks|opportunity|opportunities|sequence|sequenced|phased|phases|plan|plans|planned|enterprise|forecast|forecasts|scenario|scenarios|tradeoffs|decided|concluded|reasoned|estimate',
    'over the next',
    'within _ years',
    'order of',
  ],
  vision: [
    'vision|visions|visionary|envisioned|promise|promised|imagined|future|aspiration|ideal|mission|purpose|picture',
    'one sentence',
    'years from now|ahead|later|out',
    'what we|it|they could become|be',
    'wanted the|every|each|us|our|it|one|a',
    'set a|the|out direction|course|goal|aim|to',
    'by 2020|2021|2022|2023|2024|2025|2026|2027|2028|2030',
    'had to stop|start|become|change|move',
    'would no? longer? mean|have|take|be|become',
  ],
  'conflict-management': [
    'conflict|conflicts|dispute|disputes|disputed|grievance|grievances|mediate|mediated|mediation|mediator|disagreement|disagreements|disagreed|disagree|feud|quarrel|quarrels|friction|tension|tensions|complaint|complaints|union|hostile|hostility|rivalry|bullying|discipline|disciplined|reprimand|counseled|accused|retaliation|clash|clashed|argued|argument|reconcile|reconciled|settled|standoff|mistrust|distrust|fight|fought|objected|refused|opposed',
    'both sides',
    'each side|other',
    'two groups|camps|sides',
  ],
  'leveraging-diversity': [
    'diverse|diversity|inclusion|inclusive|inclusiveness|women|woman|minority|minorities|veterans|bilingual|languages|language|spanish|spanish-speaking|tribal|disabilities|disability|deaf|generations|generational|gender|race|racial|ethnic|cultures|cultural|backgrounds|underrepresented|equity|equal|accessible|accommodation|accommodations|perspectives|viewpoints|overlooked|barriers|immigrants|hispanic|black|latino|asian|recruited|younger|older|civilians|retirees|rural',
    'first in their families',
    'different|differing|varied backgrounds|views|skills|experience|disciplines|outlooks|points',
  ],
  'developing-others': [
    'mentor|mentors|mentored|mentoring|coach|coached|coaching|train|trained|training|trainees|trainee|teach|teaches|taught|teaching|academy|school|course|courses|curriculum|apprentice|apprentices|apprenticeship|rotation|rotations|rotational|detail|details|detailed|succession|promoted|promotion|promotions|certified|certification|develop|developing|development|learn|learned|learning|skills|skill|internship|interns|feedback|idp|idps|shadowed|paired|instructors|classroom|lessons|workshops',
  ],
  'team-building': [
    'team|teams|teamwork|trust|trusted|morale|together|cohesion|cohesive|camaraderie|loyalty|pride|spirit|joint|jointly|shared|collaborate|collaborated|collaboration|cooperate|cooperated|cooperation|silos|recognition|celebrated|recognized|credited|award|awards|retreat|retreats|offsite|huddle|huddles|belong|belonging|turnover|attrition|engagement|vacancies|stayed|stay|quit',
    'side by side',
    'common goal|purpose|aim',
    'one room|table|division|unit|crew',
  ],
  accountability: [
    'accountable|accountability|target|targets|standard|standards|metric|metrics|measure|measured|measures|dashboard|dashboards|scorecard|deadline|deadlines|owner|owned|audit|audits|audited|auditors|compliance|controls|performance|review|reviews|reviewed|reported|published|milestones|milestone|expectations|inspected|inspection|inspections|tracked|monitored|enforced|removed|reassigned|fired|disciplined|responsibility|oversight|findings|evidence',
    'held the|them|myself|each|every|managers|everyone',
    'performance plan|plans|standards',
    'in writing',
    'every friday|monday|week|month|day',
    'my mistake|error|fault|decision',
  ],
  'customer-service': [
    'customer|customers|client|clients|claimant|claimants|applicant|applicants|caller|callers|patient|patients|passenger|passengers|rider|riders|user|users|taxpayer|taxpayers|beneficiary|beneficiaries|member|members|resident|residents|student|students|visitor|visitors|families|veteran|veterans|prosecutors|farmers|readers|listeners|complaint|complaints|satisfaction|satisfied|survey|surveys|surveyed|wait|waited|waiting|turnaround|backlog|service|services|districts|public',
    'asked them|the|each|those what|who|which',
  ],
  decisiveness: [
    'decided|decide|decision|decisions|decisive|decisively|ordered|ended|stopped|canceled|cancelled|terminated|suspended|refused|chose|choice|overruled|closed|shut|rejected|halted|froze|directed|called|moved|immediately|approved',
    'within hours|days|_ hours|days',
    'the same day|night|morning|week',
    'without waiting',
    'hard|harder|hardest|difficult|painful|unpopular choice|call|decision',
    'at once',
  ],
  entrepreneurship: [
    'entrepreneur|entrepreneurial|entrepreneurship|revenue|funding|grant|grants|sponsor|sponsors|sponsorship|donor|donors|donated|fee|fees|market|markets|venture|opportunity|opportunities|partnership|partnerships|launched|launch|expand|expanded|expansion|new|risk|risks|risked|pilot|prototype|invest|invested|investment|trial|license|licensed|founded|created|startup|bet|experiment|tested',
  ],
  'problem-solving': [
    'problem|problems|cause|causes|root|diagnose|diagnosed|diagnosis|analyze|analyzed|analysis|analyses|analysts|data|evidence|options|option|alternative|alternatives|compared|comparison|tested|test|tests|trial|pattern|patterns|solution|solutions|solve|solved|fix|fixed|fault|faults|figured|investigated|sample|samples|sampled|sorted|counted|traced|mapped|studied|examined|reviewed|identified|determined|flowchart|bottleneck|bottlenecks',
    'found|find that|out|where|why|the|what',
    'why',
    'asked why|what|them|each',
  ],
  'technical-credibility': [
    'technical|technically|engineer|engineers|engineering|scientific|scientists|science|standard|standards|specification|specifications|method|methods|methodology|calibration|calibrated|certified|accreditation|accrediting|accredited|regulation|regulations|statute|statutory|protocol|protocols|model|models|code|design|designed|laboratory|expert|experts|expertise|licensed|peer-reviewed|algorithm|software|system|systems|data|analysis|instrument|instruments|clinical|legal|statistical|formula|rule|rules|procedure|procedures|inspectors|inspector',
  ],
  'financial-management': [
    'budget|budgets|budgeted|budgeting|financial|finance|finances|fiscal|fund|funds|funded|funding|cost|costs|costing|spend|spending|spent|saved|savings|saving|revenue|revenues|appropriation|appropriations|appropriated|contract|contracts|contractor|audit|audits|ledger|accounts|account|accounting|deficit|shortfall|surplus|reserve|reserves|invoice|invoices|procurement|price|prices|priced|money|dollars|dollar|bond|bonds|debt|loan|grant|grants|expenditures|overrun|overruns|payroll|fees',
  ],
  'human-capital-management': [
    'workforce|staffing|hire|hired|hires|hiring|recruit|recruited|recruiting|recruitment|retention|retain|retained|turnover|attrition|vacancy|vacancies|vacant|positions|position|promotion|promotions|overtime|succession|reassigned|retrained|training|trained|retirement|retirements|retire|retired|buyouts|layoff|layoffs|union|skills|competencies|performance|supervisors|employees|telework|staff|crews|clerks|personnel|pay|salaries|furlough|jobs',
    'human capital|resources',
  ],
  'technology-management': [
    'technology|technologies|technological|system|systems|software|hardware|database|databases|data|cloud|server|servers|network|networks|computer|computers|computing|digital|digitized|automate|automated|automation|electronic|online|portal|website|app|apps|application|cybersecurity|cyber|security|sensor|sensors|platform|platforms|tool|tools|ai|analytics|algorithm|dashboard|dashboards|tablets|laptops|mainframe|code|vendor|meters|barcode|codes',
    'information technology',
  ],
  partnering: [
    'partner|partners|partnered|partnering|partnership|partnerships|coalition|coalitions|alliance|alliances|network|networks|joint|jointly|agreement|agreements|compact|council|consortium|collaborate|collaborated|collaboration|cooperation|cooperative|together|interagency|intergovernmental|task|members|parties|allies|shared|counterparts|stakeholders|agencies|nations|tribes|counties|mou|memorandum|signatories|signed|convened',
  ],
  'political-savvy': [
    'political|politics|politically|congress|congressional|legislature|legislators|legislative|senator|senators|representative|representatives|governor|mayor|mayors|commissioner|commissioners|council|councils|chairman|chairwoman|chair|lobby|lobbied|elected|constituents|constituency|hearing|hearings|testified|testimony|union|press|newspaper|editorial|board|boards|interests|leaders|leadership|secretary|minister|ministers|ambassador|staffers|sovereignty|sovereign|lawyers|counsel|solicitor|judge|court|sheriff|commander|administration|appointees|headquarters|feared|fear',
    'behind the scenes',
    'reason|reasons to say|stay|refuse|object',
    'least reason',
    'stood to lose|gain',
    'who would|could',
  ],
  'influencing-negotiating': [
    'negotiate|negotiated|negotiating|negotiation|negotiations|persuade|persuaded|persuading|persuasion|convince|convinced|influence|influenced|bargain|bargained|concession|concessions|conceded|compromise|compromised|consensus|offered|offer|proposed|proposal|agreed|agree|agreement|agreements|terms|deal|settled|settlement|exchange|objection|objections|accepted|accept|ratified|signed|signature|talks|won|yielded|trade|traded|asked|invited|insisted|veto',
    'in return|exchange',
    'common ground',
    'gave up|way|ground',
  ],
  'knowledge-of-the-american-system-of-government': [
    'constitution|constitutional|founding|founders|federalism|federalist|congress|congressional|judicial|judiciary|legislature|legislative|statute|statutes|statutory|amendment|treaty|court|courts|branches|separation|states|tribes|tribal|sovereign|appropriation|appropriations|delegation|oath|declaration|rulemaking|administration',
    'three|executive|legislative|judicial branch|branches',
  ],
  'commitment-to-the-rule-of-law': [
    'law|laws|lawful|lawfully|unlawful|legal|legally|statute|statutes|statutory|regulation|regulations|regulatory|rule|rules|rulemaking|due|court|courts|counsel|ethics|compliance|complied|comply|authority|authorities|order|orders|constitution|constitutional|fair|fairness|impartial|privacy|foia|records|audit|inspector|oath',
  ],
  'civic-mindedness': [
    'public|citizens|citizen|americans|american|taxpayer|taxpayers|communities|community|civic|nation|national|families|veterans|residents|towns|serve|served|service|services|volunteer|volunteers|people',
  ],
  'fiscal-responsibility': [
    'budget|budgets|fiscal|cost|costs|saved|savings|save|waste|wasteful|spending|spent|spend|fund|funds|funding|appropriation|appropriations|contract|contracts|audit|audits|price|reserve|deficit|shortfall|surplus|overrun|overruns|dollars|money|efficient|efficiency|duplicate|duplication|leases|lease|invoices|improper|recovered',
  ],
  'managing-resources': [
    'resources|resource|staffing|staff|workforce|contracts|contractors|contract|contractor|property|inventory|fleet|equipment|facilities|facility|space|lease|leases|reassigned|reallocated|realigned|consolidated|positions|overtime|capacity|workload|hired|supplies|warehouse|warehouses|depots|depot|vehicles|aircraft|ships|employees',
  ],
  'leveraging-technology': [
    'technology|technologies|system|systems|software|database|data|cloud|server|servers|network|digital|digitized|automate|automated|automation|electronic|online|portal|website|app|cybersecurity|cyber|sensor|sensors|platform|tool|tools|ai|analytics|algorithm|dashboard|computer|mainframe|artificial',
  ],
  'technical-skill': [
    'technical|engineer|engineers|engineering|scientific|science|standard|standards|method|methods|specification|specifications|calibration|certified|license|licensed|expert|expertise|regulation|regulations|protocol|protocols|model|models|code|design|designed|analysis|clinical|legal|statistical|laboratory|degree|accredited|accreditation|algorithm|software|procedure|procedures',
  ],
  'agility-and-resilience': [
    'agile|agility|adapt|adapted|adjust|adjusted|resilience|resilient|recovered|recovery|setback|setbacks|crisis|emergency|pandemic|covid-19|shutdown|lapse|pressure|pivot|pivoted|shifted|switched|reversed|revised|rewrote|quickly|overnight|reorganized|rebuilt|surge|hurricane|storm|flood|contingency|changed|failed|failure|failing|opposed|objected|again',
  ],
  'executive-judgment': [
    'decided|decide|decision|decisions|judgment|judged|weighed|chose|choice|concluded|risk|risks|consequence|consequences|refused|approved|canceled|cancelled|stopped|ended|delegated|priority|priorities|enterprise|tradeoff|tradeoffs|counsel|advice|options|overruled|ordered|reversed|concern|concerns',
  ],
  'operational-mindset': [
    'operation|operations|operational|process|processes|schedule|schedules|scheduled|daily|weekly|shift|shifts|throughput|backlog|cycle|milestone|milestones|plan|plans|planned|measure|measured|metric|metrics|dashboard|delivery|delivered|deliver|deadline|deadlines|performance|workflow|queue|bottleneck|bottlenecks|logistics|maintenance|field|execution|target|targets',
  ],
  innovation: [
    'innovate|innovated|innovation|innovative|creative|prototype|pilot|piloted|experiment|experimented|novel|redesigned|reimagined|devised|invented|designed|tested|trial|rethought|automated|rebuilt|launched|new',
    'for the first time',
    'the first',
  ],
}
