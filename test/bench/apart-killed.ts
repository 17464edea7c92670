/** The process of a review that is made apart in the benchmark of kills. */
import { answerParent } from '../../src/main/answer-parent.ts'
import { fakeDeps } from '../work/fake-review.ts'
import { slowReview } from './slow-review.ts'

answerParent(slowReview(1000), fakeDeps())
