/** Splits samples into folds of whole documents, always the same way. */

/** Calls `work` once a fold with the samples outside and inside it; the answers come in the order of the folds. */
export function spread<One, Answer>(samples: readonly One[], folds: number, work: (rest: readonly One[], held: readonly One[], fold: number) => Answer): Answer[] {
  return Array.from({ length: Math.min(folds, samples.length) }, (_, fold) =>
    work(
      samples.filter((_, index) => index % folds !== fold),
      samples.filter((_, index) => index % folds === fold),
      fold,
    ),
  )
}
