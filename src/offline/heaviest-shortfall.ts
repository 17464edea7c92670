/** Says which feature of an ECQ pulled a seat's vote down most, in the words of what would have to change. */
import { type SeatGroup, seatFeatures } from './seat-features.ts'

type Feature = (typeof seatFeatures)[number][0]

/** What there might be more of, by feature; none of it is a fault by itself. */
const wanted: Partial<Record<Feature, string>> = {
  'writer acts': 'deeds told with "I"',
  'share of action': 'room for what was done',
  'strong deeds': "more paragraphs in which a deed of the candidate's own proves a competency",
  'measured results': 'more results with a figure',
  'before and after': 'results with a before and an after',
  'share of result': 'room for what came of it',
  shown: 'more deeds that show a competency',
  'own covered': "deeds that show this ECQ's own competencies",
  executive: "deeds of an executive's kind: decided, negotiated, funded or changed for a whole organization",
}

/** What there might be less of. */
const unwanted: Partial<Record<Feature, string>> = {
  'group acts': 'how much is told of a group',
  'nobody acts': 'how much is done by nobody',
  vague: 'how general its verbs are',
  duty: 'how much tells duties',
  helper: 'how much is told as help to others',
  output: 'how much counts activity and not effect',
  praise: 'how much of the result is praise',
  technical: 'how much is technical work',
  small: 'how little some of it reaches',
  'share of setting': 'how much room the setting takes',
  'share of other': 'how much room goes to what is no part of a story',
}

/** Of the features of one group; null where none has room to mend. `row` and `weights` as `seatFeatures` orders them. */
export function heaviestShortfall(row: readonly number[], weights: readonly number[], group: SeatGroup): string | null {
  let most = 0
  let said: string | null = null
  seatFeatures.forEach(([feature, own], at) => {
    const [value, weight] = [row[at] ?? 0, weights[at] ?? 0]
    const lost = weight > 0 ? weight * (1 - value) : -weight * value
    const words = weight > 0 ? wanted[feature] : unwanted[feature]
    if (own !== group || words === undefined || lost <= most) return
    most = lost
    said = weight > 0 ? `What it lacks most is ${words}.` : `What weighs most against it is ${words}.`
  })
  return said
}
