/** Reads an option that is a whole number between two bounds. */
import { InvalidArgumentError } from 'commander'

/** For `option`; both bounds are allowed. Throws what commander prints with the option's name. */
export const wholeNumber = (least: number, most: number) => (value: string): number => {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < least || number > most) throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  return number
}
