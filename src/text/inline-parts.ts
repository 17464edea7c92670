/** Puts the parts that prompts share in place of their names, so that a prompt is sealed with all its words. */
import { Fault } from '../fault.ts'

const partCall = /\{\{>\s*([a-z0-9-]+\.\d+)\s*\}\}/g

/**
 * `{{> name.1}}` becomes the words of that part; parts may hold parts, five deep at most. `part` reads the file of a
 * part by its name. Throws a Fault for parts that hold each other.
 */
export function inlineParts(text: string, part: (name: string) => string, depth = 0): string {
  return text.replace(partCall, (_, name: string) => {
    if (depth === 5) throw new Fault('bad-input', `The part ${name} is held by parts that hold each other; take one of them out.`)
    return inlineParts(part(name).trim(), part, depth + 1)
  })
}
