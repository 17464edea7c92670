/** Says in plain words what a schema found wrong with a value; never what the value was. */
import type { z } from 'zod'
import { unknownField } from './closed-object.ts'

type Issue = z.core.$ZodIssue

/** One field and what it must be; `field` is empty where the whole value is wrong. */
export interface PlainIssue {
  readonly field: string
  readonly message: string
}

/** One for each wrong field, and one for each field that nobody knows, the last of which names those that are known. */
export function plainIssues(issues: readonly Issue[]): PlainIssue[] {
  return issues.flatMap((issue) => {
    const field = issue.path.join('.')
    if (issue.code !== 'unrecognized_keys') return [{ field, message: wordsOf(issue) }]
    const told = issue.message.startsWith(unknownField) ? issue.message : unknownField
    return issue.keys.map((key, index) => ({ field: [...issue.path, key].join('.'), message: index === issue.keys.length - 1 ? told : unknownField }))
  })
}

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'is missing' : `must be ${types[issue.expected] ?? issue.expected}`
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty'
      return `must ${has(issue.origin)} ${issue.inclusive === false ? 'more than' : 'at least'} ${counted(issue.minimum, issue.origin)}`
    case 'too_big':
      return `must ${has(issue.origin)} ${issue.inclusive === false ? 'less than' : 'at most'} ${counted(issue.maximum, issue.origin)}`
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.filter((value) => value !== '').map(String).join(', ')}`
    case 'invalid_union':
      return unionWords(issue.errors.at(-1)?.[0])
    default:
      return issue.message
  }
}

/** The last branch is the one that is not empty. */
const unionWords = (last: Issue | undefined): string => (last ? wordsOf(last) : 'is of no kind that is taken here')

const types: Readonly<Record<string, string>> = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object' }
const units: Readonly<Record<string, readonly [one: string, more: string]>> = { string: [' character', ' characters'], array: [' entry', ' entries'] }
const has = (origin: string): string => (units[origin] ? 'have' : 'be')
const counted = (count: number | bigint, origin: string): string => `${grouped(count)}${units[origin]?.[Number(count) === 1 ? 0 : 1] ?? ''}`
const grouped = (count: number | bigint): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
