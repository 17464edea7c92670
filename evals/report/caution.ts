/** What every report and card says of the labels before anybody believes its figures. */

export const caution =
  "The project's own narratives are fictional, written and labelled by language models of one family; no human expert took part. " +
  "Agreement with these labels is agreement with a consistent reference, not with OPM's judgment, and a model of the same family is favored by them. " +
  'The planted faults are known by construction and are the firmer half. Two engines are told apart by comparing their runs document by document, not by holding two intervals against each other. ' +
  'An interval without width only says that nothing went otherwise here: where none of n documents failed, 3 in n of others still may.'
