/** Tells nouns for several people by their ending, where no list holds them: `bus drivers`, `chemists`, `trainees`. */
export const isPeople = (word: string): boolean => people.test(word) && !things.test(word)

const people = /(?:[a-z]{2}ers|[a-z]{3}ors|ists|ees|ians|men|women)$/
const things =
  /^(?:numbers|papers|orders|computers|meters|centers|quarters|dollars|servers|sensors|towers|rivers|waters|powers|trailers|containers|filters|tankers|acres|errors|motors|tractors|generators|reactors|doors|floors|colors|sectors|factors|monitors|mirrors|corridors|trees|degrees|fees|committees|others|matters|layers|barriers|chambers|printers|scanners|steamers|boilers|elevators|lists|kilometers|rollers|harbors|neighbors|shelters|breakers|burners|freezers|trawlers|freighters|carriers|customers|favors|labors|vapors|tumors|honors|rumors|cancers|fevers|disorders|borders|folders|binders|ladders|headquarters|letters|posters|flyers|newsletters|registers|charters|chapters|winters|summers|corners|covers|offers|answers)$/
