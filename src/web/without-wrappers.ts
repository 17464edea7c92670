/** A build step that leaves out what hono wraps around forms, fields and elements of the head, which no page here asks for: functions as actions, and titles that move to the head. */
import type { Plugin } from 'vite'

export function withoutWrappers(): Plugin {
  return {
    name: 'without-wrappers',
    load: {
      filter: { id: /\/hono\/dist\/jsx\/dom\/intrinsic-element\/components\.js$/ },
      handler: () => 'export const components_exports = {}',
    },
  }
}
