/** Words that tell who acts and when: irregular past forms, participles, forms of be, adverbs that stand before a verb. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Past forms that do not end in -ed. */
export const irregularPast = set(
  'led built wrote told met went took gave brought put set sent held made began chose drew spoke sat won cut ran paid sold bought kept left ' +
    'found heard got came saw knew said thought felt stood fought sought taught broke drove rode flew grew fell rose lost spent split shut hit ' +
    'let read laid dealt became wove struck swore threw understood withdrew undertook oversaw rewrote rebuilt foresaw withheld overcame hung ' +
    'bore bound dug fed forgot froze hid lent meant quit reset shook shrank sank sprang stuck swept tore wore wound',
)

/** Participles that do not end in -ed and are not past forms already. */
export const irregularParticiples = set(
  'given taken written chosen drawn spoken begun driven broken known seen done shown grown thrown worn undertaken rewritten withdrawn frozen ' +
    'built made held sent put set cut paid sold bought kept left found heard brought led met won lost told taught sought laid dealt overseen ' +
    'foreseen undone spent struck split shut read rebuilt withheld understood hired hung fed run',
)

/** Participles that tell a state, not a deed somebody did. */
export const stateParticiples = set(
  'tired supposed concerned located based needed pleased convinced surprised interested worried committed dedicated determined scared excited ' +
    'experienced used related limited divided aged married qualified united involved satisfied scattered',
)

export const formsOfBe = set("was were been being is are be am wasn't weren't isn't aren't")

export const presentVerbs = set(
  "is are am has have do does remains remain continues continue stands serves employs covers runs holds operates includes belongs supports " +
    "owns makes takes gives sees knows uses means gets comes goes finds works reports believe think value strive ensure encourage",
)

/** Deeds in the present as a resume tells them: "Oversee nine offices". */
export const presentDeeds = set(
  'advise advocate align allocate analyze approve assess author brief build chair champion coach collaborate conduct consolidate coordinate create cut ' +
    'decide defend deliver design determine develop direct drive enforce engage establish evaluate execute forge formulate foster guide hire identify ' +
    'implement improve influence initiate integrate introduce launch lead leverage maintain manage mentor mediate modernize monitor negotiate ' +
    'orchestrate organize oversee partner persuade prepare present prioritize recruit redesign reduce reform resolve restructure review ' +
    'save shape set spearhead standardize steer streamline supervise train transform unify write',
)

/** More deeds that people are made to do; none that is as often a thing as a deed. */
export const causedDeeds = set('answer bring carry combine compare compile explain gather give go interview join learn meet prove pull read rebuild redo rewrite ride rotate send sign sit sort speak strip swap take teach tell trade walk')

/** Past forms of what befalls people and figures. */
export const notDone = set('became fell rose shrank came stood knew felt thought saw lost got inherited faced needed wanted hoped lacked tasked charged given chosen born graduated retired remained served worked assisted helped supported participated joined received earned')

/** Deeds, unless an office follows: "selected three vendors", "selected as chief". */
export const doneToWriter = set('selected appointed promoted named hired assigned asked awarded recognized nominated elected detailed designated certified trained invited chosen recruited')

export const modals = set('would could might should must may can cannot will shall')

/** Words that may stand between a subject and its verb. */
export const adverbs = set(
  'also then therefore later soon first next personally directly always often never even only instead finally immediately quickly promptly ' +
    'deliberately publicly openly initially subsequently successfully regularly frequently routinely constantly consistently thus still just ' +
    'once again now both all each together jointly not twice simply carefully quietly at clearly fully actively closely effectively really',
)

export const collectiveSubjects = set('team office staff group department division agency organization leadership committee task force unit')

export const numberWords = set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred thousand million billion half third quarter thirds quarters dozen dozens double doubled twice ' +
    'triple tripled tenfold halved zero none',
)

/** A word that looks like a past form: -ed, or one of the irregular ones. */
export const isPast = (word: string): boolean => (word.length > 4 && word.endsWith('ed') && !notPast.has(word)) || irregularPast.has(word)

/** A word that looks like a participle of a deed. */
export const isParticiple = (word: string): boolean =>
  (word.length > 4 && word.endsWith('ed') && !notPast.has(word) && !stateParticiples.has(word)) || irregularParticiples.has(word)

const notPast = set('need indeed exceed proceed succeed speed breed embed hundred kindred sacred naked seed feed unemployed untied so-called')
