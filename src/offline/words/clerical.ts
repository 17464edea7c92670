/** What clerks do, and with what: only both together tell clerical work, as one may file a suit and order an evacuation. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const clericalVerbs = set(
  'filed refiled typed retyped copied photocopied scanned printed stapled collated sorted alphabetized deleted entered keyed transcribed faxed mailed shredded laminated labeled labelled logged proofread ' +
    'booked scheduled reserved ordered restocked stocked answered took assembled',
)

export const clericalThings = set(
  'reports report records record files papers paperwork forms documents copies copy duplicates data spreadsheet spreadsheets database supplies toner minutes notes phones phone telephone telephones calls mail ' +
    'letters envelopes binders folders labels badges calendar calendars room rooms flights hotels travel tickets timesheets invoices',
)
