/** Says in words which families of measures could hold a result. */
import type { Family } from './kind.ts'

/** `time, risk and compliance` */
export const familyWords = (families: readonly Family[]): string => families.map((family) => words[family]).join(', ')

const words: Readonly<Record<Family, string>> = {
  money: 'money',
  time: 'time',
  volume: 'volume',
  quality: 'quality',
  satisfaction: 'satisfaction',
  people: 'people',
  'risk-compliance': 'risk and compliance',
  reach: 'reach',
}
