/** What every task answers, for the one schema that vendors can keep in their caches for all of them. */
import type { ModelCall } from './model.ts'
import { outputSchema } from './schema.ts'
import { DiscussOutput } from './tasks/discuss.ts'
import { FlagWeakSectionsOutput } from './tasks/flag-weak-sections.ts'
import { LabelCcarOutput } from './tasks/label-ccar.ts'
import { MapCompetenciesOutput } from './tasks/map-competencies.ts'
import { ReviewAsSeatOutput } from './tasks/review-as-seat.ts'
import { SuggestOutcomesOutput } from './tasks/suggest-outcomes.ts'

const outputs = {
  'label-ccar': LabelCcarOutput,
  'map-competencies': MapCompetenciesOutput,
  'flag-weak-sections': FlagWeakSectionsOutput,
  'suggest-outcomes': SuggestOutcomesOutput,
  'review-as-seat': ReviewAsSeatOutput,
  discuss: DiscussOutput,
}

export const taskOutputs: readonly ModelCall['output'][] = Object.entries(outputs).map(([name, output]) => ({ name, schema: outputSchema(output) }))
