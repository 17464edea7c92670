/** The nouns by which a story is called one. */
export const caseWords: readonly string[] = (
  'example examples case cases instance instances story stories illustration illustrations accomplishment accomplishments episode episodes experience experiences vignette vignettes ' +
  'achievement achievements success successes account accounts snapshot snapshots anecdote anecdotes situation situations'
).split(' ')
