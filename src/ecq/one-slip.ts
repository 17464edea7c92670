/** Tells words with one slip of the finger: a letter too many, too few, wrong, or swapped with its neighbor. */

/** True for texts that differ by one such slip and no more. Linear. */
export function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  if (left.length + right.length === 0) return false
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
}
