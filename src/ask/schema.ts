/** The JSON schema of a task's answer, in the part of the language that every vendor can bind a model to. */
import { z } from 'zod'
import { Fault } from '../fault.ts'
import type { JsonSchema } from './model.ts'

/**
 * Keeps shapes, choices and descriptions; limits (`minimum`, `maxItems`, patterns) go, because Claude takes none of
 * them and zod holds the answer to them anyway. Say a limit in the description where the model should know it. Throws
 * a Fault for a field that may be left out: no vendor can bind a model to that; make it nullable.
 */
export function outputSchema(output: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' })
  return portable(schema as Node, '') as JsonSchema
}

type Node = Readonly<Record<string, unknown>>

const kept = ['$ref', 'type', 'enum', 'const', 'description'] as const

function portable(node: Node, path: string): Node {
  const result: Record<string, unknown> = {}
  for (const key of kept) if (node[key] !== undefined) result[key] = node[key]
  for (const key of ['anyOf', 'oneOf'] as const) {
    if (Array.isArray(node[key])) result['anyOf'] = node[key].map((item: Node) => portable(item, path))
  }
  if (isNode(node['$defs'])) result['$defs'] = eachOf(node['$defs'], path)
  if (isNode(node['items'])) result['items'] = portable(node['items'], `${path}[]`)
  if (node['type'] === 'object') Object.assign(result, objectParts(node, path))
  return result
}

function objectParts(node: Node, path: string): Node {
  const properties = isNode(node['properties']) ? node['properties'] : {}
  const names = Object.keys(properties)
  const required = Array.isArray(node['required']) ? node['required'] : []
  const missing = names.find((name) => !required.includes(name))
  if (missing !== undefined) throw new Fault('bad-input', `The output field ${path}.${missing} may be left out; make it nullable instead, so that a model can be bound to it.`)
  if (names.length === 0) throw new Fault('bad-input', `The output field ${path || 'at the root'} is an object with free keys; name its fields, or make it a list.`)
  return { properties: eachOf(properties, path), required: names, additionalProperties: false }
}

const eachOf = (nodes: Node, path: string): Node => Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, portable(node as Node, `${path}.${name}`)]))

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
