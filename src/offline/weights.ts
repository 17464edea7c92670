/** The shape of the trained weights that the offline engine reads: small linear models, rounded numbers. */
import weights from './weights.json' with { type: 'json' }

/** Scores of the parts by feature; `rows` holds five hundredths a feature, in the order of `features`. */
export interface LabelWeights {
  readonly features: readonly string[]
  readonly rows: readonly number[]
  readonly steps: readonly number[]
}

export interface Weights {
  readonly labels: LabelWeights
}

/** Weights are stored as whole hundredths. */
export const unit = 100

/** The weights of the release, made by `node evals/train/train.ts`. */
export const trained: Weights = weights
