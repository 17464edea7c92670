/** Misspellings that a dictionary takes for words or whose right form it does not guess: written, then meant. */

const pairs = `
accross across|adn and|alledged alleged|anonimous anonymous|basicly basically|beaurocracy bureaucracy|beaurocratic bureaucratic|beurocracy bureaucracy|beurocratic bureaucratic|burocracy bureaucracy|burocratic bureaucratic
carreer career|cheif chief|cheifs chiefs|cirriculum curriculum|concensus consensus|coordinater coordinator|coordinaters coordinators|copywright copyright|dependant dependent|definately definitely|disasterous disastrous
exersize exercise|facilatate facilitate|fiscle fiscal|formost foremost|foward forward|fundings funding|grievence grievance|heirarchical hierarchical|hierachy hierarchy|inadvertantly inadvertently|independance independence
indispensible indispensable|irregardless regardless|layed laid|leutenant lieutenant|lisence license|loosing losing|mischievious mischievous|morgage mortgage|noone no one|nuculear nuclear|ocurred occurred|oversite oversight|payed paid
perogative prerogative|personaly personally|personel personnel|personell personnel|councel counsel|counsil council|preceeding preceding|preceed precede|predominately predominantly|presense presence|principaly principally|proceedure procedure|proceedures procedures|pronounciation pronunciation|publically publicly
pursuade persuade|pursuaded persuaded|recieve receive|recieved received|regulatry regulatory|reoccuring recurring|resistent resistant|resturant restaurant|rythm rhythm|seperate separate|seperately separately|seperated separated
sieze seize|siezed seized|strenght strength|strenghten strengthen|strenghtened strengthened|supercede supersede|superceded superseded|superviser supervisor|supervisers supervisors|teh the|taht that|thier their|tomorow tomorrow|unanimus unanimous
undoubtably undoubtedly|untill until|wellfare welfare|wherefor wherefore|wholistic holistic|whith with|witheld withheld|withold withhold|writen written|yeilded yielded|hte the|nad and|wiht with
ammendment amendment|ammended amended|ammend amend|appropiate appropriate|appropiations appropriations|apropriate appropriate|bugdet budget|budjet budget|congressionaly congressionally|congresional congressional|commisioner commissioner|commissionor commissioner
descretionary discretionary|discretionery discretionary|discrepency discrepancy|discrepencies discrepancies|effeciency efficiency|effeciently efficiently|acquisiton acquisition|aquisition acquisition|aquisitions acquisitions|aquired acquired
`

/** The meant word by the written one, both in small letters. */
export const misspellings: ReadonlyMap<string, string> = new Map(
  pairs
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .filter(([written, meant]) => written && meant)
    .map(([written, ...meant]) => [written as string, meant.join(' ')]),
)
