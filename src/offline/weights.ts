/** The shape of the trained weights that the offline engine reads: small linear models, rounded numbers. */
import type { ShownWords } from './shown-words.ts'
import weights from './weights.json' with { type: 'json' }

/** Scores of the parts by feature; a pair's words have `featureGlue` between them; `rows` holds five hundredths a feature, in the order of `features`. */
export interface LabelWeights {
  readonly features: readonly string[]
  readonly rows: readonly number[]
  readonly steps: readonly number[]
}

/** Weights of the features that all competencies share, and what is peculiar to each. */
export interface CompetencyWeights {
  /** hundredths, in the order of `competencyFeatureNames` */
  readonly shared: readonly number[]
  /** hundredths by competency id; a competency without labels has none */
  readonly priors: Readonly<Record<string, number>>
  /** usual hits in a thousand words, by competency id */
  readonly rates: Readonly<Record<string, number>>
  /** the words of the paragraphs that show them */
  readonly words: ShownWords
  /** hundredths: the chance from which a competency counts as shown */
  readonly threshold: number
}

/** Hundredths, in the order of `weakFeatureNames`; `reasons` in the order of `weakReasons`. */
export interface WeakSideWeights {
  readonly weak: readonly number[]
  readonly reasons: readonly (readonly number[])[]
  readonly threshold: number
}

export interface WeakWeights {
  readonly action: WeakSideWeights
  readonly result: WeakSideWeights
}

/** Hundredths, in the order of `outcomeFeatureNames`, `familyFeatureNames` and `families`. */
export interface OutcomeWeights {
  readonly place: readonly number[]
  readonly families: readonly number[]
  readonly familyPriors: readonly number[]
  readonly threshold: number
}

/** Hundredths by seat, in the order of `seatFeatures`: the way to certified, and the way out of does-not-meet. */
export interface SeatWeights {
  readonly certify: readonly (readonly number[])[]
  readonly borderline: readonly (readonly number[])[]
  /** hundredths: the chance from which a seat certifies */
  readonly threshold: number
  /** hundredths: the chance from which what is not certified is borderline; 50 where no calibration says otherwise */
  readonly borderlineThreshold?: number
}

export interface Weights {
  readonly labels: LabelWeights
  readonly competencies: CompetencyWeights
  readonly weak: WeakWeights
  readonly outcomes: OutcomeWeights
  readonly seats: SeatWeights
}

/** Stands between the two words of a paired feature. */
export const featureGlue = '\t'

/** Weights are stored as whole hundredths. */
export const unit = 100

/** The weights of the release, made by `node evals/train/train.ts`. */
export const trained: Weights = weights
