/** Hands-on, technical and first-line supervisory work: word classes and the patterns made of them. */

export const handsOnClasses: Readonly<Record<string, string>> = {
  craft:
    'installed configured reconfigured racked rewired mounted rebooted patched debugged soldered calibrated indexed scripted coded programmed typed keyed transcribed photocopied scanned reimaged uploaded unplugged rekeyed recoded wired spliced welded digitized formatted reformatted proofread plotted tabulated proctored stapled ' +
    'troubleshot refactored compiled queried unboxed tuned tweaked reset re-keyed retyped laminated labelled labeled collated dispatched swabbed sampled pipetted titrated stocked restocked itemized',
  made: 'wrote rewrote write built build created designed developed drew made prepared set put laid added ran run pulled tested fixed repaired checked entered loaded moved changed cleaned sorted timed counted converted automated updated maintained produced compared read generated completed filled composed drafted programmed deployed debugged opened took used edited typed constructed kept logged restored replaced',
  code: 'code script scripts query queries macro macros spreadsheet spreadsheets workbook workbooks database databases logs log server servers cable cables router routers firewall vlans vlan switch switches backup backups index indexes template templates pivot formula formulas runbook screenshots screens shots profiles image firmware driver drivers drawings drawing diagrams diagram blueprints schematics sql python ' +
    'software application applet website webpage module modules interface dashboards circuit wiring batch job jobs retry checkpoints luns array zoning table tables scanner printer laptop laptops desktop desktops tablets barcode algorithm algorithms regression dataset datasets flowchart flowcharts checklist checklists worksheet worksheets form forms procedure procedures manual guide nameplate chart sheet sheets ledger receipts receipt labels envelope envelopes bar questionnaire specification specifications plots maps batteries chargers',
  paper: 'leave timesheets timesheet timecards timecard overtime schedules schedule roster rosters appraisals appraisal evaluations vouchers invoices invoice requisitions tickets ticket certificates sheets requests files cases claims applications folders',
}

/** One is an incident; several in one paragraph are the work of a specialist or a first-line supervisor. */
export const handsOn: readonly string[] = [
  '$craft',
  '$made _5 $code',
  'approve|approved|approving|signed|sign|certified|checked|processed|reviewed|adjudicated|posted|reconciled|coded|keyed|entered|assigned|handled|closed|routed _4 $paper',
  'make|made|makes|revised|drew|draw|set|wrote up|out|the|a _3 schedule|schedules|roster|rosters|shifts|rotation',
  'scheduled|assigned|staggered|filled|covered _4 shifts|shift|sessions|appointments|breaks|tickets|vacations',
  'on-call|call-out|shift|lunch roster|rotation|coverage|schedule',
  'wrote|write|completed|complete|prepared|signed _4 appraisals|evaluations|ratings',
  'sat|sit with|beside|next', 'showed|taught|walked|trained _3 how to',
  'by hand', 'with a stopwatch', 'over the|a weekend|weekends', 'over two|three|several weekends', 'myself', 'bar code|codes', 'screen shots', 'help desk|tickets', 'wrote|write down|out', 'took|take calls|many|the',
  'lines of _3 code', 'morning|weekly|daily|fifteen-minute|ten-minute huddle|stand-up|standup|meeting', 'to lunch', 'filled out|in',
  'drove|drive to all|each|every|the', 'checked the|their|every|each _3 work|file|files|entry|entries',
]
