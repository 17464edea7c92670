/** The words that drafts use most, the most common first: they get the lowest numbers, so that what is asked most lies close together in memory. */

export const commonWords: readonly string[] = (
  'the and a of i to in that had for was it with on from at were one two them by would not have which its three million each as percent an been first every our my year ' +
  'people could they who is years their has be days four asked own all me than we out what before up about no over new took so went put state came did since nine five eleven ' +
  'work most other down months told gave six more same time staff under made or cost into budget where both without office moved also within held after through employees set ' +
  'any when are day us never now wrote second fell end weeks there left hours do him because found until this month change third off closed board single last week list money ' +
  'brought come nobody her called ten chief signed average together then data but only plan contract tribal states back system program wanted used opened some survey next ' +
  'spent those another place kept sent line against paid read eight let members he between pay offered open stood side seven his ran team worked none run training number ' +
  'stopped managers take service claims crew county public minutes make cut half gone sat many said good paper already spring see company myself job among district largest ' +
  'home better still division others am headquarters fourteen across much offices whose chiefs technicians dropped met nurses turned miles water written how hired counties ' +
  'stations outside well inspectors agreement part night share hand full once lost old needed federal longer morning schedule agreed committee tell received department ' +
  'return if became agency vision position hold field around taken say looked showed director given review area regional river report changed union answer always times built ' +
  'power parties order districts center knew rule these leave region twice use private can building project anyone model helped risk got go required telephone course fire ' +
  'negotiated meeting stayed proposed call while nothing way led different pandemic trust reports get something everyone employee waiting arrived wrong manager crews rate ' +
  'process member council families branch summer best whether give room early port bring files analysts test workforce authority bought standard learned late students keep ' +
  'rest contracts plant winter began country nations annual season career long rose done local agencies anything pages she hour today started forty person writing fiscal ' +
  'operating operators rules show case records operations supervisors replaced acres stay calls away claim permanent lead examiners cases president officers will road twelve ' +
  'watch'
).split(' ')
