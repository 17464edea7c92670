/** Verb forms that writers put in each other's place. */

/** Adverbs that may stand between a helping verb and its participle. */
export const betweenVerbs: readonly string[] = 'not never also already since ever all both just now often always once even recently previously finally then still'.split(' ')

/** Pasts that are as often a noun or an adjective. */
export const nounPasts: readonly string[] = 'bit bore broke dove ground lay rose saw shot spat wound bound'.split(' ')

export const afterToPasts: readonly string[] = 'went took wrote gave began chose drove spoke knew grew flew threw became came withdrew undertook oversaw led'.split(' ')

/** Pasts that are wrong after a form of `be`. */
export const passivePasts: readonly string[] =
  'took wrote gave chose drove stole spoke threw drew flew withdrew undertook shook wore tore froze drank began rode sang hid forgave overtook mistook rewrote forsook'.split(' ')

/** Bases that are wrong right after `should have`, and those that are wrong between `have` and an object. */
export const afterModalHave: readonly string[] = 'ask tell give make take write begin go see know do keep send choose speak lead build find win wait listen call move close open'.split(' ')
export const withObject: readonly string[] = 'leave make take keep hold find tell hear pay build'.split(' ')
/** Irregular bases that are wrong after `have` anywhere. */
export const irregularBases: readonly string[] = 'begin write choose give speak grow know forget teach bring lose sell spend send undertake oversee withdraw become'.split(' ')

/** Bases that are hardly ever a noun or an adjective, and verbs after any other word. */
export const plainBases: ReadonlySet<string> = new Set(
  (
    'decide implement approve achieve develop establish ensure provide improve reduce create receive require eliminate expand finalize identify assign recognize promote notify inform appoint choose reorganize modernize adopt ' +
    'comprise compose prepare announce describe explain resolve replace remove restore revise relocate rehire reassign evaluate investigate negotiate obtain publish recommend reject retain submit verify authorize allocate consolidate convince coordinate deploy discuss distribute educate encourage enforce examine execute expose extend inspect install integrate introduce invite involve maintain motivate organize persuade postpone prevent prioritize propose protect redesign refuse renovate renew respond streamline suspend terminate tolerate validate'
  ).split(' '),
)
