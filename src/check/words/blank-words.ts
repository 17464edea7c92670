/** The words of blanks: what stands for a figure that is still to come, and what a template writes between brackets. */

/** Each stands for a thing to be told later, wherever it stands. */
export const laterWords = ['tbd', 't.b.d', 'tbc', 'tk', 'tktk', 'todo']

const exes = ['x', 'xx', 'xxx', 'xxxx', 'xxxxx']
const counted = 'year month week day hour person member percent million billion point'.split(' ')

/** A row of the letter X where a figure belongs. */
export const figureBlanks = [
  ...exes.slice(1),
  ...exes.flatMap((x) => [...counted.map((unit) => `${x}-${unit}`), ...['k', 'm', 'b'].map((scale) => `${x}${scale}`)]),
]
/** A year whose end, or whose all, is open. */
export const yearBlanks = ['19xx', '20xx', 'fy20xx', 'fyxx']
/** The one letter alone, which only what stands beside it makes a blank. */
export const loneBlank = 'x'

/** After these the row of the letter X is the figure of it, and read with it. */
export const scales = 'percent percentage million billion thousand'.split(' ')
/** After these one X alone stands for their number. */
export const countedThings = (
  'employees staff people persons years months weeks days hours dollars offices states countries sites locations supervisors managers engineers analysts contractors members customers ' +
  'cases projects programs teams divisions branches facilities grants contracts applications claims complaints installations regions stakeholders'
).split(' ')

/** What a template asks for; nothing else may stand with them between brackets. */
export const askedFor = (
  'number numbers amount name names year years date dates month day quarter percent percentage metric metrics figure figures title position grade ' +
  'agency department bureau office division branch organization employer company program project system initiative team unit component city state country location region ' +
  'employees staff people dollars dollar budget savings baseline target value statistic stat data details description supervisor signature phone email address xx xxx xxxx tbd'
).split(' ')
/** Between brackets with other words they are asked for, alone they are labels of a section. */
export const askedOrLabel = 'challenge context action actions result results outcome example impact'.split(' ')
/** What may stand beside them. */
export const besideAsked = 'of or and in for to per your my our a an with by here exact full first last specific actual total job quantified measurable x'.split(' ')
/** A template begins an order with one of these. */
export const fillOrders = 'insert add enter fill specify your describe'.split(' ')
/** Of one word between round brackets, these alone are blanks. */
export const askedInRound = 'number amount name date year percent percentage metric figure'.split(' ')
